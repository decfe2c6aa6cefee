import type { Append, AppendOutcome } from '../app/ports.ts';
import { listingRows } from './listing-rows.ts';
import type { Prepared } from './database.ts';

/** One row of what `append_batch` answers; `append` counts from 1 in the order given. */
export type OutcomeRow = {
  readonly append: number;
  readonly outcome: 'appended' | 'stale' | 'duplicate';
  readonly actual: number;
  readonly key: string | null;
};

const columns = [
  ...['text', 'text', 'integer', 'integer'],
  ...['integer', 'integer', 'text', 'text', 'text', 'text', 'text', 'text', 'text'],
  ...['integer', 'text', 'text', 'text', 'text', 'text', 'text', 'integer'],
  ...['integer', 'text', 'text', 'integer', 'integer'],
];
const parameters = columns.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
const text = `select append, outcome, actual, key from append_batch(${parameters})`;

/** The same, and what the lists say of matters, in one transaction. */
const listedText = `with appended as materialized (${text}),
  listed as materialized (
    select keep_matters($${columns.length + 1}::json, (
      select coalesce(array_agg(append) filter (where outcome = 'appended'), '{}') from appended)) as kept)
select append, outcome, actual, key from appended, listed`;

/** The whole batch as one prepared statement: one array for each column, rows pointing to their append by number. */
export function batchStatement(batch: readonly Append[]): Prepared {
  const numbered = batch.map((append, index) => ({ append, number: index + 1 }));
  const events = numbered.flatMap(({ append, number }) => append.events.map((event) => ({ event, number })));
  const summaries = numbered.flatMap(({ append: { summary }, number }) =>
    summary ? [{ summary, number }] : [],
  );
  const wishes = numbered.flatMap(({ append, number }) => append.chat.map((wish) => ({ wish, number })));
  const listings = listingRows(batch);
  return {
    name: listings === null ? 'append-batch' : 'append-batch-listed',
    text: listings === null ? text : listedText,
    values: [
      batch.map(({ collaboration }) => collaboration),
      batch.map(({ stream }) => stream),
      batch.map(({ expected }) => expected),
      batch.map(({ events: { length } }) => length),
      ...eventColumns(events),
      ...summaryColumns(summaries),
      wishes.map(({ number }) => number),
      wishes.map(({ wish }) => wish.meeting),
      wishes.map(({ wish }) => wish.key),
      wishes.map(({ wish }) => wish.version),
      wishes.map(({ wish }) => wish.priority),
      ...(listings === null ? [] : [listings]),
    ],
  };
}

export function outcomeOf({ outcome, actual, key }: OutcomeRow): AppendOutcome {
  if (outcome === 'duplicate' && key !== null) return { outcome, key };
  return outcome === 'appended' ? { outcome } : { outcome: 'stale', actual };
}

type EventRow = { readonly event: Append['events'][number]; readonly number: number };

/** Their append's number first, then what stands in the table. */
export function eventColumns(rows: readonly EventRow[]): readonly (readonly unknown[])[] {
  return [
    rows.map(({ number }) => number),
    rows.map(({ event }) => event.version),
    rows.map(({ event }) => event.type),
    rows.map(({ event }) => JSON.stringify(event.data)),
    rows.map(({ event }) => event.actor.person),
    rows.map(({ event }) => event.actor.via),
    rows.map(({ event }) => event.recordedAt),
    rows.map(({ event }) => event.hash),
    rows.map(({ event }) => event.commandKey),
  ];
}

type SummaryRow = { readonly summary: NonNullable<Append['summary']>; readonly number: number };

/** Their append's number first, then what stands in the table. */
export function summaryColumns(rows: readonly SummaryRow[]): readonly (readonly unknown[])[] {
  return [
    rows.map(({ number }) => number),
    rows.map(({ summary }) => summary.meeting),
    rows.map(({ summary }) => summary.body),
    rows.map(({ summary }) => summary.bodyName),
    rows.map(({ summary }) => summary.date),
    rows.map(({ summary }) => summary.scheduledStart),
    rows.map(({ summary }) => summary.phase),
    rows.map(({ summary }) => summary.version),
  ];
}
