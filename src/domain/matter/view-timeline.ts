import type { MatterEvent } from './events.ts';
import type { MatterWords } from './facts.ts';
import { named, type Sight } from './sight.ts';
import type { Matter } from './state.ts';
import type { TimelineEntry } from './view.ts';

type Event<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;
type Told = TimelineEntry extends infer Entry
  ? Entry extends unknown
    ? Omit<Entry, 'at' | 'by'>
    : never
  : never;

/** What happened, oldest first, across bodies and meetings; what the viewer may not know is left out (PI7). */
export function timelineOf(
  matter: Matter,
  events: readonly MatterEvent[],
  sight: Sight,
): readonly TimelineEntry[] {
  const told: TimelineEntry[] = [];
  let body = events.find((event) => event.type === 'MatterRaised')?.body ?? null;
  for (const event of events) {
    for (const entry of entriesOf(event, matter, body, sight))
      told.push({ ...entry, at: event.at, by: named(sight, event.by) });
    body = bodyAfter(event) ?? body;
  }
  return told;
}

type BodyId = NonNullable<ReturnType<typeof bodyAfter>>;

function bodyAfter(event: MatterEvent) {
  if (event.type === 'MatterHandedOver' || event.type === 'MatterReferredBack') return event.to;
  if (event.type === 'MatterCalled' && event.assignment === null) return event.body;
  return event.type === 'MatterRaised' ? event.body : null;
}

/** Only those inside see how a matter was worked on before it was shown. */
const insideOnly: ReadonlySet<MatterEvent['type']> = new Set([
  'MatterEdited',
  'DocumentRemoved',
  'RemindersSet',
  'PrincipalsReminded',
  'AssignmentMoved',
]);

function entriesOf(event: MatterEvent, matter: Matter, here: BodyId | null, sight: Sight): readonly Told[] {
  if (sight.viewer.kind === 'open' && insideOnly.has(event.type)) return [];
  switch (event.type) {
    case 'MatterRaised':
      return [{ kind: 'raised', body: event.body, origin: event.origin }, ...deviation(event)];
    case 'MatterOpened':
      return [{ kind: 'opened' }];
    case 'MatterEdited':
      return [{ kind: 'edited', fields: Object.keys(event.changes) as (keyof MatterWords)[] }];
    case 'DocumentAttached':
      return attached(event, sight);
    case 'DocumentRemoved':
      return [{ kind: 'document-removed', title: event.title, reason: event.reason }];
    case 'PreparationBegun':
      return here === null ? [] : [{ kind: 'preparation-begun', body: here }];
    case 'MatterHandedOver':
      return [{ kind: 'handed-over', from: here, to: event.to, said: event.said }, ...deviation(event)];
    case 'MatterReferredBack':
      return [{ kind: 'referred-back', to: event.to, reason: event.reason }];
    case 'MatterPostponed':
      return [{ kind: 'postponed', until: event.until, reason: event.reason }];
    case 'MatterCalled':
      return [
        ...deviation(event),
        { kind: 'called', meeting: event.meeting, body: event.body, date: event.date },
      ];
    case 'MatterHeard':
      return heard(event, matter);
    case 'CallEnded':
      return callEnded(event, matter);
    case 'ConditionSettled':
      return [{ kind: 'condition-settled', condition: event.condition, met: event.met, note: event.note }];
    case 'MatterWithdrawn':
      return [{ kind: 'ended', how: 'withdrawn', reason: event.reason }];
    case 'MatterRejected':
      return [{ kind: 'ended', how: 'rejected', reason: event.reason }];
    case 'MatterRelated': {
      const { kind, matter: other, title, reason } = event.relation;
      return [{ kind: 'related', relation: kind, matter: other, title, reason }];
    }
    case 'RecommendationMade':
    case 'RecommendationWithdrawn':
    case 'RecommendationAnswered':
    case 'RemindersSet':
    case 'PrincipalsReminded':
      return [recommendationEntry(event)];
    case 'AssignmentGiven':
    case 'AssignmentReported':
    case 'AssignmentMoved':
    case 'AssignmentCancelled':
      return [assignmentEntry(event)];
  }
}

const deviation = ({ deviation: left }: Pick<Event<'MatterHandedOver'>, 'deviation'>): readonly Told[] =>
  left === null ? [] : [{ kind: 'deviation', to: left.to, skipped: left.skipped, reason: left.reason }];

const attached = ({ document }: Event<'DocumentAttached'>, { viewer }: Sight): readonly Told[] =>
  viewer.kind === 'open' && document.purpose === 'for-comment'
    ? []
    : [{ kind: 'document-attached', title: document.title, version: document.version }];

function heard({ meeting, item, report }: Event<'MatterHeard'>, { hearings }: Matter): readonly Told[] {
  const hearing = hearings.find((one) => one.meeting === meeting && one.item === item);
  // Told many times over while the meeting runs: what it came to counts, once.
  if (hearing === undefined || hearing.report?.seen !== report.seen || report.status !== 'closed') return [];
  const { body, date } = hearing;
  const { number, decisions, dissent } = report;
  return [{ kind: 'heard', meeting, body, date, number, decisions, dissents: dissent.length }];
}

function callEnded({ meeting, item, reason }: Event<'CallEnded'>, { hearings }: Matter): readonly Told[] {
  const hearing = hearings.find((one) => one.meeting === meeting && one.item === item);
  return hearing === undefined
    ? []
    : [{ kind: 'call-ended', body: hearing.body, date: hearing.date, reason }];
}

type RecommendationEvent = Event<
  | 'RecommendationMade'
  | 'RecommendationWithdrawn'
  | 'RecommendationAnswered'
  | 'RemindersSet'
  | 'PrincipalsReminded'
>;

function recommendationEntry(event: RecommendationEvent): Told {
  const { recommendation } = event;
  switch (event.type) {
    case 'RecommendationMade': {
      const { addressees, organ, wantedBy } = event;
      return { kind: 'recommended', recommendation, addressees, organ, wantedBy };
    }
    case 'RecommendationWithdrawn':
      return { kind: 'recommendation-withdrawn', recommendation, reason: event.reason };
    case 'RecommendationAnswered': {
      const { principal, words, correction } = event;
      return { kind: 'answered', recommendation, principal, words, correction };
    }
    case 'RemindersSet': {
      const { from, everyDays, stopped } = event;
      return { kind: 'reminders-set', recommendation, plan: { from, everyDays, stopped } };
    }
    case 'PrincipalsReminded':
      return { kind: 'reminded', recommendation, principals: event.principals, unreached: event.unreached };
  }
}

function assignmentEntry(
  event: Event<'AssignmentGiven' | 'AssignmentReported' | 'AssignmentMoved' | 'AssignmentCancelled'>,
): Told {
  const { assignment } = event;
  switch (event.type) {
    case 'AssignmentGiven':
      return { kind: 'assigned', assignment, text: event.text, due: event.due };
    case 'AssignmentReported':
      return { kind: 'assignment-reported', assignment, text: event.text, done: event.done };
    case 'AssignmentMoved':
      return { kind: 'assignment-moved', assignment, due: event.due, reason: event.reason };
    case 'AssignmentCancelled':
      return { kind: 'assignment-cancelled', assignment, reason: event.reason };
  }
}
