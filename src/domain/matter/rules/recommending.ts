import type { CivilDate } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import { addDays } from '../days.ts';
import { dueWave, remindedOn } from '../reminders.ts';
import type { Matter } from '../state.ts';
import { all, knownPrincipals, reasoned } from './demands.ts';
import { notCalled } from './moving.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** How often principals are reminded unless somebody sets otherwise. */
const usualDays = 14;

/** Rekommendera: out to the principals, each of which decides by itself (PI4). */
export function recommend(
  matter: Matter,
  command: Command<'Recommend'>,
  { at, today, roster, actor }: MatterContext,
): Decided {
  if (matter.recommendations[command.recommendation] !== undefined)
    return refuse({ code: 'recommendation-made-already' });
  const addressees = [...new Set(command.addressees)];
  const sound = all(
    () => notCalled(matter, roster),
    () =>
      addressees.length === 0 || command.text.trim() === ''
        ? refuse({ code: 'addressees-needed' })
        : accept(null),
    () => knownPrincipals(roster, addressees),
    () => restsOnDecision(matter, command.decision),
  );
  if (!sound.ok) return sound;
  const reminders = { from: firstReminder(today, command.wantedBy), everyDays: usualDays, stopped: false };
  return accept([{ ...command, type: 'RecommendationMade', at, by: actor.person, addressees, reminders }]);
}

/** Two weeks before the answer is wanted, but never at once. */
function firstReminder(today: CivilDate, wantedBy: CivilDate | null): CivilDate {
  const soon = addDays(today, usualDays);
  const before = wantedBy === null ? soon : addDays(wantedBy, -usualDays);
  return before > soon ? before : soon;
}

const restsOnDecision = (matter: Matter, place: Command<'Recommend'>['decision']): Result<null> =>
  place === null ||
  matter.hearings.some(({ meeting, item }) => meeting === place.meeting && item === place.item)
    ? accept(null)
    : refuse({ code: 'decision-unknown' });

export function withdrawRecommendation(
  matter: Matter,
  { recommendation: id, reason }: Command<'WithdrawRecommendation'>,
  { at, actor }: MatterContext,
): Decided {
  const known = matter.recommendations[id];
  if (known === undefined) return refuse({ code: 'recommendation-unknown' });
  if (known.withdrawnFor !== null) return accept([]);
  const said = reasoned(reason);
  return said.ok
    ? accept([{ type: 'RecommendationWithdrawn', at, by: actor.person, recommendation: id, reason }])
    : said;
}

export function setReminders(
  matter: Matter,
  { recommendation: id, from, everyDays, stopped }: Command<'SetReminders'>,
  { at, actor }: MatterContext,
): Decided {
  const known = matter.recommendations[id];
  if (known === undefined) return refuse({ code: 'recommendation-unknown' });
  const { reminders: now } = known;
  if (now.from === from && now.everyDays === everyDays && now.stopped === stopped) return accept([]);
  return accept([
    { type: 'RemindersSet', at, by: actor.person, recommendation: id, from, everyDays, stopped },
  ]);
}

/**
 * Told by the installation when a day of the schedule has come: reminders go out from what is recorded here, so each day
 * is recorded once, and nobody is in it who has answered meanwhile (PI10).
 */
export function noteReminders(
  matter: Matter,
  { recommendation: id, wave, principals, unreached }: Command<'NoteReminders'>,
  { at, today, actor }: MatterContext,
): Decided {
  const known = matter.recommendations[id];
  if (known === undefined || matter.end !== null || dueWave(known, today) !== wave) return accept([]);
  const waiting = remindedOn(known, today);
  const [told, missed] = [principals, unreached].map((list) => list.filter((one) => waiting.includes(one)));
  if (told === undefined || missed === undefined || told.length + missed.length === 0) return accept([]);
  return accept([
    {
      type: 'PrincipalsReminded',
      at,
      by: actor.person,
      recommendation: id,
      wave,
      principals: told,
      unreached: missed,
    },
  ]);
}
