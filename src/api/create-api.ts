import express, { Router } from 'express';
import type { App } from '../app/app.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Archive, ChatStore, Clock } from '../app/ports.ts';
import type { SigningProvider } from '../app/signing.ts';
import { archiveRoutes } from './archive.ts';
import { beforeAndAfterRoutes } from './before-and-after.ts';
import { chatMeetingRoutes } from './chat-meeting.ts';
import { broken, noSuchPath, type NoteFailure } from './broken.ts';
import { developmentRoutes, type DevelopmentRoutes } from './development.ts';
import { fair, type FairLimits } from './fair.ts';
import { requireCaller, type Trust } from './identity.ts';
import { live } from './live.ts';
import { logRoutes } from './log.ts';
import { meetingRoutes } from './meetings.ts';
import { minutesStyleRoutes } from './minutes-style.ts';
import { mineRoutes } from './mine/mine.ts';
import { minutesRoutes } from './minutes.ts';
import { signatureRoutes } from './signature.ts';
import { structureImportRoutes } from './structure-import.ts';
import { structureRoutes } from './structure.ts';

export type ApiParts = {
  readonly app: App;
  readonly archive: Archive;
  readonly chats: Pick<ChatStore, 'conversation'>;
  readonly clock: Clock;
  readonly signing: SigningProvider;
  readonly trust: Trust;
  /** Null unless development identities are trusted: then its routes exist. */
  readonly development: DevelopmentRoutes | null;
  readonly note: NoteFailure;
  /** Absent: whoever is let in may ask as much as each route allows. */
  readonly limits?: FairLimits;
};

export type Api = {
  /** To be mounted at `/api`. */
  readonly router: Router;
  /** Has the person a live view open? */
  isWatching(person: PersonId): boolean;
  /** Ends the live streams. */
  close(): void;
};

/** No command needs more; a note of several pages is 40 kB. */
const longestBody = '256kb';

export function createApi(parts: ApiParts): Api {
  const { app, archive, chats, clock, signing, trust, development, note, limits } = parts;
  const streams = live(app, (error) => note('live', error));
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  const json = express.json({ limit: longestBody, type: ['application/json'] });
  router.use('/development', development === null ? noSuchPath : [json, developmentRoutes(app, development)]);
  // Who asks comes before what is asked: a stranger's megabyte is not read.
  router.use(
    requireCaller(trust),
    limits === undefined ? [] : fair(limits),
    json,
    meetingRoutes(app, streams),
    chatMeetingRoutes(chats),
    mineRoutes(app),
    minutesRoutes(app),
    minutesStyleRoutes(app),
    signatureRoutes(app, signing),
    logRoutes(app),
    beforeAndAfterRoutes(app),
    structureRoutes(app),
    structureImportRoutes(app),
    archiveRoutes({ app, archive, clock }),
  );
  router.use(noSuchPath, broken(note));
  return { router, isWatching: (person) => streams.isWatching(person), close: () => streams.close() };
}
