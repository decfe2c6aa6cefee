import type {
  Archive,
  BallotBox,
  ChatStore,
  EventStore,
  Limiter,
  StreamName,
  WebSessions,
} from '../app/ports.ts';
import type { MatterLists } from '../app/matter-lists.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { asId, type CollaborationId } from '../domain/ids.ts';
import type { Allowance } from '../limits/allowances.ts';
import { shared } from '../limits/shared.ts';
import { rowsNaming, type NamedRow } from './rows-naming.ts';
import { openAnnouncements } from './announcements.ts';
import { archiveStore } from './archive.ts';
import { ballotBox } from './ballot-box.ts';
import { chatStore } from './chat-store.ts';
import { conversationLock } from './conversation-lock.ts';
import { connect, type Database } from './database.ts';
import { eventStore } from './event-store.ts';
import { matterLists } from './matter-lists.ts';
import { migrate } from './migrate.ts';
import { sqlOf } from './schema.ts';
import { webSessions } from './web-sessions.ts';

/** A stream and its last version. */
export type StreamHead = {
  readonly collaboration: CollaborationId;
  readonly stream: StreamName;
  readonly version: number;
};

export type Store = EventStore &
  ChatStore & {
    /** Minutes to look in; not part of the record. */
    readonly archive: Archive;
    /** Lists of matters, made from the record. */
    readonly matters: MatterLists;
    /** Papers of secret elections; not part of the record. */
    readonly ballotBox: BallotBox;
    /** Browsers outside Teams; not part of the record. */
    readonly webSessions: WebSessions;
    /** Every stream of the record, by collaboration and name, for verification and export. */
    streams(): Promise<readonly StreamHead[]>;
    /** Every row of a collaboration, in any table, that holds one of the texts (JSON). */
    rowsNaming(collaboration: CollaborationId, texts: readonly string[]): Promise<readonly NamedRow[]>;
    /** Counts over all instances. `name` is what is limited. */
    limiter(name: string, allowance: Allowance): Limiter;
    /** Resolves when the database answers and this instance hears of others' appends; rejects if it can't now. */
    ready(): Promise<void>;
    /** Waits for appends that are on their way, then ends every connection. Idempotent. */
    readonly close: () => Promise<void>;
  };

/** `onFault` hears of lines that broke and of listeners that threw; all of it is dealt with already. */
export type StoreOptions = { readonly onFault?: ((error: unknown) => void) | undefined };

/**
 * Opens the store on a PostgreSQL that runs: brings its tables up to date, then connects. Rejects when it can't be
 * reached; `StoreRefused` when its tables are of a later version. Any number of instances may share a database.
 */
export async function openServer(url: string, options: StoreOptions = {}): Promise<Store> {
  await migrate(url);
  const told = options.onFault ?? ((error: unknown) => process.emitWarning(String(error)));
  let closing: Promise<void> | undefined;
  // Lines that end after our farewell are no fault.
  const onFault = (error: unknown) => {
    if (closing === undefined) told(error);
  };
  const database = connect(url, onFault);
  const announcements = openAnnouncements(url, onFault);
  const { drained, ...events } = eventStore(database, announcements);
  const close = async () => {
    await drained();
    const ended = Promise.allSettled([announcements.session.close(), database.close()]);
    // Over a line that went dead the farewell gets no answer.
    await Promise.race([ended, pause(3_000, undefined, { ref: false })]);
  };
  return {
    ...events,
    ...chatStore(database),
    archive: archiveStore(database),
    matters: matterLists(database),
    ballotBox: ballotBox(database, announcements, onFault),
    webSessions: webSessions(database),
    exclusively: conversationLock(announcements.session),
    streams: () => listStreams(database),
    rowsNaming: (collaboration, texts) => rowsNaming(url, collaboration, texts),
    limiter: (name, allowance) => shared((statement) => database.once(statement), name, allowance),
    ready: async () => {
      await Promise.all([announcements.session.client(), database.run(sql`select 1`.compile(sqlOf))]);
    },
    close: () => (closing ??= close()),
  };
}

async function listStreams(database: Database): Promise<readonly StreamHead[]> {
  const heads = sqlOf
    .selectFrom('stream_head')
    .select(['collaboration', 'stream', 'version'])
    .where('version', '>', 0);
  const rows = await database.run(heads.orderBy('collaboration').orderBy('stream').compile());
  return rows.map(({ collaboration, stream, version }) => ({
    collaboration: asId(collaboration),
    stream: stream as StreamName,
    version,
  }));
}
