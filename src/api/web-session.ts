import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import type { WebSessions } from '../app/ports.ts';
import type { SessionShown } from '../contract/web-session.ts';
import type { CollaborationId } from '../domain/ids.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import { isUsable } from '../domain/meeting/web-link.ts';
import { clearCookie, cookieNames, readCookie } from './cookies.ts';
import { answerProblem } from './problem.ts';
import { csrfOf, hashOf, sameHash } from './secrets.ts';

type Parts = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  readonly sessions: WebSessions;
  /** Can somebody sign in here outside Teams? */
  readonly signIn: boolean;
};

/** As whom a browser outside Teams is here, and how it leaves. */
export function webSessionRoutes(parts: Parts): Router {
  const router = Router();
  router.get('/session', async (request, response) => {
    response.json(await shown(parts, request));
  });
  router.post('/sign-out', (request, response) => signOut(parts, request, response));
  return router;
}

async function shown(
  { app, collaboration, sessions, signIn }: Parts,
  request: Request,
): Promise<SessionShown> {
  const secret = readCookie(request, cookieNames.session);
  const now = new Date().toISOString();
  const session = secret === null ? null : await sessions.find(hashOf(secret), now);
  if (secret === null || session === null || session.kind === 'signing-in') return { as: 'nobody', signIn };
  const csrf = csrfOf(secret);
  if (session.kind === 'account')
    return { as: 'account', csrf, name: session.name, known: (await app.identify(session.account)) !== null };
  const meeting = await app.meeting(collaboration, session.meeting);
  const link = meeting?.links[session.link];
  if (meeting === null || link === undefined || !isUsable(link, now)) return { as: 'nobody', signIn };
  const { roster, body } = meeting.plan;
  return {
    as: 'link',
    csrf,
    meeting: session.meeting,
    name: nameIn(roster, link.person),
    confirmed: link.confirmed !== null,
    atRollCall: bodyIn(roster, body)?.customs?.linksConfirmedAtRollCall === true,
    signIn,
  };
}

/** Idempotent. Asked by a page of ours only. */
async function signOut({ sessions }: Parts, request: Request, response: Response): Promise<void> {
  const secret = readCookie(request, cookieNames.session);
  if (secret !== null) {
    if (!sameHash(request.get('x-samsyn-csrf') ?? '', csrfOf(secret))) {
      answerProblem(request, response, { kind: 'unproven' });
      return;
    }
    await sessions.take(hashOf(secret), new Date().toISOString());
    clearCookie(response, cookieNames.session);
  }
  response.status(204).end();
}
