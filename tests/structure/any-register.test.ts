import fc from 'fast-check';
import type { Change } from '../../src/domain/structure/change.ts';
import { draftOf } from '../../src/domain/structure/draft.ts';
import { holdsOn } from '../../src/domain/structure/period.ts';
import type { Entry, Register } from '../../src/domain/structure/register.ts';
import { rosterOn } from '../../src/domain/structure/roster-on.ts';
import {
  after,
  bodyNamed,
  chair,
  council,
  end,
  inSeat,
  mandate,
  ordinary,
  personNamed,
  substitute,
} from './told.ts';

const people = ['ada', 'bo', 'cia', 'dan', 'eva', 'fia', 'gun', 'hal'];
const seats = ['umea-1', 'umea-2', 'mala-1', 'region-1'];
const principals = ['umea', 'mala', 'region'];
const days = ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01', '2023-06-01'];
/** Before, on and between the days that anything changes on. */
const looked = ['2022-12-31', ...days, '2023-03-15', '2030-01-01'];

const day = fc.constantFrom(...days);
const who = fc.constantFrom(...people);
const ids = fc.constantFrom(
  ...Array.from({ length: 8 }, (_, index) => `m${index}`),
  ...seats.map((seat, index) => inSeat(['ada', 'dan', 'cia', 'bo'][index]!, seat)),
);
const until = fc.option(day, { nil: null });

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(ids, who, fc.constantFrom(...seats), day, until)
      .map(([id, person, seat, from, last]) => mandate(id, ordinary(person, seat), from, last)),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(ids, who, fc.constantFrom(...principals), fc.nat(3), day)
      .map(([id, person, principal, order, from]) => mandate(id, substitute(person, principal, order), from)),
  },
  { weight: 4, arbitrary: fc.tuple(ids, day).map(([id, last]) => end('mandate', id, last)) },
  {
    weight: 2,
    arbitrary: fc.tuple(ids, who, fc.constantFrom(...seats), day, day, until).map(
      ([id, person, seat, version, from, last]): Change => ({
        do: 'correct',
        kind: 'mandate',
        id,
        value: ordinary(person, seat),
        version,
        from,
        until: last,
        reason: 'Fel',
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ids, day)
      .map(([id, version]): Change => ({ do: 'remove', kind: 'mandate', id, version, reason: 'Fel' })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(who, fc.constantFrom('s', 'm', 'åp', 'xyz'), day).map(
      ([id, party, from]): Change => ({
        do: 'change',
        kind: 'person',
        id,
        value: personNamed(id, { party }),
        from,
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('Ett', 'Två'), day).map(
      ([name, from]): Change => ({
        do: 'change',
        kind: 'body',
        id: 'council',
        value: bodyNamed('council', { name }),
        from,
      }),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(who, day).map(([person, last]) => end('person', person, last)) },
  { weight: 1, arbitrary: fc.tuple(ids, who, day).map(([id, person, from]) => chair(id, person, from)) },
  { weight: 1, arbitrary: day.map((last) => end('presidency', 'council:chair:ada:0001-01-01', last)) },
);
const lists = fc.array(fc.array(change, { minLength: 1, maxLength: 2 }), { minLength: 10, maxLength: 40 });

/** The council whose four seats stood empty before anything here happens. */
const roomy = after(
  council,
  ...(['ada', 'dan', 'cia', 'bo'] as const).map((id, index) =>
    end('mandate', inSeat(id, seats[index]!), '2022-01-01'),
  ),
  ...['eva', 'fia', 'gun'].map((id) =>
    end('mandate', `council:substitute:${id === 'eva' ? 'umea' : 'region'}:${id}:0001-01-01`, '2022-01-01'),
  ),
);

/** `npm run test:deep` tries many more of them. */
const numRuns = Number(process.env['SAMSYN_REGISTERS'] ?? 200);

let recorded = 0;
function lived(steps: readonly (readonly Change[])[]): Register {
  const draft = draftOf(roomy);
  for (const changes of steps) if (draft.try(changes).length === 0) recorded += 1;
  return draft.register;
}
const always = (property: (register: Register) => void) =>
  fc.assert(
    fc.property(lists, (steps) => property(lived(steps))),
    { numRuns, seed: 20240315 },
  );

/** Of the versions, only those that hold that day. */
const heldOn = (register: Register, date: string): Register => ({
  ...register,
  entries: new Map(
    [...register.entries].map(([key, entry]) => [
      key,
      { ...entry, versions: entry.versions.filter((version) => holdsOn(version, date)) } as Entry,
    ]),
  ),
});

describe('in any register', () => {
  test('ST7: on no day has a seat two holders, a person two places in a body, or a body two chairs', () => {
    always((register) => {
      for (const date of looked) {
        const { mandates, presidencies } = rosterOn(register, date);
        const held = mandates.flatMap((one) => (one.kind === 'ordinary' ? [one.seat] : []));
        expect(new Set(held).size).toBe(held.length);
        const members = mandates.filter(({ kind }) => kind === 'ordinary' || kind === 'substitute');
        const places = members.map(({ body, person }) => `${body} ${person}`);
        expect(new Set(places).size).toBe(places.length);
        const offices = presidencies.map(({ body, office }) => `${body} ${office}`);
        expect(new Set(offices).size).toBe(offices.length);
      }
    });
  });

  test('ST5: the roster of a day depends only on what holds that day', () => {
    always((register) => {
      for (const date of looked)
        expect(rosterOn(heldOn(register, date), date)).toEqual(rosterOn(register, date));
    });
  });

  test('ST5: versions of a fact stand in order and never overlap', () => {
    always((register) => {
      for (const { versions } of register.entries.values())
        for (const [index, { from, until }] of versions.entries()) {
          if (until !== null) expect(from < until).toBe(true);
          const next = versions[index + 1];
          if (next !== undefined) expect(until !== null && until <= next.from).toBe(true);
        }
    });
  });

  test('ST7: everybody who has a place is there on every day of it', () => {
    always((register) => {
      for (const date of looked) {
        const { mandates, persons, seats: there } = rosterOn(register, date);
        for (const one of mandates) {
          expect(persons.some(({ id }) => id === one.person)).toBe(true);
          if (one.kind === 'ordinary') expect(there.some(({ id }) => id === one.seat)).toBe(true);
        }
      }
    });
  });

  test('the random changes get far enough to mean something', () => {
    recorded = 0;
    always(() => undefined);
    expect(recorded / numRuns).toBeGreaterThan(3.75);
  });
});
