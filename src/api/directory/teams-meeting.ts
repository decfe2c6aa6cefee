import { Router, type Request, type Response } from 'express';
import type { App } from '../../app/app.ts';
import type { Directory } from '../../app/directory.ts';
import type { TeamsMeetingAnswer } from '../../contract/directory.ts';
import { bodyIn } from '../../domain/meeting/roster.ts';
import type { Meeting } from '../../domain/meeting/state.ts';
import { callerOf } from '../identity.ts';
import { meetingFor } from '../meeting-for.ts';
import { pace } from '../pace.ts';
import { answerProblem } from '../problem.ts';
import { askerOf } from './asker.ts';
import { unavailable } from './unavailable.ts';

/** Makes the Teams meeting of a planned meeting, once (DI5). Behind `requireCaller`. */
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
  if (meeting.teamsMeeting !== null) {
    response.json(madeAnswer(meeting.teamsMeeting, null));
    return;
  }
  if (meeting.phase === 'closed') {
    answerProblem(request, response, { kind: 'refused', refusal: { code: 'meeting-closed' }, view: null });
    return;
  }
  const asker = askerOf(request, response);
  if (meetings === null || asker === null) {
    const fault = meetings === null ? 'switched-off' : 'only-in-teams';
    response.json(unavailable(request, 'meetings', { fault }) satisfies TeamsMeetingAnswer);
    return;
  }
  const made = await meetings.make(asker, wantedOf(meeting));
  if (!made.ok) {
    response.json(unavailable(request, 'meetings', made) satisfies TeamsMeetingAnswer);
    return;
  }
  const { appFault, ...teams } = made.value;
  const { collaboration, person, via } = callerOf(response);
  const { id } = meeting.plan;
  const command = { type: 'NoteTeamsMeeting', teams } as const;
  const key = `teams-meeting/${teams.id}`;
  const noted = await app.execute({ collaboration, meeting: id, command, actor: { person, via }, key });
  if (!noted.ok) {
    answerProblem(request, response, { kind: 'refused', refusal: noted.refusal, view: null });
    return;
  }
  const note = appFault === null ? null : unavailable(request, 'meetings', appFault).message;
  // Somebody else may have been quicker: the one on record is everybody's.
  const onRecord = noted.meeting.teamsMeeting ?? teams;
  response.json(madeAnswer(onRecord, note));
}

const wantedOf = ({ plan }: Meeting) => ({
  key: `samsyn-${plan.collaboration}-${plan.id}`,
  subject: `${bodyIn(plan.roster, plan.body)?.name ?? ''} ${plan.date}`.trim(),
  start: plan.scheduledStart,
  end: plan.scheduledEnd,
});

const madeAnswer = (
  { joinUrl, appInstalled }: NonNullable<Meeting['teamsMeeting']>,
  note: string | null,
): TeamsMeetingAnswer => ({ state: 'made', joinUrl, appInstalled, note });
