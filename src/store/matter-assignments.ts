import { sql } from 'kysely';
import type { AssignmentQuery, FoundAssignment } from '../app/matter-lists.ts';
import { asId, type AssignmentId, type CollaborationId } from '../domain/ids.ts';
import type { Matter } from '../domain/matter/state.ts';
import type { Database } from './database.ts';
import { draftsSeen, run } from './matter-lists.ts';

/** Assignments of all matters: those that are due first, then those without a day, each with its matter. */
export async function assignmentsFound(
  database: Database,
  collaboration: CollaborationId,
  { assignees, state, overdueOn, reportTo, drafts, offset, limit }: AssignmentQuery,
): Promise<{ readonly found: readonly FoundAssignment[]; readonly total: number }> {
  const conditions = [
    sql`a.collaboration = ${collaboration}`,
    draftsSeen(drafts),
    ...(assignees === null ? [] : [sql`a.assignee = any(${assignees})`]),
    ...(state === null ? [] : [sql`a.state = ${state}`]),
    ...(reportTo === null ? [] : [sql`a.report_to = ${reportTo}`]),
    ...(overdueOn === null ? [] : [sql`a.due < ${overdueOn} and a.ended is null`]),
  ];
  const from = sql`from matter_assignment a join matter m on m.collaboration = a.collaboration and m.id = a.matter
     where ${sql.join(conditions, sql` and `)}`;
  const [rows, [count]] = await Promise.all([
    run<{ readonly state: Matter; readonly assignment: string }>(
      database,
      sql`select m.state, a.assignment ${from} order by a.ended is not null, a.due nulls last, a.given desc, a.matter,
            a.assignment limit ${limit} offset ${offset}`,
    ),
    run<{ readonly total: number }>(database, sql`select count(*)::integer as total ${from}`),
  ]);
  return {
    found: rows.map(({ state: matter, assignment }) => ({
      matter,
      assignment: asId<AssignmentId>(assignment),
    })),
    total: count?.total ?? 0,
  };
}
