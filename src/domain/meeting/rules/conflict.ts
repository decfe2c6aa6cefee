import type { PersonId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Item } from '../agenda.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { itemIn } from '../items.ts';
import { personIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { hasConflict } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Jäv (DE8): the member takes no part in the item. Declared before anything in it is put to the members. */
export function declareConflict(
  meeting: Meeting,
  command: Ask<'DeclareConflict'>,
  { actor, at }: Context,
): Decision {
  const person = command.for ?? actor.person;
  const item = undecided(meeting, command.item);
  if (person === null) return refuse({ code: 'not-identified' });
  if (!item.ok) return item;
  if (personIn(meeting.plan.roster, person) === undefined) return refuse({ code: 'unknown-person', person });
  if (hasConflict(item.value, person)) return accept([]);
  const enteredBy = actor.person === person ? null : actor.person;
  const reason = command.reason?.trim() ?? '';
  return accept([
    {
      type: 'ConflictDeclared',
      at,
      item: item.value.id,
      person,
      reason: reason === '' ? null : reason,
      enteredBy,
    },
  ]);
}

/** Taken back before the item is called; inside it who serves no longer changes (AT3). */
export function withdrawConflict(
  meeting: Meeting,
  command: Ask<'WithdrawConflict'>,
  { actor, at }: Context,
): Decision {
  const person: PersonId | null = command.for ?? actor.person;
  const item = undecided(meeting, command.item);
  if (person === null) return refuse({ code: 'not-identified' });
  if (!item.ok) return item;
  if (!hasConflict(item.value, person)) return refuse({ code: 'conflict-not-declared' });
  if (item.value.status === 'open')
    return refuse({ code: 'serving-changes-between-items', number: item.value.number });
  return accept([{ type: 'ConflictWithdrawn', at, item: item.value.id, person }]);
}

function undecided(meeting: Meeting, id: Item['id']): Result<Item> {
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  if (item.status !== 'planned' && item.status !== 'open')
    return refuse({ code: 'item-already-dealt-with', number: item.number });
  const asked = item.rounds.length + item.votes.length + item.elections.length + item.outcomes.length;
  return asked > 0 ? refuse({ code: 'conflict-after-question', number: item.number }) : accept(item);
}
