import { decodeJwt } from 'jose';
import type { RequestHandler } from 'express';
import type { Identify } from '../app/ports.ts';
import type { CollaborationId, PersonId } from '../domain/ids.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';
import { developmentIssuer } from './development-identity.ts';
import type { Prove } from './entra-identity.ts';
import { answerProblem } from './problem.ts';

/** Who asks: a person of the register, proven until `expires` (epoch seconds). */
export type Caller = {
  readonly collaboration: CollaborationId;
  readonly person: PersonId;
  /** The organisation whose account proved it. */
  readonly tenant: string;
  readonly expires: number;
  /** What a signature of theirs says of how they were identified. */
  readonly identification: Identification;
};

declare module 'express-serve-static-core' {
  interface Locals {
    caller?: Caller;
  }
}

export type Trust = {
  readonly entra: Prove;
  /** Null unless development identities are trusted. */
  readonly development: Prove | null;
  readonly identify: Identify;
};

const longestToken = 8192;

/** Lets nobody past who isn't proven and known; puts the caller where `callerOf` finds them. */
export const requireCaller =
  (trust: Trust): RequestHandler =>
  async (request, response, next) => {
    const token = bearer(request.get('authorization'));
    if (token === null) {
      answerProblem(request, response, { kind: 'unproven' });
      return;
    }
    const outcome = await proverOf(trust, token)(token);
    if (outcome.outcome !== 'proven') {
      answerProblem(request, response, { kind: outcome.outcome });
      return;
    }
    const known = await trust.identify(outcome.proof.account);
    if (known === null) {
      answerProblem(request, response, { kind: 'unknown-account' });
      return;
    }
    response.locals['caller'] = {
      ...known,
      tenant: outcome.proof.account.tenant,
      expires: outcome.proof.expires,
      identification: outcome.proof.identification,
    } satisfies Caller;
    next();
  };

/** The caller of a request that `requireCaller` let past. */
export function callerOf(response: { readonly locals: { caller?: Caller } }): Caller {
  if (response.locals.caller === undefined)
    throw new Error('A route that needs a caller stands before requireCaller');
  return response.locals.caller;
}

function bearer(authorization: string | undefined): string | null {
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
