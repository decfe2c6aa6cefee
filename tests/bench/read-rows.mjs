// Child: how long PostgreSQL and the driver take to hand over a meeting's rows, in a fresh process, once connected.
import pg from 'pg';
import { answerAsked } from './child.mjs';

async function read({ url, collaboration, meeting }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select version from stream_head limit 1');
  const from = performance.now();
  const { rows } = await client.query(
    `select version, type, data, actor_person, via, recorded_at, hash, command_key from event
      where collaboration = $1 and stream = $2 order by version`,
    [collaboration, `meeting:${meeting}`],
  );
  const took = performance.now() - from;
  await client.end();
  return { took, rows: rows.length };
}

answerAsked({ read });
