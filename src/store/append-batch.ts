import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Append, AppendOutcome, Recorded } from '../app/ports.ts';
import { atOnceStatement, inOrder, type WrittenRow } from './append-at-once.ts';
import { oneStatement } from './append-one.ts';
import { batchStatement, outcomeOf, type OutcomeRow } from './append-rows.ts';
import { StoreAway } from '../app/store-away.ts';
import { isAway } from './connection.ts';
import type { Database, Prepared } from './database.ts';
import { eventsSince } from './read-events.ts';

/** What came of one append of a batch: an outcome, or the error that concerns this one alone. */
export type Settled = AppendOutcome | Error;

/**
 * Commits a batch, in which each stream occurs once, in one transaction. What stands in the way of some of it is
 * rare (another instance was faster, a command came twice): those are judged one by one in a second transaction.
 */
export async function commitBatch(
  database: Database,
  batch: readonly Append[],
  othersListen = true,
): Promise<readonly Settled[]> {
  const lone = oneStatement(batch, othersListen);
  if (lone !== null) return commitOne(database, batch, lone);
  const sorted = inOrder(batch);
  let written: WrittenRow['written'];
  try {
    const [row] = await database.once<WrittenRow>(atOnceStatement(sorted, othersListen));
    if (row === undefined) throw unanswered();
    ({ written } = row);
  } catch (error) {
    return afterFault(database, batch, error);
  }
  if (written === null) return batch.map(() => ({ outcome: 'appended' }));
  const settled = new Map<Append, Settled>();
  for (const number of written) {
    const append = sorted[number - 1];
    if (append !== undefined) settled.set(append, { outcome: 'appended' });
  }
  const rest = batch.filter((append) => !settled.has(append));
  // Away by now: that concerns only what isn't written.
  const judged = await overtaken(database, rest).catch((error: unknown) => rest.map(() => error as Error));
  rest.forEach((append, index) => settled.set(append, judged[index] ?? unanswered()));
  return batch.map((append) => settled.get(append) ?? unanswered());
}

async function commitOne(
  database: Database,
  batch: readonly Append[],
  statement: Prepared,
): Promise<readonly Settled[]> {
  let rows: readonly object[];
  try {
    rows = await database.once(statement);
  } catch (error) {
    return afterFault(database, batch, error);
  }
  return rows.length > 0 ? [{ outcome: 'appended' }] : overtaken(database, batch);
}

/**
 * What came of appends that weren't written: mostly another instance was faster, and then what it recorded comes along,
 * which spares the caller a look of its own. The others are judged.
 */
async function overtaken(database: Database, batch: readonly Append[]): Promise<readonly Settled[]> {
  const newer = await eventsSince(database, batch);
  const rest = batch.filter((append) => !newer.has(append));
  const judged = rest.length === 0 ? [] : await judge(database, rest);
  return batch.map((append) => {
    const events = newer.get(append);
    return events === undefined ? (judged[rest.indexOf(append)] ?? unanswered()) : lostTo(events, append);
  });
}

function lostTo(newer: readonly Recorded[], { expected, events }: Append): AppendOutcome {
  const keys = new Set(events.map(({ commandKey }) => commandKey));
  const key = newer.find(({ commandKey }) => commandKey !== null && keys.has(commandKey))?.commandKey ?? null;
  if (key !== null) return { outcome: 'duplicate', key };
  return { outcome: 'stale', actual: expected + newer.length, newer };
}

/** Nothing of it was written, unless the line broke. A database that can't keep up isn't asked for the same at once. */
function afterFault(
  database: Database,
  batch: readonly Append[],
  error: unknown,
): Promise<readonly Settled[]> {
  if (isAway(error)) return commitAgain(database, batch);
  if (error instanceof StoreAway && !isContention(error)) throw error;
  return judge(database, batch);
}

const unanswered = () => new TypeError('the database answered for fewer appends than it was given');

/**
 * Says of each append what came of it. When the line breaks, nobody knows whether it was committed: then it is tried
 * once more, and what stands there with our own hash counts as appended. An append that the database can't take (its
 * text is not valid) fails alone. Rejects when the database is away or can't keep up.
 */
async function judge(database: Database, batch: readonly Append[]): Promise<readonly Settled[]> {
  try {
    return await commit(database, batch);
  } catch (error) {
    if (isAway(error)) return commitAgain(database, batch);
    if (isContention(error)) return commit(database, batch);
    if (error instanceof StoreAway) throw error;
    return batch.length > 1 ? oneByOne(database, batch) : [error as Error];
  }
}

async function commit(database: Database, batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
  const rows = await database.once<OutcomeRow>(batchStatement(batch));
  const outcomes = new Map(rows.map((row) => [row.append, outcomeOf(row)]));
  return batch.map((_, index) => {
    const outcome = outcomes.get(index + 1);
    if (outcome === undefined) throw unanswered();
    return outcome;
  });
}

async function commitAgain(database: Database, batch: readonly Append[]): Promise<readonly AppendOutcome[]> {
  await pause(100);
  const outcomes = await commit(database, batch);
  return Promise.all(
    batch.map(async (append, index) => {
      const outcome = outcomes[index] ?? { outcome: 'appended' };
      return outcome.outcome !== 'appended' && (await standsThere(database, append))
        ? { outcome: 'appended' as const }
        : outcome;
    }),
  );
}

/** Appends are written whole or not at all, so the first event tells for all. */
async function standsThere(database: Database, append: Append): Promise<boolean> {
  const rows = await database.once<{ hash: string }>({
    name: 'hash-of-event',
    text: 'select hash from event where collaboration = $1 and stream = $2 and version = $3',
    values: [append.collaboration, append.stream, append.expected + 1],
  });
  return rows[0]?.hash === append.events[0]?.hash;
}

async function oneByOne(database: Database, batch: readonly Append[]): Promise<readonly Settled[]> {
  const settled: Settled[] = [];
  for (const append of batch) settled.push(...(await judge(database, [append])));
  return settled;
}

/** Deadlock or serialisation failure: rolled back whole, so it may simply be done again. */
const isContention = (error: unknown): boolean => {
  const cause = error instanceof StoreAway ? error.cause : error;
  return cause instanceof pg.DatabaseError && (cause.code === '40P01' || cause.code === '40001');
};
