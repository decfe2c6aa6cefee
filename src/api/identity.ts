import type { Request, RequestHandler, Response } from 'express';
import type { App } from '../app/app.ts';
import type { CollaborationId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';
import { isUsable } from '../domain/meeting/web-link.ts';
import type { Proof } from './entra-identity.ts';
import { answerProblem } from './problem.ts';
import { shownBy, type Shown, type Trust } from './proof.ts';

export type { Trust } from './proof.ts';

/** Who asks: a person of the register, proven until `expires` (epoch seconds). */
export type Caller = {
  readonly collaboration: CollaborationId;
  readonly person: PersonId;
  /** The organisation whose account proved it; `link` for those who came by a personal link. */
  readonly tenant: string;
  readonly expires: number;
  readonly via: Extract<Actor['via'], 'tab' | 'link'>;
  /** By a personal link: the one meeting it is for. Null: everything the person may see. */
  readonly only: MeetingId | null;
  /** What a signature of theirs says of how they were identified. */
  readonly identification: Identification;
};

declare module 'express-serve-static-core' {
  interface Locals {
    caller?: Caller;
    proof?: Proof;
  }
}

/** What a personal link reaches besides its meeting: nothing else answers there (AC6). */
const linkReaches = /^\/(me|meetings\/[^/]+(\/(live|commands|notice))?)$/;

/** Lets nobody past who isn't proven and known; puts the caller where `callerOf` finds them. */
export const requireCaller =
  (trust: Trust, app: App, collaboration: CollaborationId | null = null): RequestHandler =>
  async (request, response, next) => {
    const shown = await shownBy(trust, request);
    const caller =
      shown.shown === 'link'
        ? await linkCaller(app, collaboration, shown, request)
        : await accountCaller(trust, shown);
    if (typeof caller === 'string') {
      answerProblem(request, response, { kind: caller });
      return;
    }
    response.locals['caller'] = caller;
    next();
  };

type Stopped =
  | 'unproven'
  | 'foreign-tenant'
  | 'keys-unavailable'
  | 'unknown-account'
  | 'link-unconfirmed'
  | 'not-found';

async function accountCaller(
  trust: Trust,
  shown: Exclude<Shown, { shown: 'link' }>,
): Promise<Caller | Stopped> {
  if (shown.shown === 'nothing') return shown.why;
  const { account, expires, identification } = shown.proof;
  const known = await trust.identify(account);
  const { tenant } = account;
  return known === null
    ? 'unknown-account'
    : { ...known, tenant, expires, identification, via: 'tab', only: null };
}

/** The link is looked at anew each time: revoked, it opens nothing from then on. */
async function linkCaller(
  app: App,
  collaboration: CollaborationId | null,
  { session }: Extract<Shown, { shown: 'link' }>,
  request: Request,
): Promise<Caller | Stopped> {
  const { meeting: only } = session;
  const meeting = collaboration === null ? null : await app.meeting(collaboration, only);
  const link = meeting?.links[session.link];
  if (collaboration === null || link === undefined || !isUsable(link, new Date().toISOString()))
    return 'unproven';
  if (link.confirmed === null) return 'link-unconfirmed';
  const [, asked] = /^\/meetings\/([^/]+)/.exec(request.path) ?? [];
  if (!linkReaches.test(request.path) || (asked !== undefined && asked !== encodeURIComponent(only)))
    return 'not-found';
  const expires = Math.floor(Date.parse(session.expires) / 1000);
  const identification = { method: 'link', assurance: 'none' } as const;
  return { collaboration, person: link.person, tenant: 'link', expires, identification, via: 'link', only };
}

/** Lets past whose account is proven, known or not: for saying who they are (AC2). */
export const requireProof =
  (trust: Trust): RequestHandler =>
  async (request, response, next) => {
    const shown = await shownBy(trust, request);
    if (shown.shown !== 'account') {
      answerProblem(request, response, { kind: shown.shown === 'nothing' ? shown.why : 'unproven' });
      return;
    }
    response.locals['proof'] = shown.proof;
    next();
  };

type Answering = Pick<Response, 'locals'>;

/** The caller of a request that `requireCaller` let past. */
export function callerOf(response: { readonly locals: { caller?: Caller } }): Caller {
  if (response.locals.caller === undefined)
    throw new Error('A route that needs a caller stands before requireCaller');
  return response.locals.caller;
}

/** The proof of a request that `requireProof` let past. */
export function proofOf({ locals }: Answering): Proof {
  const proof = (locals as { readonly proof?: Proof }).proof;
  if (proof === undefined) throw new Error('A route that needs a proof stands before requireProof');
  return proof;
}
