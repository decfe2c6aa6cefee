import type { Instant, PersonId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import { asId, type CollaborationId } from '../domain/ids.ts';
import type { Collaboration, Roster } from '../domain/structure/facts.ts';
import type { Read } from './fault.ts';
import { lookupIn, type Lookup } from './lookup.ts';
import { fieldOf } from './places.ts';
import { instantOf, planOf } from './plan-of.ts';
import type { WrittenScript } from './read-script.ts';
import { rosterOf } from './roster-of.ts';
import type { ScriptStep } from './script.ts';
import { told } from './steps/verbs.ts';
import { startTelling, type Telling, type Told } from './telling.ts';
import { checkUniqueness } from './uniqueness.ts';

/** One command of a script: what, by whom, when, and the line that says so. */
export type CompiledStep = {
  readonly at: Instant;
  /** Null for Teams itself. */
  readonly actor: PersonId | null;
  /** The way people would take, for whoever plays the script through a running server. */
  readonly via: Told['via'];
  readonly command: MeetingCommand;
  readonly line: number;
  readonly column: number;
  readonly field: string;
};

/** A script as the system's own facts and commands. */
export type CompiledScript = {
  readonly collaboration: Collaboration;
  readonly roster: Roster;
  readonly plan: MeetingPlan;
  /** The command that prepares the meeting; comes before `steps`. */
  readonly preparation: CompiledStep;
  /** In the order they are told, which is the order of time. */
  readonly steps: readonly CompiledStep[];
};

/**
 * Looks everything up and turns the timeline into commands. Unknown ids, impossible times and steps that have
 * nothing to refer to are faults; what the council's rules say of a command is not asked here.
 */
export function compile(written: WrittenScript): Read<CompiledScript> {
  const { script } = written;
  const lookup = lookupIn(written);
  checkUniqueness(script, lookup);
  const roster = rosterOf(script, lookup);
  const plan = planOf(script, roster, lookup);
  const telling = startTelling(script, plan, lookup);
  const preparation = preparationOf(telling);
  const steps = script.timeline.flatMap((step, index) => compileStep(step, index, telling));
  if (lookup.faults.length > 0) return { ok: false, faults: inOrder(lookup) };
  const collaboration = {
    id: asId<CollaborationId>(script.collaboration.id),
    name: script.collaboration.name,
  };
  return { ok: true, value: { collaboration, roster, plan, preparation, steps } };
}

const inOrder = ({ faults }: Lookup) => faults.toSorted((a, b) => a.line - b.line || a.column - b.column);

const aWeek = 7 * 86_400_000;

function preparationOf({ script, plan, lookup, secretary }: Telling): CompiledStep {
  const { prepared } = script.meeting;
  const path = ['meeting', 'prepared'];
  const who = prepared?.who === undefined ? secretary : lookup.person(prepared.who, [...path, 'who']);
  const weekBefore = new Date((Date.parse(plan.scheduledStart) || 0) - aWeek).toISOString();
  const at =
    prepared === undefined ? weekBefore : instantOf(script.meeting, prepared.at, [...path, 'at'], lookup);
  const command = { type: 'PrepareMeeting', plan } as const;
  return { at, actor: who, via: 'tab', command, ...lookup.place(['meeting']), field: 'meeting' };
}

function compileStep(step: ScriptStep, index: number, telling: Telling): readonly CompiledStep[] {
  telling.path = ['timeline', index];
  moveClock(step, telling);
  return told(step, telling).map(({ path, ...rest }) => ({
    at: telling.at,
    ...rest,
    ...telling.lookup.place(path),
    field: fieldOf(path),
  }));
}

/** A step holds at its own time, else at that of the step before; time never runs backwards. */
function moveClock({ at }: ScriptStep, telling: Telling): void {
  if (at === undefined) return;
  const { lookup, script } = telling;
  const path = [...telling.path, 'at'];
  const instant = instantOf(script.meeting, at, path, lookup);
  const first = path[1] === 0;
  if (!first && instant !== '' && instant < telling.at)
    lookup.fault(path, 'cli.fault.time-runs-backwards', { at });
  telling.at = instant === '' ? telling.at : instant;
}
