import type { RequestHandler } from 'express';
import { inMemory } from '../limits/limiter.ts';
import { callerOf } from './identity.ts';
import { answerTooMany } from './problem.ts';

/** At most `most` requests per person within `windowMs`; further ones are told when to come back. */
export function pace(most: number, windowMs: number): RequestHandler {
  const limiter = inMemory({ most, seconds: windowMs / 1000 });
  return async (request, response, next) => {
    const wait = await limiter.take(callerOf(response).person);
    if (wait === null) next();
    else answerTooMany(request, response, wait);
  };
}
