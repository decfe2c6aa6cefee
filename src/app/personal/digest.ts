import type {
  AssignmentId,
  BodyId,
  CivilDate,
  CollaborationId,
  Instant,
  MatterId,
  MeetingId,
  PersonId,
  PrincipalId,
  RecommendationId,
} from '../../domain/ids.ts';
import { addDays, daysBetween } from '../../domain/matter/days.ts';
import { waitingOf } from '../../domain/matter/reminders.ts';
import { answersFor } from '../../domain/matter/roles-of.ts';
import { sinceOf } from '../../domain/matter/since.ts';
import { openRecommendations, stageOf, type MatterStage } from '../../domain/matter/stage.ts';
import { currentBody, type Matter } from '../../domain/matter/state.ts';
import { bodyIn, mandatesOf, principalIn } from '../../domain/meeting/roster.ts';
import type { Roster } from '../../domain/structure/facts.ts';
import type { App } from '../app.ts';
import { civilDay } from '../civil-day.ts';
import type { MatterLists } from '../matter-lists.ts';
import { assigneesOf } from './assignees.ts';
import type { Frequency } from './period.ts';

/** Sammandrag: what waits for a person's principals and for them, and what is coming to their bodies. */
export type Digest = {
  readonly waiting: readonly {
    readonly matter: MatterId;
    readonly title: string;
    readonly recommendation: RecommendationId;
    readonly principal: PrincipalId;
    readonly principalName: string;
    readonly wantedBy: CivilDate | null;
    readonly late: boolean;
  }[];
  readonly assignments: readonly {
    readonly matter: MatterId;
    readonly assignment: AssignmentId;
    readonly text: string;
    readonly due: CivilDate | null;
    readonly late: boolean;
  }[];
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly bodyName: string;
    readonly date: CivilDate;
    readonly start: Instant;
  }[];
  readonly matters: readonly {
    readonly matter: MatterId;
    readonly title: string;
    readonly bodyName: string;
    readonly stage: MatterStage;
  }[];
};

export const isEmpty = ({ waiting, assignments, meetings, matters }: Digest): boolean =>
  waiting.length + assignments.length + meetings.length + matters.length === 0;

export type DigestParts = {
  readonly app: Pick<App, 'structure' | 'meetings'>;
  readonly lists: Pick<MatterLists, 'askedOf' | 'assignments' | 'find'>;
};

/** How far ahead meetings are told of, and how far back what is new with a body. */
const daysTold: Readonly<Record<Frequency, number>> = { daily: 7, weekly: 14, monthly: 45 };
const daysNew: Readonly<Record<Frequency, number>> = { daily: 1, weekly: 7, monthly: 31 };

const coming: readonly MatterStage[] = ['raised', 'preparing', 'called', 'referred-back', 'no-agreement'];
const most = 50;

/** What there is to say to somebody on a day. */
export async function digestOf(
  { app, lists }: DigestParts,
  collaboration: CollaborationId,
  person: PersonId,
  frequency: Frequency,
  today: CivilDate,
): Promise<Digest> {
  const { roster } = await app.structure(collaboration, today);
  const principals = answersFor(roster, person);
  const bodies = bodiesOf(roster, person);
  const [asked, given, summaries, lying] = await Promise.all([
    principals.length === 0 ? [] : lists.askedOf(collaboration, principals, most),
    lists.assignments(collaboration, {
      assignees: assigneesOf(roster, person),
      state: null,
      overdueOn: null,
      reportTo: null,
      drafts: 'none',
      offset: 0,
      limit: most,
    }),
    app.meetings(collaboration),
    bodies.length === 0 ? [] : newIn(lists, collaboration, bodies, addDays(today, -daysNew[frequency])),
  ]);
  return {
    waiting: asked.flatMap((matter) => waitingIn(matter, principals, roster, today)),
    assignments: given.found.flatMap(({ matter, assignment }) => {
      const one = matter.assignments[assignment];
      if (one?.endedAt !== null) return [];
      const late = one.due !== null && one.due < today;
      return [{ matter: matter.id, assignment, text: one.text, due: one.due, late }];
    }),
    meetings: summaries
      .filter(({ body, phase, date }) => {
        const ahead = daysBetween(today, date);
        return (
          phase === 'prepared' &&
          bodies.some((one) => one === body) &&
          ahead >= 0 &&
          ahead <= daysTold[frequency]
        );
      })
      .map(({ meeting, bodyName, date, scheduledStart }) => ({
        meeting,
        bodyName,
        date,
        start: scheduledStart,
      }))
      .toSorted((a, b) => (a.start < b.start ? -1 : 1)),
    matters: lying.map((matter) => ({
      matter: matter.id,
      title: matter.words.title,
      bodyName: nameOf(roster, currentBody(matter)),
      stage: stageOf(matter),
    })),
  };
}

const nameOf = (roster: Roster, body: BodyId | null): string =>
  body === null ? '' : (bodyIn(roster, body)?.shortName ?? body);

/** Bodies that a person sits in, or works for. */
const bodiesOf = (roster: Roster, person: PersonId): readonly BodyId[] => [
  ...new Set(mandatesOf(roster, person).map(({ body }) => body)),
];

function waitingIn(
  matter: Matter,
  principals: readonly PrincipalId[],
  roster: Roster,
  today: CivilDate,
): Digest['waiting'] {
  if (matter.end !== null) return [];
  return openRecommendations(matter).flatMap((one) =>
    waitingOf(one)
      .filter((principal) => principals.includes(principal))
      .map((principal) => ({
        matter: matter.id,
        title: matter.words.title,
        recommendation: one.id,
        principal,
        principalName: principalIn(roster, principal)?.shortName ?? principal,
        wantedBy: one.wantedBy,
        late: one.wantedBy !== null && one.wantedBy < today,
      })),
  );
}

async function newIn(
  lists: DigestParts['lists'],
  collaboration: CollaborationId,
  bodies: readonly BodyId[],
  since: CivilDate,
): Promise<readonly Matter[]> {
  const { matters } = await lists.find(collaboration, {
    bodies,
    stages: coming,
    principal: null,
    presenter: null,
    overdueOn: null,
    deviates: false,
    text: null,
    drafts: 'none',
    sort: 'moved',
    offset: 0,
    limit: most,
  });
  return matters.filter((matter) => civilDay(sinceOf(matter)) >= since);
}
