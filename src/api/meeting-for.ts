import type { Request, Response } from 'express';
import type { App } from '../app/app.ts';
import { readMeeting } from '../app/queries.ts';
import type { MeetingQuery } from '../app/query-authority.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { callerOf } from './identity.ts';
import { meetingId } from './meetings.ts';
import { answerProblem } from './problem.ts';

/** The meeting, if the caller may ask that of it; else null, and the caller has been told. */
export async function meetingFor(
  app: App,
  query: MeetingQuery,
  request: Request,
  response: Response,
): Promise<Meeting | null> {
  const read = await readMeeting(app, query, callerOf(response), meetingId(request.params['id']));
  if (read.ok) return read.meeting;
  if (read.why === 'refused')
    answerProblem(request, response, { kind: 'refused', refusal: read.refusal, view: null });
  else answerProblem(request, response, { kind: read.why });
  return null;
}
