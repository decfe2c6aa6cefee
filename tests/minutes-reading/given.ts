import { readFileSync } from 'node:fs';
import { minutesRecord } from '../../src/minutes/record.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { openScript } from '../../src/script/open-script.ts';
import { rehearse } from '../../src/script/rehearse.ts';

export const fixtures = [
  'style-2022',
  'style-2024',
  'style-2025',
  'municipal',
  'columns',
  'board',
  'region',
  'committee',
  'old',
  'notes',
  'association',
] as const;

export const fixture = (name: (typeof fixtures)[number]): string =>
  readFileSync(`tests/minutes-reading/fixtures/${name}.txt`, 'utf8');

export const reading = (name: (typeof fixtures)[number]) => readMinutes(fixture(name));

/** The meeting of March 2024 as its script tells it, with its own record and its own minutes as text. */
export function march() {
  const script = openScript(readFileSync('tests/meetings/2024-03-15.yaml', 'utf8'));
  if (!script.ok) throw new Error(JSON.stringify(script.faults));
  const meeting = rehearse(script.value);
  if (!meeting.ok) throw new Error(JSON.stringify(meeting.faults));
  return {
    meeting: meeting.value,
    record: minutesRecord(meeting.value),
    text: renderMinutes(meeting.value, 'txt'),
  };
}
