import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import { callOf } from '../stage.ts';
import { currentBody, type Matter } from '../state.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { bodyIn } from '../../meeting/roster.ts';
import type { BodyId } from '../../ids.ts';
import { all, knownBody, reasoned } from './demands.ts';
import { deviationOf } from './deviation.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

export function beginPreparation(
  matter: Matter,
  { at, roster, actor: { person: by } }: MatterContext,
): Decided {
  const free = notCalled(matter, roster);
  if (!free.ok) return free;
  if (matter.preparing)
    return refuse({ code: 'preparation-begun-already', body: nameOf(roster, currentBody(matter)) });
  return accept([{ type: 'PreparationBegun', at, by }]);
}

/** Lämna över: on to the next body, with what this one says of it. */
export function handOver(
  matter: Matter,
  { to, said, deviation: reason }: Command<'HandOverMatter'>,
  context: MatterContext,
): Decided {
  const { at, roster, actor } = context;
  const sound = all(
    () => notCalled(matter, roster),
    () => knownBody(roster, to),
    () => elsewhere(matter, to, roster),
  );
  if (!sound.ok) return sound;
  const deviation = deviationOf(currentBody(matter), to, reason, context);
  if (!deviation.ok) return deviation;
  return accept([
    {
      type: 'MatterHandedOver',
      at,
      by: actor.person,
      to,
      said: spoken(said),
      deviation: deviation.value,
    },
  ]);
}

const spoken = (said: string | null): string | null =>
  said === null || said.trim() === '' ? null : said.trim();

/** Återremittera: back to a body that has had it (PI3). */
export function referBack(
  matter: Matter,
  { to, reason }: Command<'ReferMatterBack'>,
  { at, roster, actor: { person: by } }: MatterContext,
): Decided {
  const sound = all(
    () => notCalled(matter, roster),
    () => knownBody(roster, to),
    () => elsewhere(matter, to, roster),
    () =>
      hasHad(matter, to) ? accept(null) : refuse({ code: 'nowhere-to-refer-back', body: nameOf(roster, to) }),
    () => reasoned(reason),
  );
  return sound.ok ? accept([{ type: 'MatterReferredBack', at, by, to, reason }]) : sound;
}

/** Where it has been, or should have been: a body that was left out can get it back. */
const hasHad = ({ steps, deviations }: Matter, body: BodyId): boolean =>
  steps.some((step) => step.body === body) || deviations.some(({ skipped }) => skipped.includes(body));

export function postpone(
  matter: Matter,
  { until, reason }: Command<'PostponeMatter'>,
  { at, roster, actor: { person: by } }: MatterContext,
): Decided {
  const sound = all(
    () => notCalled(matter, roster),
    () => reasoned(reason),
  );
  return sound.ok ? accept([{ type: 'MatterPostponed', at, by, until, reason }]) : sound;
}

export function end(
  matter: Matter,
  { type, reason }: Command<'WithdrawMatter' | 'RejectMatter'>,
  { at, roster, actor: { person: by } }: MatterContext,
): Decided {
  const sound = all(
    () => notCalled(matter, roster),
    () => reasoned(reason),
  );
  if (!sound.ok) return sound;
  return accept([{ type: type === 'WithdrawMatter' ? 'MatterWithdrawn' : 'MatterRejected', at, by, reason }]);
}

/** What stands on an agenda is that meeting's to deal with: it comes off there first. */
export function notCalled(matter: Matter, roster: MatterContext['roster']): Result<null> {
  const call = callOf(matter);
  return call === null
    ? accept(null)
    : refuse({ code: 'matter-called-already', body: nameOf(roster, call.body), date: call.date });
}

const elsewhere = (matter: Matter, to: BodyId, roster: MatterContext['roster']): Result<null> =>
  currentBody(matter) === to ? refuse({ code: 'already-with-body', body: nameOf(roster, to) }) : accept(null);

const nameOf = (roster: MatterContext['roster'], body: BodyId | null): string =>
  body === null ? '' : (bodyIn(roster, body)?.shortName ?? body);
