import type { BodyId, PersonId, PrincipalId, SeatId } from '../domain/ids.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import { bodyIn, mandatesOf, nameIn, personIn, principalIn, seatIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { PersonLine } from './blocks.ts';
import { servedAsSubstitute, servicesIn } from './served.ts';
import type { Setting } from './setting.ts';

/** What can stand on a line besides the person's own facts. */
export type LineParts = {
  readonly roles?: readonly string[];
  readonly remark?: string | null;
  readonly statement?: string | null;
};

/**
 * One person as printed in any list of the body: "Namn (s) Umeå kommun, ordförande (frånvarande eftermiddag)". The
 * only place where a capacity becomes text, so that no two lists can differ (AT6).
 */
export function personLine(
  setting: Setting,
  person: PersonId,
  body: BodyId,
  parts: LineParts = {},
): PersonLine {
  const { meeting, style } = setting;
  const name = nameIn(meeting.plan.roster, person);
  const elected = bodyIn(meeting.plan.roster, body)?.membersAre === 'elected';
  const party = elected ? printedParty(setting, person) : null;
  const affiliation = affiliationOf(meeting, person, body);
  const roles = parts.roles ?? rolesIn(setting, person, body);
  const role = roles.length === 0 ? null : roles.join(', ');
  const { remark = null, statement = null } = parts;
  const left = party === null ? name : `${name} (${party})`;
  const between = party !== null ? (style.personColumns ? '  ' : ' ') : ', ';
  const base = [affiliation === null ? left : `${left}${between}${affiliation}`, ...roles].join(', ');
  const text = `${base}${remark === null ? '' : ` (${remark})`}${statement === null ? '' : `. ${statement}`}`;
  return { person, name, party, affiliation, role, remark, statement, text };
}

function printedParty({ meeting, style }: Setting, person: PersonId): string | null {
  const party = personIn(meeting.plan.roster, person)?.party ?? null;
  return style.party === 'upper' ? (party?.toUpperCase() ?? null) : party;
}

/** Ordförande, vice ordförande, ersättare: what the person is in the body. */
function rolesIn({ meeting, style, locale }: Setting, person: PersonId, body: BodyId): readonly string[] {
  const offices = meeting.plan.roster.presidencies
    .filter((presidency) => presidency.body === body && presidency.person === person)
    .map(({ office }) => t(locale, `minutes.role.${office}`));
  const substitute = style.substituteMark && servedAsSubstitute(meeting, person, body);
  return substitute ? [...offices, t(locale, 'minutes.role.substitute')] : offices;
}

/** The office a seat is held by, or the person's principal or organisation. */
export function affiliationOf(meeting: Meeting, person: PersonId, body: BodyId): string | null {
  const { roster } = meeting.plan;
  const label = seatsHeld(meeting, person, body)
    .map((seat) => seatIn(roster, seat)?.label)
    .find((found) => found !== undefined);
  const organisation = personIn(roster, person)?.organisation ?? null;
  const principal = principalOf(meeting, person, body);
  const name = principal === null ? null : (principalIn(roster, principal)?.name ?? null);
  return bodyIn(roster, body)?.membersAre === 'elected'
    ? (name ?? label ?? organisation)
    : (label ?? organisation ?? name);
}

const seatsHeld = (meeting: Meeting, person: PersonId, body: BodyId): readonly SeatId[] =>
  meeting.plan.roster.seats
    .filter((seat) => seat.body === body && ordinaryOf(meeting, seat.id) === person)
    .map(({ id }) => id);

/** The principal the person belongs to the body for; null for those who hold no such mandate. */
export function principalOf(meeting: Meeting, person: PersonId, body: BodyId): PrincipalId | null {
  const { roster } = meeting.plan;
  const seat =
    seatsHeld(meeting, person, body)[0] ?? servicesIn(meeting, body).find((s) => s.person === person)?.seat;
  const held = seat === undefined ? null : (seatIn(roster, seat)?.principal ?? null);
  if (held !== null) return held;
  const pool = mandatesOf(roster, person).find((m) => m.kind === 'substitute' && m.body === body);
  return pool?.kind === 'substitute' ? pool.principal : null;
}
