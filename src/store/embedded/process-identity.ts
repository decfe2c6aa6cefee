import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * When a process began, as an opaque text that no other process with the same number will ever have; null when no
 * such process lives. A zombie is dead: it holds nothing any more.
 */
export function processBirth(pid: number): string | null {
  if (platform() === 'linux') return birthFromProc(pid);
  if (platform() === 'win32') return signalReaches(pid) ? 'alive' : null;
  return ps(pid, 'lstart=');
}

/** The command line of a living process; empty when it can't be seen. */
export function commandLine(pid: number): string {
  if (platform() === 'linux') return readProc(pid, 'cmdline')?.replaceAll('\0', ' ') ?? '';
  if (platform() === 'win32') return '';
  return ps(pid, 'command=') ?? '';
}

/** Whether the system has a process by that number, zombies and other users' included. */
export function signalReaches(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function birthFromProc(pid: number): string | null {
  const stat = readProc(pid, 'stat');
  if (stat === null) return null;
  // The name in parentheses may hold anything; fields are counted after its end: state is 3, start time is 22.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? null : `${bootId()}:${fields[19] ?? ''}`;
}

function readProc(pid: number, file: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return null;
  }
}

/** Start times count from the start of the computer, so they repeat after a restart. */
function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function ps(pid: number, field: string): string | null {
  try {
    const out = execFileSync('ps', ['-o', field, '-p', String(pid)], {
      encoding: 'utf8',
      env: { LC_ALL: 'C' },
    });
    return out.trim() || null;
  } catch {
    return null;
  }
}
