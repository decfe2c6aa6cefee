import { readFileSync } from 'node:fs';

/**
 * Who started us, and who started them, as process ids. npm puts a shell between itself and us, and neither of the
 * two passes on every signal that ends it; when the list changes, one of them has gone. Beyond Linux only the parent
 * is known, which there is npm itself.
 */
export function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid) ?? '?'}`;
}

function parentOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? null;
  } catch {
    // No /proc, or the process has gone: then the parent has changed as well.
    return null;
  }
}
