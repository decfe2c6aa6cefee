import { sql } from 'kysely';
import type { Archive, ArchivedDocument, ArchivedSummary, ArchiveQuery } from '../app/ports.ts';
import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import { documentOf, hitOf, itemRow, type DocumentRow, type HitRow, type ItemRow } from './archive-rows.ts';
import type { Database } from './database.ts';
import { sqlOf } from './schema.ts';

/** Stand around a hit in an excerpt: letters that no text has. */
export const marks = { start: '\uE000', stop: '\uE001' } as const;

/** The archive in PostgreSQL. */
export function archiveStore(database: Database): Archive {
  return {
    keep: (collaboration, document) => keep(database, collaboration, document),
    document: (collaboration, id) => document(database, collaboration, id),
    meetingsBehind: (collaboration) => meetingsBehind(database, collaboration),
    documents: (collaboration) => documents(database, collaboration),
    search: (collaboration, query) => search(database, collaboration, query),
  };
}

async function keep(
  database: Database,
  collaboration: CollaborationId,
  { items, ...document }: ArchivedDocument,
): Promise<boolean> {
  const { registryNumber, addedAt, addedBy, ...same } = document;
  const row = {
    ...same,
    collaboration,
    registry_number: registryNumber,
    added_at: addedAt,
    added_by: addedBy,
  };
  const [answer] = await database.run<{ readonly fresh: boolean }>(
    sql<{
      fresh: boolean;
    }>`select archive_keep(${textOf(row)}::json, ${textOf(items.map(itemRow))}::json) as fresh`.compile(
      sqlOf,
    ),
  );
  return answer?.fresh === true;
}

/** A zero can't be kept in PostgreSQL's text, half a letter isn't UTF-8, and the marks stand for hits only. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? inner.replaceAll(/[\0\uE000\uE001]|\p{Surrogate}/gu, '') : inner,
  );

async function document(
  database: Database,
  collaboration: CollaborationId,
  id: string,
): Promise<ArchivedDocument | null> {
  const [row] = await database.run<DocumentRow>(
    sql<DocumentRow>`select id, meeting, title, body, date, registry_number, file, added_at, added_by, text, record, links, doubts
      from archive_document where collaboration = ${collaboration} and id = ${id}`.compile(sqlOf),
  );
  if (row === undefined) return null;
  const items = await database.run<ItemRow>(
    sql<ItemRow>`select number, heading, text, first_line, last_line from archive_item
      where collaboration = ${collaboration} and document = ${id} order by place`.compile(sqlOf),
  );
  return documentOf(row, items);
}

/**
 * Both times are compared with a minute to spare, for one is the database's and the other the instance's: so minutes put
 * in at once are made once more at the next start, and then no more.
 */
async function meetingsBehind(
  database: Database,
  collaboration: CollaborationId,
): Promise<readonly MeetingId[]> {
  const rows = await database.run<{ readonly meeting: MeetingId }>(
    sql<{ meeting: MeetingId }>`select m.meeting
      from meeting_summary m
      join stream_head h on h.collaboration = m.collaboration and h.stream = 'meeting:' || m.meeting
      left join archive_document d on d.collaboration = m.collaboration and d.id = 'meeting-' || m.meeting
     where m.collaboration = ${collaboration} and m.phase = 'closed'
       and (d.id is null or d.added_at::timestamptz < h.changed_at + interval '1 minute')`.compile(sqlOf),
  );
  return rows.map(({ meeting }) => meeting);
}

async function documents(
  database: Database,
  collaboration: CollaborationId,
): Promise<readonly ArchivedSummary[]> {
  type Row = Omit<ArchivedSummary, 'registryNumber'> & { readonly registry_number: string | null };
  const rows = await database.run<Row>(
    sql<Row>`select d.id, d.meeting, d.title, d.body, d.date, d.registry_number, d.file,
        (select count(distinct i.number)::integer from archive_item i
          where i.collaboration = d.collaboration and i.document = d.id) as items
      from archive_document d where d.collaboration = ${collaboration}
      order by d.date desc nulls last, d.title, d.id`.compile(sqlOf),
  );
  return rows.map(({ registry_number, ...row }) => ({ ...row, registryNumber: registry_number }));
}

/** Swedish words and signs for what the query language writes in English: "eller" between words, quotes that curl. */
export const asQuery = (words: string): string =>
  words
    .replaceAll(/[“”„«»]/g, '"')
    .split('"')
    .map((part, place) => (place % 2 === 0 ? part.replaceAll(/(?<=\s)eller(?=\s)/gi, 'or') : part))
    .join('"');

const headline = `StartSel=${marks.start},StopSel=${marks.stop},MaxFragments=2,MaxWords=28,MinWords=12,FragmentDelimiter=" … "`;

async function search(
  database: Database,
  collaboration: CollaborationId,
  { words: written, body, year, offset, limit }: ArchiveQuery,
): ReturnType<Archive['search']> {
  const words = asQuery(written);
  const found = sql`from archive_item i
      join archive_document d on d.collaboration = i.collaboration and d.id = i.document,
        archive_query(${words}) as q
     where i.collaboration = ${collaboration} and i.words @@ q
       and (${body}::text is null or d.body = ${body})
       and (${year}::integer is null or left(d.date, 4) = ${year}::integer::text)`;
  const [count] = await database.run<{ readonly total: number }>(
    sql<{ total: number }>`select count(*)::integer as total ${found}`.compile(sqlOf),
  );
  // The excerpt is made for the hits that are shown only: it reads their whole text.
  const rows = await database.run<HitRow>(
    sql<HitRow>`select h.*, ts_headline('swedish', h.text, h.q, ${headline}) as excerpt
      from (select d.id, d.meeting, d.title, d.body, d.date, i.number, i.heading, i.first_line, i.text, q,
              ts_rank(i.words, websearch_to_tsquery('swedish', ${words})) * 2 + ts_rank(i.words, q) as rank
            ${found}
            order by rank desc, d.date desc nulls last, d.id, i.place limit ${limit} offset ${offset}) as h
      order by h.rank desc, h.date desc nulls last, h.id, h.first_line`.compile(sqlOf),
  );
  return { total: count?.total ?? 0, hits: rows.map(hitOf) };
}
