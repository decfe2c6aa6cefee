import { checkRecord } from '../../src/minutes/check/check-record.ts';
import { severities, type Finding, type FindingCode } from '../../src/minutes/check/finding.ts';
import { findingText, placeText } from '../../src/minutes/check/finding-text.ts';
import { locales, t } from '../../src/i18n/index.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { fixture, march } from '../minutes-reading/given.ts';

const { record, text } = march();
const clean = text.replaceAll('Länsamverkansgruppen', 'Länssamverkansgruppen');

/** Our own minutes with some words changed: whatever the check finds then, the change has caused. */
const after = (...changes: readonly (readonly [string | RegExp, string])[]): readonly Finding[] =>
  checkRecord(readMinutes(changes.reduce((all, [from, to]) => changed(all, from, to), clean)));

function changed(all: string, from: string | RegExp, to: string): string {
  const now = all.replace(from, to);
  if (now === all) throw new Error(`nothing to change: ${String(from)}`);
  return now;
}

const codes = (findings: readonly Finding[]): readonly FindingCode[] =>
  findings.filter(({ severity }) => severity === 'contradiction').map(({ code }) => code);

describe('MI5: our own minutes contradict nothing', () => {
  test('as record', () => expect(codes(checkRecord(record))).toEqual([]));
  test('as text', () => expect(codes(checkRecord(readMinutes(text)))).toEqual([]));
});

describe('MI5: lists that disagree', () => {
  test.each<readonly [string, FindingCode, readonly (readonly [string | RegExp, string])[]]>([
    [
      'a substitute in one list only',
      'capacity-differs',
      [[/(Rebecka Tavelåker \(kd\) Umeå kommun), ersättare\n(?=Majken)/, '$1\n']],
    ],
    [
      'somebody voted and is absent',
      'voted-but-absent',
      [
        [/\nStig Tjälheden \(s\) Sorsele kommun\nNiklas/, '\nNiklas'],
        [
          /(Frånvarande\n\n)(Torsten Granmyr[^]*)(Frånvarande\n\n)(?=Torsten)/,
          '$1$2$3Stig Tjälheden (s) Sorsele kommun\n',
        ],
      ],
    ],
    [
      'somebody voted and is in no list',
      'voted-but-not-listed',
      [[/\nStig Tjälheden \(s\) Sorsele kommun\nNiklas/, '\nNiklas']],
    ],
    [
      'somebody is present without a ballot',
      'present-without-ballot',
      [
        [/\nStig Tjälheden \(s\) Sorsele kommun\nJoakim/, '\nJoakim'],
        ['7 bifall', '6 bifall'],
      ],
    ],
    [
      'somebody votes twice',
      'voted-twice',
      [[/(\nStig Tjälheden \(s\) Sorsele kommun)\nJoakim/, '$1$1\nJoakim']],
    ],
    ['the count differs from the names', 'tally-differs', [['5 avslag', '6 avslag']]],
    ['a party differs', 'party-differs', [['Rune Storliden (s)', 'Rune Storliden (m)']]],
    [
      'a principal differs',
      'principal-differs',
      [['Rune Storliden (s) Skellefteå kommun', 'Rune Storliden (s) Åsele kommun']],
    ],
    [
      'somebody is both present and absent',
      'present-and-absent',
      [[/Närvarande Samråd[^\n]*\n\n/, '$&Torsten Granmyr (l) Umeå kommun\n']],
    ],
    ['the range is another', 'item-range-differs', [['Ärenden: 1-14', 'Ärenden: 1-15']]],
    ['a list is for items that aren’t there', 'session-range-differs', [['(13-15)', '(13-16)']]],
    [
      'a name in two spellings',
      'name-spelled-two-ways',
      [['Jonna Svanmyr socialchef', 'Jonna Svanmyhr socialchef']],
    ],
    [
      'a number word and its list',
      'number-word-differs',
      [['Tanken på', 'Fem goda skäl:\n\n- ett\n- två\n\nTanken på']],
    ],
    ['a weekday and its date', 'weekday-differs', [['fredag den 31 maj', 'torsdag den 31 maj']]],
    ['hours run backwards', 'hours-run-backwards', [['9.00 – 15.00', '15.00 – 9.00']]],
  ])('%s', (_title, code, changes) => {
    const found = after(...changes);
    expect(codes(found)).toContain(code);
    expect(codes(after()).includes(code)).toBe(false);
  });
});

describe('MI5: what minutes should say', () => {
  const of = (...changes: readonly (readonly [string, string])[]) =>
    after(...changes).map(({ code }) => code);

  test('what follows from a vote, and what was decided', () => {
    expect(of()).not.toContain('no-effect');
    const found = of(['Ordföranden förklarade att omröstningen inte leder till något beslut.\n', '']);
    expect(found).toEqual(expect.arrayContaining(['no-effect', 'no-outcome']));
  });

  test('an item between two others', () => {
    expect(of(['6. Aktuellt', 'Aktuellt'])).toContain('item-number-missing');
  });

  test('who verifies, and who has signed', () => {
    expect(of()).toContain('verifier-not-chosen');
    expect(of(['ordförande, Samråd hälsa, vård och omsorg\nÄnnu', 'ledamot\nÄnnu'])).toContain(
      'signature-missing',
    );
    expect(checkRecord(record).map(({ code }) => code)).toContain('signature-missing');
  });
});

describe('MI5: wording', () => {
  test('presenters in no list, a body in two spellings, two tenses', () => {
    const found = checkRecord(
      readMinutes(text.replace('omsorg beslutade att godkänna', 'omsorg beslutar att godkänna')),
    );
    const style = found.filter(({ severity }) => severity === 'style');
    expect(style.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['presenter-in-no-list', 'body-spelled-two-ways', 'mixed-tense']),
    );
    expect(style.find(({ code }) => code === 'body-spelled-two-ways')?.params).toMatchObject({
      first: 'Länssamverkansgruppen',
      second: 'Länsamverkansgruppen',
    });
  });
});

describe('MI5: the contradictions of minutes in the style of 2024', () => {
  const findings = checkRecord(readMinutes(fixture('style-2024')));

  test('are found, each with its place', () => {
    expect(
      findings
        .filter(({ severity }) => severity === 'contradiction')
        .map(({ code, place }) => [code, place.item ?? place.line]),
    ).toEqual([
      ['capacity-differs', 3],
      ['number-word-differs', 3],
      ['name-spelled-two-ways', 4],
      ['session-range-differs', 105],
    ]);
  });

  test('the verifier was chosen and everybody has signed', () => {
    const missing = findings.filter(({ severity }) => severity === 'missing').map(({ code }) => code);
    expect(missing).toEqual(['no-outcome', 'no-effect', 'chair-away-unsaid']);
  });

  test('each says both facts, in Swedish and in English', () => {
    for (const locale of locales)
      for (const finding of findings) {
        expect(findingText(locale, finding)).not.toMatch(/[{}]|undefined/);
        expect(placeText(locale, finding.place)).not.toMatch(/[{}]|undefined/);
      }
    const [first] = findings;
    expect(findingText('sv', first!)).toBe(
      'Dagny Västerdal är ersättare enligt ”Närvarande Samråd barn, skola och hälsa” men inte enligt röstlistan i ärende 3.',
    );
  });
});

test('MI5: every kind of finding has a sentence in each language', () => {
  for (const locale of locales)
    for (const code of Object.keys(severities) as FindingCode[])
      expect(t(locale, `check.${code}`)).not.toBe('');
});
