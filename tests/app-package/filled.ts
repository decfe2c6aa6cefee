import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
export const appPackage = join(root, 'appPackage');

/** A filled app package on disk, or why it was refused. */
export type Filled = { readonly folder: string; readonly status: number | null; readonly said: string };

const made: string[] = [];

/** Removes what `fill` made. */
export const clearFilled = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
};

/** Fills the package as an operator does, with the sample's values and `changes` to them. */
export function fill(changes: Readonly<Record<string, string>> = {}): Filled {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-app-package-'));
  made.push(folder);
  const lines = Object.entries(changes).map(([name, value]) => `${name}=${value}`);
  const env = join(folder, 'values.env');
  writeFileSync(env, [readFileSync(join(appPackage, 'sample.env'), 'utf8'), ...lines].join('\n'));
  const args = [join(appPackage, 'fill.mjs'), '--env', env, '--out', join(folder, 'out')];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { folder: join(folder, 'out'), status, said: stderr };
}

export const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(...path), 'utf8'));
