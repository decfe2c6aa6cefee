import { accept, refuse, type Result } from '../../result.ts';
import { bodyIn, principalIn } from '../../meeting/roster.ts';
import type { BodyId, PrincipalId } from '../../ids.ts';
import type { Roster } from '../../structure/facts.ts';

/** A reason is written out: it is what the history shows. */
export const reasoned = (reason: string): Result<null> =>
  reason.trim() === '' ? refuse({ code: 'reason-needed' }) : accept(null);

export const knownBody = (roster: Roster, body: BodyId): Result<null> =>
  bodyIn(roster, body) === undefined ? refuse({ code: 'body-unknown', body }) : accept(null);

export function knownPrincipals(roster: Roster, principals: readonly PrincipalId[]): Result<null> {
  const stranger = principals.find((principal) => principalIn(roster, principal) === undefined);
  return stranger === undefined ? accept(null) : refuse({ code: 'principal-unknown', principal: stranger });
}

/** The first demand that isn't met says no. */
export function all(...demands: readonly (() => Result<null>)[]): Result<null> {
  for (const demand of demands) {
    const met = demand();
    if (!met.ok) return met;
  }
  return accept(null);
}
