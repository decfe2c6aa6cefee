import pg from 'pg';
import { reachable } from '../connection.ts';
import type { BackupEnd, BackupHead, BackupRows } from './backup-line.ts';
import { tablesIn, type Column } from './tables.ts';

const rowsAtOnce = 500;

/**
 * Säkerhetskopia: every row of the database as it stands at one moment, line by line, while the server goes on: what is
 * recorded meanwhile is not in it. Nothing is locked.
 */
export async function* backupLines(url: string): AsyncGenerator<string> {
  const client = new pg.Client(reachable(url));
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query<{ schema: number; at: Date }>(
      'select coalesce(max(number), 0) as schema, now() as at from schema_migration',
    );
    const { schema = 0, at = new Date() } = rows[0] ?? {};
    yield line({ samsyn: 'backup', format: 1, schema, at: at.toISOString() } satisfies BackupHead);
    const counts: Record<string, number> = {};
    for (const { name, columns } of await tablesIn(client)) {
      counts[name] = 0;
      for await (const rows of rowsOf(client, name, columns)) {
        counts[name] += rows.length;
        yield line({ table: name, columns: columns.map((column) => column.name), rows } satisfies BackupRows);
      }
    }
    yield line({ end: true, counts } satisfies BackupEnd);
  } finally {
    await client.end();
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* rowsOf(
  client: pg.Client,
  table: string,
  columns: readonly Column[],
): AsyncGenerator<BackupRows['rows']> {
  const listed = columns.map(({ name }) => `${client.escapeIdentifier(name)}::text`).join(', ');
  await client.query(
    `declare backup_rows no scroll cursor for select ${listed} from ${client.escapeIdentifier(table)}`,
  );
  for (;;) {
    const text = `fetch ${rowsAtOnce} from backup_rows`;
    const { rows } = await client.query<(string | null)[]>({ text, rowMode: 'array' });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close backup_rows');
}
