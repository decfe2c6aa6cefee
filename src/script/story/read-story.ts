import { LineCounter, parseDocument } from 'yaml';
import type { CivilDate } from '../../domain/ids.ts';
import { addDays } from '../../domain/matter/days.ts';
import type { Read, ScriptFault } from '../fault.ts';
import { placesIn } from '../places.ts';
import { storySchema, type Story } from './story.ts';

export type DatedStory = { readonly story: Story; readonly begins: CivilDate };

/**
 * Reads a story. A day inside a command is written "day 12": so many days after the story begins, which is the day it
 * says, or else `begins`. Every fault is named with its line.
 */
export function readStory(text: string, begins: CivilDate): Read<DatedStory> {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    merge: true,
  });
  const [broken] = document.errors;
  if (broken !== undefined) {
    const { line, col } = lines.linePos(broken.pos[0]);
    return { ok: false, faults: [fault(line, col, '', broken.message)] };
  }
  const said = document.toJS({ maxAliasCount: 50 }) as { readonly begins?: unknown } | null;
  const first = typeof said?.begins === 'string' ? said.begins : begins;
  const parsed = storySchema.safeParse(dated(said, first));
  if (parsed.success) return { ok: true, value: { story: parsed.data, begins: first } };
  const locate = placesIn(document, lines);
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => {
      const { line, column } = locate(path as (string | number)[]);
      return fault(line, column, path.map(String).join('.'), message);
    }),
  };
}

const fault = (line: number, column: number, field: string, said: string): ScriptFault => ({
  line,
  column,
  field,
  key: 'cli.fault.not-yaml',
  params: { said },
  closest: null,
});

function dated(value: unknown, begins: CivilDate): unknown {
  if (typeof value === 'string') {
    const days = /^day (\d{1,4})$/.exec(value)?.[1];
    return days === undefined ? value : addDays(begins, Number(days));
  }
  if (Array.isArray(value)) return value.map((one: unknown) => dated(one, begins));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dated(one, begins)]));
}
