import type { Change } from '../../src/domain/structure/change.ts';
import { asId } from '../../src/domain/ids.ts';
import { structureFaultText } from '../../src/i18n/structure-fault-text.ts';
import {
  after,
  bodyNamed,
  chair,
  codesOf,
  council,
  end,
  faultsOf,
  inSeat,
  mandate,
  newPerson,
  ordinary,
  personNamed,
  substitute,
} from './told.ts';

const said = (...changes: readonly Change[]) =>
  faultsOf(council, ...changes).map((fault) => structureFaultText('sv', fault));

describe('ST7: what the register refuses, each by name', () => {
  test('overlapping mandates on one seat', () => {
    const second = mandate('nils-mala', ordinary('nils', 'mala-1'), '2024-01-01');
    expect(faultsOf(council, newPerson('nils'), second)).toEqual([
      { code: 'seat-taken', seat: 'mala-1', by: 'Cia', from: '0001-01-01', until: null },
    ]);
    expect(said(newPerson('nils'), second)).toEqual([
      'Plats mala-1 innehas av Cia tills vidare. Avsluta det uppdraget först, eller låt det nya börja efteråt.',
    ]);
  });

  test('the day before is early enough: the end and the beginning may meet', () => {
    expect(
      codesOf(
        council,
        newPerson('nils'),
        end('mandate', inSeat('cia', 'mala-1'), '2024-01-01'),
        mandate('nils-mala', ordinary('nils', 'mala-1'), '2024-01-01'),
      ),
    ).toEqual([]);
  });

  test('one person in two seats of one body at once; in two bodies they may', () => {
    expect(
      codesOf(
        council,
        end('mandate', inSeat('cia', 'mala-1'), '2024-01-01'),
        mandate('ada-mala', ordinary('ada', 'mala-1'), '2024-01-01'),
      ),
    ).toEqual(['two-seats']);
    expect(
      codesOf(
        council,
        end('mandate', 'officials:ordinary:officials-1:lis:0001-01-01', '2024-01-01'),
        mandate('ada-officials', ordinary('ada', 'officials-1', 'officials'), '2024-01-01'),
      ),
    ).toEqual([]);
  });

  test('a substitute for two principals in one body', () => {
    expect(codesOf(council, mandate('eva-region', substitute('eva', 'region', 9), '2024-01-01'))).toEqual([
      'substitute-for-two',
    ]);
  });

  test('ordinary member and substitute in one body at once', () => {
    expect(codesOf(council, mandate('ada-sub', substitute('ada', 'umea', 9), '2024-01-01'))).toEqual([
      'ordinary-and-substitute',
    ]);
  });

  test('the same mandate twice, and the same step of the order twice', () => {
    expect(codesOf(council, mandate('eva-2', substitute('eva', 'umea', 2), '2024-01-01'))).toEqual([
      'mandate-twice',
    ]);
    expect(
      codesOf(council, newPerson('nils'), mandate('nils-2', substitute('nils', 'region', 1), '2024-01-01')),
    ).toEqual(['order-taken']);
  });

  test('an unknown party; known ones are data of the collaboration', () => {
    expect(faultsOf(council, newPerson('nils', 'xyz'))).toEqual([
      { code: 'unknown-party', what: 'nils', party: 'xyz', known: ['s', 'm', 'åp'] },
    ]);
    expect(codesOf(council, { do: 'know-party', party: 'xyz' }, newPerson('nils', 'xyz'))).toEqual([]);
    expect(codesOf(council, newPerson('nils', 'åp'))).toEqual([]);
  });

  test('days that run backwards, and days that are none', () => {
    expect(
      codesOf(
        council,
        newPerson('nils'),
        mandate('n', ordinary('nils', 'mala-1'), '2024-02-01', '2024-01-01'),
      ),
    ).toEqual(['dates-backwards']);
    expect(codesOf(council, end('person', 'gun', '2023-02-29'))).toEqual(['not-a-day']);
  });

  test('ending before beginning', () => {
    const register = after(council, newPerson('nils', null, '2024-03-01'));
    expect(faultsOf(register, end('person', 'nils', '2024-02-01'))).toEqual([
      { code: 'ends-before-beginning', what: 'nils', began: '2024-03-01', until: '2024-02-01' },
    ]);
  });

  test('unknown references, and references that hold on other days', () => {
    expect(codesOf(council, mandate('n', ordinary('nobody', 'mala-1'), '2024-01-01'))).toEqual([
      'unknown-reference',
    ]);
    const late = newPerson('nils', null, '2024-06-01');
    expect(
      codesOf(
        council,
        late,
        end('mandate', inSeat('cia', 'mala-1'), '2024-01-01'),
        mandate('n', ordinary('nils', 'mala-1'), '2024-01-01'),
      ),
    ).toEqual(['reference-not-valid']);
  });

  test('a seat of another body', () => {
    expect(
      codesOf(council, newPerson('nils'), mandate('n', ordinary('nils', 'officials-1'), '2024-01-01')),
    ).toEqual(['seat-of-another-body']);
  });

  test('duplicate ids, and facts that are not there', () => {
    expect(codesOf(council, newPerson('ada'))).toEqual(['duplicate-id']);
    expect(codesOf(council, end('person', 'nobody', '2024-01-01'))).toEqual(['unknown-fact']);
  });

  test('two chairs at once, and one person as chair and vice chair', () => {
    expect(codesOf(council, chair('second', 'dan', '2024-01-01'))).toEqual(['two-in-office']);
    const vacated = after(council, end('presidency', 'council:viceChair:bo:0001-01-01', '2024-01-01'));
    expect(codesOf(vacated, chair('both', 'ada', '2024-01-01', 'viceChair'))).toEqual(['both-offices']);
  });

  test('ending what others still stand on', () => {
    expect(faultsOf(council, end('person', 'cia', '2024-01-01'))).toEqual([
      { code: 'still-in-use', what: 'Cia', by: 'Cia, Samrådet (mala-1)' },
    ]);
    expect(
      codesOf(
        council,
        end('mandate', inSeat('cia', 'mala-1'), '2024-01-01'),
        end('person', 'cia', '2024-01-01'),
      ),
    ).toEqual([]);
  });

  test('what makes a fact that fact, words that are needed, letters that are taken', () => {
    const values: readonly (readonly [Change, string])[] = [
      [
        {
          do: 'change',
          kind: 'mandate',
          id: inSeat('cia', 'mala-1'),
          value: ordinary('dan', 'mala-1'),
          from: '2024-01-01',
        },
        'another-fact',
      ],
      [
        {
          do: 'change',
          kind: 'person',
          id: 'ada',
          value: personNamed('ada', { name: ' ' }),
          from: '2024-01-01',
        },
        'value-missing',
      ],
      [
        {
          do: 'add',
          kind: 'principal',
          id: 'new',
          value: { id: asId('new'), name: 'Ny', shortName: 'Ny', abbreviation: 'Um', kind: 'municipality' },
          from: '2024-01-01',
          until: null,
        },
        'abbreviation-taken',
      ],
      [
        {
          do: 'change',
          kind: 'body',
          id: 'joint',
          value: bodyNamed('joint', { jointOf: [asId('joint')] }),
          from: '2024-01-01',
        },
        'joint-of-itself',
      ],
      [
        {
          do: 'change',
          kind: 'person',
          id: 'ada',
          value: personNamed('ada', { party: 'm' }),
          from: '0001-01-01',
        },
        'already-from-that-day',
      ],
    ];
    for (const [change, code] of values) expect(codesOf(council, change)).toEqual([code]);
  });

  test('a list of changes is recorded whole or not at all', () => {
    const faults = faultsOf(council, newPerson('nils'), newPerson('ada'), newPerson('olle', 'xyz'));
    expect(faults.map(({ code }) => code)).toEqual(['duplicate-id']);
    expect(council.entries.has('person/nils')).toBe(false);
  });
});
