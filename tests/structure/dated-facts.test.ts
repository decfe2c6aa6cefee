import { decideStructure } from '../../src/domain/structure/decide.ts';
import { historyOf } from '../../src/domain/structure/history.ts';
import { registerFrom } from '../../src/domain/structure/register.ts';
import { rosterOn } from '../../src/domain/structure/roster-on.ts';
import { evolveStructure, noStructure } from '../../src/domain/structure/state.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import { asId } from '../../src/domain/ids.ts';
import { roster } from '../domain/council.ts';
import { after, bodyNamed, council, end, inSeat, mandate, newPerson, ordinary, personNamed } from './told.ts';

const renamed: Change = {
  do: 'change',
  kind: 'body',
  id: 'council',
  value: bodyNamed('council', { name: 'Samråd hälsa', genitive: 'Samråd hälsas', subject: 'Samråd hälsa' }),
  from: '2024-01-01',
};
const otherParty: Change = {
  do: 'change',
  kind: 'person',
  id: 'ada',
  value: personNamed('ada', { party: 'åp' }),
  from: '2024-03-01',
};
const bodyOn = (register: typeof council, date: string) =>
  rosterOn(register, date).bodies.find(({ id }) => id === 'council');
const partyOn = (register: typeof council, date: string) =>
  rosterOn(register, date).persons.find(({ id }) => id === 'ada')?.party;
const holderOn = (register: typeof council, date: string, seat: string) =>
  rosterOn(register, date).mandates.flatMap((one) =>
    one.kind === 'ordinary' && one.seat === seat ? [one.person] : [],
  );

describe('ST5: facts hold from a day until a day', () => {
  test('a roster put on record without days is true on every day', () => {
    expect(rosterOn(registerFrom(roster), '1999-12-31')).toEqual(roster);
    expect(rosterOn(registerFrom(roster), '2030-01-01')).toEqual(roster);
  });

  test('a renamed body stays the same body, under the name and forms of each day', () => {
    const register = after(council, renamed);
    expect(bodyOn(register, '2023-12-31')).toMatchObject({ name: 'Samrådet', genitive: 'Samrådets' });
    expect(bodyOn(register, '2024-01-01')).toMatchObject({ name: 'Samråd hälsa', genitive: 'Samråd hälsas' });
    expect(rosterOn(register, '2024-01-01').seats).toEqual(roster.seats);
  });

  test('a change of party holds from its day, a local party too', () => {
    const register = after(council, otherParty);
    expect([partyOn(register, '2024-02-29'), partyOn(register, '2024-03-01')]).toEqual(['s', 'åp']);
  });

  test('a change recorded afterwards for an earlier day lasts until the next on record', () => {
    const register = after(council, otherParty, {
      ...otherParty,
      value: personNamed('ada', { party: 'm' }),
      from: '2023-01-01',
    });
    expect(
      ['2022-12-31', '2023-01-01', '2024-02-29', '2024-03-01'].map((date) => partyOn(register, date)),
    ).toEqual(['s', 'm', 'm', 'åp']);
  });

  test('a seat passes to its new holder on the day, and stands empty between two', () => {
    const register = after(
      council,
      end('mandate', inSeat('cia', 'mala-1'), '2024-02-01'),
      newPerson('nils'),
      mandate('nils-mala', ordinary('nils', 'mala-1'), '2024-03-01', '2024-04-01'),
    );
    const holders = ['2024-01-31', '2024-02-01', '2024-03-01', '2024-03-31', '2024-04-01'].map((date) =>
      holderOn(register, date, 'mala-1'),
    );
    expect(holders).toEqual([['cia'], [], ['nils'], ['nils'], []]);
  });

  test('a mandate can be followed by another for the same person and seat', () => {
    const register = after(
      council,
      end('mandate', inSeat('cia', 'mala-1'), '2024-02-01'),
      mandate('cia-again', ordinary('cia', 'mala-1'), '2024-06-01'),
    );
    expect(['2024-05-31', '2024-06-01'].map((date) => holderOn(register, date, 'mala-1'))).toEqual([
      [],
      ['cia'],
    ]);
  });

  test('an end moves when it is set again', () => {
    const once = after(council, end('mandate', inSeat('cia', 'mala-1'), '2024-02-01'));
    const register = after(once, end('mandate', inSeat('cia', 'mala-1'), '2024-05-01'));
    expect(holderOn(register, '2024-04-30', 'mala-1')).toEqual(['cia']);
  });
});

describe('ST6: a correction is itself on record', () => {
  const at = '2024-05-01T08:00:00.000Z';
  const established = evolveStructure(noStructure, {
    type: 'CollaborationEstablished',
    at,
    collaboration: { id: asId('county'), name: 'Länet' },
    roster,
  });
  const wrong = mandate('gun-mala', ordinary('ina', 'mala-1'), '2024-02-01');
  const steps: readonly (readonly Change[])[] = [
    [newPerson('ina'), end('mandate', inSeat('cia', 'mala-1'), '2024-02-01'), wrong],
    [
      {
        do: 'correct',
        kind: 'mandate',
        id: 'gun-mala',
        value: ordinary('ina', 'mala-1'),
        version: '2024-02-01',
        from: '2024-02-15',
        until: null,
        reason: 'Beslutet gällde från den 15',
      },
    ],
  ];
  const events = steps.map((changes) => {
    const command = { type: 'ChangeStructure', changes, seen: null, source: { by: 'hand' } } as const;
    const decided = decideStructure(
      steps.indexOf(changes) === 0
        ? established
        : { ...established, register: after(established.register, ...steps[0]!) },
      command,
      at,
    );
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return decided.value[0]!;
  });

  test('the roster reads as corrected, and what stood there is in the history', () => {
    const { register } = events.reduce(evolveStructure, established);
    expect(holderOn(register, '2024-02-14', 'mala-1')).toEqual([]);
    expect(holderOn(register, '2024-02-15', 'mala-1')).toEqual(['ina']);
    const history = historyOf(
      events.map((data) => ({ data })),
      'mandate',
      'gun-mala',
    );
    expect(history.map(({ change }) => change)).toMatchObject([
      { do: 'add', from: '2024-02-01' },
      { do: 'correct', from: '2024-02-15', reason: 'Beslutet gällde från den 15' },
    ]);
  });

  test('without a reason nothing is corrected or removed', () => {
    const remove = (reason: string): Change => ({
      do: 'remove',
      kind: 'presidency',
      id: 'council:chair:ada:0001-01-01',
      version: '0001-01-01',
      reason,
    });
    const ask = (change: Change) =>
      decideStructure(
        established,
        { type: 'ChangeStructure', changes: [change], seen: null, source: { by: 'hand' } },
        at,
      );
    expect(ask(remove(' '))).toMatchObject({
      ok: false,
      refusal: { code: 'structure-faults', faults: [{ fault: { code: 'reason-needed' } }] },
    });
    expect(ask(remove('Fel person')).ok).toBe(true);
  });

  test('who has looked at an older version is told that it has changed', () => {
    const command = { type: 'ChangeStructure', changes: [newPerson('ina')], source: { by: 'hand' } } as const;
    expect(decideStructure(established, { ...command, seen: 1 }, at).ok).toBe(true);
    expect(decideStructure(established, { ...command, seen: 0 }, at)).toMatchObject({
      refusal: { code: 'structure-changed-meanwhile' },
    });
  });
});
