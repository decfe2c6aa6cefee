import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { checkRecord } from '../../src/minutes/check/check-record.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { styles } from '../../src/minutes/style.ts';
import { played, scripts } from './played.ts';

const schema = JSON.parse(readFileSync('src/minutes/record.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const meetings = scripts.map((file) => [file, played(file)] as const);

/** What a meeting's own script left open or wrote in two ways; everything else would be the minutes' fault. */
const ownFaults: Readonly<Record<string, readonly string[]>> = {
  '2024-03-15.yaml': ['body-spelled-two-ways', 'presenter-in-no-list', 'signature-missing'],
  'agenda.yaml': ['mixed-tense', 'signature-missing'],
  'attendance.yaml': ['signature-missing', 'verifier-not-chosen'],
  'dissent-and-sign-off.yaml': [],
  'elections.yaml': ['signature-missing', 'verifier-not-chosen'],
  'no-return.yaml': ['signature-missing', 'verifier-not-chosen'],
  'outcomes.yaml': ['signature-missing', 'verifier-not-chosen'],
  'votes.yaml': ['signature-missing', 'verifier-not-chosen'],
};

describe.each(meetings)('%s', (file, meeting) => {
  test('MI8: the record is what its schema says', () => {
    expect(validate(JSON.parse(renderMinutes(meeting, 'json'))) ? [] : validate.errors).toEqual([]);
  });

  test('MI5: the check finds what the meeting left open, and nothing that the minutes did', () => {
    const codes = new Set(checkRecord(minutesRecord(meeting)).map(({ code }) => code));
    expect([...codes].toSorted()).toEqual(ownFaults[file] ?? []);
  });

  test('MI3: every style in both languages fills every gap', () => {
    for (const style of Object.values(styles))
      for (const locale of ['sv', 'en'] as const)
        for (const form of ['txt', 'html'] as const)
          expect(renderMinutes(meeting, form, style, locale).replace(/<style>[^]*<\/style>/, '')).not.toMatch(
            /[{}]|undefined|null|NaN|minutes\.\w/,
          );
  });
});
