import type { RoundId, VoteId } from '../domain/ids.ts';
import type { RollEntry } from '../domain/meeting/attendance.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { CompiledStep } from './compile.ts';
import type { ScriptFault } from './fault.ts';

/** A rule's no to a step, at the step's line. Where the roll is the reason, it is said who stands on it. */
export function refusalFault(step: CompiledStep, refusal: Refusal, meeting: Meeting | null): ScriptFault {
  const { line, column, field } = step;
  const roll =
    refusal.code === 'not-on-roll' || refusal.code === 'ordinary-member-serves' ? rollOf(step, meeting) : [];
  const said = { refusal, timeZone: meeting?.plan.timeZone ?? 'UTC' };
  const key = roll.length === 0 ? 'cli.fault.refused' : 'cli.fault.refused-by-roll';
  return {
    line,
    column,
    field,
    key,
    params: { persons: roll.map(({ person }) => person) },
    closest: null,
    refusal: said,
  };
}

/** The roll of the round or vote that the step answers to. */
function rollOf({ command }: CompiledStep, meeting: Meeting | null): readonly RollEntry[] {
  const question = command as { readonly round?: RoundId; readonly vote?: VoteId | null };
  if (question.round !== undefined) return meeting?.rounds[question.round]?.roll ?? [];
  return typeof question.vote === 'string' ? (meeting?.votes[question.vote]?.roll ?? []) : [];
}
