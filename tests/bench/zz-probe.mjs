import { built } from './built.mjs';
import { mkdtemp } from 'node:fs/promises'; import { rmSync } from 'node:fs'; import { tmpdir } from 'node:os'; import { join } from 'node:path';
import pg from 'pg';
const { startEmbedded } = await built('src/store/embedded.js');
const { openStore } = await built('src/store/open.js');
const folder = await mkdtemp(join(tmpdir(), 'samsyn-bench-'));
const server = await startEmbedded({ folder: join(folder, 'data') });
const a = new pg.Client({ connectionString: server.url }); 
try {
  let store = await openStore({ url: server.url }); await a.connect();
  let v = new Map(); let k = 0;
  const one = async (s, n, wish=true) => { const e = v.get(s) ?? 0; v.set(s, e + n);
    const r = await store.append({ collaboration: 'bench', stream: `meeting:${s}`, expected: e, summary: { meeting: `${s}`, body: 'b', bodyName: 'B', date: '2026-01-01', scheduledStart: '2026-01-01T00:00:00Z', phase: 'open', version: e + n }, chat: wish ? [{ meeting: `${s}`, key: 'item:1', version: e + n, priority: 1 }] : [],
      events: Array.from({ length: n }, (_, i) => ({ version: e + i + 1, type: 'BallotCast', data: { a: 1, b: 'text', i }, actor: { person: 'p', via: 'card' }, recordedAt: '2026-01-01T00:00:00Z', hash: 'h'.repeat(64), commandKey: `key-${k++}` })) });
    if (r.outcome !== 'appended') throw new Error(JSON.stringify(r)); };
  const time = async (name, f, n = 300) => { for (let i = 0; i < 30; i++) await f(i); const t = performance.now(); for (let i = 0; i < n; i++) await f(i); console.log(name.padEnd(44), ((performance.now() - t) / n).toFixed(3), 'ms'); };
  const all = async (label) => {
    await time(`${label}: one append of 1`, () => one('x', 1));
    await time(`${label}: one append of 1, no wish`, () => one('x', 1, false));
    await time(`${label}: one append of 32`, () => one('x', 32), 100);
    await time(`${label}: 32 streams of 1`, () => Promise.all(Array.from({ length: 32 }, (_, i) => one(`s${i}`, 1))), 100);
  };
  const { rows: [{ signature }] } = await a.query(`select p.oid::regprocedure::text as signature from pg_proc p where proname='append_batch'`);
  const reopen = async () => { await store.close(); store = await openStore({ url: server.url }); };
  console.log((await a.query('select version(), current_setting($1) jit', ['jit'])).rows[0]);
  await all('as is');
  await a.query(`alter function ${signature} set jit = off`); await reopen(); await all('jit off');
  await a.query(`alter function ${signature} set plan_cache_mode = force_generic_plan`); await reopen(); await all('generic, jit off');
  await a.query(`alter function ${signature} reset jit`); await reopen(); await all('generic only');
  await store.close();
} finally { await a.end(); await server.stop(); rmSync(folder, { recursive: true, force: true }); }
