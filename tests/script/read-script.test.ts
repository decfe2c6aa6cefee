import { readScript } from '../../src/script/read-script.ts';
import { saidOf, smallest } from './told.ts';

function faultsIn(text: string): readonly string[] {
  const read = readScript(text);
  return read.ok ? [] : saidOf(read.faults);
}

test('a script in the right shape is read', () => {
  expect(faultsIn(smallest)).toEqual([]);
});

test.each([
  ['a missing field', 'registry', '  place: Teams\n', '', '25:1 meeting: Fältet ”place” saknas.'],
  [
    'a field of the wrong kind',
    'agenda',
    '{ id: fragan, heading: Frågan, proposal: Frågan bifalls. }',
    '{ id: fragan, heading: 7 }',
    '36:21 meeting.agenda[0].heading: Här ska stå en text.',
  ],
  [
    'a list where fields are wanted',
    'ballots',
    '{ siv-granmo: approve, rune-lidmo: reject }',
    '[approve]',
    '46:5 timeline[6].ballots: Här ska stå fält, ett per rad: ”namn: värde”.',
  ],
  [
    'a bad time',
    'time',
    'at: "09:07"',
    'at: "9.75"',
    '47:7 timeline[7].at: ”9.75” är ingen tid. Skriv klockslag som 09:03, eller 2024-03-20 10:15 för en annan dag.',
  ],
  [
    'a bad date',
    'date',
    'date: 2024-03-15',
    'date: 15 mars',
    '28:3 meeting.date: ”15 mars” är inget datum. Skriv som 2024-03-15.',
  ],
  [
    'an unknown field',
    'field',
    'reason: Rådet är oense.',
    'reasn: Rådet är oense.',
    '42:36 timeline[4].reasn: Fältet ”reasn” finns inte här. Menades ”reason”?',
  ],
  [
    'a choice that is not on any ballot',
    'choice',
    'rune-lidmo: reject',
    'rune-lidmo: rejekt',
    '46:37 timeline[6].ballots.rune-lidmo: ”rejekt” går inte här. Det som går är approve, reject och abstain. Menades ”reject”?',
  ],
  [
    'an id that is no slug',
    'id',
    'id: fragan,',
    'id: Frågan!,',
    '36:9 meeting.agenda[0].id: ”Frågan!” går inte som namn i skriptet. Skriv små bokstäver a–z, siffror och bindestreck.',
  ],
])('%s is refused with line, column and field (%s)', (_what, _case, from, to, said) => {
  expect(faultsIn(smallest.replace(from, to))).toContain(said);
});

test('an unknown verb is refused with what it was probably meant to be', () => {
  expect(faultsIn(smallest.replace('do: close-vote', 'do: clse-vote'))).toEqual([
    '47:20 timeline[7].do: ”clse-vote” är inget som kan göras. Menades ”close-vote”?',
  ]);
});

test('a step without a verb is refused', () => {
  expect(faultsIn(smallest.replace(', do: close-vote', ''))).toEqual([
    '47:5 timeline[7]: Fältet ”do” saknas.',
  ]);
});

test('every fault is named, in the order of the file', () => {
  const broken = smallest.replace('  place: Teams\n', '').replace('"09:07"', '"25:00"');
  expect(faultsIn(broken).map((said) => said.split(':')[0])).toEqual(['25', '46']);
});

test.each([
  ['text that is no YAML', 'a: [1, 2\nb: }', /^\d+:\d+ Filen är inte giltig YAML/],
  ['the same key twice', `${smallest}samsyn: 1\n`, /^48:1 Filen är inte giltig YAML/],
  ['an empty file', '', /^1:1 .*(fält|saknas)/],
  ['a list', '- 1', /^1:1 .*fält/],
  ['a file beyond measure', 'a'.repeat(1_000_001), /^1:1 Filen är för lång/],
])('%s is refused', (_what, text, said) => {
  expect(faultsIn(text)[0]).toMatch(said);
});

test('aliases that unfold beyond measure are refused, not unfolded', () => {
  const doubled = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);
  expect(faultsIn(['a0: &a0 [1, 1]', ...doubled].join('\n'))[0]).toMatch(/^1:1 Filen är inte giltig YAML/);
});
