import { readdirSync, readFileSync } from 'node:fs';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { compile } from '../../src/script/compile.ts';
import { readScript } from '../../src/script/read-script.ts';
import { rehearse } from '../../src/script/rehearse.ts';

export const scripts = readdirSync('tests/meetings');

/** A meeting of tests/meetings as it ends, after its text has been changed. */
export function played(file: string, ...changes: readonly (readonly [string, string])[]): Meeting {
  const written = readFileSync(`tests/meetings/${file}`, 'utf8');
  const text = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`nothing to change: ${from}`);
    return all.replace(from, to);
  }, written);
  const read = readScript(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const compiled = compile(read.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const meeting = rehearse(compiled.value);
  if (!meeting.ok) throw new Error(JSON.stringify(meeting.faults));
  return meeting.value;
}
