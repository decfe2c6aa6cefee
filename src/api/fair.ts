import type { RequestHandler } from 'express';
import type { Limiter } from '../app/ports.ts';
import { callerOf } from './identity.ts';
import { answerTooMany } from './problem.ts';

/** What one person and one tenant may ask of the API in all, whatever each route allows beside. */
export type FairLimits = {
  readonly person: Limiter;
  readonly tenant: Limiter;
  /** Files sent in. */
  readonly uploads: Limiter;
};

/** Nobody's share keeps the others out. Behind `requireCaller`. */
export function fair({ person, tenant, uploads }: FairLimits): RequestHandler {
  return async (request, response, next) => {
    const caller = callerOf(response);
    const isUpload = request.method !== 'GET' && request.is('json') === false;
    const waits = [
      await person.take(caller.person),
      await tenant.take(caller.tenant),
      isUpload ? await uploads.take(caller.person) : null,
    ];
    const longest = Math.max(...waits.map((wait) => wait ?? 0));
    if (longest === 0) next();
    else answerTooMany(request, response, longest);
  };
}
