import type { MyPlace } from '../../contract/mine.ts';
import type { PersonId } from '../../domain/ids.ts';
import { bodyIn, holderOf, mandatesOf, nameIn, principalIn, seatIn } from '../../domain/meeting/roster.ts';
import type { Body, Mandate, Roster } from '../../domain/structure/facts.ts';

/** What a person is in the bodies of a day's roster. */
export const myPlaces = (roster: Roster, person: PersonId): readonly MyPlace[] =>
  mandatesOf(roster, person).flatMap((mandate) => {
    const body = bodyIn(roster, mandate.body);
    return body === undefined ? [] : [placeOf(roster, person, mandate, body)];
  });

function placeOf(roster: Roster, person: PersonId, mandate: Mandate, body: Body): MyPlace {
  const principal = principalOf(roster, mandate);
  return {
    body: bodyOf(roster, body),
    as: mandate.kind === 'official' ? mandate.office : mandate.kind,
    presides:
      roster.presidencies.find((one) => one.body === body.id && one.person === person)?.office ?? null,
    principal: principal === null ? null : (principalIn(roster, principal)?.name ?? null),
    standsInFor: mandate.kind === 'substitute' ? ordinaryOf(roster, mandate) : [],
    order: mandate.kind === 'substitute' ? mandate.order : null,
  };
}

const principalOf = (roster: Roster, mandate: Mandate) =>
  mandate.kind === 'substitute'
    ? mandate.principal
    : mandate.kind === 'ordinary'
      ? (seatIn(roster, mandate.seat)?.principal ?? null)
      : null;

/** A substitute can be called to any seat of their principal (AT2). */
function ordinaryOf(roster: Roster, { body, principal }: Extract<Mandate, { kind: 'substitute' }>) {
  const seats = roster.seats.filter((seat) => seat.body === body && seat.principal === principal);
  return seats.flatMap(({ id }) => {
    const holder = holderOf(roster, id);
    return holder === null ? [] : [nameIn(roster, holder)];
  });
}

function bodyOf(roster: Roster, { id, name, decidesBy }: Body): MyPlace['body'] {
  const seats = roster.seats.filter(({ body }) => body === id);
  const presiding = (wanted: 'chair' | 'viceChair') => {
    const found = roster.presidencies.find(({ body, office }) => body === id && office === wanted);
    return found === undefined ? null : nameIn(roster, found.person);
  };
  return {
    id,
    name,
    consensus: decidesBy === 'consensus',
    seats: seats.length,
    principals: roster.principals
      .filter((principal) => seats.some((seat) => seat.principal === principal.id))
      .map((principal) => principal.name),
    chair: presiding('chair'),
    viceChair: presiding('viceChair'),
    secretaries: roster.mandates.flatMap((mandate) =>
      mandate.kind === 'official' && mandate.office === 'secretary' && mandate.body === id
        ? [nameIn(roster, mandate.person)]
        : [],
    ),
  };
}
