import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FileText } from '../archive/file/file-text.ts';
import { faultText, remarkText } from '../archive/file/file-words.ts';
import { textOfFile } from '../archive/file/text-of-file.ts';
import { locales, t, type Locale } from '../i18n/index.ts';
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

/**
 * The file's text, whatever form it has; null when it can't be read, which has then been said. What of the file is not
 * in the text is said on the error channel, so that JSON stays JSON.
 */
export async function minutesText(file: string, terminal: Terminal): Promise<FileText | null> {
  const { locale } = terminal;
  const bytes = await readFile(file).catch(unusableFile);
  if (bytes === null) {
    terminal.err(t(locale, 'check.cli.cannot-read', { file }));
    return null;
  }
  const read = await textOfFile(bytes);
  if (!read.ok) {
    terminal.err(faultText(locale, file, read.fault));
    return null;
  }
  for (const remark of read.file.remarks) terminal.err(remarkText(locale, file, remark));
  return read.file;
}
