import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

const launcher = resolve('src/cli/launch.mjs');

/** A `samsyn serve --development` as a person starts it. */
export type Serving = {
  readonly child: ChildProcess;
  readonly out: () => string;
  readonly err: () => string;
  /** Waits until what it says matches; rejects when it ends without. */
  says(wanted: RegExp): Promise<string>;
  /** Address of the server, once its links are printed. */
  url(): Promise<string>;
  /** Sends a signal and resolves to the exit code, or the signal's name. */
  end(signal: NodeJS.Signals): Promise<number | string | null>;
  ended(): Promise<number | null>;
};

export function serving(folder: string, port: number, ...more: readonly string[]): Serving {
  const args = [launcher, 'serve', '--development', '--data-dir', folder, '--port', String(port), ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const exit = once(child, 'exit');
  const says = (wanted: RegExp) =>
    new Promise<string>((found, missing) => {
      const look = () => {
        const match = wanted.exec(out + err);
        if (match !== null) found(match[1] ?? match[0]);
      };
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      child.once('close', () =>
        missing(new Error(`it ended without saying ${String(wanted)}:\n${out}${err}`)),
      );
      look();
    });
  return {
    child,
    out: () => out,
    err: () => err,
    says,
    url: () => says(/(http:\/\/127\.0\.0\.1:\d+)\/tab\/\?surface=meeting/),
    async end(signal) {
      child.kill(signal);
      const [code, by] = (await exit) as [number | null, string | null];
      return code ?? by;
    },
    ended: async () => ((await exit) as [number | null])[0],
  };
}

/** Processes that have to do with a folder, as `ps` tells them. */
export function processesOf(folder: string): readonly string[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(folder) && !/^\s*\d+ ps /.test(line));
}

/** The processes that a process has started. */
export function childrenOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return rows.flatMap(([child, parent]) => (parent === pid && child !== undefined ? [child] : []));
}

/** Is the process still there? One that has ended and waits to be fetched is not. */
export const lives = (pid: number): boolean =>
  /^[^Z]/.test(spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim());
