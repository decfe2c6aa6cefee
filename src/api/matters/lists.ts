import type { z } from 'zod';
import type { MatterLists } from '../../app/matter-lists.ts';
import {
  mattersPerPage,
  type AnsweringAnswer,
  type AssignmentsAnswer,
  type assignmentsQuery,
  type RaisingAnswer,
  type RemindersAnswer,
} from '../../contract/matters.ts';
import type { PersonId, PrincipalId } from '../../domain/ids.ts';
import { nextReminder, waitingOf } from '../../domain/matter/reminders.ts';
import { answersFor } from '../../domain/matter/roles-of.ts';
import { skippedSteps } from '../../domain/matter/route.ts';
import { openRecommendations } from '../../domain/matter/stage.ts';
import { assignmentView } from '../../domain/matter/view-assignment.ts';
import { recommendationView } from '../../domain/matter/view-recommendation.ts';
import { mandatesOf } from '../../domain/meeting/roster.ts';
import type { Roster } from '../../domain/structure/facts.ts';
import { mayRaise } from './board.ts';
import type { Reader } from './reader.ts';

const mostAsked = 200;

/** Recommendations to the principals that the reader answers for. */
export async function answeringOf(
  lists: MatterLists,
  reader: Reader,
  person: PersonId,
): Promise<AnsweringAnswer> {
  const mine = answersFor(reader.roster, person);
  const asked = mine.length === 0 ? [] : await lists.askedOf(reader.collaboration, mine, mostAsked);
  const recommendations = asked.flatMap((matter) =>
    Object.values(matter.recommendations)
      .filter(({ addressees }) => addressees.some((principal) => mine.includes(principal)))
      .map((recommendation) => ({
        matter: matter.id,
        title: matter.words.title,
        summary: matter.words.summary,
        recommendation: recommendationView(matter, recommendation, reader.sight),
      })),
  );
  return { names: reader.names, today: reader.today, mine, recommendations };
}

export async function assignmentsOf(
  lists: MatterLists,
  reader: Reader,
  person: PersonId,
  query: z.output<typeof assignmentsQuery>,
): Promise<AssignmentsAnswer> {
  const { found, total } = await lists.assignments(reader.collaboration, {
    assignees: query.mine === undefined ? null : assigneesOf(reader.roster, person),
    state: query.state ?? null,
    overdueOn: query.overdue === undefined ? null : reader.today,
    reportTo: query.body ?? null,
    drafts: reader.drafts,
    offset: query.from,
    limit: mattersPerPage,
  });
  const assignments = found.flatMap(({ matter, assignment }) => {
    const given = matter.assignments[assignment];
    return given === undefined ? [] : [assignmentView(matter, given, reader.sight)];
  });
  return { assignments, total, names: reader.names, today: reader.today };
}

/** As the lists name those whom an assignment can be given to. */
export const assigneesOf = (roster: Roster, person: PersonId): readonly string[] => [
  `person/${person}`,
  ...mandatesOf(roster, person).flatMap((mandate) => [
    ...(mandate.kind === 'substitute' ? [] : [`body/${mandate.body}`]),
    ...(mandate.kind === 'official' ? [`${mandate.office}/${mandate.body}`] : []),
  ]),
  ...roster.presidencies
    .filter((one) => one.person === person && one.office === 'chair')
    .map(({ body }) => `chair/${body}`),
];

const mostSchedules = 500;

export async function remindersOf(lists: MatterLists, reader: Reader): Promise<RemindersAnswer> {
  const matters = await lists.withPrincipals(reader.collaboration, null, mostSchedules);
  const schedules = matters.flatMap((matter) =>
    openRecommendations(matter).map((recommendation) => {
      const times = Object.values(recommendation.reminded).flat();
      return {
        matter: matter.id,
        title: matter.words.title,
        recommendation: recommendation.id,
        ...recommendation.reminders,
        next: nextReminder(recommendation, reader.today),
        waiting: waitingOf(recommendation),
        lastAt: times.toSorted().at(-1) ?? null,
      };
    }),
  );
  const byNext = schedules.toSorted((a, b) => ((a.next ?? '9') < (b.next ?? '9') ? -1 : 1));
  return { schedules: byNext, names: reader.names, today: reader.today };
}

export function raisingOf(reader: Reader, person: PersonId): RaisingAnswer {
  const { roster, names, today } = reader;
  const mine: readonly PrincipalId[] = answersFor(roster, person);
  const bodies = roster.bodies.map(({ id }) => ({
    body: id,
    skipped: skippedSteps(roster.bodies, null, id),
  }));
  return { names, today, bodies, mine, mayRaise: mayRaise(reader) };
}
