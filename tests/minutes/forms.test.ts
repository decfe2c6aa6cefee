import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { renderMinutes } from '../../src/minutes/render.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import {
  closes,
  ended,
  handsInNote,
  here,
  item,
  meetingOf,
  opened,
  opens,
  ordersVote,
  prose,
  reserves,
  signs,
  vote,
} from './fixture.ts';

const agenda = [item('a', { heading: 'Hus & <hem>', presenters: [{ text: '"Anna" <script>' }] }), item('b')];
const meeting = meetingOf(
  agenda,
  ...opened,
  ['09:10', opens('a'), ordersVote('a'), reserves('a', 'dag', 'procedure', '<b>nej</b>'), here('oskar')],
  ['09:20', ...vote({ 'umea-1': 'approve', 'norsjo-1': 'reject' })],
  ['09:30', prose('a', 'one', '<img src=x onerror=alert(1)>\n\nFöre\tEfter\nen\ttvå'), closes('a')],
  ...ended,
  ['16:00', handsInNote('a', 'greta'), signs('greta')],
);

const schema = JSON.parse(readFileSync('src/minutes/record.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile(schema);
const faults = (record: unknown) => (validate(record) ? [] : validate.errors);

describe('MI8: the machine-readable record', () => {
  test('is what its JSON Schema says, from the unopened meeting to the closed one', () => {
    expect(faults(JSON.parse(renderMinutes(meeting, 'json')))).toEqual([]);
    expect(faults(minutesRecord(meetingOf(agenda)))).toEqual([]);
    expect(
      faults(minutesRecord(meetingOf(agenda, ...opened, ['09:10', opens('a'), ordersVote('a')]))),
    ).toEqual([]);
  });

  test('the schema leaves no field free', () => {
    const record = minutesRecord(meeting);
    expect(faults({ ...record, more: 1 })).not.toEqual([]);
    expect(faults({ ...record, ballots: [{ ...record.ballots[0], more: 1 }] })).not.toEqual([]);
    expect(faults({ ...record, ballots: [{ ...record.ballots[0], choice: 'Bifall' }] })).not.toEqual([]);
  });

  test('ballots, tally and absent list agree with each other', () => {
    const { ballots, votes } = minutesRecord(meeting);
    const count = (choice: string) => ballots.filter((ballot) => ballot.choice === choice).length;
    expect(votes[0]?.tally).toEqual({
      approve: count('approve'),
      reject: count('reject'),
      abstain: count('abstain'),
      silent: count('silent'),
      absent: votes[0]?.absent.length,
    });
    expect(ballots).toContainEqual({
      item: 1,
      person: 'Cajsa Rönnqvist',
      party: 'kd',
      principal: 'Umeå kommun',
      capacity: 'substitute',
      servesFor: 'Birger Holmlund',
      choice: 'silent',
      enteredBy: null,
    });
  });
});

describe('MI8: the HTML', () => {
  const html = renderMinutes(meeting, 'html');

  test('says its language and stands alone: no script, nothing fetched', () => {
    expect(html).toContain('<html lang="sv">');
    expect(html.replaceAll(/&lt;.*?&gt;/g, '')).not.toMatch(/<script|<link|src=|@import|url\(/i);
  });

  test('what people wrote is text, never markup', () => {
    expect(html).toContain('Hus &amp; &lt;hem&gt;');
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(html).toContain('&quot;Anna&quot; &lt;script&gt;');
    expect(html).not.toMatch(/<(img|script|b)\b/);
  });

  test('no heading level is skipped', () => {
    const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    expect(levels.every((level, place) => place === 0 || level <= levels[place - 1]! + 1)).toBe(true);
  });

  test('attendance is tables with headed columns and rows', () => {
    expect(html).toContain('<th scope="col">Namn</th>');
    expect(html).toContain('<th scope="row">Greta Lindehag</th>');
  });

  test('follows light and dark, and has rules for paper', () => {
    expect(html).toContain('prefers-color-scheme: dark');
    expect(html).toContain('@media print');
  });
});

test('each form of the minutes has the same persons', () => {
  const names = minutesRecord(meeting).attendance.map(({ person }) => person);
  expect(names.length).toBeGreaterThan(10);
  for (const form of ['txt', 'html'] as const)
    for (const name of names) expect(renderMinutes(meeting, form)).toContain(name);
});
