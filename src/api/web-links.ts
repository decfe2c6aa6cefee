import { Router, type Request, type Response } from 'express';
import { randomUUID } from 'node:crypto';
import type { App } from '../app/app.ts';
import type { WebSessions } from '../app/ports.ts';
import { issueLinkRequest, openLinkRequest, type IssuedLinkAnswer } from '../contract/web-session.ts';
import { asId, type CollaborationId, type WebLinkId } from '../domain/ids.ts';
import { isUsable } from '../domain/meeting/web-link.ts';
import { inMemory } from '../limits/limiter.ts';
import { cookieNames, setCookie } from './cookies.ts';
import { readBody } from './faults.ts';
import { callerOf } from './identity.ts';
import { meetingId } from './meetings.ts';
import { pace } from './pace.ts';
import { answerProblem, answerTooMany } from './problem.ts';
import { hashOf, newSecret, sameHash } from './secrets.ts';

/** A sitting, not the link's whole life: the link opens it again. */
const sittingMs = 12 * 3_600_000;

/** Opens a personal link (AC6): the secret comes in the body, so that no log and no referrer has it. */
export function openLinkRoutes(app: App, collaboration: CollaborationId, sessions: WebSessions): Router {
  const router = Router();
  const perLink = inMemory({ most: 10, seconds: 60 });
  const perAddress = inMemory({ most: 300, seconds: 60 });
  router.post('/link/open', async (request, response) => {
    const body = readBody(openLinkRequest, request, response);
    if (body === null) return;
    const waits = [await perLink.take(body.link), await perAddress.take(request.ip ?? '')];
    const wait = Math.max(...waits.map((one) => one ?? 0));
    if (wait > 0) {
      answerTooMany(request, response, wait);
      return;
    }
    const { meeting: id, link: linkId, secret } = body;
    const link = (await app.meeting(collaboration, id))?.links[linkId];
    const now = new Date();
    // One answer for each way of being wrong: whoever guesses learns nothing.
    if (link === undefined || !sameHash(hashOf(secret), link.hash) || !isUsable(link, now.toISOString())) {
      answerProblem(request, response, { kind: 'link-ended' });
      return;
    }
    const opened = await app.execute({
      collaboration,
      meeting: id,
      command: { type: 'OpenWebLink', link: linkId },
      actor: { person: null, via: 'link' },
      key: `link/${linkId}/open`,
    });
    if (!opened.ok) {
      answerProblem(request, response, { kind: 'link-ended' });
      return;
    }
    const expires = new Date(Math.min(Date.parse(link.expiresAt), now.getTime() + sittingMs));
    const cookie = newSecret();
    await sessions.keep(hashOf(cookie), {
      kind: 'link',
      meeting: id,
      link: linkId,
      expires: expires.toISOString(),
    });
    setCookie(response, cookieNames.session, cookie, expires);
    response.status(204).end();
  });
  return router;
}

/** Gives out a personal link: its address is told this once, to be printed or sent. Behind `requireCaller`. */
export function issueLinkRoutes(app: App, baseUrl: string): Router {
  const router = Router();
  router.post('/meetings/:id/links', pace(60, 60_000), (request, response) =>
    issue(app, baseUrl, request, response),
  );
  return router;
}

async function issue(app: App, baseUrl: string, request: Request, response: Response): Promise<void> {
  const body = readBody(issueLinkRequest, request, response);
  if (body === null) return;
  const { collaboration, person: by, via } = callerOf(response);
  const meeting = meetingId(request.params['id']);
  const link = asId<WebLinkId>(randomUUID());
  const secret = newSecret();
  const expiresAt = new Date(Date.now() + body.hours * 3_600_000).toISOString();
  const command = {
    type: 'IssueWebLink',
    link,
    person: body.person,
    hash: hashOf(secret),
    expiresAt,
  } as const;
  const actor = { person: by, via };
  // The key is the link's own: one asked for again is another link, for the secret of the first is kept nowhere.
  const executed = await app.execute({ collaboration, meeting, command, actor, key: `link/${link}/issue` });
  if (!executed.ok) {
    answerProblem(request, response, { kind: 'refused', refusal: executed.refusal, view: null });
    return;
  }
  const url = `${baseUrl}/tab/#svar=${encodeURIComponent(meeting)}/${link}/${secret}`;
  response.json({ link, url, expiresAt } satisfies IssuedLinkAnswer);
}
