import type { RequestHandler, Response } from 'express';
import { inMemory } from '../limits/limiter.ts';
import { callerOf, proofOf } from './identity.ts';
import { answerTooMany } from './problem.ts';

/** At most `most` requests per person within `windowMs`; further ones are told when to come back. */
export const pace = (most: number, windowMs: number): RequestHandler =>
  paced(most, windowMs, (response) => callerOf(response).person);

/** The same per account, for those who aren't known yet. */
export const paceProven = (most: number, windowMs: number): RequestHandler =>
  paced(most, windowMs, (response) => {
    const { tenant, objectId } = proofOf(response).account;
    return `${tenant}/${objectId ?? ''}`;
  });

function paced(most: number, windowMs: number, who: (response: Response) => string): RequestHandler {
  const limiter = inMemory({ most, seconds: windowMs / 1000 });
  return async (request, response, next) => {
    const wait = await limiter.take(who(response));
    if (wait === null) next();
    else answerTooMany(request, response, wait);
  };
}
