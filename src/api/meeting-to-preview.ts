import type { Request, Response } from 'express';
import type { App } from '../app/app.ts';
import type { StylePreviewRequest } from '../contract/minutes-style.ts';
import type { BodyId, CollaborationId, PersonId } from '../domain/ids.ts';
import { rolesOf } from '../domain/meeting/roles.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { callerOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/** The meeting whose minutes are shown; null: the body has held none that the caller may read. `answered`: the caller has been told why not. */
export async function meetingToPreview(
  app: App,
  { body, meeting: wanted }: Pick<StylePreviewRequest, 'body' | 'meeting'>,
  request: Request,
  response: Response,
): Promise<Meeting | null | 'answered'> {
  const { collaboration, person } = callerOf(response);
  if (wanted === undefined) return latestOf(app, collaboration, body, person);
  const meeting = await app.meeting(collaboration, wanted);
  if (meeting !== null && mayRead(meeting, person)) return meeting;
  answerProblem(request, response, { kind: meeting === null ? 'not-found' : 'not-participant' });
  return 'answered';
}

/** Further back than this nobody looks for how it will read. */
const lookedAt = 10;

/** The latest that has begun: one that is only prepared has nothing in its minutes to word. */
async function latestOf(
  app: App,
  collaboration: CollaborationId,
  body: BodyId,
  person: PersonId,
): Promise<Meeting | null> {
  const begun = (await app.meetings(collaboration)).filter(
    (one) => one.body === body && one.phase !== 'prepared',
  );
  for (const { meeting: id } of begun.slice(0, lookedAt)) {
    const meeting = await app.meeting(collaboration, id);
    if (meeting !== null && mayRead(meeting, person)) return meeting;
  }
  return null;
}

/** Minutes are read by those who take part in the meeting (AU6). */
const mayRead = (meeting: Meeting, person: PersonId): boolean => {
  const roles = rolesOf(meeting, person);
  return (['participant', 'chair', 'viceChair', 'secretary', 'coordinator'] as const).some((role) =>
    roles.has(role),
  );
};
