import type { PersonId, SeatId } from './ids.ts';
import { holderOf, mandatesOf, nameIn, principalIn, seatIn } from './meeting/roster.ts';
import { isPresent } from './meeting/presence.ts';
import { rolesOf } from './meeting/roles.ts';
import { servingNow } from './meeting/rules/serving.ts';
import type { Meeting } from './meeting/state.ts';
import type { Mandate } from './structure/facts.ts';
import type { Standing, You } from './view.ts';

const nobody: You = {
  person: null,
  name: null,
  roles: [],
  standing: 'outsider',
  present: false,
  seat: null,
  principal: null,
  ordinary: null,
};

/** How the person stands in the meeting now. */
export function youIn(meeting: Meeting, person: PersonId | null): You {
  if (person === null) return nobody;
  const { roster } = meeting.plan;
  const seat = servedSeat(meeting, person);
  const mandate = principalMandate(mandatesOf(roster, person));
  const principal = principalOf(meeting, seat, mandate);
  return {
    person,
    name: nameIn(roster, person),
    roles: [...rolesOf(meeting, person)],
    standing: standingOf(meeting, person, seat),
    present: isPresent(meeting, person),
    seat,
    principal,
    ordinary: ordinaryNamed(meeting, person, seat, mandate),
  };
}

/** The seat the person serves: as recorded once the roll is called, before that as it would be. */
function servedSeat(meeting: Meeting, person: PersonId): SeatId | null {
  const settled = meeting.sessions.find(({ id }) => id === meeting.currentSession)?.rollCallAt ?? null;
  const serving = settled === null && meeting.currentItem === null ? servingNow(meeting) : meeting.serving;
  return (Object.keys(serving) as SeatId[]).find((seat) => serving[seat] === person) ?? null;
}

const principalMandate = (mandates: readonly Mandate[]): Mandate | undefined =>
  mandates.find(({ kind }) => kind === 'ordinary') ?? mandates.find(({ kind }) => kind === 'substitute');

function standingOf(meeting: Meeting, person: PersonId, seat: SeatId | null): Standing {
  const { roster } = meeting.plan;
  if (seat !== null) return holderOf(roster, seat) === person ? 'serves' : 'serves-as-substitute';
  const mandates = mandatesOf(roster, person);
  const has = (kind: Mandate['kind']) => mandates.some((mandate) => mandate.kind === kind);
  if (has('official')) return 'official';
  if (!isPresent(meeting, person) && has('ordinary')) return 'member-absent';
  if (has('substitute')) return 'substitute-in-waiting';
  return mandates.length > 0 ? 'present-without-vote' : 'outsider';
}

function principalOf(meeting: Meeting, seat: SeatId | null, mandate: Mandate | undefined): string | null {
  const { roster } = meeting.plan;
  const held = seat ?? (mandate?.kind === 'ordinary' ? mandate.seat : null);
  const id = held === null ? null : (seatIn(roster, held)?.principal ?? null);
  const principal = id ?? (mandate?.kind === 'substitute' ? mandate.principal : null);
  return principal === null ? null : (principalIn(roster, principal)?.name ?? null);
}

/** For a serving substitute: for whom; for one in waiting: who serves instead. */
function ordinaryNamed(
  meeting: Meeting,
  person: PersonId,
  seat: SeatId | null,
  mandate: Mandate | undefined,
): string | null {
  const { roster } = meeting.plan;
  if (seat !== null) {
    const holder = holderOf(roster, seat);
    return holder === null || holder === person ? null : nameIn(roster, holder);
  }
  if (mandate?.kind !== 'substitute') return null;
  const serving = servingNow(meeting);
  const inTheWay = roster.seats.find(
    ({ id, body, principal }) =>
      body === mandate.body && principal === mandate.principal && serving[id] !== undefined,
  );
  const server = inTheWay === undefined ? undefined : serving[inTheWay.id];
  return server === undefined ? null : nameIn(roster, server);
}
