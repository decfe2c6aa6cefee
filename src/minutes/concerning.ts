import type { ItemId, PersonId, PrincipalId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { principalIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { bodyOf } from './belonging.ts';
import { notesOn, reservationsOn, signersOf } from './dissent.ts';
import { principalOf } from './person-line.ts';

/**
 * The items that an extract for the principal holds (MI12): where one of its members voted, lodged a reservation or
 * signed a note, and where the body recommended the principals something, all of them or this one by name.
 */
export const itemsConcerning = (meeting: Meeting, principal: PrincipalId): ReadonlySet<ItemId> =>
  new Set(
    meeting.agenda
      .filter(
        (item) =>
          votedIn(meeting, item, principal) ||
          dissentedIn(meeting, item, principal) ||
          isAddressed(meeting, item, principal),
      )
      .map(({ id }) => id),
  );

const votedIn = (meeting: Meeting, item: Item, principal: PrincipalId): boolean =>
  item.votes.some((id) => {
    const vote = meeting.votes[id];
    return vote?.phase === 'closed' && vote.roll.some((entry) => entry.principal === principal);
  });

function dissentedIn(meeting: Meeting, item: Item, principal: PrincipalId): boolean {
  const persons: readonly PersonId[] = [
    ...reservationsOn(meeting, item).map(({ person }) => person),
    ...notesOn(meeting, item).flatMap(signersOf),
  ];
  return persons.some((person) => principalOf(meeting, person, bodyOf(meeting, item, person)) === principal);
}

/** A recommendation that names nobody goes to all principals. */
function isAddressed(meeting: Meeting, { outcomes }: Item, principal: PrincipalId): boolean {
  const name = principalIn(meeting.plan.roster, principal)?.name;
  return outcomes.some(({ outcome, addressees = [] }) =>
    addressees.length === 0 ? outcome === 'recommended' : addressees.some((addressee) => addressee === name),
  );
}
