import { setTimeout as pause } from 'node:timers/promises';
import type { ItemId, MeetingId, PersonId, ReservationId } from '../domain/ids.ts';
import type { MeetingView } from '../domain/view.ts';
import { chairIsPast } from './chairs-step.ts';
import type { CompiledScript, CompiledStep } from './compile.ts';
import { liveCommand, livePress } from './live-press.ts';
import { pressCard, tellOfPresence } from './press-card.ts';
import { ServerLost } from './server-lost.ts';
import { waitsBefore } from './script-pace.ts';
import type { Tab } from './tab-session.ts';

export type Simulation = {
  readonly tab: Tab;
  readonly channelUrl: string;
  /** How many times the script's own clock; null for about three minutes in all. */
  readonly speed: number | null;
  /** False: a person chairs; the chair's steps are waited for. */
  readonly asChair: boolean;
  /** A rule's no, where it happened. */
  readonly onRefusal: (step: CompiledStep, said: string) => void;
};

export type Simulated = { readonly presses: number; readonly commands: number; readonly refusals: number };

/**
 * Drives a meeting on a running server as the script's people: members press cards, chair and secretary use the
 * tab. Goes on after a refusal. Rejects when server or channel can't be reached.
 */
export async function simulateScript(script: CompiledScript, simulation: Simulation): Promise<Simulated> {
  const run = runOf(script, simulation);
  const waits = waitsBefore(script.steps, simulation.speed);
  const chairs = simulation.asChair ? new Set<PersonId>() : new Set(presidingAtFirst(script));
  let item: ItemId | null = null;
  for (const [index, step] of script.steps.entries()) {
    await pause(waits[index] ?? 0);
    if (step.command.type === 'OpenItem') item = step.command.item;
    if (step.actor !== null && chairs.has(step.actor)) await run.untilPast(step, item);
    else await run.take(step, index);
    if (!simulation.asChair) followChair(step, chairs);
  }
  return run.counts;
}

const presidingAtFirst = ({ plan }: CompiledScript): readonly PersonId[] =>
  plan.roster.presidencies.flatMap(({ body, office, person }) =>
    body === plan.body && office === 'chair' ? [person] : [],
  );

/** Whoever takes the chair is played by the person in it, and so is whoever sat there, until the meeting is closed. */
function followChair({ command }: CompiledStep, chairs: Set<PersonId>): void {
  if (command.type === 'HandOverChair') chairs.add(command.person);
  if (command.type === 'CloseMeeting') chairs.clear();
}

function runOf({ steps, plan }: CompiledScript, { tab, channelUrl, onRefusal }: Simulation) {
  const counts = { presses: 0, commands: 0, refusals: 0 };
  const meeting: MeetingId = plan.id;
  const lodged = new Map<ReservationId, { readonly item: ItemId; readonly against: string }>();
  for (const { command } of steps)
    if (command.type === 'LodgeReservation') lodged.set(command.reservation, command);
  async function seenBy(person: PersonId): Promise<MeetingView> {
    const view = await tab.view(person, meeting);
    if (view === null) throw new ServerLost(`The meeting ${meeting} can't be seen`);
    return view;
  }

  async function take(step: CompiledStep, index: number): Promise<void> {
    const said = step.actor === null ? await heard(step) : await asked(step, step.actor, index);
    if (said === null) return;
    counts.refusals += 1;
    onRefusal(step, said);
  }

  /** What Teams tells by itself. */
  async function heard({ command }: CompiledStep): Promise<null> {
    if (command.type !== 'ReportPresence') return null;
    await tellOfPresence(channelUrl, meeting, command.person, command.present);
    return null;
  }

  async function asked(step: CompiledStep, person: PersonId, index: number): Promise<string | null> {
    const view = await seenBy(person);
    const press = step.via === 'card' ? livePress(step.command, view) : null;
    if (press !== null) {
      counts.presses += 1;
      return (await pressCard(channelUrl, meeting, person, press)).said;
    }
    counts.commands += 1;
    const key = `simulate/${meeting}/${index}/${view.version}`;
    return tab.command(person, meeting, liveCommand(step.command, view, lodged), key);
  }

  /** Looks twice a second, for as long as the chair likes. */
  async function untilPast(step: CompiledStep, item: ItemId | null): Promise<void> {
    const watcher = step.actor;
    while (watcher !== null && !chairIsPast(step.command, item, await seenBy(watcher))) await pause(500);
  }

  return { counts, take, untilPast };
}
