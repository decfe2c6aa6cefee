import { asId, type MatterId } from '../ids.ts';
import { later } from './days.ts';
import type { MatterEvent } from './events.ts';
import { assignmentsAfter } from './evolving/assignments.ts';
import { hearingsAfter } from './evolving/hearings.ts';
import { recommendationsAfter } from './evolving/recommendations.ts';
import type { Step } from './facts.ts';
import { stageOf } from './stage.ts';
import type { Matter, SettledCondition } from './state.ts';
import { unknownEvent } from '../unknown-event.ts';

export const noMatter: Matter = {
  version: 0,
  lastAt: '',
  id: asId<MatterId>(''),
  words: {
    title: '',
    summary: null,
    proposal: null,
    presenters: [],
    kind: null,
    registryNumber: null,
    destination: null,
  },
  origin: { kind: 'coordinator' },
  concerns: [],
  raisedAt: '',
  raisedBy: null,
  draft: false,
  preparing: false,
  steps: [],
  deviations: [],
  documents: [],
  hearings: [],
  conditions: [],
  rest: null,
  recommendations: {},
  assignments: {},
  relations: [],
  end: null,
  trail: [],
};

/** The matter after one more event. Throws `UnknownEvent`. */
export function evolveMatter(before: Matter, event: MatterEvent): Matter {
  // A record from before 2026-12 can say that something held before what came before it.
  const lastAt = later(before.lastAt, event.at);
  const after = changed({ ...before, version: before.version + 1, lastAt }, event);
  const stage = stageOf(after);
  return after.trail.at(-1)?.stage === stage
    ? after
    : { ...after, trail: [...after.trail, { stage, from: lastAt }] };
}

/** A new event has to be dealt with here before anything compiles. */
function changed(matter: Matter, event: MatterEvent): Matter {
  switch (event.type) {
    case 'MatterRaised':
      return raised(matter, event);
    case 'MatterOpened':
      return { ...matter, draft: false };
    case 'MatterEdited':
      return { ...matter, words: { ...matter.words, ...event.changes } };
    case 'DocumentAttached':
      return {
        ...matter,
        documents: [...matter.documents.filter(({ id }) => id !== event.document.id), event.document],
      };
    case 'DocumentRemoved':
      return { ...matter, documents: matter.documents.filter(({ id }) => id !== event.document) };
    case 'PreparationBegun':
      return { ...matter, preparing: true, rest: null };
    case 'MatterHandedOver':
      return moved(matter, event, { how: 'handed-over', said: event.said, reason: null });
    case 'MatterReferredBack':
      return moved(
        matter,
        { ...event, deviation: null },
        { how: 'referred-back', said: null, reason: event.reason },
      );
    case 'MatterPostponed':
      return { ...matter, preparing: false, rest: { until: event.until, reason: event.reason } };
    case 'MatterCalled':
      return called(matter, event);
    case 'MatterHeard':
    case 'CallEnded':
      return { ...matter, hearings: hearingsAfter(matter.hearings, event) };
    case 'ConditionSettled':
      return { ...matter, conditions: [...matter.conditions, settled(event)] };
    case 'MatterWithdrawn':
      return { ...matter, end: { how: 'withdrawn', reason: event.reason, at: event.at } };
    case 'MatterRejected':
      return { ...matter, end: { how: 'rejected', reason: event.reason, at: event.at } };
    case 'MatterRelated':
      return related(matter, event);
    case 'RecommendationMade':
    case 'RecommendationWithdrawn':
    case 'RecommendationAnswered':
    case 'RemindersSet':
    case 'PrincipalsReminded':
      return { ...matter, recommendations: recommendationsAfter(matter.recommendations, event) };
    case 'AssignmentGiven':
    case 'AssignmentReported':
    case 'AssignmentMoved':
    case 'AssignmentCancelled':
      return { ...matter, assignments: assignmentsAfter(matter.assignments, event) };
    default:
      return unknownEvent(event);
  }
}

type Event<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;

const raised = (matter: Matter, event: Event<'MatterRaised'>): Matter => ({
  ...matter,
  id: event.matter,
  words: event.words,
  origin: event.origin,
  concerns: event.concerns,
  raisedAt: event.at,
  raisedBy: event.by,
  draft: event.draft,
  deviations: event.deviation === null ? [] : [event.deviation],
  steps: [{ body: event.body, how: 'raised', from: event.at, until: null, said: null, reason: null }],
});

function moved(
  matter: Matter,
  { at, to, deviation }: Pick<Event<'MatterHandedOver'>, 'at' | 'to' | 'deviation'>,
  { how, said, reason }: Pick<Step, 'how' | 'said' | 'reason'>,
): Matter {
  const steps = matter.steps.map((step) => (step.until === null ? { ...step, until: at, said } : step));
  return {
    ...matter,
    draft: false,
    preparing: false,
    rest: null,
    deviations: deviation === null ? matter.deviations : [...matter.deviations, deviation],
    steps: [...steps, { body: to, how, from: at, until: null, said: null, reason }],
  };
}

function called(matter: Matter, event: Event<'MatterCalled'>): Matter {
  const { at, by, meeting, body, date, plan, deviation, assignment } = event;
  const hearing = {
    meeting,
    item: plan.id,
    body,
    date,
    calledAt: at,
    calledBy: by,
    assignment,
    report: null,
    endedFor: null,
  };
  const hearings = [...matter.hearings, hearing];
  // Being told of an assignment doesn't move the matter.
  if (assignment !== null) return { ...matter, hearings };
  const here = matter.steps.at(-1)?.body === body;
  const there = here
    ? matter
    : moved(matter, { at, to: body, deviation }, { how: 'called', said: null, reason: null });
  return { ...there, draft: false, preparing: false, rest: null, hearings };
}

const settled = ({
  meeting,
  item,
  condition,
  met,
  note,
  at,
}: Event<'ConditionSettled'>): SettledCondition => ({
  meeting,
  item,
  condition,
  met,
  note,
  at,
});

function related(matter: Matter, { at, relation }: Event<'MatterRelated'>): Matter {
  const next = { ...matter, relations: [...matter.relations, relation] };
  const { reason } = relation;
  if (relation.kind === 'joined-into') return { ...next, end: { how: 'joined', reason, at } };
  if (relation.kind === 'superseded-by') return { ...next, end: { how: 'superseded', reason, at } };
  return next;
}
