import type { BodyId, ItemId, SessionId } from '../../ids.ts';
import type { ItemPlan } from '../../meeting/agenda.ts';
import { nameIn } from '../../meeting/roster.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { MatterCommand } from '../commands.ts';
import type { MatterContext } from '../context.ts';
import type { MatterEvent } from '../events.ts';
import type { Assignment, Deviation } from '../facts.ts';
import { isPending } from '../stage.ts';
import { currentBody, type Matter } from '../state.ts';
import { deviationOf } from './deviation.ts';
import { notCalled } from './moving.ts';

type Command<Type extends MatterCommand['type']> = Extract<MatterCommand, { readonly type: Type }>;
type Decided = Result<readonly MatterEvent[]>;

/** Onto one agenda, never onto two at once. The meeting gets the item from what is recorded here. */
export function call(matter: Matter, command: Command<'CallMatter'>, context: MatterContext): Decided {
  const { meeting, actor, at, roster } = context;
  if (meeting === null) return refuse({ code: 'meeting-not-found' });
  const known = matter.hearings.find((one) => one.meeting === command.meeting && one.item === command.item);
  if (known !== undefined && isPending(known)) return accept([]);
  const free = notCalled(matter, roster);
  if (!free.ok) return free;
  if (meeting.closed) return refuse({ code: 'meeting-closed' });
  const session =
    meeting.sessions.find(({ id }) => id === command.session) ??
    (command.session === null ? meeting.sessions[0] : undefined);
  if (session === undefined) return refuse({ code: 'session-not-found' });
  const { body } = session;
  const deviation = deviationOf(currentBody(matter), body, command.deviation, context);
  if (!deviation.ok) return deviation;
  // Withdrawn there, and put back.
  if (known !== undefined) return accept([]);
  const shown = deviation.value ?? standing(matter, body);
  const plan = itemPlan(matter, command.item, session.id, shown, context);
  return accept([
    {
      type: 'MatterCalled',
      at,
      by: actor.person,
      meeting: command.meeting,
      body,
      date: meeting.date,
      plan,
      deviation: deviation.value,
      assignment: null,
    },
  ]);
}

/** The deviation by which it came to the body this time. */
const standing = ({ deviations, steps }: Matter, body: BodyId): Deviation | null =>
  deviations.findLast(({ to, at }) => to === body && at >= (steps.at(-1)?.from ?? '')) ?? null;

const itemPlan = (
  { id, words, documents }: Matter,
  item: ItemId,
  session: SessionId,
  deviation: Deviation | null,
  { roster }: MatterContext,
): ItemPlan => ({
  id: item,
  heading: words.title,
  kind: words.kind,
  presenters: words.presenters,
  summary: words.summary,
  proposal: words.proposal,
  session,
  standing: null,
  documents: documents.map(({ title, version, url }) => ({
    title: version === '' ? title : `${title} (${version})`,
    url,
  })),
  deviation: deviation === null ? null : { by: byName(roster, deviation), reason: deviation.reason },
  matter: id,
});

const byName = (roster: MatterContext['roster'], { by }: Deviation): string =>
  by === null ? '' : nameIn(roster, by);

/** Återrapport: the report of an assignment, on the agenda of the body that gave it (PI5). */
export function callReport(
  matter: Matter,
  { meeting: id, item, assignment }: Command<'CallReport'>,
  context: MatterContext,
): Decided {
  const { meeting, at } = context;
  const given = matter.assignments[assignment];
  if (given === undefined) return refuse({ code: 'assignment-unknown' });
  if (meeting === null) return refuse({ code: 'meeting-not-found' });
  const again = matter.hearings.some((one) => one.assignment === assignment && isPending(one));
  if (again || meeting.closed) return accept([]);
  const session = meeting.sessions.find(({ body }) => body === given.reportTo) ?? meeting.sessions[0];
  if (session === undefined) return refuse({ code: 'session-not-found' });
  const plan = reportPlan(matter, given, item, session.id, context);
  return accept([
    {
      type: 'MatterCalled',
      at,
      // Who gave it wanted it reported.
      by: given.by,
      meeting: id,
      body: session.body,
      date: meeting.date,
      plan,
      deviation: null,
      assignment,
    },
  ]);
}

const reportPlan = (
  matter: Matter,
  { text, reports }: Assignment,
  item: ItemId,
  session: SessionId,
  context: MatterContext,
): ItemPlan => ({
  ...itemPlan(matter, item, session, null, context),
  heading: text.slice(0, 300),
  kind: 'information',
  summary: reports.at(-1)?.text ?? null,
  proposal: null,
});
