import express, { Router, type RequestHandler } from 'express';
import type { App } from '../app/app.ts';
import { noDirectory, type Directory } from '../app/directory.ts';
import type { MatterLists } from '../app/matter-lists.ts';
import type { CollaborationId, PersonId } from '../domain/ids.ts';
import type { Archive, ChatStore, Clock, WebSessions } from '../app/ports.ts';
import type { SigningProvider } from '../app/signing.ts';
import { accountRoutes } from './accounts.ts';
import { archiveRoutes } from './archive.ts';
import { beforeAndAfterRoutes } from './before-and-after.ts';
import { chatMeetingRoutes } from './chat-meeting.ts';
import { broken, noSuchPath, type NoteFailure } from './broken.ts';
import { claimRoutes } from './claim.ts';
import type { CodeFlow } from './code-flow.ts';
import { consentRoutes, type ConsentParts } from './consent/routes.ts';
import { directoryRoutes } from './directory/routes.ts';
import { developmentRoutes, type DevelopmentRoutes } from './development.ts';
import { fair, type FairLimits } from './fair.ts';
import { followUpRoutes } from './follow-up/routes.ts';
import { requireCaller, requireProof, type Trust } from './identity.ts';
import { live } from './live.ts';
import { logRoutes } from './log.ts';
import { liveMatters } from './matters/live.ts';
import { matterRoutes } from './matters/routes.ts';
import { meetingRoutes } from './meetings.ts';
import { openRoutes } from './open/routes.ts';
import { minutesStyleRoutes } from './minutes-style.ts';
import { mineRoutes } from './mine/mine.ts';
import { minutesRoutes } from './minutes.ts';
import { paceProven } from './pace.ts';
import { answerProblem } from './problem.ts';
import { signInRoutes } from './sign-in.ts';
import { signatureRoutes } from './signature.ts';
import { structureImportRoutes } from './structure-import.ts';
import { structureRoutes } from './structure.ts';
import { issueLinkRoutes, openLinkRoutes } from './web-links.ts';
import { webSessionRoutes } from './web-session.ts';

export type ApiParts = {
  readonly app: App;
  readonly archive: Archive;
  readonly matters: MatterLists;
  /** The collaboration that this installation serves: whose matters everybody may read. */
  readonly collaboration: CollaborationId;
  readonly chats: Pick<ChatStore, 'conversation' | 'reached'>;
  readonly clock: Clock;
  readonly signing: SigningProvider;
  /** Microsoft 365; absent: nothing of it is switched on. */
  readonly directory?: Directory;
  readonly trust: Trust;
  /** Null unless development identities are trusted: then its routes exist. */
  readonly development: DevelopmentRoutes | null;
  /** What an administrator's consent is asked with; absent: it isn't asked for here. */
  readonly consent?: ConsentParts;
  /** Browsers outside Teams; absent: the tab in Teams is the only way in. */
  readonly web?: WebParts;
  readonly note: NoteFailure;
  /** Absent: whoever is let in may ask as much as each route allows. */
  readonly limits?: FairLimits;
};

export type WebParts = {
  readonly collaboration: CollaborationId;
  readonly sessions: WebSessions;
  /** Public address without trailing slash. */
  readonly baseUrl: string;
  /** Null: nobody can sign in outside Teams, but personal links work. */
  readonly flow: CodeFlow | null;
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
  const { app, archive, matters, collaboration, chats, clock } = parts;
  const { signing, trust, development, web, note, limits } = parts;
  const streams = live(app, (error) => note('live', error));
  const told = liveMatters(app, (error) => note('live', error));
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.use(onlyReadable);
  const json = express.json({ limit: longestBody, type: ['application/json'] });
  router.use('/development', development === null ? noSuchPath : [json, developmentRoutes(app, development)]);
  if (parts.consent !== undefined) router.use(consentRoutes(parts.consent));
  if (web !== undefined) router.use(json, webRoutes(app, web, trust));
  router.use(openRoutes({ app, lists: matters, trust, collaboration, baseUrl: web?.baseUrl ?? null }));
  // Who asks comes before what is asked: a stranger's megabyte is not read.
  router.use(
    requireCaller(trust, app, web?.collaboration ?? null),
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
    accountRoutes(app),
    directoryRoutes(app, parts.directory ?? noDirectory),
    web === undefined ? noSuchPathHere : issueLinkRoutes(app, web.baseUrl),
    structureRoutes(app),
    structureImportRoutes(app),
    archiveRoutes({ app, archive, clock }),
    told.router,
    matterRoutes({ app, lists: matters, chats }),
    followUpRoutes({ app, lists: matters, archive }),
  );
  router.use(noSuchPath, broken(note));
  const close = () => {
    streams.close();
    told.close();
  };
  return { router, isWatching: (person) => streams.isWatching(person), close };
}

/** An address that can't be read, or that names what no record can have, is the caller's fault. */
const onlyReadable: RequestHandler = (request, response, next) => {
  if (isReadable(request.url)) next();
  else
    answerProblem(request, response, { kind: 'malformed', faults: [{ path: '', message: 'The address' }] });
};

function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.replaceAll('+', ' ')).includes('\u0000');
  } catch {
    return false;
  }
}

const noSuchPathHere: RequestHandler = (_request, _response, next) => next();

/** What somebody can reach who isn't known yet: little, and bounded. */
function webRoutes(app: App, { collaboration, sessions, flow }: WebParts, trust: Trust): Router {
  const router = Router();
  router.use(webSessionRoutes({ app, collaboration, sessions, signIn: flow !== null }));
  router.use(openLinkRoutes(app, collaboration, sessions));
  if (flow !== null) router.use(signInRoutes({ app, collaboration, sessions, flow }));
  router.use('/claim', requireProof(trust), paceProven(30, 60_000));
  router.use(claimRoutes(app, collaboration));
  return router;
}
