import { parseArgs } from 'node:util';

export type BackupOptions = { readonly file: string; readonly dataDir: string | null };

/** Null when it makes no sense. */
export function backupOptions(args: readonly string[]): BackupOptions | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { 'data-dir': { type: 'string' } },
      allowPositionals: true,
    });
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? null : { file, dataDir: values['data-dir'] ?? null };
  } catch {
    return null;
  }
}
