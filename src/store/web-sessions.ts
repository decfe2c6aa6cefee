import { sql } from 'kysely';
import type { WebSession, WebSessions } from '../app/ports.ts';
import type { Database } from './database.ts';
import { sqlOf } from './schema.ts';

type Row = { readonly session: WebSession };

/** Signed-in browsers in PostgreSQL, for every instance alike. */
export const webSessions = (database: Database): WebSessions => ({
  async keep(hash, session) {
    await database.run(
      sql`
        with ended as (delete from web_session where expires < now())
        insert into web_session (hash, session, expires)
        values (${hash}, ${JSON.stringify(session)}::jsonb, ${session.expires}::timestamptz)
        on conflict (hash) do update set session = excluded.session, expires = excluded.expires
      `.compile(sqlOf),
    );
  },
  async find(hash, now) {
    const rows = await database.run<Row>(
      sql<Row>`select session from web_session where hash = ${hash} and expires > ${now}::timestamptz`.compile(
        sqlOf,
      ),
    );
    return rows[0]?.session ?? null;
  },
  async take(hash, now) {
    const rows = await database.run<Row>(
      sql<Row>`
        delete from web_session where hash = ${hash} and expires > ${now}::timestamptz returning session
      `.compile(sqlOf),
    );
    return rows[0]?.session ?? null;
  },
});
