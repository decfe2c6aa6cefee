import { sql, type RawBuilder } from 'kysely';
import type { DraftsFor, MatterLists, MatterPage, MatterQuery } from '../app/matter-lists.ts';
import type { StreamName } from '../app/ports.ts';
import {
  asId,
  type AssignmentId,
  type CollaborationId,
  type MatterId,
  type PersonId,
} from '../domain/ids.ts';
import type { MatterStage } from '../domain/matter/stage.ts';
import type { Matter } from '../domain/matter/state.ts';
import { asQuery } from './archive.ts';
import type { Database } from './database.ts';
import { listingText } from './listing-rows.ts';
import { assignmentsFound } from './matter-assignments.ts';
import { figuresOf } from './matter-figures.ts';
import { sqlOf } from './schema.ts';

/** The lists of matters in PostgreSQL. */
export function matterLists(database: Database): MatterLists {
  return {
    find: (collaboration, query) => find(database, collaboration, query),
    askedOf: (collaboration, principals, limit) =>
      states(
        database,
        sql<StateRow>`select m.state from matter m join (
            select a.matter, bool_or(a.asked and a.state in ('waiting', 'later')) as waits, min(a.wanted) as wanted
              from matter_answer a where a.collaboration = ${collaboration} and a.principal = any(${principals})
             group by a.matter) as a on a.matter = m.id
         where m.collaboration = ${collaboration} and not m.draft
         order by a.waits desc, case when a.waits then a.wanted end nulls last, m.moved desc, m.id limit ${limit}`,
      ),
    assignments: (collaboration, query) => assignmentsFound(database, collaboration, query),
    waitingReports: async (collaboration, body) => {
      const rows = await run<{ matter: string; assignment: string }>(
        database,
        sql`select matter, assignment from matter_assignment
             where collaboration = ${collaboration} and report_to = ${body} and waits order by given, matter, assignment`,
      );
      return rows.map((row) => ({
        matter: asId<MatterId>(row.matter),
        assignment: asId<AssignmentId>(row.assignment),
      }));
    },
    withPrincipals: (collaboration, after, limit) =>
      states(
        database,
        // One that is called once more asks for answers all the same.
        sql<StateRow>`select state from matter m where m.collaboration = ${collaboration} and m.id > ${after ?? ''}
           and (m.stage = 'with-principals' or (m.stage = 'called' and exists (
                  select from matter_answer a where a.collaboration = m.collaboration and a.matter = m.id
                     and a.asked and a.state in ('waiting', 'later'))))
         order by m.id limit ${limit}`,
      ),
    figures: (collaboration, period) => figuresOf(database, collaboration, period),
    keep: async (collaboration, listings) => {
      const rows = listings.map((listing) => ({ append: 0, collaboration, ...listing }));
      await run(database, sql`select keep_matters(${listingText(rows)}::json, null)`);
    },
    clear: async (collaboration) => {
      for (const table of ['matter', 'matter_answer', 'matter_assignment', 'matter_stay'])
        await run(database, sql`delete from ${sql.table(table)} where collaboration = ${collaboration}`);
    },
    behind: async (collaboration, process) => {
      const rows = await run<{ stream: string; version: number }>(
        database,
        sql`select h.stream, h.version from stream_head h left join process_position p
              on p.collaboration = h.collaboration and p.stream = h.stream and p.process = ${process}
             where h.collaboration = ${collaboration} and h.version > coalesce(p.version, 0)
               and (h.stream like 'meeting:%' or h.stream like 'matter:%') order by h.changed_at, h.stream`,
      );
      return rows.map(({ stream, version }) => ({ stream: stream as StreamName, version }));
    },
    followed: async (collaboration, process, stream, version) => {
      await run(
        database,
        sql`insert into process_position as p (collaboration, process, stream, version)
             values (${collaboration}, ${process}, ${stream}, ${version})
             on conflict (collaboration, process, stream) do update set version = greatest(p.version, excluded.version)`,
      );
    },
    ...digests(database),
  };
}

type StateRow = { readonly state: Matter };

export const run = <Row>(database: Database, query: RawBuilder<unknown>): Promise<readonly Row[]> =>
  database.run<Row>((query as RawBuilder<Row>).compile(sqlOf));

const states = async (database: Database, query: RawBuilder<StateRow>): Promise<readonly Matter[]> =>
  (await run<StateRow>(database, query)).map(({ state }) => state);

/** Which drafts may be seen, as a condition on `m`. */
export function draftsSeen(drafts: DraftsFor): RawBuilder<unknown> {
  if (drafts === 'all') return sql`true`;
  if (drafts === 'none') return sql`not m.draft`;
  return sql`(not m.draft or m.body = any(${drafts.bodies}) or m.raised_by = ${drafts.person})`;
}

const orders: Readonly<Record<MatterQuery['sort'], RawBuilder<unknown>>> = {
  moved: sql`m.moved desc, m.id`,
  wanted: sql`m.wanted nulls last, m.moved desc, m.id`,
  title: sql`m.title collate "sv-x-icu", m.id`,
};

async function find(
  database: Database,
  collaboration: CollaborationId,
  query: MatterQuery,
): Promise<MatterPage> {
  const { bodies, stages, sort, offset, limit } = query;
  const rest = filters(collaboration, query);
  const counts = countsQuery(collaboration, query);
  const chosen = [
    ...(bodies.length === 0 ? [] : [sql`m.body = any(${bodies})`]),
    ...(stages.length === 0 ? [] : [sql`m.stage = any(${stages})`]),
  ];
  const [matters, counted] = await Promise.all([
    states(
      database,
      sql<StateRow>`select m.state from matter m where ${sql.join([...rest, ...chosen], sql` and `)}
        order by ${orders[sort]} limit ${limit} offset ${offset}`,
    ),
    run<Counted>(database, counts),
  ]);
  return { matters, ...countsOf(counted, query) };
}

/** How many there are in each stage of each body. */
export const countsQuery = (collaboration: CollaborationId, query: MatterQuery): RawBuilder<unknown> =>
  sql`select m.stage, m.body, count(*)::integer as matters from matter m
       where ${sql.join(filters(collaboration, query), sql` and `)} group by m.stage, m.body`;

function filters(
  collaboration: CollaborationId,
  { principal, presenter, overdueOn, deviates, text, drafts }: MatterQuery,
): readonly RawBuilder<unknown>[] {
  return [
    sql`m.collaboration = ${collaboration}`,
    draftsSeen(drafts),
    ...(principal === null ? [] : [sql`m.principals @> array[${principal}]::text[]`]),
    ...(presenter === null ? [] : [sql`position(${presenter.toLowerCase()} in m.presenters) > 0`]),
    ...(overdueOn === null ? [] : [sql`m.wanted < ${overdueOn}`]),
    ...(deviates ? [sql`m.deviates`] : []),
    ...(text === null ? [] : [sql`m.words @@ archive_query(${asQuery(text)})`]),
  ];
}

type Counted = { readonly stage: MatterStage; readonly body: string; readonly matters: number };

function countsOf(
  counted: readonly Counted[],
  { bodies, stages }: MatterQuery,
): Pick<MatterPage, 'total' | 'stages' | 'bodies'> {
  const inBody = ({ body }: Counted) => bodies.length === 0 || bodies.some((one) => one === body);
  const inStage = ({ stage }: Counted) => stages.length === 0 || stages.includes(stage);
  return {
    total: sum(counted.filter((row) => inBody(row) && inStage(row))),
    stages: summed(counted.filter(inBody), ({ stage }) => stage),
    bodies: summed(counted.filter(inStage), ({ body }) => body),
  };
}

const sum = (rows: readonly Counted[]): number => rows.reduce((total, { matters }) => total + matters, 0);

function summed<Key extends string>(
  rows: readonly Counted[],
  key: (row: Counted) => Key,
): Record<Key, number> {
  const sums = new Map<Key, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.matters);
  return Object.fromEntries(sums) as Record<Key, number>;
}

function digests(
  database: Database,
): Pick<MatterLists, 'digest' | 'chooseDigest' | 'digests' | 'digestDealt' | 'digestSent'> {
  type Row = {
    readonly person: string;
    readonly frequency: string;
    readonly last_sent: string | null;
    readonly period: string | null;
  };
  const choiceOf = ({ frequency, last_sent, period }: Row) => ({ frequency, lastSent: last_sent, period });
  return {
    digest: async (collaboration, person) => {
      const [row] = await run<Row>(
        database,
        sql`select person, frequency, last_sent, period from digest where collaboration = ${collaboration} and person = ${person}`,
      );
      return row === undefined ? null : choiceOf(row);
    },
    chooseDigest: async (collaboration, person, frequency) => {
      await run(
        database,
        sql`insert into digest (collaboration, person, frequency) values (${collaboration}, ${person}, ${frequency})
             on conflict (collaboration, person) do update set frequency = excluded.frequency`,
      );
    },
    digests: async (collaboration) => {
      const rows = await run<Row>(
        database,
        sql`select person, frequency, last_sent, period from digest
             where collaboration = ${collaboration} and frequency <> 'never' order by person`,
      );
      return rows.map((row) => ({ person: asId<PersonId>(row.person), ...choiceOf(row) }));
    },
    digestDealt: async (collaboration, person, period) => {
      await run(
        database,
        sql`update digest set period = ${period} where collaboration = ${collaboration} and person = ${person}
              and (period is null or period < ${period})`,
      );
    },
    digestSent: async (collaboration, person, at) => {
      await run(
        database,
        sql`update digest set last_sent = ${at} where collaboration = ${collaboration} and person = ${person}`,
      );
    },
  };
}
