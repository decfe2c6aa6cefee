import { checkRecord, type CheckedFacts } from '../../src/minutes/check/check-record.ts';
import { severities, type Finding, type FindingCode } from '../../src/minutes/check/finding.ts';
import { findingText, placeText } from '../../src/minutes/check/finding-text.ts';
import { locales } from '../../src/i18n/index.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { march } from '../minutes-reading/given.ts';

/** Minutes of a small board in which everything adds up. */
const sound = `Protokoll Omsorgsnämnden

Datum och tid: 2023-05-10 kl. 9.00-11.00
Plats: Kommunhuset
Ärenden: 1-4

Närvarande

Ragna Lidvall (s) Granvattnets kommun, ordförande
Ivar Brännström (m) Tallberga kommun
Märta Högfors (v) Skogsviks kommun, ersättare
Torun Hedlycke, sekreterare

Frånvarande

Kjell Oxdal (l) Skogsviks kommun

1. Val av justerare

Omsorgsnämnden beslutade att utse Ivar Brännström att justera protokollet.

2. Avgifter

Beslutsärende

Föredragande: Torun Hedlycke

Förslaget har två delar:

- Avgiften höjs.
- Taket tas bort.

Omröstningsresultat: 2 ja, 1 nej, 0 avstår.

Ja

Ragna Lidvall (s) Granvattnets kommun
Märta Högfors (v) Skogsviks kommun, ersättare

Nej

Ivar Brännström (m) Tallberga kommun

Frånvarande

Kjell Oxdal (l) Skogsviks kommun

Omsorgsnämnden beslutade att godkänna förslaget.

3. Övriga frågor

Inga övriga frågor.

4. Nästa möte

Omsorgsnämnden onsdag den 14 juni

Vid protokollet

Torun Hedlycke
sekreterare

Ragna Lidvall
ordförande

Ivar Brännström
justerare
`;

type Change = readonly [string | RegExp, string];

const election = {
  item: 1,
  office: 'ordförande i beredningen',
  places: 1,
  secret: true,
  phase: 'closed' as const,
  candidates: [
    { name: 'Ester Ettlid', votes: 2 },
    { name: 'Tage Tvåfors', votes: 2 },
  ],
  blank: 0,
  voted: 4,
  roll: 4,
  elected: ['Tage Tvåfors'],
  byLot: true,
  cancelledFor: null,
};
const hash = 'a'.repeat(64);

/** What only a record tells: what makes it appear in one that had nothing of the kind. */
const ofRecords = {
  'election-undeclared': { elections: [{ ...election, elected: null, byLot: false }] },
  'tie-without-lot': { elections: [{ ...election, byLot: false }] },
  'guests-unnamed': { unnamedGuests: 2 },
  'positions-undeclared': {
    votes: march().record.votes.map((vote) => ({
      ...vote,
      effect: 'undeclared' as const,
      between: { approve: 'Det ena', reject: 'Det andra' },
    })),
  },
  'signature-hash-differs': {
    signOff: { hash, requestedAt: '2024-03-20T09:00:00.000Z', completedAt: null },
    signatures: march().record.signatures.map((line) => ({ ...line, hash: 'b'.repeat(64) })),
  },
} satisfies Readonly<Record<string, Partial<CheckedFacts>>>;
type OfRecord = keyof typeof ofRecords;
const isOfRecord = (code: FindingCode): code is OfRecord => Object.hasOwn(ofRecords, code);

/** For each other kind: what makes it appear in minutes that had nothing to remark on. */
const causes: Readonly<Record<Exclude<FindingCode, OfRecord>, readonly Change[]>> = {
  'present-and-absent': [
    ['Frånvarande\n\nKjell', 'Frånvarande\n\nIvar Brännström (m) Tallberga kommun\nKjell'],
  ],
  'voted-but-absent': [
    [/Märta Högfors \(v\) Skogsviks kommun, ersättare\nTorun/, 'Torun'],
    ['Frånvarande\n\n', 'Frånvarande\n\nMärta Högfors (v) Skogsviks kommun, ersättare\n'],
  ],
  'voted-but-not-listed': [[/Märta Högfors \(v\) Skogsviks kommun, ersättare\nTorun/, 'Torun']],
  'present-without-ballot': [
    ['Torun Hedlycke, sekreterare\n', 'Pia-Lena Sundmyr (c) Älvby kommun\nTorun Hedlycke, sekreterare\n'],
  ],
  'absent-from-vote-but-present': [
    ['\nNej\n\nIvar Brännström (m) Tallberga kommun\n', '\n'],
    [
      /Frånvarande\n\nKjell([^]*)Frånvarande\n\nKjell/,
      'Frånvarande\n\nKjell$1Frånvarande\n\nIvar Brännström (m) Tallberga kommun\nKjell',
    ],
  ],
  'voted-twice': [['Nej\n\nIvar', 'Nej\n\nRagna Lidvall (s) Granvattnets kommun\nIvar']],
  'tally-differs': [['2 ja', '3 ja']],
  'capacity-differs': [
    ['Märta Högfors (v) Skogsviks kommun, ersättare\nTorun', 'Märta Högfors (v) Skogsviks kommun\nTorun'],
  ],
  'principal-differs': [['Nej\n\nIvar Brännström (m) Tallberga', 'Nej\n\nIvar Brännström (m) Skogsviks']],
  'party-differs': [['Nej\n\nIvar Brännström (m)', 'Nej\n\nIvar Brännström (c)']],
  'name-spelled-two-ways': [['Nej\n\nIvar Brännström', 'Nej\n\nIvar Brännstöm']],
  'number-word-differs': [['två delar', 'tre delar']],
  'item-range-differs': [['Ärenden: 1-4', 'Ärenden: 1-6']],
  'session-range-differs': [['Närvarande\n', 'Närvarande Omsorgsnämnden (4-9)\n']],
  'item-number-twice': [['4. Nästa möte', '3. Nästa möte\n\nInformationsärende']],
  'weekday-differs': [['onsdag den 14 juni', 'torsdag den 14 juni']],
  'hours-run-backwards': [['9.00-11.00', '11.00-9.00']],
  'signer-was-absent': [['Ivar Brännström\njusterare', 'Kjell Oxdal\njusterare']],
  'verifier-was-absent': [['utse Ivar Brännström', 'utse Kjell Oxdal']],
  'item-number-missing': [['3. Övriga frågor', 'Övriga frågor']],
  'no-outcome': [['Omsorgsnämnden beslutade att godkänna förslaget.\n', '']],
  'no-effect': [['Omsorgsnämnden beslutade att godkänna förslaget.\n', '']],
  'verifier-not-chosen': [
    ['Omsorgsnämnden beslutade att utse Ivar Brännström att justera protokollet.', 'Frågan togs upp.'],
  ],
  'signer-not-listed': [['Ivar Brännström\njusterare', 'Vanja Tornmark\njusterare']],
  'signature-missing': [['Ivar Brännström\njusterare\n', '']],
  'attendance-missing': [[/Närvarande\n[^]*?(?=1\. Val)/, '']],
  'chair-away-unsaid': [['kommun, ordförande', 'kommun, ordförande (frånvarande eftermiddag)']],
  'presenter-in-no-list': [['Föredragande: Torun Hedlycke', 'Föredragande: Vanja Tornmark']],
  'body-spelled-two-ways': [['Omsorgsnämnden onsdag', 'Omsogsnämnden onsdag']],
  'mixed-tense': [['Omsorgsnämnden beslutade att godkänna', 'Omsorgsnämnden beslutar att godkänna']],
};

const after = (changes: readonly Change[]): readonly Finding[] =>
  checkRecord(
    readMinutes(
      changes.reduce((text, [from, to]) => {
        const changed = text.replace(from, to);
        if (changed === text) throw new Error(`nothing to change: ${String(from)}`);
        return changed;
      }, sound),
    ),
  );

test('MI5: minutes in which everything adds up give no finding', () => {
  expect(after([])).toEqual([]);
});

describe('MI5: every kind of finding, caused by one change', () => {
  test.each(Object.keys(severities) as FindingCode[])('%s', (code) => {
    const all = isOfRecord(code)
      ? checkRecord({ ...march().record, ...ofRecords[code] })
      : after(causes[code]);
    const found = all.filter((finding) => finding.code === code);
    expect(found.length).toBeGreaterThan(0);
    for (const locale of locales)
      for (const finding of found) {
        expect(finding.severity).toBe(severities[code]);
        expect(findingText(locale, finding)).toMatch(/\p{L}{3}.*[.”]$/u);
        expect(`${findingText(locale, finding)} ${placeText(locale, finding.place)}`).not.toMatch(
          /[{}]|undefined|null/,
        );
      }
  });
});

test('MI5, DE10: a tie that a lot decided, and signatures of what was sent, are in order', () => {
  const { record } = march();
  const signOff = { hash, requestedAt: '2024-03-20T09:00:00.000Z', completedAt: null };
  const signatures = record.signatures.map((line) => ({ ...line, hash }));
  const found = checkRecord({ ...record, elections: [election], signOff, signatures });
  expect(found.filter(({ code }) => isOfRecord(code))).toEqual([]);
});

test('MI5: in our own minutes nothing contradicts and nothing was forgotten but what the meeting itself left open', () => {
  const { record, text } = march();
  const codes = (findings: readonly Finding[]) =>
    [...new Set(findings.filter(({ severity }) => severity !== 'style').map(({ code }) => code))].toSorted();
  // The script's council chose no verifier, and rehearsed minutes are unsigned.
  const open = ['signature-missing', 'verifier-not-chosen'];
  for (const facts of [record, readMinutes(text)])
    expect(codes(checkRecord(facts)).filter((code) => !open.includes(code))).toEqual([]);
});
