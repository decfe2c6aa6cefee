import { accept, refuse, type Result } from '../../result.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Matter } from '../state.ts';

type Command = Extract<MatterCommand, { readonly type: 'SettleCondition' }>;

/** How a condition that a decision rests on turned out: met, or not, once (PI5). */
export function settleCondition(
  matter: Matter,
  command: Command,
  { at, actor }: MatterContext,
): Result<readonly MatterEvent[]> {
  return openConditions(matter).some((one) => same(one, command))
    ? accept([{ ...command, type: 'ConditionSettled', at, by: actor.person }])
    : refuse({ code: 'condition-unknown' });
}

type Condition = Pick<Command, 'meeting' | 'item' | 'condition'>;

const same = (a: Condition, b: Condition): boolean =>
  a.meeting === b.meeting && a.item === b.item && a.condition === b.condition;

/** Conditions that decisions rest on and nobody has said how they turned out. */
export const openConditions = ({ hearings, conditions }: Matter): readonly Condition[] =>
  hearings
    .flatMap(({ meeting, item, report }) =>
      (report?.decisions ?? []).flatMap(({ condition }) =>
        condition === null ? [] : [{ meeting, item, condition }],
      ),
    )
    .filter((one) => !conditions.some((settled) => same(settled, one)));
