import type pg from 'pg';

export type Column = { readonly name: string; readonly type: string };

/** A table with the columns that are written, not those that PostgreSQL makes of others. */
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** All tables of ours but the list of migrations, each after those that it refers to. */
export async function tablesIn(client: pg.Client): Promise<readonly Table[]> {
  const { rows: tables } = await client.query<Table>(
    `select c.relname as name,
            json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
                     order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and c.relname <> 'schema_migration'
      group by c.relname order by c.relname`,
  );
  const { rows: references } = await client.query<{ from: string; to: string }>(
    `select r.conrelid::regclass::text as from, r.confrelid::regclass::text as to from pg_constraint r
      where r.contype = 'f' and r.conrelid <> r.confrelid`,
  );
  return inOrder(tables, references);
}

function inOrder(
  tables: readonly Table[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly Table[] {
  const placed: Table[] = [];
  const place = (table: Table) => {
    if (placed.includes(table)) return;
    for (const { to } of references.filter(({ from }) => from === table.name)) {
      const needed = tables.find(({ name }) => name === to);
      if (needed !== undefined) place(needed);
    }
    placed.push(table);
  };
  for (const table of tables) place(table);
  return placed;
}
