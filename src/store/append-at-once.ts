import type { Append, ChatWish } from '../app/ports.ts';
import { eventColumns, summaryColumns } from './append-rows.ts';
import { listingRows } from './listing-rows.ts';
import type { Prepared } from './database.ts';
import { largestNotice, noticeOf } from './notice.ts';

/** What `append_at_once` answers: the appends it wrote, counted from 1; null when it wrote them all. */
export type WrittenRow = { readonly written: readonly number[] | null };

const columns = [
  ...['text', 'text', 'integer', 'integer'],
  ...['integer', 'text', 'text', 'integer', 'text', 'text', 'text', 'text', 'text', 'text', 'text'],
  ...['integer', 'text', 'text', 'text', 'text', 'text', 'text', 'text', 'integer'],
  ...['integer', 'text', 'text', 'text', 'integer', 'integer'],
  'text',
];
const parameters = columns.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
const text = `select append_at_once(${parameters}) as written`;

/** The same, and what the lists say of matters, in one transaction. */
const listedText = `with appended as materialized (select append_at_once(${parameters}) as written),
  listed as materialized (select keep_matters($${columns.length + 1}::json, (select written from appended)) as kept)
select written from appended, listed`;

/** The batch, sorted by `inOrder`, as one prepared statement for the case that nothing stands in its way. */
export function atOnceStatement(batch: readonly Append[], othersListen: boolean): Prepared {
  const events = batch.flatMap((append, index) =>
    append.events.map((event) => ({ event, append, number: index + 1 })),
  );
  const summaries = batch.flatMap(({ summary, collaboration }, index) =>
    summary === null ? [] : [{ summary, collaboration, number: index + 1 }],
  );
  const wishes = batch.flatMap(({ chat, collaboration }, index) =>
    once(chat).map((wish) => ({ wish, collaboration, number: index + 1 })),
  );
  const [numbers, ...cells] = eventColumns(events);
  const [summaryNumbers, ...summaryCells] = summaryColumns(summaries);
  const listings = listingRows(batch);
  return {
    name: listings === null ? 'append-at-once' : 'append-at-once-listed',
    text: listings === null ? text : listedText,
    values: [
      batch.map(({ collaboration }) => collaboration),
      batch.map(({ stream }) => stream),
      batch.map(({ expected }) => expected),
      batch.map(next),
      numbers,
      events.map(({ append }) => append.collaboration),
      events.map(({ append }) => append.stream),
      ...cells,
      summaryNumbers,
      summaries.map(({ collaboration }) => collaboration),
      ...summaryCells,
      wishes.map(({ number }) => number),
      wishes.map(({ collaboration }) => collaboration),
      wishes.map(({ wish }) => wish.meeting),
      wishes.map(({ wish }) => wish.key),
      wishes.map(({ wish }) => wish.version),
      wishes.map(({ wish }) => wish.priority),
      othersListen ? notices(batch) : [],
      ...(listings === null ? [] : [listings]),
    ],
  };
}

/** Locks are taken in this order by every instance. */
export const inOrder = (batch: readonly Append[]): readonly Append[] =>
  batch.length === 1 ? batch : batch.toSorted(byStream);

const byStream = (a: Append, b: Append): number =>
  compared(a.collaboration, b.collaboration) || compared(a.stream, b.stream);

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const next = ({ expected, events }: Append): number => expected + events.length;

/** Each message once: the higher version and priority. */
function once(wishes: readonly ChatWish[]): readonly ChatWish[] {
  if (wishes.length < 2) return wishes;
  const wanted = new Map<string, ChatWish>();
  for (const wish of wishes) {
    const id = `${wish.meeting}\n${wish.key}`;
    const known = wanted.get(id);
    const version = Math.max(wish.version, known?.version ?? 0);
    wanted.set(id, { ...wish, version, priority: Math.max(wish.priority, known?.priority ?? 0) });
  }
  return [...wanted.values()];
}

function notices(batch: readonly Append[]): readonly string[] {
  const found: string[] = [];
  let entries: string[] = [];
  let size = 2;
  for (const append of batch) {
    const entry = noticeOf(append);
    const bytes = Buffer.byteLength(entry) + 1;
    if (size + bytes > largestNotice && entries.length > 0) {
      found.push(`[${entries.join(',')}]`);
      entries = [];
      size = 2;
    }
    entries.push(entry);
    size += bytes;
  }
  return [...found, `[${entries.join(',')}]`];
}
