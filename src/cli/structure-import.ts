import { createHash } from 'node:crypto';
import { readFile as readBytes } from 'node:fs/promises';
import { basename } from 'node:path';
import { installation } from '../app/app.ts';
import { asId } from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import { t } from '../i18n/index.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { fileFaultText, importFaultText } from '../spreadsheet/fault-text.ts';
import type { Fate, RowFate } from '../spreadsheet/fault.ts';
import { planImport, type ImportPlan } from '../spreadsheet/plan-import.ts';
import { readFile } from '../spreadsheet/read-file.ts';
import type { RegisterPlace } from './structure-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

type Asked = { readonly file: string; readonly confirm: boolean; readonly as: string | null };
type Good = Extract<ImportPlan, { readonly ok: true }>;

/** Shows what each row of a file leads to; with `confirm` the rows without faults are recorded. 1 when a row has faults. */
export async function importStructure(
  place: RegisterPlace,
  asked: Asked,
  terminal: Terminal,
): Promise<number> {
  const { locale } = terminal;
  const bytes = await readBytes(asked.file).catch(unusableFile);
  if (bytes === null) {
    terminal.err(t(locale, 'cli.structure.cannot-read', { file: asked.file }));
    return 1;
  }
  const read = await readFile(bytes);
  const { register, version } = await place.structure();
  const plan = read.ok ? planImport(register, read.tables) : read;
  if (!plan.ok) {
    terminal.err(fileFaultText(locale, plan.fault));
    return 1;
  }
  report(plan, terminal);
  const faulty = count(plan.rows, 'fault') > 0 ? 1 : 0;
  if (asked.confirm) return (await record(place, asked, plan, version, bytes, terminal)) ? faulty : 1;
  if (plan.changes.length > 0) terminal.out(t(locale, 'cli.structure.not-confirmed'));
  return faulty;
}

const count = (rows: readonly RowFate[], fate: Fate): number =>
  rows.filter((row) => row.fate === fate).length;

/** Every row that isn't as on record already, faults with column and reason, and the sums. */
function report({ rows, ignored }: Good, terminal: Terminal): void {
  const { locale } = terminal;
  for (const { sheet, row, name, fate, faults } of rows) {
    if (fate === 'unchanged') continue;
    const place = t(locale, 'structure.import.place', { sheet, row });
    const line = { place, name, fate: t(locale, `structure.import.fate.${fate}`) };
    if (fate === 'fault') terminal.err(t(locale, 'cli.structure.row', line));
    else terminal.out(t(locale, 'cli.structure.row', line));
    for (const { column, cell, fault } of faults) {
      const where = [cell, column].filter((part) => part !== null).join(', ');
      terminal.err(
        t(locale, 'cli.structure.row-fault', { column: where, reason: importFaultText(locale, fault) }),
      );
    }
  }
  if (ignored.length > 0) terminal.out(t(locale, 'structure.import.ignored', { columns: ignored }));
  const sums = {
    new: count(rows, 'new'),
    changed: count(rows, 'changed'),
    unchanged: count(rows, 'unchanged'),
  };
  terminal.out(t(locale, 'cli.structure.summary', { ...sums, faults: count(rows, 'fault') }));
}

async function record(
  place: RegisterPlace,
  { file, as }: Asked,
  { rows, changes }: Good,
  seen: number,
  bytes: Buffer,
  terminal: Terminal,
): Promise<boolean> {
  const { locale } = terminal;
  const actor: Actor = as === null ? installation : { person: asId(as), via: 'script' };
  const source = { by: 'spreadsheet', name: basename(file) } as const;
  const command = { type: 'ChangeStructure', changes, seen, source } as const;
  // The same file on the same register is the same import.
  const key = `import/${seen}/${createHash('sha256').update(bytes).digest('hex')}`;
  const done = await place.app.changeStructure(place.collaboration, command, key, actor);
  if (!done.ok) {
    terminal.err(refusalText(locale, done.refusal));
    return false;
  }
  terminal.out(t(locale, 'cli.structure.recorded', { count: count(rows, 'new') + count(rows, 'changed') }));
  return true;
}
