import { decodeJwt } from 'jose';
import type { Request } from 'express';
import type { Identify, WebSession, WebSessions } from '../app/ports.ts';
import { cookieNames, readCookie } from './cookies.ts';
import { developmentIssuer } from './development-identity.ts';
import type { Proof, Prove } from './entra-identity.ts';
import { csrfOf, hashOf, sameHash } from './secrets.ts';

export type Trust = {
  readonly entra: Prove;
  /** Null unless development identities are trusted. */
  readonly development: Prove | null;
  readonly identify: Identify;
  /** Browsers outside Teams; absent: there are none. */
  readonly sessions?: WebSessions;
};

/** What a request shows of whoever sends it. */
export type Shown =
  | { readonly shown: 'account'; readonly proof: Proof }
  | { readonly shown: 'link'; readonly session: Extract<WebSession, { kind: 'link' }> }
  | { readonly shown: 'nothing'; readonly why: 'unproven' | 'foreign-tenant' | 'keys-unavailable' };

const longestToken = 8192;

/** A token in the header goes before a cookie. */
export async function shownBy(trust: Trust, request: Request): Promise<Shown> {
  if (request.get('authorization') === undefined) return bySession(trust, request);
  const token = bearer(request.get('authorization'));
  if (token === null) return { shown: 'nothing', why: 'unproven' };
  const outcome = await proverOf(trust, token)(token);
  return outcome.outcome === 'proven'
    ? { shown: 'account', proof: outcome.proof }
    : { shown: 'nothing', why: outcome.outcome };
}

const nothing: Shown = { shown: 'nothing', why: 'unproven' };

/** A cookie comes along by itself, so whatever changes something must show that a page of ours asks. */
async function bySession({ sessions }: Trust, request: Request): Promise<Shown> {
  const secret = readCookie(request, cookieNames.session);
  if (sessions === undefined || secret === null) return nothing;
  if (!isSafe(request) && !sameHash(request.get('x-samsyn-csrf') ?? '', csrfOf(secret))) return nothing;
  const session = await sessions.find(hashOf(secret), new Date().toISOString());
  if (session === null || session.kind === 'signing-in') return nothing;
  if (session.kind === 'link') return { shown: 'link', session };
  const { account, name, assurance, expires } = session;
  const identification = { method: 'sign-in', assurance };
  return {
    shown: 'account',
    proof: { account, name, expires: Math.floor(Date.parse(expires) / 1000), identification },
  };
}

const isSafe = ({ method }: Request): boolean => method === 'GET' || method === 'HEAD';

export function bearer(authorization: string | undefined): string | null {
  const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  return token === undefined || token.length > longestToken ? null : token;
}

/** The issuer named decides who verifies; a name alone opens nothing. */
function proverOf(trust: Trust, token: string): Prove {
  const claimed = issuerOf(token);
  return claimed === developmentIssuer && trust.development !== null ? trust.development : trust.entra;
}

function issuerOf(token: string): unknown {
  try {
    return decodeJwt(token).iss;
  } catch {
    // Not a token at all: the verification that follows says so.
    return undefined;
  }
}
