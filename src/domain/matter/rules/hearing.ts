import type { BodyId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import { later } from '../days.ts';
import type { MatterEvent } from '../events.ts';
import type { Hearing } from '../facts.ts';
import { isPending } from '../stage.ts';
import type { Matter } from '../state.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** What the meeting says of the item, told whole: the same thing twice, or an older word, changes nothing. */
export function hear(
  matter: Matter,
  { meeting, item, report }: Command<'HearFromMeeting'>,
  context: MatterContext,
): Decided {
  const { at, actor } = context;
  const known = matter.hearings.find((one) => one.meeting === meeting && one.item === item);
  if (known === undefined) return refuse({ code: 'matter-not-called' });
  const old = known.report;
  if (old !== null && (report.seen <= old.seen || sameWords(old, report))) return accept([]);
  const heard: MatterEvent = { type: 'MatterHeard', at, by: actor.person, meeting, item, report };
  const back =
    known.assignment === null && matter.end === null ? referredBack(matter, known, report, context) : null;
  return accept(
    back === null ? [heard] : [heard, { type: 'MatterReferredBack', at, by: actor.person, ...back }],
  );
}

type Report = Command<'HearFromMeeting'>['report'];

const sameWords = (a: Report, b: Report): boolean =>
  JSON.stringify({ ...a, seen: 0 }) === JSON.stringify({ ...b, seen: 0 });

/** Once the meeting is over, a matter it referred back goes where it said (PI3); unless it has moved meanwhile. */
function referredBack(
  matter: Matter,
  { calledAt }: Hearing,
  { final, status, decisions }: Report,
  { roster }: MatterContext,
): { readonly to: BodyId; readonly reason: string } | null {
  const decision = decisions.findLast(({ outcome }) => outcome === 'referred-back');
  const here = matter.steps.at(-1);
  if (!final || status !== 'closed' || decision === undefined || here === undefined) return null;
  if (here.from > later(calledAt, decision.at)) return null;
  const to = bodyCalled(roster, decision.referredTo) ?? before(matter);
  return to === null || to === here.body ? null : { to, reason: decision.reason ?? '' };
}

/** Which body a text names: by any of its names. */
function bodyCalled({ bodies }: MatterContext['roster'], text: string | null): BodyId | null {
  const said = text?.trim().toLowerCase() ?? '';
  if (said === '') return null;
  const names = ({ id, name, shortName, subject, genitive }: (typeof bodies)[number]) =>
    [id, name, shortName, subject, genitive].map((one) => one.toLowerCase());
  return (
    bodies.find((body) => names(body).includes(said))?.id ??
    bodies.find((body) => names(body).some((one) => said.includes(one)))?.id ??
    null
  );
}

/** The body it came from; that which was left out, if one was. */
function before({ steps, deviations }: Matter): BodyId | null {
  const here = steps.at(-1)?.body;
  const skipped = deviations.findLast(({ to }) => to === here)?.skipped[0];
  return skipped ?? steps.findLast(({ body }) => body !== here)?.body ?? null;
}

/** The meeting didn't take the item after all. */
export function endCall(
  matter: Matter,
  { meeting, item, reason }: Command<'EndCall'>,
  { at, actor }: MatterContext,
): Decided {
  const known = matter.hearings.find((one) => one.meeting === meeting && one.item === item);
  if (known === undefined || !isPending(known)) return accept([]);
  return accept([{ type: 'CallEnded', at, by: actor.person, meeting, item, reason }]);
}
