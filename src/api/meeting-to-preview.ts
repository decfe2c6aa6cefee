import type { Request, Response } from 'express';
import type { App } from '../app/app.ts';
import type { StylePreviewRequest } from '../contract/minutes-style.ts';
import { mayRead, readMeeting } from '../app/queries.ts';
import type { BodyId, CollaborationId, PersonId } from '../domain/ids.ts';
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
  const read = await readMeeting(app, 'minutes', callerOf(response), wanted);
  if (read.ok) return read.meeting;
  answerProblem(request, response, { kind: read.why === 'not-found' ? 'not-found' : 'not-participant' });
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
    if (meeting !== null && mayRead('minutes', meeting, person)) return meeting;
  }
  return null;
}
