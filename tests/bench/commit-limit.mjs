// Child: reference C. The same event insert straight to the same PostgreSQL, with nothing decided, signed or answered:
// one by one over several connections, and gathered, whatever waits together going as one statement.
import pg from 'pg';
import { answerAsked } from './child.mjs';

const mostConnections = 16;
let pool;
let written = 0;

async function open({ url }) {
  pool = new pg.Pool({ connectionString: url, max: mostConnections });
  await pool.query('create table if not exists bench_event (like event including all)');
}

const columns =
  'collaboration, stream, version, type, data, actor_person, via, recorded_at, hash, command_key';
const data = JSON.stringify({
  type: 'BallotCast',
  at: '2026-03-13T08:30:00.000Z',
  vote: 'vote',
  seat: 'council-1',
  person: 'member-1',
  choice: 'approve',
  enteredBy: null,
});

/** An event as the record keeps them; every waiting client has a stream of its own. */
const row = (client) => {
  written += 1;
  const key = `card/ballot/vote/approve/member-1/press-${written}`;
  return [
    'bench',
    `meeting:${client}`,
    written,
    'BallotCast',
    data,
    'member-1',
    'card',
    '2026-03-13T08:30:00.000Z',
    written.toString(16).padStart(64, '0'),
    key,
  ];
};

const single = `insert into bench_event (${columns}) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`;
const gathered =
  `insert into bench_event (${columns}) select c, s, v, t, d::json, p, a, r, h, k from unnest` +
  '($1::text[],$2::text[],$3::int[],$4::text[],$5::text[],$6::text[],$7::text[],$8::text[],$9::text[],$10::text[])' +
  ' as e (c, s, v, t, d, p, a, r, h, k)';

const insertOne = (client) => pool.query({ name: 'single', text: single, values: row(client) });

/** One statement is on its way at a time; who comes meanwhile goes with the next. */
function gatherer() {
  let waiting = [];
  let busy = false;
  async function pump() {
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const rows = batch.map(({ client }) => row(client));
      const values = rows[0].map((_, column) => rows.map((cells) => cells[column]));
      await pool.query({ name: 'gathered', text: gathered, values });
      for (const { resolve } of batch) resolve();
    }
    busy = false;
  }
  return (client, fail) =>
    new Promise((resolve) => {
      waiting.push({ client, resolve });
      if (!busy) setImmediate(() => !busy && pump().catch(fail));
    });
}

/** Inserts for `ms` milliseconds by so many clients, each waiting for its commit; how many a second. */
async function round({ connections, ms, together }) {
  const insert = together ? gatherer() : insertOne;
  const from = performance.now();
  let count = 0;
  await new Promise((resolve, reject) => {
    const client = async (_, number) => {
      while (performance.now() - from < ms) {
        await insert(number, reject);
        count += 1;
      }
    };
    Promise.all(Array.from({ length: connections }, client)).then(resolve, reject);
  });
  return (count / (performance.now() - from)) * 1000;
}

answerAsked({ open, round }, () => pool?.end());
