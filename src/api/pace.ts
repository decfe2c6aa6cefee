import type { RequestHandler } from 'express';
import { callerOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/** At most `most` requests per person within `windowMs`; further ones are told when to come back. */
export function pace(most: number, windowMs: number, now: () => number = Date.now): RequestHandler {
  let windowStart = now();
  let counts = new Map<string, number>();
  return (request, response, next) => {
    if (now() - windowStart >= windowMs) {
      windowStart = now();
      counts = new Map();
    }
    const { person } = callerOf(response);
    const count = (counts.get(person) ?? 0) + 1;
    counts.set(person, count);
    if (count <= most) {
      next();
      return;
    }
    const retryAfterSeconds = Math.ceil((windowStart + windowMs - now()) / 1000);
    answerProblem(request, response, { kind: 'too-many', retryAfterSeconds });
  };
}
