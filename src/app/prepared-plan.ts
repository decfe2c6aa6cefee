import { asId, type CivilDate, type ItemId } from '../domain/ids.ts';
import type { ItemPlan, StandingItem } from '../domain/meeting/agenda.ts';
import type { MeetingPlan } from '../domain/meeting/events.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { TemplateItem } from '../domain/structure/facts.ts';
import type { MeetingSummary } from './ports.ts';

/** A plan without items begins with the body's standing ones (AG3). */
export function withTemplate(plan: MeetingPlan): MeetingPlan {
  const template = bodyIn(plan.roster, plan.body)?.customs?.agendaTemplate ?? [];
  const session = plan.sessions[0]?.id;
  if (plan.agenda.length > 0 || session === undefined) return plan;
  return { ...plan, agenda: template.map((item, index) => standingItem(item, index + 1, session)) };
}

const standing: readonly StandingItem[] = [
  'approve-agenda',
  'choose-verifier',
  'previous-minutes',
  'matters-to-lsg',
  'other-questions',
  'summary-of-decisions',
  'next-meeting',
  'close-session',
];

const standingItem = (
  { heading, kind, standing: name }: TemplateItem,
  number: number,
  session: ItemPlan['session'],
): ItemPlan => ({
  id: asId<ItemId>(`standing-${number}`),
  heading,
  kind,
  presenters: [],
  summary: null,
  proposal: null,
  session,
  standing: standing.find((known) => known === name) ?? null,
  documents: [],
  deviation: null,
  matter: null,
});

/** The body's meeting before this one in the same year, where the body numbers through the year (AG2); else null. */
export function meetingBefore(plan: MeetingPlan, known: readonly MeetingSummary[]): MeetingSummary | null {
  if (bodyIn(plan.roster, plan.body)?.customs?.numbering !== 'year') return null;
  const before = known
    .filter(({ body, meeting }) => body === plan.body && meeting !== plan.id)
    .filter(
      ({ date, scheduledStart }) =>
        yearOf(date) === yearOf(plan.date) && scheduledStart < plan.scheduledStart,
    )
    .toSorted((a, b) => (a.scheduledStart < b.scheduledStart ? 1 : -1));
  return before[0] ?? null;
}

const yearOf = (date: CivilDate): string => date.slice(0, 4);

/** The number after a meeting's last; the first one of the year begins where its plan says. */
export const numberedAfter = (plan: MeetingPlan, before: Meeting | null): MeetingPlan =>
  before === null || before.agenda.length === 0
    ? plan
    : { ...plan, firstItemNumber: Math.max(...before.agenda.map(({ number }) => number)) + 1 };
