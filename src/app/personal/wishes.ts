import type { PersonId } from '../../domain/ids.ts';
import type { MatterEvent } from '../../domain/matter/events.ts';
import type { Assignment, Recommendation } from '../../domain/matter/facts.ts';
import { contactsOf, toldOfAssignment } from '../../domain/matter/reach.ts';
import { waitingOf } from '../../domain/matter/reminders.ts';
import type { Matter } from '../../domain/matter/state.ts';
import type { Roster } from '../../domain/structure/facts.ts';
import type { PersonalWish } from '../ports.ts';
import { keyOfPersonal, type PersonalMessage } from './message.ts';

/** What is asked goes before who else has answered. */
const [question, answer] = [2, 1] as const;

/**
 * What people's own chats should show of a matter: worked out of its record alone, so that it is the same each time. A
 * version is that of the last event that a message shows.
 */
export function wishesOfMatter(
  matter: Matter,
  events: readonly MatterEvent[],
  roster: Roster,
): readonly PersonalWish[] {
  if (matter.draft) return [];
  const last = (touches: (event: MatterEvent) => boolean) => events.findLastIndex(touches) + 1;
  const whole = last(touchesAll);
  return [
    ...Object.values(matter.recommendations).flatMap((one) =>
      wishesOfRecommendation(matter, one, events, roster, Math.max(whole, last(about(one)))),
    ),
    ...Object.values(matter.assignments).flatMap((one) =>
      wishesOfAssignment(matter, one, roster, Math.max(whole, last(about(one)))),
    ),
  ];
}

/** Those that a person is asked for still, in the matter: for somebody who has just become reachable. */
export const wishesFor = (matter: Matter, roster: Roster, person: PersonId): readonly PersonalWish[] =>
  wishesOfMatter(matter, [], roster)
    .filter((wish) => wish.person === person && wish.first)
    // What is there already is as new as it should be: any version will do.
    .map((wish) => ({ ...wish, version: 1 }));

/** Events that every message of the matter shows. */
function touchesAll(event: MatterEvent): boolean {
  switch (event.type) {
    case 'MatterEdited':
      return event.changes.title !== undefined;
    case 'MatterRelated':
      return event.relation.kind === 'superseded-by' || event.relation.kind === 'joined-into';
    case 'MatterOpened':
    case 'MatterWithdrawn':
    case 'MatterRejected':
      return true;
    default:
      return false;
  }
}

/** Reminders are messages of their own, and their schedule is the coordinators'. */
const unseen: ReadonlySet<MatterEvent['type']> = new Set(['PrincipalsReminded', 'RemindersSet']);

const about =
  ({ id }: { readonly id: string }) =>
  (event: MatterEvent): boolean =>
    !unseen.has(event.type) &&
    (('recommendation' in event && event.recommendation === id) ||
      ('assignment' in event && event.assignment === id));

function wishesOfRecommendation(
  matter: Matter,
  recommendation: Recommendation,
  events: readonly MatterEvent[],
  roster: Roster,
  touched: number,
): readonly PersonalWish[] {
  const { id, addressees, withdrawnFor, reminders } = recommendation;
  const open = matter.end === null && withdrawnFor === null;
  const waiting = open ? waitingOf(recommendation) : [];
  const priority = events[touched - 1]?.type === 'RecommendationAnswered' ? answer : question;
  const at = events.findLastIndex((one) => one.type === 'PrincipalsReminded' && one.recommendation === id);
  const reminded = events[at];
  return addressees.flatMap((principal) => {
    const asked = { matter: matter.id, recommendation: id, principal };
    const first = waiting.includes(principal);
    const to = contactsOf(roster, principal);
    const ask = wishesTo(to, { card: 'recommendation', ...asked }, { version: touched, priority, first });
    if (reminded?.type !== 'PrincipalsReminded' || !reminded.principals.includes(principal)) return ask;
    return [
      ...ask,
      ...wishesTo(
        to,
        { card: 'reminder', ...asked, wave: reminded.wave },
        { version: Math.max(touched, at + 1), priority, first: first && !reminders.stopped },
      ),
    ];
  });
}

const wishesOfAssignment = (
  { id: matter }: Matter,
  { id: assignment, assignee, endedAt }: Assignment,
  roster: Roster,
  version: number,
): readonly PersonalWish[] =>
  wishesTo(
    toldOfAssignment(roster, assignee),
    { card: 'assignment', matter, assignment },
    { version, priority: question, first: endedAt === null },
  );

const wishesTo = (
  persons: readonly PersonId[],
  message: PersonalMessage,
  wish: Pick<PersonalWish, 'version' | 'priority' | 'first'>,
): readonly PersonalWish[] => persons.map((person) => ({ person, key: keyOfPersonal(message), ...wish }));
