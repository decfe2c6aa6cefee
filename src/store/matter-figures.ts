import { sql, type RawBuilder } from 'kysely';
import type { MatterFigures } from '../app/matter-lists.ts';
import {
  asId,
  type BodyId,
  type CivilDate,
  type CollaborationId,
  type Instant,
  type MatterId,
} from '../domain/ids.ts';
import type { Database } from './database.ts';
import { run } from './matter-lists.ts';
import { spreadOf, type Times } from './spread.ts';

type Period = { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate };

const mostDeviations = 500;
/** As the lists keep it: counted from 2000. */
const numberOf = (day: CivilDate) => sql`${day}::date - date '2000-01-01'`;

type Deviating = {
  readonly id: string;
  readonly title: string;
  readonly deviations: readonly { readonly to: string; readonly at: Instant }[];
};
type Answers = MatterFigures['answers'][number] & { readonly recommendations: number };

/**
 * What the lists say of a period (FU1). Drafts aren't counted. Days are Swedish ones. Each question reads one index, with
 * whole numbers in it; times come as how many took how long, which is a fraction of sorting them.
 */
export async function figuresOf(
  database: Database,
  collaboration: CollaborationId,
  period: Period,
): Promise<MatterFigures> {
  const queries = figureQueries(collaboration, period);
  const [counted, deviations, decided, settled, stays, answered, answers, assignments] = await Promise.all([
    run<{ readonly matters: number; readonly deviating: number }>(database, queries.matters),
    run<Deviating>(database, queries.deviations),
    run<Times>(database, queries.decided),
    run<Times>(database, queries.settled),
    run<Times & { readonly kind: string; readonly name: string }>(database, queries.stays),
    run<Times>(database, queries.answered),
    run<Answers>(database, queries.answers),
    run<MatterFigures['assignments']>(database, queries.assignments),
  ]);
  const staysOf = (kind: 'stage' | 'body') => {
    const own = stays.filter((row) => row.kind === kind);
    return [...new Set(own.map(({ name }) => name))].map((name) => ({
      name,
      days: spreadOf(own.filter((row) => row.name === name)),
    }));
  };
  return {
    matters: counted[0]?.matters ?? 0,
    deviating: counted[0]?.deviating ?? 0,
    deviations: deviations.map(({ id, title, deviations: ways }) => ({
      matter: asId<MatterId>(id),
      title,
      ways: ways.map(({ to, at }) => ({ to: asId<BodyId>(to), at })),
    })),
    raisedToDecided: spreadOf(decided),
    decidedToAnswered: spreadOf(answered),
    raisedToSettled: spreadOf(settled),
    stages: staysOf('stage'),
    bodies: staysOf('body'),
    recommendations: answers.reduce((sum, { recommendations }) => sum + recommendations, 0),
    answers: answers.map(({ principal, asked, adopted, changed, rejected, inTime }) => ({
      principal,
      asked,
      adopted,
      changed,
      rejected,
      inTime,
    })),
    assignments: assignments[0] ?? { given: 0, open: 0, overdue: 0, done: 0 },
  };
}

/** One statement for each question. */
export function figureQueries(
  collaboration: CollaborationId,
  { from, until, today }: Period,
): Readonly<
  Record<
    'matters' | 'deviations' | 'decided' | 'settled' | 'stays' | 'answered' | 'answers' | 'assignments',
    RawBuilder<unknown>
  >
> {
  const within = (day: string) => sql`collaboration = ${collaboration}
     and ${sql.ref(day)} between ${numberOf(from)} and ${numberOf(until)}`;
  return {
    matters: sql`select count(*)::integer as matters, count(*) filter (where deviates)::integer as deviating
       from matter where ${within('raised_day')} and not draft`,
    deviations: sql`select id, title, deviations from matter where ${within('raised_day')} and not draft and deviates
       order by raised_day, raised, id limit ${mostDeviations}`,
    decided: sql`select decided_took as took, count(*)::integer as times from matter
       where ${within('decided_day')} and not draft group by decided_took`,
    settled: sql`select settled_took as took, count(*)::integer as times from matter
       where ${within('settled_day')} and not draft group by settled_took`,
    stays: sql`select kind, name, took, count(*)::integer as times from matter_stay
       where ${within('stop_day')} group by kind, name, took order by kind, name`,
    answered: sql`select took, count(*)::integer as times from matter_answer
       where ${within('answered_day')} group by took`,
    answers: sql`select principal, count(*)::integer as asked,
         count(*) filter (where first)::integer as recommendations,
         count(*) filter (where state = 'adopted')::integer as adopted,
         count(*) filter (where state = 'adopted-with-changes')::integer as changed,
         count(*) filter (where state = 'rejected')::integer as rejected,
         count(*) filter (where in_time)::integer as "inTime"
       from matter_answer where ${within('made_day')} group by principal order by principal`,
    assignments: sql`select count(*)::integer as given, count(*) filter (where ended is null)::integer as open,
         count(*) filter (where ended is null and due < ${today})::integer as overdue,
         count(*) filter (where state = 'done')::integer as done
       from matter_assignment where ${within('given_day')}`,
  };
}
