import pg from 'pg';
import { playScript } from '../../src/script/play-script.ts';
import { readSample } from '../sample.ts';
import { testDatabase } from '../database.ts';
import { withApp } from '../prepared-app.ts';

/** A database with the whole meeting of 15 March 2024 in it. */
export async function playInto() {
  const database = await testDatabase();
  const script = await readSample();
  await withApp(database.url, script.collaboration.id, async (app) => {
    const played = await playScript(app, script);
    if (!played.ok) throw new Error(JSON.stringify(played.faults));
  });
  return {
    ...database,
    /** How many events of the record hold a text, read straight from the table. */
    async versionsNaming(text: string): Promise<number> {
      const client = new pg.Client({ connectionString: database.url });
      await client.connect();
      const { rows } = await client.query<{ many: number }>(
        'select count(*)::integer as many from event where position($1 in data::text) > 0 or actor_person = $2',
        [text, text.replaceAll('"', '')],
      );
      await client.end();
      return rows[0]?.many ?? 0;
    },
  };
}
