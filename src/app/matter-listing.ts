import type {
  AssignmentId,
  BodyId,
  CivilDate,
  Instant,
  MatterId,
  PersonId,
  PrincipalId,
  RecommendationId,
} from '../domain/ids.ts';
import { adoptionState, answerOf, type AdoptionState } from '../domain/matter/adoption.ts';
import type { Assignment, Recommendation } from '../domain/matter/facts.ts';
import { decidedAt, settledAt } from '../domain/matter/milestones.ts';
import { later } from '../domain/matter/days.ts';
import { firstWanted } from '../domain/matter/overdue.ts';
import { sinceOf } from '../domain/matter/since.ts';
import { stageOf, type MatterStage } from '../domain/matter/stage.ts';
import { currentBody, type Matter } from '../domain/matter/state.ts';
import { assignmentState, onAgenda } from '../domain/matter/view-assignment.ts';

/** What the lists keep of one matter: made from the matter alone, so that all of it can be made anew from the record. */
export type MatterListing = {
  readonly matter: ListedMatter;
  readonly answers: readonly ListedAnswer[];
  readonly assignments: readonly ListedAssignment[];
  /** How long it was in each stage and with each body. */
  readonly stays: readonly ListedStay[];
};

export type ListedMatter = {
  readonly id: MatterId;
  readonly version: number;
  readonly state: Matter;
  readonly title: string;
  readonly stage: MatterStage;
  readonly body: BodyId | '';
  readonly draft: boolean;
  readonly deviates: boolean;
  /** Earliest day by which something is asked for that hasn't come. */
  readonly wanted: CivilDate | null;
  readonly moved: Instant;
  readonly raised: Instant;
  readonly decided: Instant | null;
  readonly settled: Instant | null;
  readonly raisedBy: PersonId | null;
  /** Ways past the agreed route: where to, and when (PI2). */
  readonly deviations: readonly { readonly to: BodyId; readonly at: Instant }[];
  /** Names of presenters, in lower case. */
  readonly presenters: string;
  /** Principals that it concerns: raised by, addressed to, party to. */
  readonly principals: readonly PrincipalId[];
  /** Everything that is looked in beside the title. */
  readonly text: string;
};

export type ListedAnswer = {
  readonly recommendation: RecommendationId;
  readonly principal: PrincipalId;
  readonly state: AdoptionState;
  /** Is it asked for still: not withdrawn, nor superseded? */
  readonly asked: boolean;
  readonly made: Instant;
  readonly wanted: CivilDate | null;
  readonly answered: Instant | null;
  readonly decided: CivilDate | null;
  /** One of each recommendation's: by which recommendations are counted. */
  readonly first: boolean;
};

export type ListedAssignment = {
  readonly assignment: AssignmentId;
  readonly state: 'open' | 'reported' | 'done' | 'cancelled';
  readonly due: CivilDate | null;
  readonly given: Instant;
  readonly ended: Instant | null;
  readonly report_to: BodyId;
  readonly waits: boolean;
  /** `person/<id>`, `body/<id>`, `<role>/<body>`. */
  readonly assignee: string;
};

export type ListedStay = {
  readonly kind: 'stage' | 'body';
  readonly name: string;
  readonly start: Instant;
  readonly stop: Instant | null;
};

export const listingOf = (matter: Matter): MatterListing => ({
  matter: listed(matter),
  answers: Object.values(matter.recommendations).flatMap((one) => listedAnswers(matter, one)),
  assignments: Object.values(matter.assignments).map((one) => listedAssignment(matter, one)),
  stays: matter.draft ? [] : [...stageStays(matter), ...bodyStays(matter)],
});

const listed = (matter: Matter): ListedMatter => ({
  id: matter.id,
  version: matter.version,
  state: matter,
  title: matter.words.title,
  stage: stageOf(matter),
  body: currentBody(matter) ?? '',
  draft: matter.draft,
  deviates: matter.deviations.length > 0,
  wanted: firstWanted(matter),
  moved: sinceOf(matter),
  raised: matter.raisedAt,
  decided: decidedAt(matter),
  settled: settledAt(matter),
  raisedBy: matter.raisedBy,
  deviations: matter.deviations.map(({ to, at }) => ({ to, at })),
  presenters: matter.words.presenters.map(({ text }) => text.toLowerCase()).join('\n'),
  principals: principalsOf(matter),
  text: searchedIn(matter),
});

function principalsOf({ concerns, origin, recommendations }: Matter): readonly PrincipalId[] {
  const asked = Object.values(recommendations).flatMap(({ addressees }) => addressees);
  const by = origin.kind === 'principal' ? [origin.principal] : [];
  return [...new Set([...concerns, ...by, ...asked])];
}

/** What everybody may read, drafts aside. */
function searchedIn({ words, hearings, recommendations }: Matter): string {
  const decisions = hearings.flatMap(({ report }) => report?.decisions ?? []);
  const asked = Object.values(recommendations);
  return [
    words.summary,
    words.proposal,
    words.registryNumber,
    ...decisions.flatMap(({ clauses, wording }) => [...clauses, wording]),
    ...asked.map(({ text }) => text),
    ...asked.flatMap(({ answers }) =>
      Object.values(answers).flatMap((given) => [
        given.at(-1)?.wording ?? null,
        given.at(-1)?.registryNumber ?? null,
      ]),
    ),
  ]
    .filter((text) => text !== null && text !== '')
    .join('\n');
}

function listedAnswers(matter: Matter, recommendation: Recommendation): readonly ListedAnswer[] {
  const asked = matter.end === null && recommendation.withdrawnFor === null;
  const first = recommendation.addressees.toSorted()[0];
  return recommendation.addressees.map((principal) => {
    const answer = answerOf(recommendation, principal);
    return {
      recommendation: recommendation.id,
      principal,
      state: adoptionState(recommendation, principal),
      asked,
      made: recommendation.at,
      wanted: recommendation.wantedBy,
      answered: answer === null ? null : later(recommendation.at, answer.at),
      decided: answer?.decidedOn ?? null,
      first: principal === first,
    };
  });
}

function listedAssignment(matter: Matter, assignment: Assignment): ListedAssignment {
  const { id, due, at, endedAt, reportTo, assignee } = assignment;
  return {
    assignment: id,
    state: assignmentState(assignment),
    due,
    given: at,
    ended: endedAt,
    report_to: reportTo,
    waits: onAgenda(matter, assignment) === 'waits',
    assignee:
      assignee.kind === 'person'
        ? `person/${assignee.person}`
        : assignee.kind === 'body'
          ? `body/${assignee.body}`
          : `${assignee.role}/${assignee.body}`,
  };
}

const stageStays = ({ trail }: Matter): readonly ListedStay[] =>
  trail.map(({ stage, from }, index) => ({
    kind: 'stage',
    name: stage,
    start: from,
    stop: trail[index + 1]?.from ?? null,
  }));

const bodyStays = ({ steps }: Matter): readonly ListedStay[] => {
  const starts = steps.map(({ from }, index) =>
    steps.slice(0, index).reduce((at, one) => later(at, one.from), from),
  );
  return steps.map(({ body, until }, index) => ({
    kind: 'body',
    name: body,
    start: starts[index] ?? '',
    stop: until === null ? null : (starts[index + 1] ?? until),
  }));
};
