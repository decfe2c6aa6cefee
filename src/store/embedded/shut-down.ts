import { execFile } from 'node:child_process';
import { platform } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StoreRefused } from '../refused.ts';
import type { Binaries } from './binaries.ts';
import type { DataFolder } from './folder.ts';
import { processBirth } from './process-identity.ts';

const patience = 60_000;

/**
 * Stops PostgreSQL in its fast way: sessions end, everything is written, and it is gone when this resolves. Harmless
 * when it is gone already. If a minute isn't enough it is stopped at once; the next start then recovers from its log.
 */
export async function shutDown(folder: DataFolder, binaries: Binaries, pid: number): Promise<void> {
  const birth = processBirth(pid);
  if (birth === null) return;
  if (platform() === 'win32') {
    await promisify(execFile)(binaries.pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-w']);
    return;
  }
  if (await ends(pid, birth, 'SIGINT', patience)) return;
  if (await ends(pid, birth, 'SIGQUIT', patience / 6)) return;
  throw new StoreRefused({ code: 'postgres-did-not-stop', folder: folder.path, pid });
}

async function ends(
  pid: number,
  birth: string,
  signal: NodeJS.Signals,
  milliseconds: number,
): Promise<boolean> {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
  const until = Date.now() + milliseconds;
  while (processBirth(pid) === birth) {
    if (Date.now() > until) return false;
    await pause(10);
  }
  return true;
}
