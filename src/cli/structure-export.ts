import { writeFile as write } from 'node:fs/promises';
import { extname } from 'node:path';
import { t } from '../i18n/index.ts';
import { spreadsheetTypes, writeFile, type SpreadsheetForm } from '../spreadsheet/write-file.ts';
import type { RegisterPlace } from './structure-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/** The register of a day as a file, in the form its name asks for. */
export async function exportStructure(
  place: RegisterPlace,
  { file, on: wanted }: { readonly file: string; readonly on: string | null },
  terminal: Terminal,
): Promise<number> {
  const { locale } = terminal;
  const form = formOf(file);
  if (form === null) {
    terminal.err(t(locale, 'cli.structure.unknown-form', { file }));
    return 2;
  }
  const { register, on } = await place.structure(wanted);
  const bytes = await writeFile(register, on, form);
  const written = await write(file, bytes).then(() => true, unusableFile);
  if (written === null) {
    terminal.err(t(locale, 'cli.structure.cannot-write', { file }));
    return 1;
  }
  terminal.out(t(locale, 'cli.structure.exported', { on, file }));
  return 0;
}

const formOf = (file: string): SpreadsheetForm | null => {
  const ending = extname(file).slice(1).toLowerCase();
  return (Object.keys(spreadsheetTypes) as SpreadsheetForm[]).find((form) => form === ending) ?? null;
};
