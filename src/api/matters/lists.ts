import type { z } from 'zod';
import type { MatterLists } from '../../app/matter-lists.ts';
import { assigneesOf } from '../../app/personal/assignees.ts';
import type { ChatStore } from '../../app/ports.ts';
import {
  mattersPerPage,
  type AnsweringAnswer,
  type AssignmentsAnswer,
  type assignmentsQuery,
  type RaisingAnswer,
  type RemindersAnswer,
} from '../../contract/matters.ts';
import type { PersonId, PrincipalId } from '../../domain/ids.ts';
import type { Assignee } from '../../domain/matter/facts.ts';
import { contactsOf, toldOfAssignment } from '../../domain/matter/reach.ts';
import { nextReminder, waitingOf } from '../../domain/matter/reminders.ts';
import { answersFor } from '../../domain/matter/roles-of.ts';
import { skippedSteps } from '../../domain/matter/route.ts';
import { openRecommendations } from '../../domain/matter/stage.ts';
import { assignmentView } from '../../domain/matter/view-assignment.ts';
import { recommendationView } from '../../domain/matter/view-recommendation.ts';
import { nameIn } from '../../domain/meeting/roster.ts';
import type { Roster } from '../../domain/structure/facts.ts';
import { mayRaise } from './board.ts';
import type { Reader } from './reader.ts';

const mostAsked = 200;

export type ListParts = { readonly lists: MatterLists; readonly chats: Pick<ChatStore, 'reached'> };

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
  { lists, chats }: ListParts,
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
  const reached = reader.coordinates ? await chats.reached(reader.collaboration) : [];
  const unreached = reader.coordinates
    ? assignments
        .filter(({ endedAt, assignee }) => endedAt === null && !reaches(reader.roster, assignee, reached))
        .map(({ id }) => id)
    : [];
  return { assignments, unreached, total, names: reader.names, today: reader.today };
}

const reaches = (roster: Roster, assignee: Assignee, reached: readonly PersonId[]): boolean =>
  toldOfAssignment(roster, assignee).some((person) => reached.includes(person));

const mostSchedules = 500;

export async function remindersOf({ lists, chats }: ListParts, reader: Reader): Promise<RemindersAnswer> {
  const reached = await chats.reached(reader.collaboration);
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
        unreached: waitingOf(recommendation).flatMap((principal) => {
          const contacts = contactsOf(reader.roster, principal);
          return contacts.some((person) => reached.includes(person))
            ? []
            : [{ principal, contacts: contacts.map((person) => nameIn(reader.roster, person)) }];
        }),
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
