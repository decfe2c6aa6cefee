import { sql } from 'kysely';
import type { BallotBox, BoxName } from '../app/ports.ts';
import type { CandidateId, SeatId } from '../domain/ids.ts';
import type { Announcements } from './announcements.ts';
import type { Database } from './database.ts';
import { sqlOf } from './schema.ts';

type Dropped = Awaited<ReturnType<BallotBox['drop']>>;
type CountRow = {
  readonly counts: Readonly<Record<CandidateId, number>>;
  readonly blank: number;
  readonly voted: readonly SeatId[];
};

/** Valurnan in PostgreSQL: one row for each secret election (0007-ballot-box says what isn't in it). */
export function ballotBox(
  database: Database,
  announcements: Announcements,
  onFault: (error: unknown) => void,
): BallotBox {
  return {
    async drop(box, roll, seat, names) {
      // Run again after a broken line it changes nothing: the seat's paper lies there already, and that is the answer.
      const [row] = await database.run<{ readonly outcome: Dropped }>(
        sql`select drop_paper(${box.collaboration}, ${box.meeting}, ${box.election}, ${[...roll]}::text[], ${seat},
              ${[...names]}::text[]) as outcome`.compile(sqlOf),
      );
      if (row === undefined) throw new Error('The ballot box gave no answer');
      return row.outcome;
    },
    voted: (box) => votedIn(database, box),
    async seal({ collaboration, meeting, election }) {
      const [row] = await database.run<CountRow>(
        sql`select counts, blank, voted from seal_box(${collaboration}, ${meeting}, ${election})`.compile(
          sqlOf,
        ),
      );
      if (row === undefined) throw new Error('The ballot box gave no answer');
      // Earlier states of the row would tell, one after another, what each paper said: the file is written anew.
      await database.run(sql`vacuum full ballot_box`.compile(sqlOf)).catch(onFault);
      return row;
    },
    onDropped: announcements.listenToPapers,
  };
}

async function votedIn(
  database: Database,
  { collaboration, meeting, election }: BoxName,
): Promise<readonly SeatId[]> {
  const rows = await database.run<{ readonly voted: readonly SeatId[] }>(
    sql`select voted from ballot_box
         where collaboration = ${collaboration} and meeting = ${meeting} and election = ${election}`.compile(
      sqlOf,
    ),
  );
  return rows[0]?.voted ?? [];
}
