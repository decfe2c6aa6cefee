import type { MatterEvent } from './events.ts';
import type { Dissent, Hearing } from './facts.ts';
import { mayNowOf } from './may.ts';
import { openConditions } from './rules/conditions.ts';
import { named, type Sight } from './sight.ts';
import type { Matter } from './state.ts';
import { assignmentView } from './view-assignment.ts';
import { cardOf } from './view-card.ts';
import { recommendationView } from './view-recommendation.ts';
import { timelineOf } from './view-timeline.ts';
import type { DissentView, HearingView, MatterView } from './view.ts';

/** A matter, whole, as one viewer may know it: the only way out (PI7, TR2). Ask `mayRead` first. */
export function viewMatter(matter: Matter, events: readonly MatterEvent[], sight: Sight): MatterView {
  const open = sight.viewer.kind === 'open';
  const { words } = matter;
  return {
    ...cardOf(matter, sight),
    words: open ? { ...words, presenters: [] } : words,
    raisedBy: named(sight, matter.raisedBy),
    steps: matter.steps,
    documents: matter.documents.filter(({ purpose }) => !open || purpose === 'for-information'),
    hearings: matter.hearings.map((hearing) => hearingView(hearing, sight)),
    conditions: [...matter.conditions, ...openConditions(matter).map((one) => ({ ...one, met: null }))],
    recommendations: Object.values(matter.recommendations).map((one) =>
      recommendationView(matter, one, sight),
    ),
    assignments: Object.values(matter.assignments).map((one) => assignmentView(matter, one, sight)),
    relations: matter.relations,
    end: matter.end,
    timeline: timelineOf(matter, events, sight),
    may: sight.viewer.kind === 'open' ? [] : mayNowOf(matter, sight.viewer.person, sight),
  };
}

function hearingView(hearing: Hearing, sight: Sight): HearingView {
  const { meeting, item, body, date, assignment, endedFor, report } = hearing;
  return {
    meeting,
    item,
    body,
    date,
    assignment,
    endedFor,
    number: report?.number ?? null,
    status: report?.status ?? 'planned',
    decisions: report?.decisions ?? [],
    retracted: report?.retracted ?? [],
    dissent: (report?.dissent ?? []).map((one) => dissentView(one, sight)),
  };
}

/** Whose it is says how somebody stood: for those inside (TR2). */
const dissentView = ({ kind, persons, text }: Dissent, sight: Sight): DissentView => {
  const names = persons.map((person) => named(sight, person)).filter((name) => name !== null);
  return { kind, names, text: sight.viewer.kind === 'open' ? null : text };
};
