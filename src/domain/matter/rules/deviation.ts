import type { BodyId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { bodyIn } from '../../meeting/roster.ts';
import type { MatterContext } from '../context.ts';
import type { Deviation } from '../facts.ts';
import { skippedSteps } from '../route.ts';

/** A step left out is allowed, and takes a reason that is on record (PI2). Null: the route allows the move. */
export function deviationOf(
  from: BodyId | null,
  to: BodyId,
  reason: string | null,
  { roster, actor, at }: Pick<MatterContext, 'roster' | 'actor' | 'at'>,
): Result<Deviation | null> {
  const skipped = skippedSteps(roster.bodies, from, to);
  if (skipped.length === 0) return accept(null);
  const name = (body: BodyId) => bodyIn(roster, body)?.shortName ?? body;
  if (reason === null || reason.trim() === '')
    return refuse({ code: 'deviation-needs-reason', to: name(to), skipped: skipped.map(name) });
  return accept({ to, skipped, by: actor.person, reason: reason.trim(), at });
}
