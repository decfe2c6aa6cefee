import type { Request, Response } from 'express';
import type { OnBehalf } from '../../app/directory.ts';
import { callerOf } from '../identity.ts';
import { bearer } from '../proof.ts';

/**
 * For whom the directory is asked: with the token that they came with, which `requireCaller` has verified. Null for those
 * who came with a cookie: what they signed in by is not kept, so there is nothing to exchange.
 */
export function askerOf(request: Request, response: Response): OnBehalf | null {
  const assertion = bearer(request.get('authorization'));
  return assertion === null ? null : { tenant: callerOf(response).tenant, assertion };
}
