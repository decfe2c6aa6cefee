import type pg from 'pg';
import type { BallotBox, EventStore, StreamName } from '../app/ports.ts';
import { asId } from '../domain/ids.ts';
import { openCompany } from './company.ts';
import type { Announcement } from './notice.ts';
import { openSession, type Session } from './session.ts';

type Listener = Parameters<EventStore['onAppended']>[0];
type PaperListener = Parameters<BallotBox['onDropped']>[0];

/** Tells this instance's listeners what was appended, here or elsewhere, each version of a stream at most once. */
export type Announcements = {
  /** What this instance appended: told at once. */
  announce(appended: readonly Announcement[]): void;
  listen: EventStore['onAppended'];
  /** Papers put in ballot boxes, here or elsewhere. */
  listenToPapers: BallotBox['onDropped'];
  /** Has nobody else been heard of for so long that nobody else need be told? */
  alone(): boolean;
  readonly session: Session;
};

/**
 * Hears of other instances' appends by LISTEN. What was missed while the line was broken is looked up when it is back.
 */
export function openAnnouncements(url: string, onFault: (error: unknown) => void): Announcements {
  const listeners = new Set<Listener>();
  const paperListeners = new Set<PaperListener>();
  const known = newestOnly();
  const company = openCompany(Date.now);
  let heardAt: string | null = null;

  const announce = (appended: readonly Announcement[]) => {
    for (const [collaboration, stream, version, events = []] of appended) {
      if (!known.isNews(collaboration, stream, version)) continue;
      for (const listener of listeners) {
        try {
          listener(asId(collaboration), stream as StreamName, version, events);
        } catch (error) {
          onFault(error);
        }
      }
    }
  };
  const tellOfPapers = (dropped: readonly Paper[]) => {
    for (const [collaboration, meeting] of dropped)
      for (const listener of paperListeners) {
        try {
          listener(asId(collaboration), asId(meeting));
        } catch (error) {
          onFault(error);
        }
      }
  };
  const lookUpMissed = async (client: pg.Client) => {
    const now = await databaseTime(client);
    announce(await missedSince(client, heardAt ?? now));
    heardAt = now;
  };
  const session = openSession(url, {
    onConnected: async (client) => {
      await client.query('listen samsyn_appended');
      await client.query('listen samsyn_here');
      await client.query('listen samsyn_paper');
      company.connected();
      await sayHere(client, company.name);
      // The first time too: another instance may have appended between our opening and our listening.
      await lookUpMissed(client);
      tellOfPapers(await openBoxes(client));
    },
    onHeartbeat: async (client) => {
      await sayHere(client, company.name);
      if (company.mayHaveBeenForgotten()) await lookUpMissed(client);
      else heardAt = await databaseTime(client);
    },
    onNotification: (payload, channel) => {
      if (channel === 'samsyn_here') company.heard(payload);
      else if (channel === 'samsyn_paper') tellOfPapers([JSON.parse(payload) as Paper]);
      else announce(JSON.parse(payload) as readonly Announcement[]);
    },
    onFault: (error) => {
      company.lost();
      onFault(error);
    },
  });
  return {
    announce,
    listen: (listener) => {
      // Wrapped, so that the same function given twice is two listeners.
      const own: Listener = (...news) => listener(...news);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    listenToPapers: (listener) => {
      const own: PaperListener = (...news) => listener(...news);
      paperListeners.add(own);
      return () => void paperListeners.delete(own);
    },
    alone: () => company.alone(),
    session,
  };
}

const sayHere = (client: pg.Client, name: string) =>
  client.query("select pg_notify('samsyn_here', $1)", [name]);

/** In which meeting a paper was put in a box: all that a notification says of it. */
type Paper = readonly [collaboration: string, meeting: string];

/** No box says when something was put in: after a break each one that is open may have got papers. */
async function openBoxes(client: pg.Client): Promise<readonly Paper[]> {
  const { rows } = await client.query<{ collaboration: string; meeting: string }>(
    'select distinct collaboration, meeting from ballot_box where not sealed',
  );
  return rows.map(({ collaboration, meeting }) => [collaboration, meeting]);
}

async function databaseTime(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
  return rows[0]?.now ?? '-infinity';
}

/** A minute is taken in addition: longer than any transaction lives between its time and its commit. */
async function missedSince(client: pg.Client, since: string): Promise<readonly Announcement[]> {
  const { rows } = await client.query<{ collaboration: string; stream: string; version: number }>(
    `select collaboration, stream, version from stream_head
      where changed_at > $1::timestamptz - interval '1 minute' order by changed_at`,
    [since],
  );
  return rows.map(({ collaboration, stream, version }) => [collaboration, stream, version]);
}

const remembered = 20_000;

/** Remembers the newest version told of the streams that moved last; one that didn't for long may be told twice. */
function newestOnly() {
  const newest = new Map<string, number>();
  return {
    isNews(collaboration: string, stream: string, version: number): boolean {
      const key = `${collaboration}\n${stream}`;
      const told = newest.get(key) ?? 0;
      if (version <= told) return false;
      newest.delete(key);
      newest.set(key, version);
      const oldest = newest.size > remembered ? newest.keys().next().value : undefined;
      if (oldest !== undefined) newest.delete(oldest);
      return true;
    },
  };
}
