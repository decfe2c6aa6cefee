import { Router, type ErrorRequestHandler, type Request, type Response } from 'express';
import * as z from 'zod';
import type { App } from '../app/app.ts';
import type { WebSession, WebSessions } from '../app/ports.ts';
import { StoreAway } from '../app/store-away.ts';
import type { CollaborationId } from '../domain/ids.ts';
import { inMemory } from '../limits/limiter.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from './cookies.ts';
import type { CodeFlow } from './code-flow.ts';
import type { Proof } from './entra-identity.ts';
import { readQuery } from './faults.ts';
import { answerTooMany, localeOfRequest } from './problem.ts';
import { hashOf, newSecret } from './secrets.ts';

export type SignInParts = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  readonly sessions: WebSessions;
  readonly flow: CodeFlow;
};

type SigningIn = Extract<WebSession, { kind: 'signing-in' }>;

const signInMs = 10 * 60_000;
/** A working day: a meeting with what comes before and after. */
const sessionMs = 10 * 3_600_000;

const startQuery = z.object({ go: z.string().max(1000).optional() });
/** Entra's answer: a code, or why there is none. */
const returnQuery = z.object({
  code: z.string().min(1).max(8000).optional(),
  state: z.string().min(1).max(200),
  error: z.string().max(200).optional(),
});

/** Signing in outside Teams. What goes wrong leads back to the page, which says it in words. */
export function signInRoutes(parts: SignInParts): Router {
  const router = Router();
  // Behind a proxy all share one address: more than a county's members together.
  const perAddress = inMemory({ most: 300, seconds: 60 });
  router.get('/sign-in', async (request, response) => {
    const wait = await perAddress.take(request.ip ?? '');
    if (wait === null) await begin(parts, request, response);
    else answerTooMany(request, response, wait);
  });
  router.get('/sign-in/return', (request, response) => end(parts, request, response));
  router.use('/sign-in', backToThePage);
  return router;
}

/** A browser that was led here shows what it is answered: the page says that it can't be done just now, and has the button. */
const backToThePage: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof StoreAway && !response.headersSent) failed(response, '/tab/', 'away');
  else next(error);
};

async function begin({ sessions, flow }: SignInParts, request: Request, response: Response): Promise<void> {
  const query = readQuery(startQuery, request, response);
  if (query === null) return;
  const secret = newSecret();
  const expires = new Date(Date.now() + signInMs);
  const under: SigningIn = {
    kind: 'signing-in',
    state: newSecret(),
    nonce: newSecret(),
    verifier: newSecret(),
    goTo: ownPath(query.go),
    confirms: await linkOpened(sessions, request),
    expires: expires.toISOString(),
  };
  await sessions.keep(hashOf(secret), under);
  setCookie(response, cookieNames.signingIn, secret, expires);
  response.redirect(303, flow.authorizeUrl(under, localeOfRequest(request)));
}

/** Only a page of ours, never another host: `//host` and `/\host` are addresses of hosts to a browser. */
const ownPath = (path = '/tab/'): string => (/^\/(?![/\\])[\w\-./?=&%]*$/.test(path) ? path : '/tab/');

/** Whoever has opened a personal link and signs in confirms it by that. The session's cookie is sent: the page is ours. */
async function linkOpened(sessions: WebSessions, request: Request): Promise<SigningIn['confirms']> {
  const secret = readCookie(request, cookieNames.session);
  const session = secret === null ? null : await sessions.find(hashOf(secret), new Date().toISOString());
  return session?.kind === 'link' ? { meeting: session.meeting, link: session.link } : null;
}

async function end(parts: SignInParts, request: Request, response: Response): Promise<void> {
  const secret = readCookie(request, cookieNames.signingIn);
  clearCookie(response, cookieNames.signingIn);
  const query = returnQuery.safeParse(request.query);
  // Taken, not read: an answer counts once.
  const under = secret === null ? null : await parts.sessions.take(hashOf(secret), new Date().toISOString());
  if (under?.kind !== 'signing-in' || !query.success || query.data.state !== under.state) {
    failed(response, '/tab/', 'interrupted');
    return;
  }
  const { code, error } = query.data;
  if (code === undefined) {
    failed(response, under.goTo, noCode[error ?? ''] ?? 'interrupted');
    return;
  }
  const redeemed = await parts.flow.redeem(code, under);
  if (redeemed.outcome !== 'proven') {
    failed(response, under.goTo, redeemed.outcome);
    return;
  }
  if (under.confirms !== null) return confirm(parts, under.confirms, under.goTo, redeemed.proof, response);
  await signedIn(parts.sessions, redeemed.proof, response);
  response.redirect(303, under.goTo);
}

const noCode: Readonly<Record<string, string>> = {
  access_denied: 'cancelled',
  consent_required: 'consent-needed',
  interaction_required: 'consent-needed',
};

function failed(response: Response, goTo: string, why: string): void {
  const [path = '/', search = ''] = goTo.split('?');
  const query = new URLSearchParams(search);
  query.set('signin', why);
  response.redirect(303, `${path}?${query.toString()}`);
}

async function signedIn(sessions: WebSessions, proof: Proof, response: Response): Promise<void> {
  const secret = newSecret();
  const expires = new Date(Date.now() + sessionMs);
  const { account, name, identification } = proof;
  await sessions.keep(hashOf(secret), {
    kind: 'account',
    account,
    name,
    assurance: identification.assurance,
    expires: expires.toISOString(),
  });
  setCookie(response, cookieNames.session, secret, expires);
}

/** AC6: the link's session goes on, and is that person's from now on. An account that is somebody else's confirms nothing. */
async function confirm(
  { app, collaboration }: SignInParts,
  { meeting, link }: NonNullable<SigningIn['confirms']>,
  goTo: string,
  { account }: Proof,
  response: Response,
): Promise<void> {
  const person = (await app.meeting(collaboration, meeting))?.links[link]?.person;
  const known = await app.identify(account);
  if (account.objectId === null || person === undefined || (known !== null && known.person !== person)) {
    failed(response, goTo, 'another-person');
    return;
  }
  const key = { tenant: account.tenant, objectId: account.objectId };
  const executed = await app.execute({
    collaboration,
    meeting,
    command: { type: 'ConfirmWebLink', link, account: key },
    actor: { person: null, via: 'link' },
    key: `link/${link}/confirm`,
  });
  if (!executed.ok) {
    failed(response, goTo, 'link-ended');
    return;
  }
  response.redirect(303, goTo);
}
