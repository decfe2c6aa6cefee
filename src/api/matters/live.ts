import { Router, type Response } from 'express';
import type { App } from '../../app/app.ts';
import type { CollaborationId, MatterId } from '../../domain/ids.ts';
import { mayRead } from '../../domain/matter/sight.ts';
import { callerOf, type Caller } from '../identity.ts';
import { startStream, untilExpiry } from '../live.ts';
import { pace } from '../pace.ts';

const heartbeatMs = 15_000;

/** Word of changed matters over server-sent events, to whoever has a page of the pipeline open. */
export type LiveMatters = {
  /** `GET /api/live/matters`. Behind `requireCaller`. */
  readonly router: Router;
  /** Ends every stream; the readers come back to whoever answers then, and look for what they missed. */
  close(): void;
};

type Listener = { readonly caller: Caller; readonly response: Response };

/**
 * Only that a matter changed is told, and only to those who may know of it (PI7): what it says now the page asks for, as
 * the reader may see it. A word that was lost is one question more when the line is back, so nothing is kept for anybody.
 */
export function liveMatters(app: App, note: (error: unknown) => void): LiveMatters {
  const listeners = new Set<Listener>();

  const tell = async (collaboration: CollaborationId, id: MatterId, version: number) => {
    const audience = [...listeners].filter(({ caller }) => caller.collaboration === collaboration);
    if (audience.length === 0) return;
    const matter = await app.matters.matter(collaboration, id);
    if (matter === null) return;
    const { roster, on: today } = await app.structure(collaboration);
    const text = `event: matter\ndata: ${JSON.stringify({ matter: id, version })}\n\n`;
    for (const { caller, response } of audience)
      if (mayRead(matter, { viewer: { kind: 'inside', person: caller.person }, roster, today }))
        write(response, text);
  };

  const stopListening = app.matters.onChanged((collaboration, id, version) => {
    tell(collaboration, id, version).catch(note);
  });
  const heart = setInterval(() => {
    for (const { response } of listeners) write(response, ': \n\n');
  }, heartbeatMs);
  heart.unref();

  const router = Router();
  router.get('/live/matters', pace(60, 60_000), (_request, response) => {
    const one = { caller: callerOf(response), response };
    startStream(response);
    // Says that the line is there: what changed before is asked for now, what changes after is told.
    write(response, 'event: here\ndata: {}\n\n');
    listeners.add(one);
    const expiry = setTimeout(() => response.end(), untilExpiry(one.caller));
    response.on('close', () => {
      clearTimeout(expiry);
      listeners.delete(one);
    });
  });
  return {
    router,
    close: () => {
      stopListening();
      clearInterval(heart);
      for (const { response } of listeners) response.end();
    },
  };
}

/** A reader that doesn't take what it is sent is ended: it comes back and asks for everything. */
function write(response: Response, text: string): void {
  if (response.writableEnded) return;
  if (response.writableLength > mostUnread) response.end();
  else response.write(text);
}

const mostUnread = 64 * 1024;
