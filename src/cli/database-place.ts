import { readConfig } from '../config.ts';
import { t } from '../i18n/index.ts';
import { StoreRefused } from '../store/refused.ts';
import type { DatabaseConfig } from '../config.ts';
import type { Terminal } from './terminal.ts';

/** The database that the settings name; null, having said why, when they name none that can be. */
export function databaseAsked(dataDir: string | null, terminal: Terminal): DatabaseConfig | null {
  const read = readConfig({ development: true, ...(dataDir === null ? {} : { dataDir }) });
  if (read.ok) return read.config.database;
  for (const { name, wrong, value } of read.faults)
    terminal.err(`${name}: ${t(terminal.locale, `cli.config.${wrong}`, { value: value ?? '' })}`);
  return null;
}

/** For `catch`: a database that can't be opened is said, and gives 1; anything else is a bug, thrown on. */
export const saysRefused =
  (terminal: Terminal) =>
  (fault: unknown): number => {
    if (!(fault instanceof StoreRefused)) throw fault;
    terminal.err(fault.message);
    return 1;
  };
