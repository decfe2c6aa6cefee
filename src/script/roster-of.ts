import { asId } from '../domain/ids.ts';
import type {
  Body,
  BodyCustoms,
  Mandate,
  Person,
  Presidency,
  Principal,
  Roster,
  Seat,
} from '../domain/structure/facts.ts';
import type { Lookup } from './lookup.ts';
import type { Script, ScriptBody, ScriptCustoms, ScriptPrincipal } from './script.ts';

/** The structure the script describes. Bodies, seats and persons come in the order of the file. */
export function rosterOf(script: Script, lookup: Lookup): Roster {
  const bodies = Object.entries(script.bodies);
  return {
    principals: Object.entries(script.principals).map(([id, facts]) => principalOf(id, facts, lookup)),
    bodies: bodies.map(([id, body]) => bodyOf(id, body, lookup)),
    persons: Object.entries(script.persons).map(([id, facts]): Person => ({ id: asId(id), ...facts })),
    seats: bodies.flatMap(([id, body]) => seatsOf(id, body, lookup)),
    mandates: bodies.flatMap(([id, body]) => mandatesOf(id, body, lookup)),
    presidencies: bodies.flatMap(([id, body]) => presidenciesOf(id, body, lookup)),
  };
}

const principalOf = (
  id: string,
  { short, contacts, ...facts }: ScriptPrincipal,
  lookup: Lookup,
): Principal => ({
  id: asId(id),
  ...facts,
  shortName: short,
  ...(contacts === undefined
    ? {}
    : { contacts: contacts.map((one, index) => lookup.person(one, ['principals', id, 'contacts', index])) }),
});

function bodyOf(id: string, body: ScriptBody, lookup: Lookup): Body {
  const joint = body['joint-of'] ?? [];
  return {
    id: asId(id),
    name: body.name,
    genitive: body.genitive,
    subject: body.subject ?? body.name,
    shortName: body.short,
    membersAre: body['members-are'],
    decidesBy: body['decides-by'],
    jointOf: joint.map((part, index) => lookup.body(part, ['bodies', id, 'joint-of', index])),
    ...(body['takes-from'] === undefined
      ? {}
      : {
          takesFrom: body['takes-from'].map((from, index) =>
            lookup.body(from, ['bodies', id, 'takes-from', index]),
          ),
        }),
    ...(body['takes-directly'] === true ? { takesDirectly: true } : {}),
    namedBallotsInChat: body['named-ballots-in-chat'] ?? false,
    ...(body.customs === undefined ? {} : { customs: customsOf(body.customs) }),
  };
}

const customsOf = ({ quorum, ...customs }: ScriptCustoms): BodyCustoms => ({
  ...(customs['no-return-same-day'] === true ? { noReturnSameDay: true } : {}),
  ...(quorum === undefined ? {} : { quorum: { of: quorum.of, atLeast: quorum['at-least'] } }),
  ...(customs['casting-vote'] === true ? { castingVote: true } : {}),
  ...(customs.numbering === undefined ? {} : { numbering: customs.numbering }),
  ...(customs['speakers-on-record'] === true ? { speakersOnRecord: true } : {}),
  ...(customs.readiness === undefined ? {} : { readiness: customs.readiness }),
  ...(customs['minutes-style'] === undefined ? {} : { minutesStyle: { profile: customs['minutes-style'] } }),
});

const seatsOf = (id: string, { seats = [] }: ScriptBody, lookup: Lookup): readonly Seat[] =>
  seats.map(({ id: seat, principal, label }, index): Seat => {
    const path = ['bodies', id, 'seats', index, 'principal'];
    return {
      id: asId(seat),
      body: asId(id),
      principal: principal === undefined ? null : lookup.principal(principal, path),
      ...(label === undefined ? {} : { label }),
    };
  });

const mandatesOf = (id: string, body: ScriptBody, lookup: Lookup): readonly Mandate[] => [
  ...ordinary(id, body, lookup),
  ...substitutes(id, body, lookup),
  ...coOpted(id, body, lookup),
  ...officials(id, body, lookup),
];

const ordinary = (id: string, { seats = [] }: ScriptBody, lookup: Lookup): readonly Mandate[] =>
  seats.flatMap(({ id: seat, member }, index): readonly Mandate[] => {
    if (member === undefined) return [];
    const person = lookup.person(member, ['bodies', id, 'seats', index, 'member']);
    return [{ kind: 'ordinary', person, body: asId(id), seat: asId(seat) }];
  });

const substitutes = (id: string, body: ScriptBody, lookup: Lookup): readonly Mandate[] =>
  Object.entries(body.substitutes ?? {}).flatMap(([principal, persons]) =>
    persons.map((person, index): Mandate => {
      const path = ['bodies', id, 'substitutes', principal];
      return {
        kind: 'substitute',
        person: lookup.person(person, [...path, index]),
        body: asId(id),
        principal: lookup.principal(principal, path),
        order: index + 1,
      };
    }),
  );

const coOpted = (id: string, body: ScriptBody, lookup: Lookup): readonly Mandate[] =>
  (body['co-opted'] ?? []).map(({ person, from }, index): Mandate => {
    const path = ['bodies', id, 'co-opted', index, 'person'];
    const invited = {
      kind: 'coOpted',
      person: lookup.person(person, path),
      body: asId<Body['id']>(id),
    } as const;
    return from === undefined ? invited : { ...invited, from };
  });

const officials = (id: string, body: ScriptBody, lookup: Lookup): readonly Mandate[] =>
  (['secretaries', 'coordinators'] as const).flatMap((field) =>
    (body[field] ?? []).map((person, index): Mandate => {
      const office = field === 'secretaries' ? 'secretary' : 'coordinator';
      const known = lookup.person(person, ['bodies', id, field, index]);
      return { kind: 'official', person: known, body: asId(id), office };
    }),
  );

const presidenciesOf = (id: string, body: ScriptBody, lookup: Lookup): readonly Presidency[] =>
  (['chair', 'vice-chair'] as const).flatMap((field): readonly Presidency[] => {
    const person = body[field];
    if (person === undefined) return [];
    const office = field === 'chair' ? 'chair' : 'viceChair';
    return [{ body: asId(id), person: lookup.person(person, ['bodies', id, field]), office }];
  });
