import type { Request, Response } from 'express';
import type { App } from '../app/app.ts';
import type { CollaborationId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { callerOf, type Caller } from './identity.ts';
import { answerProblem } from './problem.ts';
import { markOf, readMark, type Mark } from './mark.ts';
import { shownEvents } from './shown.ts';
import { watcher, type Watcher } from './watcher.ts';

/** Live views over server-sent events. */
export type Live = {
  /**
   * `GET /api/meetings/:id/live`: the current view, then each newer one, until the caller's proof ends. With
   * `?changes=yes` of those only the parts that are others than in the one before: of a ballot mostly the version. A tab
   * that was loaded before there was such a thing doesn't ask for it.
   */
  watch(request: Request, response: Response, id: MeetingId): Promise<void>;
  /** Has the person a live view open, on this instance? */
  isWatching(person: PersonId): boolean;
  /** Ends every stream; the readers come back to whoever answers then. */
  close(): void;
};

const heartbeatMs = 15_000;
/** Longest that a timer can be set for. */
const longestWaitMs = 2_147_483_647;

type Audience = { readonly watchers: Set<Watcher>; refreshing: boolean; stale: boolean };

export function live(app: App, note: (error: unknown) => void): Live {
  const audiences = new Map<string, Audience>();
  const shown = shownEvents();
  const keyOf = (collaboration: CollaborationId, id: MeetingId) => `${collaboration}/${id}`;

  const showTo = (one: Watcher, meeting: Meeting) =>
    one.show(markOf(meeting), () => shown(meeting, one.person));

  /** Changes that come while a view is being made are merged into the next. */
  const refresh = async (collaboration: CollaborationId, id: MeetingId, audience: Audience) => {
    audience.stale = true;
    if (audience.refreshing) return;
    audience.refreshing = true;
    try {
      while (audience.stale) {
        audience.stale = false;
        const meeting = await app.meeting(collaboration, id);
        if (meeting !== null) for (const one of audience.watchers) showTo(one, meeting);
      }
    } finally {
      audience.refreshing = false;
    }
  };

  const stopListening = app.onMeetingChanged((collaboration, id) => {
    const audience = audiences.get(keyOf(collaboration, id));
    if (audience !== undefined) refresh(collaboration, id, audience).catch(note);
  });
  const everyone = () => [...audiences.values()].flatMap((audience) => [...audience.watchers]);
  const heart = setInterval(() => {
    for (const one of everyone()) one.beat();
  }, heartbeatMs);
  heart.unref();

  const join = (key: string, one: Watcher): (() => void) => {
    const audience = audiences.get(key) ?? { watchers: new Set(), refreshing: false, stale: false };
    audiences.set(key, audience);
    audience.watchers.add(one);
    return () => {
      audience.watchers.delete(one);
      if (audience.watchers.size === 0 && audiences.get(key) === audience) audiences.delete(key);
    };
  };

  return {
    async watch(request, response, id) {
      const caller = callerOf(response);
      const known = await app.meeting(caller.collaboration, id);
      if (known === null) {
        answerProblem(request, response, { kind: 'not-found' });
        return;
      }
      startStream(response);
      const seen = lastSeen(request, markOf(known));
      const takesChanges = request.query['changes'] === 'yes';
      const one = watcher({ person: caller.person, seen, takesChanges }, response);
      const leave = join(keyOf(caller.collaboration, id), one);
      const expiry = setTimeout(() => one.end(), untilExpiry(caller));
      response.on('close', () => {
        clearTimeout(expiry);
        leave();
      });
      // Read only now: what changed before joining is in it, what changes after comes by itself.
      const meeting = await app.meeting(caller.collaboration, id);
      if (meeting !== null) showTo(one, meeting);
    },
    isWatching: (person) => everyone().some((one) => one.person === person),
    close() {
      stopListening();
      clearInterval(heart);
      for (const one of everyone()) one.end();
    },
  };
}

export function startStream(response: Response): void {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store, no-transform',
    // Proxies that gather output would hold the meeting back.
    'X-Accel-Buffering': 'no',
  });
  response.flushHeaders();
}

const nothing: Mark = { version: 0, papers: 0 };

/** What the reader has; nothing when it has none, or names one that isn't there yet. */
function lastSeen(request: Request, newest: Mark): Mark {
  const mark = readMark(request.get('last-event-id') ?? '');
  if (mark === null || mark.version > newest.version) return nothing;
  return mark.version === newest.version && mark.papers > newest.papers ? nothing : mark;
}

/** Milliseconds until the caller's proof ends. */
export const untilExpiry = (caller: Caller): number =>
  Math.min(Math.max(caller.expires * 1000 - Date.now(), 0), longestWaitMs);
