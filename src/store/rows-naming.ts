import pg from 'pg';
import { reachable } from './connection.ts';

/** A row of any table, as JSON. */
export type NamedRow = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

/**
 * Every row of a collaboration, in whatever table, that holds one of the texts: whoever adds a table need not think of
 * it. Reads everything there is, so it has a connection and time of its own. Tables without a collaboration are read whole.
 */
export async function rowsNaming(
  url: string,
  collaboration: string,
  texts: readonly string[],
): Promise<readonly NamedRow[]> {
  const client = new pg.Client(reachable(url));
  await client.connect();
  try {
    // One moment for all of them.
    await client.query('begin isolation level repeatable read read only');
    const rows: NamedRow[] = [];
    for (const { name, divided } of await tablesOf(client)) {
      const found = await client.query<{ row: NamedRow['row'] }>(
        `select to_jsonb(t) as row from ${pg.escapeIdentifier(name)} t
          where exists (select 1 from unnest($1::text[]) w where position(w in to_jsonb(t)::text) > 0)
            ${divided ? 'and t.collaboration = $2' : 'and $2::text is not null'}`,
        [texts, collaboration],
      );
      rows.push(...found.rows.map(({ row }) => ({ table: name, row })));
    }
    return rows;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client): Promise<readonly { name: string; divided: boolean }[]> {
  const { rows } = await client.query<{ name: string; divided: boolean }>(
    `select c.relname as name, exists (
              select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'collaboration'
            ) as divided
       from pg_class c
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and not c.relispartition
      order by c.relname`,
  );
  return rows;
}
