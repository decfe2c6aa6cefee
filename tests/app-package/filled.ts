import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

const root = join(import.meta.dirname, '..', '..');
export const appPackage = join(root, 'appPackage');

/** A package as it was made, unzipped; or why it was refused. */
export type Filled = {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly zip: Uint8Array | null;
  readonly status: number | null;
  readonly said: string;
};

/** Makes the package as an operator does, with the sample's values and `changes` to them; null leaves a value out. */
export function fill(
  changes: Readonly<Record<string, string | null>> = {},
  more: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {},
): Filled {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-app-package-'));
  try {
    const sample = readFileSync(join(appPackage, 'sample.env'), 'utf8').split('\n');
    const kept = sample.filter((line) => !Object.keys(changes).some((name) => line.startsWith(`${name}=`)));
    const changed = Object.entries(changes).flatMap(([name, value]) =>
      value === null ? [] : [`${name}=${value}`],
    );
    const [env, out] = [join(folder, 'values.env'), join(folder, 'made', 'samsyn.zip')];
    writeFileSync(env, [...kept, ...changed, ...more].join('\n'));
    const args = [join(appPackage, 'package.mjs'), '--env', env, '--out', out];
    const { status, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    });
    const zip = existsSync(join(folder, 'made')) ? readFileSync(out) : null;
    return { files: zip === null ? {} : unzipSync(zip), zip, status, said: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export const jsonOf = ({ files }: Filled, name: string): unknown =>
  JSON.parse(new TextDecoder().decode(files[name]));

export const readJson = (...path: readonly string[]): unknown =>
  JSON.parse(readFileSync(join(...path), 'utf8'));
