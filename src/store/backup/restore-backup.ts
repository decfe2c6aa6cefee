import pg from 'pg';
import type { Recorded, StreamName } from '../../app/ports.ts';
import { asId } from '../../domain/ids.ts';
import { reachable } from '../connection.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations/index.ts';
import type { BackupEnd, BackupHead, BackupRows } from './backup-line.ts';
import { tablesIn, type Table } from './tables.ts';

/** What came of it: nothing is kept unless it is all there and every chain of hashes holds. */
export type Restored =
  | {
      readonly ok: true;
      readonly at: string;
      readonly schema: number;
      readonly events: number;
      readonly streams: number;
    }
  | { readonly ok: false; readonly why: NotRestored };

export type NotRestored =
  /** No backup of ours, or one that was cut short. */
  | { readonly code: 'not-a-backup' }
  /** Made by a later version of the program. */
  | { readonly code: 'backup-newer'; readonly backup: number; readonly program: number }
  /** Restored into a database of its own only: one that has tables already is left alone. */
  | { readonly code: 'database-not-empty' }
  | { readonly code: 'record-broken'; readonly stream: string; readonly version: number };

class Stopped extends Error {
  readonly why: NotRestored;
  constructor(why: NotRestored) {
    super(why.code);
    this.why = why;
  }
}

/** Where a stream's hashes cease to follow from each other (TR1); null for a whole chain. */
export type BrokenAt = (
  stream: StreamName,
  events: readonly Recorded[],
) => { readonly version: number } | null;

/** Puts a backup into a database that is empty, then brings it to the form that this program knows. */
export async function restoreBackup(
  url: string,
  lines: AsyncIterable<string>,
  brokenAt: BrokenAt,
): Promise<Restored> {
  const client = new pg.Client(reachable(url));
  await client.connect();
  try {
    const head = await filled(client, url, lines);
    const counted = await verified(client, brokenAt);
    await client.query('commit');
    await migrate(url);
    return { ok: true, at: head.at, schema: head.schema, ...counted };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, why: error.why };
    if (isOfData(error)) return { ok: false, why: { code: 'not-a-backup' } };
    throw error;
  } finally {
    await client.end();
  }
}

/** Values that no backup of ours has: 22 data exception, 23 a constraint broken. */
const isOfData = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? '');

/** All rows, in a transaction that is still open. */
async function filled(client: pg.Client, url: string, lines: AsyncIterable<string>): Promise<BackupHead> {
  const { rows } = await client.query("select to_regclass('public.schema_migration') as there");
  if ((rows[0] as { there: unknown }).there !== null) throw new Stopped({ code: 'database-not-empty' });
  const reading = lines[Symbol.asyncIterator]();
  const head = headOf(parsed((await reading.next()).value));
  await migrate(url, head.schema);
  await client.query('begin');
  await fill(client, await tablesIn(client), reading);
  return head;
}

function headOf(value: unknown): BackupHead {
  const head = value as Partial<BackupHead> | null;
  if (head?.samsyn !== 'backup' || head.format !== 1 || typeof head.schema !== 'number')
    throw new Stopped({ code: 'not-a-backup' });
  if (head.schema > migrations.length)
    throw new Stopped({ code: 'backup-newer', backup: head.schema, program: migrations.length });
  return head as BackupHead;
}

async function fill(
  client: pg.Client,
  tables: readonly Table[],
  reading: AsyncIterator<string>,
): Promise<void> {
  const counts: Record<string, number> = {};
  for (;;) {
    const text: unknown = (await reading.next()).value;
    const read = parsed(text) as Partial<BackupRows & BackupEnd> | null;
    if (read?.end === true) {
      const whole = Object.entries(read.counts ?? {}).every(
        ([table, count]) => (counts[table] ?? 0) === count,
      );
      if (!whole) throw new Stopped({ code: 'not-a-backup' });
      return;
    }
    const table = tables.find(({ name }) => name === read?.table);
    if (table === undefined || read?.rows === undefined || read.columns === undefined)
      throw new Stopped({ code: 'not-a-backup' });
    counts[table.name] = (counts[table.name] ?? 0) + read.rows.length;
    await insert(client, table, read.columns, read.rows);
  }
}

/** Column by column as text, which PostgreSQL reads as it wrote it. */
async function insert(
  client: pg.Client,
  table: Table,
  names: BackupRows['columns'],
  rows: BackupRows['rows'],
): Promise<void> {
  const columns = names.map((name) => {
    const column = table.columns.find((known) => known.name === name);
    if (column === undefined) throw new Stopped({ code: 'not-a-backup' });
    return { ...column, quoted: client.escapeIdentifier(name) };
  });
  const listed = columns.map(({ quoted }) => quoted).join(', ');
  const cast = columns.map(({ quoted, type }) => `${quoted}::${type}`).join(', ');
  const taken = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  await client.query(
    `insert into ${client.escapeIdentifier(table.name)} (${listed}) select ${cast} from unnest(${taken}) as r (${listed})`,
    columns.map((_, index) => rows.map((row) => row[index] ?? null)),
  );
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Every stream is as long as its head says, and its hashes follow from each other (TR1). */
async function verified(
  client: pg.Client,
  brokenAt: BrokenAt,
): Promise<{ readonly events: number; readonly streams: number }> {
  const { rows: heads } = await client.query<{ collaboration: string; stream: StreamName; version: number }>(
    'select collaboration, stream, version from stream_head where version > 0',
  );
  let events = 0;
  for (const { collaboration, stream, version } of heads) {
    const recorded = await recordOf(client, collaboration, stream);
    const broken = brokenAt(stream, recorded);
    if (broken !== null || recorded.length !== version)
      throw new Stopped({ code: 'record-broken', stream, version: broken?.version ?? recorded.length });
    events += version;
  }
  return { events, streams: heads.length };
}

async function recordOf(
  client: pg.Client,
  collaboration: string,
  stream: string,
): Promise<readonly Recorded[]> {
  const { rows } = await client.query<{
    version: number;
    type: string;
    data: unknown;
    actor_person: string | null;
    via: Recorded['actor']['via'];
    recorded_at: string;
    hash: string;
    command_key: string | null;
  }>(
    `select version, type, data, actor_person, via, recorded_at, hash, command_key from event
      where collaboration = $1 and stream = $2 order by version`,
    [collaboration, stream],
  );
  return rows.map(
    ({ actor_person: person, recorded_at: recordedAt, command_key: commandKey, via, ...event }) => ({
      ...event,
      actor: { person: person === null ? null : asId(person), via },
      recordedAt,
      commandKey,
    }),
  );
}
