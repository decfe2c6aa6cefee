import type { Append, Recorded } from '../app/ports.ts';
import { asId } from '../domain/ids.ts';
import type { Database } from './database.ts';

type EventRow = {
  readonly version: number;
  readonly type: string;
  readonly data: unknown;
  readonly actor_person: string | null;
  readonly via: string;
  readonly recorded_at: string;
  readonly hash: string;
  readonly command_key: string | null;
};

/** As `EventRow` has them. */
const columns = 'version, type, data, actor_person, via, recorded_at, hash, command_key';

/** The events of a stream after `after`, in order. */
export async function readEvents(
  database: Database,
  collaboration: string,
  stream: string,
  after: number,
): Promise<readonly Recorded[]> {
  const rows = await database.once<EventRow>({
    name: 'read-events',
    text: `select ${columns} from event
            where collaboration = $1 and stream = $2 and version > $3 order by version`,
    values: [collaboration, stream, after],
  });
  return rows.map(recorded);
}

const recorded = (row: EventRow): Recorded => ({
  version: row.version,
  type: row.type,
  data: row.data,
  actor: {
    person: row.actor_person === null ? null : asId(row.actor_person),
    via: row.via as Recorded['actor']['via'],
  },
  recordedAt: row.recorded_at,
  hash: row.hash,
  commandKey: row.command_key,
});

/** What was recorded after the version that each append expected, in one look: by its append; absent where nothing was. */
export async function eventsSince(
  database: Database,
  appends: readonly Append[],
): Promise<ReadonlyMap<Append, readonly Recorded[]>> {
  const rows = await database.once<EventRow & { readonly append: number }>({
    name: 'events-since',
    // Each stream by the index: `offset 0` keeps the planner from joining the whole table.
    text: `select append::integer, ${columns}
             from unnest($1::text[], $2::text[], $3::integer[])
                  with ordinality as a (collaboration, stream, expected, append),
             lateral (select ${columns} from event
                       where collaboration = a.collaboration and stream = a.stream and version > a.expected
                       offset 0) as e
            order by append, version`,
    values: [
      appends.map(({ collaboration }) => collaboration),
      appends.map(({ stream }) => stream),
      appends.map(({ expected }) => expected),
    ],
  });
  const found = new Map<Append, Recorded[]>();
  for (const row of rows) {
    const append = appends[row.append - 1];
    if (append === undefined) continue;
    const known = found.get(append);
    if (known === undefined) found.set(append, [recorded(row)]);
    else known.push(recorded(row));
  }
  return found;
}
