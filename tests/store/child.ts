import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;

export type Writer = {
  readonly process: ChildProcess;
  /** Last acknowledged version of each stream. */
  readonly acknowledged: ReadonlyMap<string, number>;
  /** SIGKILL, and gone. */
  kill(): Promise<void>;
};

/** Starts write-until-killed on a data folder. */
export function startWriter(dataFolder: string, prefix: string): Writer {
  const args = ['--import', join(folder, 'run-typescript.mjs'), join(folder, 'write-until-killed.ts')];
  const child = spawn(process.execPath, [...args, dataFolder, prefix], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  const acknowledged = new Map<string, number>();
  let rest = '';
  child.stdout.on('data', (chunk) => {
    const lines = `${rest}${String(chunk)}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [stream = '', version] = line.split(' ');
      acknowledged.set(stream, Number(version));
    }
  });
  return {
    process: child,
    acknowledged,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A process and its children, by /proc; itself alone where there is none. */
export function family(pid: number): readonly number[] {
  let entries: readonly string[] = [];
  try {
    entries = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    // Not Linux.
  }
  return [pid, ...entries.map(Number).filter((other) => statOf(other)?.parent === pid)];
}

export function statOf(pid: number): { readonly parent: number; readonly group: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(parent), group: Number(group) };
  } catch {
    return null;
  }
}
