import { randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { App } from '../../app/app.ts';
import type {
  Directory,
  DirectoryAnswer,
  DirectoryFault,
  OnBehalf,
  TeamsMeetings,
} from '../../app/directory.ts';
import type { TeamsMeetingAnswer } from '../../contract/directory.ts';
import { bodyIn } from '../../domain/meeting/roster.ts';
import type { TeamsMeeting } from '../../domain/meeting/microsoft-365.ts';
import { timesInTeams } from '../../domain/meeting/rules/microsoft-365.ts';
import type { Meeting } from '../../domain/meeting/state.ts';
import { callerOf } from '../identity.ts';
import { meetingFor } from '../meeting-for.ts';
import { pace } from '../pace.ts';
import { answerProblem } from '../problem.ts';
import { askerOf } from './asker.ts';
import { unavailable } from './unavailable.ts';

/** Makes the Teams meeting of a planned meeting, once, and moves it when the meeting is (DI5). Behind `requireCaller`. */
export function teamsMeetingRoutes(app: App, directory: Directory): Router {
  const router = Router();
  router.post('/meetings/:id/teams-meeting', pace(10, 60_000), (request, response) =>
    make(app, directory, request, response),
  );
  return router;
}

async function make(app: App, { meetings }: Directory, request: Request, response: Response): Promise<void> {
  const meeting = await meetingFor(app, 'teamsMeeting', request, response);
  if (meeting === null) return;
  const { teamsMeeting: known } = meeting;
  if (known !== null && timesInTeams(meeting) === null) {
    response.json(madeAnswer(known, null));
    return;
  }
  if (meeting.phase === 'closed') {
    answerProblem(request, response, { kind: 'refused', refusal: { code: 'meeting-closed' }, view: null });
    return;
  }
  const without = known === null ? 'meetings' : 'moving';
  const asker = askerOf(request, response);
  if (meetings === null || asker === null) {
    const fault = meetings === null ? 'switched-off' : 'only-in-teams';
    response.json(unavailable(request, without, { fault }) satisfies TeamsMeetingAnswer);
    return;
  }
  const done =
    known === null ? await made(meetings, asker, meeting) : await moved(meetings, asker, meeting, known);
  if (!done.ok) {
    response.json(unavailable(request, without, done) satisfies TeamsMeetingAnswer);
    return;
  }
  const { teams, appFault } = done.value;
  const { collaboration, person, via } = callerOf(response);
  const noted = await app.execute({
    collaboration,
    meeting: meeting.plan.id,
    command: { type: 'NoteTeamsMeeting', teams },
    actor: { person, via },
    // Moved there and back again it was moved twice; the rule knows what changes nothing.
    key: known === null ? `teams-meeting/${teams.id}` : `teams-meeting/moved/${randomUUID()}`,
  });
  if (!noted.ok) {
    answerProblem(request, response, { kind: 'refused', refusal: noted.refusal, view: null });
    return;
  }
  const note = appFault === null ? null : unavailable(request, 'meetings', appFault).message;
  // Somebody else may have been quicker: the one on record is everybody's.
  const onRecord = noted.meeting.teamsMeeting ?? teams;
  response.json(madeAnswer(onRecord, note, known !== null));
}

type Done = DirectoryAnswer<{ readonly teams: TeamsMeeting; readonly appFault: DirectoryFault | null }>;

async function made(meetings: TeamsMeetings, asker: OnBehalf, meeting: Meeting): Promise<Done> {
  const answer = await meetings.make(asker, wantedOf(meeting));
  if (!answer.ok) return answer;
  const { appFault, ...teams } = answer.value;
  return { ok: true, value: { teams, appFault } };
}

/** To when it is planned for now (DI5). */
async function moved(
  meetings: TeamsMeetings,
  asker: OnBehalf,
  meeting: Meeting,
  known: TeamsMeeting,
): Promise<Done> {
  const { subject, start, end } = wantedOf(meeting);
  const answer = await meetings.move(asker, known.id, { subject, start, end });
  return answer.ok ? { ok: true, value: { teams: { ...known, ...answer.value }, appFault: null } } : answer;
}

const wantedOf = ({ plan }: Meeting) => ({
  key: `samsyn-${plan.collaboration}-${plan.id}`,
  subject: `${bodyIn(plan.roster, plan.body)?.name ?? ''} ${plan.date}`.trim(),
  start: plan.scheduledStart,
  end: plan.scheduledEnd,
});

const madeAnswer = (
  { joinUrl, appInstalled }: TeamsMeeting,
  note: string | null,
  moved = false,
): TeamsMeetingAnswer => ({ state: 'made', joinUrl, appInstalled, moved, note });
