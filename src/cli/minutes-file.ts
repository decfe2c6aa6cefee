import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { locales, t, type Locale, type TextKey } from '../i18n/index.ts';
import { faultCode } from './fault-code.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/** What a command on one file of minutes was asked for. */
export type AskedOfMinutes = {
  readonly file: string;
  readonly json: boolean;
  readonly locale: Locale | null;
};

/** `FILE [--json] [--lang sv|en]`; null when that makes no sense. */
export function askedOfMinutes(args: readonly string[]): AskedOfMinutes | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, lang: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    const locale = locales.find((known) => known === values.lang) ?? null;
    if (file === undefined || more.length > 0 || (values.lang !== undefined && locale === null)) return null;
    return { file, json: values.json, locale };
  } catch (fault) {
    if (faultCode(fault).startsWith('ERR_PARSE_ARGS')) return null;
    throw fault;
  }
}

/** Forms that would have to be taken apart first. */
const otherForms = ['.pdf', '.docx', '.doc', '.odt', '.rtf', '.html', '.htm', '.xlsx', '.pages'];

/** The file's text; null when it can't be read as text, which has then been said. */
export async function minutesText(file: string, terminal: Terminal): Promise<string | null> {
  const says = (key: TextKey): null => {
    terminal.err(t(terminal.locale, key, { file }));
    return null;
  };
  if (otherForms.includes(extname(file).toLowerCase())) return says('check.cli.not-this-form');
  const bytes = await readFile(file).catch(unusableFile);
  if (bytes === null) return says('check.cli.cannot-read');
  if (['%PDF', 'PK\u0003\u0004', '{\\rt'].includes(bytes.toString('latin1', 0, 4)))
    return says('check.cli.not-this-form');
  const text = decoded(bytes);
  if (text === null) return says('check.cli.not-text');
  return text.trim() === '' ? says('check.cli.empty') : text;
}

/** UTF-8, or UTF-16 with a byte order mark, or the Windows-1252 of older Swedish text files; null: no text at all. */
function decoded(bytes: Buffer): string | null {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
