import { sql } from 'kysely';
import type { Append, EventStore } from '../app/ports.ts';
import { asId, type MeetingId } from '../domain/ids.ts';
import type { Announcements } from './announcements.ts';
import { commitBatch } from './append-batch.ts';
import { appendQueue } from './append-queue.ts';
import type { Database } from './database.ts';
import { readEvents } from './read-events.ts';
import { sqlOf } from './schema.ts';

/** The record in PostgreSQL. `drained` resolves when every append has its answer. */
export function eventStore(
  database: Database,
  announcements: Announcements,
): EventStore & { readonly drained: () => Promise<void> } {
  const queue = appendQueue((batch) => commitBatch(database, batch, !announcements.alone()));
  return {
    append: async (append, meanwhile) => {
      refuseGaps(append);
      const outcome = await queue.append(append, meanwhile);
      if (outcome.outcome === 'appended') {
        const version = append.expected + append.events.length;
        // The caller goes on first: those who listen are not what it waits for.
        setImmediate(() => announcements.announce([[append.collaboration, append.stream, version]]));
      }
      return outcome;
    },
    read: (collaboration, stream, after) => readEvents(database, collaboration, stream, after),
    onAppended: announcements.listen,
    meetings: (collaboration) => listMeetings(database, collaboration),
    drained: () => queue.drained(),
  };
}

/** Versions that don't run on are a bug of the caller, and must not reach the record. */
function refuseGaps({ stream, expected, events }: Append): void {
  if (events.length === 0) throw new RangeError(`append to ${stream} without events`);
  events.forEach(({ version }, index) => {
    if (version !== expected + index + 1)
      throw new RangeError(`append to ${stream} with a gap at version ${version}`);
  });
}

async function listMeetings(database: Database, collaboration: string) {
  // What changed with every event is the head's to say: the summary is written only when it says something else.
  const rows = await database.run(
    sqlOf
      .selectFrom('meeting_summary as m')
      .leftJoin('stream_head as h', (join) =>
        join
          .onRef('h.collaboration', '=', 'm.collaboration')
          .on('h.stream', '=', sql<string>`'meeting:' || m.meeting`),
      )
      .select(['m.meeting', 'm.body', 'm.body_name', 'm.date', 'm.scheduled_start', 'm.phase'])
      .select(sql<number>`greatest(m.version, h.version)`.as('version'))
      .where('m.collaboration', '=', collaboration)
      .orderBy('m.scheduled_start', 'desc')
      .orderBy('m.meeting')
      .compile(),
  );
  return rows.map((row) => ({
    meeting: asId<MeetingId>(row.meeting),
    body: row.body,
    bodyName: row.body_name,
    date: row.date,
    scheduledStart: row.scheduled_start,
    phase: row.phase,
    version: row.version,
  }));
}
