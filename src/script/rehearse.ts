import type { Instant } from '../domain/ids.ts';
import { authorise } from '../domain/meeting/authorise.ts';
import type { Actor, MeetingCommand } from '../domain/meeting/commands.ts';
import { decide } from '../domain/meeting/decide.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, type Result } from '../domain/result.ts';
import type { CompiledScript, CompiledStep } from './compile.ts';
import type { Read } from './fault.ts';
import { refusalFault } from './refusal-fault.ts';
import { serversPart, type ServersPart } from './servers-part.ts';

/**
 * Runs a script through the council's rules in memory: the meeting as it ends, or the first step they refuse, with
 * its line. Nothing is recorded; for that, every step goes through `execute`.
 */
export function rehearse({ preparation, steps }: CompiledScript): Read<Meeting> {
  let meeting: Meeting = noMeeting;
  const server = serversPart();
  for (const step of [preparation, ...steps]) {
    const after = taken(meeting, step, server);
    if (!after.ok) return { ok: false, faults: [refusalFault(step, after.refusal, meeting)] };
    meeting = after.value;
  }
  return { ok: true, value: meeting };
}

/** Who asks, when a script is played: the person it names, or Teams. */
export const actorOf = ({ actor, via }: CompiledStep): Actor =>
  via === 'teams' ? { person: null, via } : { person: actor, via: 'script' };

function taken(meeting: Meeting, step: CompiledStep, server: ServersPart): Result<Meeting> {
  const actor = actorOf(step);
  const allowed = authorise(judgedBy(meeting, step.command), step.command, actor);
  if (!allowed.ok) return allowed;
  const paper = server.secretPaper(meeting, step);
  if (paper !== null) return paper;
  const decided = decide(meeting, server.completed(meeting, step.command), { actor, at: step.at });
  return decided.ok ? accept(decided.value.reduce(evolve, meeting)) : decided;
}

/** A meeting that isn't there yet is judged by the roster it would have. */
const judgedBy = (meeting: Meeting, command: MeetingCommand): Meeting =>
  command.type === 'PrepareMeeting'
    ? { ...noMeeting, plan: command.plan, sessions: unopened(command.plan) }
    : meeting;

const unopened = ({ sessions }: Meeting['plan']): Meeting['sessions'] =>
  sessions.map((session) => ({
    ...session,
    openedAt: null as Instant | null,
    closedAt: null,
    rollCallAt: null,
  }));
