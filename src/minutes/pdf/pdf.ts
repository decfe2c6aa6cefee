import { readFile } from 'node:fs/promises';
import type { MinutesDocument } from '../blocks.ts';
import type { MinutesRecord } from '../record-shape.ts';
import { printData } from './print-data.ts';
import { compileTypst, type Compiled } from './typst.ts';
import { undisplayable, withoutCharacters } from './characters.ts';

/** A PDF, or why there is none: no compiler for this kind of machine. */
export type MadePdf =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'no-compiler' };

/**
 * A document as tagged PDF/A: A-3a with the machine-readable record in it, A-2a where there is none (MI8). The same
 * document gives the same bytes. Characters that the compiler's own fonts don't have stand as their Unicode number.
 */
export async function minutesPdf(document: MinutesDocument, record: MinutesRecord | null): Promise<MadePdf> {
  const source = await (template ??= readFile(new URL('./minutes.typ', import.meta.url), 'utf8'));
  const attached = record === null ? {} : { record: `${JSON.stringify(record, null, 2)}\n` };
  const standard = record === null ? 'a-2a' : 'a-3a';
  const at = Math.floor(Date.parse(document.asOf) / 1000);
  // Joiners would hide what they join where the fonts have only one of the two.
  let data = printData(document).replaceAll(/\u200d|\ufe0f/g, '');
  let made: Compiled;
  let missing: readonly string[];
  do {
    made = await compileTypst({ source, inputs: { document: data, ...attached }, standard, at });
    missing = 'fault' in made ? undisplayable(made.fault) : [];
    data = withoutCharacters(data, missing);
  } while (missing.length > 0);
  if ('fault' in made) throw new Error(`The minutes could not be set: ${made.fault}`);
  return made.made === null ? { ok: false, why: 'no-compiler' } : { ok: true, bytes: made.made };
}

let template: Promise<string> | undefined;
