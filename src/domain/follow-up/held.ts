import type { BodyId, CivilDate, MeetingId, PersonId, PrincipalId, SeatId } from '../ids.ts';
import type { OutcomeKind } from '../meeting/agenda.ts';
import type { Meeting } from '../meeting/state.ts';

/** Ett hållet möte, as far as follow-up counts it (FU1): no word of it is about one person when it is shown (FU2). */
export type Held = {
  /** Null for a meeting that only older minutes tell of. */
  readonly meeting: MeetingId | null;
  readonly title: string;
  readonly body: BodyId;
  readonly date: CivilDate;
  /** Principals that somebody served for. */
  readonly represented: readonly PrincipalId[];
  /** Principals that have a seat there. */
  readonly seated: readonly PrincipalId[];
  /** Who served which seat; empty where that isn't certain. */
  readonly served: readonly { readonly seat: SeatId; readonly person: PersonId }[];
  readonly outcomes: readonly OutcomeKind[];
  readonly items: number;
};

export function heldMeeting({ plan, haveServed, agenda }: Meeting): Held {
  const seats = plan.roster.seats.filter(({ body }) => body === plan.body);
  const served = haveServed.filter(({ seat }) => seats.some(({ id }) => id === seat));
  const dealtWith = agenda.filter(({ status }) => status === 'closed');
  return {
    meeting: plan.id,
    title: plan.roster.bodies.find(({ id }) => id === plan.body)?.shortName ?? plan.body,
    body: plan.body,
    date: plan.date,
    represented: principalsOf(seats.filter(({ id }) => served.some(({ seat }) => seat === id))),
    seated: principalsOf(seats),
    served,
    outcomes: dealtWith.flatMap(({ outcomes }) => outcomes.map(({ outcome }) => outcome)),
    items: dealtWith.length,
  };
}

const principalsOf = (
  seats: readonly { readonly principal: PrincipalId | null }[],
): readonly PrincipalId[] => [
  ...new Set(seats.flatMap(({ principal }) => (principal === null ? [] : [principal]))),
];
