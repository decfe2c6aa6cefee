import type { Request, Response } from 'express';
import type { App } from '../app/app.ts';
import { rolesOf, type RoleName } from '../domain/meeting/roles.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { callerOf } from './identity.ts';
import { meetingId } from './meetings.ts';
import { answerProblem } from './problem.ts';

/** Those who run a meeting and write its minutes. */
export const runners: readonly RoleName[] = ['chair', 'viceChair', 'secretary', 'coordinator'];

/** The meeting, if the caller has one of the roles in it; else null, and the caller has been told. */
export async function meetingAs(
  app: App,
  roles: readonly RoleName[],
  request: Request,
  response: Response,
): Promise<Meeting | null> {
  const { collaboration, person } = callerOf(response);
  const meeting = await app.meeting(collaboration, meetingId(request.params['id']));
  if (meeting === null) {
    answerProblem(request, response, { kind: 'not-found' });
    return null;
  }
  const own = rolesOf(meeting, person);
  if (roles.some((role) => own.has(role))) return meeting;
  answerProblem(request, response, { kind: 'not-participant' });
  return null;
}
