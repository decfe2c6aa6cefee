import { sql, type RawBuilder } from 'kysely';
import type { MatterFigures, Spread } from '../app/matter-lists.ts';
import type { CivilDate, CollaborationId, PrincipalId } from '../domain/ids.ts';
import type { Matter } from '../domain/matter/state.ts';
import type { Database } from './database.ts';
import { run } from './matter-lists.ts';

type Period = { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate };

/** Median, quartiles and the longest, in days, of a text column's distance from another. */
const spread = (from: RawBuilder<unknown>, until: RawBuilder<unknown>) => sql`count(*)::integer as count,
  percentile_cont(array[0.25, 0.5, 0.75, 1]) within group (
    order by extract(epoch from ${until}::timestamptz - ${from}::timestamptz) / 86400) as days`;

type SpreadRow = { readonly count: number; readonly days: readonly (number | null)[] | null };

const spreadOf = ({ count, days }: SpreadRow): Spread => {
  const [lowerQuartile = null, median = null, upperQuartile = null, longest = null] = (days ?? []).map(
    rounded,
  );
  return { count, median, lowerQuartile, upperQuartile, longest };
};

/** A tenth of a day is as exact as a meeting's day is. */
const rounded = (days: number | null): number | null => (days === null ? null : Math.round(days * 10) / 10);

const none: Spread = { count: 0, median: null, lowerQuartile: null, upperQuartile: null, longest: null };

/** What the lists say of a period (FU1). Drafts aren't counted. Days are Swedish ones. */
export async function figuresOf(
  database: Database,
  collaboration: CollaborationId,
  { from, until, today }: Period,
): Promise<MatterFigures> {
  const [start] = await run<{ readonly first: string; readonly last: string }>(
    database,
    sql`select ${stamp(sql`${from}::date`)} as first, ${stamp(sql`${until}::date + 1`)} as last`,
  );
  const within = (column: RawBuilder<unknown>) =>
    sql`${column} >= ${start?.first ?? ''} and ${column} < ${start?.last ?? ''}`;
  const ofMatters = (begin: RawBuilder<unknown>, end: RawBuilder<unknown>) =>
    run<SpreadRow>(
      database,
      sql`select ${spread(begin, end)} from matter m where m.collaboration = ${collaboration} and not m.draft
           and ${within(end)}`,
    ).then(([row]) => (row === undefined ? none : spreadOf(row)));
  const stays = (kind: 'stage' | 'body') =>
    run<SpreadRow & { readonly name: string }>(
      database,
      sql`select s.name, ${spread(sql`s.start`, sql`s.stop`)} from matter_stay s
           where s.collaboration = ${collaboration} and s.kind = ${kind} and ${within(sql`s.stop`)}
           group by s.name order by s.name`,
    ).then((rows) => rows.map((row) => ({ name: row.name, days: spreadOf(row) })));
  const [
    raised,
    deviating,
    raisedToDecided,
    decidedToAnswered,
    raisedToSettled,
    stages,
    bodies,
    made,
    answers,
    given,
  ] = await Promise.all([
    run<{ readonly count: number }>(
      database,
      sql`select count(*)::integer as count from matter m where m.collaboration = ${collaboration} and not m.draft
             and ${within(sql`m.raised`)}`,
    ),
    run<{ readonly state: Matter }>(
      database,
      sql`select m.state from matter m where m.collaboration = ${collaboration} and not m.draft and m.deviates
             and ${within(sql`m.raised`)} order by m.raised, m.id limit 500`,
    ),
    ofMatters(sql`m.raised`, sql`m.decided`),
    run<SpreadRow>(
      database,
      sql`select ${spread(sql`a.made`, sql`a.answered`)} from matter_answer a
             where a.collaboration = ${collaboration} and a.state not in ('waiting', 'later')
               and ${within(sql`a.answered`)}`,
    ),
    ofMatters(sql`m.raised`, sql`m.settled`),
    stays('stage'),
    stays('body'),
    run<{ readonly count: number }>(
      database,
      sql`select count(distinct (a.matter, a.recommendation))::integer as count from matter_answer a
             where a.collaboration = ${collaboration} and ${within(sql`a.made`)}`,
    ),
    run<MatterFigures['answers'][number] & { readonly principal: PrincipalId }>(
      database,
      sql`select a.principal, count(*)::integer as asked,
              count(*) filter (where a.state = 'adopted')::integer as adopted,
              count(*) filter (where a.state = 'adopted-with-changes')::integer as changed,
              count(*) filter (where a.state = 'rejected')::integer as rejected,
              count(*) filter (where a.state not in ('waiting', 'later')
                and (a.wanted is null or a.decided <= a.wanted))::integer as "inTime"
             from matter_answer a where a.collaboration = ${collaboration} and ${within(sql`a.made`)}
            group by a.principal order by a.principal`,
    ),
    run<MatterFigures['assignments']>(
      database,
      sql`select count(*)::integer as given, count(*) filter (where a.ended is null)::integer as open,
              count(*) filter (where a.ended is null and a.due < ${today})::integer as overdue,
              count(*) filter (where a.state = 'done')::integer as done
             from matter_assignment a where a.collaboration = ${collaboration} and ${within(sql`a.given`)}`,
    ),
  ]);
  return {
    matters: raised[0]?.count ?? 0,
    deviating: deviating.map(({ state }) => state),
    raisedToDecided,
    decidedToAnswered: spreadOf(decidedToAnswered[0] ?? { count: 0, days: null }),
    raisedToSettled,
    stages,
    bodies,
    recommendations: made[0]?.count ?? 0,
    answers,
    assignments: given[0] ?? { given: 0, open: 0, overdue: 0, done: 0 },
  };
}

/** The first instant of a Swedish day, as instants are written. */
const stamp = (day: RawBuilder<unknown>) =>
  sql`to_char((${day})::timestamp at time zone 'Europe/Stockholm' at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
