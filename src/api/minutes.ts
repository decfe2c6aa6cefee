import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import { wordingRequest, type WordingAnswer } from '../contract/tab-api.ts';
import { rolesOf, type RoleName } from '../domain/meeting/roles.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { localeOf } from '../i18n/index.ts';
import { contentTypes, minutesForms, renderMinutes } from '../minutes/render.ts';
import { decisionWording } from '../minutes/wording.ts';
import { readBody } from './faults.ts';
import { callerOf } from './identity.ts';
import { meetingId } from './meetings.ts';
import { answerProblem } from './problem.ts';

/** The minutes in their forms, and single sentences of them while the chair decides. Behind `requireCaller`. */
export function minutesRoutes(app: App): Router {
  const router = Router();
  for (const form of minutesForms) {
    router.get(`/meetings/:id/minutes.${form}`, async (request, response) => {
      const meeting = await readable(app, request, response);
      if (meeting === null) return;
      const { lang } = request.query;
      const locale = localeOf(typeof lang === 'string' ? lang : undefined);
      // The page is opened by itself: it may have its own styles and nothing else.
      response.set(
        'Content-Security-Policy',
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
      );
      response.type(contentTypes[form]).send(renderMinutes(meeting, form, undefined, locale));
    });
  }
  router.post('/meetings/:id/wording', async (request, response) => {
    const body = readBody(wordingRequest, request, response);
    if (body === null) return;
    const meeting = await readable(app, request, response);
    if (meeting === null) return;
    const item = meeting.agenda.find((one) => one.id === body.item);
    if (item === undefined) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    const wording = decisionWording(meeting, item, body.declaration).join('\n');
    response.json({ wording } satisfies WordingAnswer);
  });
  return router;
}

const readers: readonly RoleName[] = ['participant', 'chair', 'viceChair', 'secretary', 'coordinator'];

/** The meeting, if the caller takes part in it; else null, and the caller has been told. */
async function readable(app: App, request: Request, response: Response): Promise<Meeting | null> {
  const { collaboration, person } = callerOf(response);
  const meeting = await app.meeting(collaboration, meetingId(request.params['id']));
  if (meeting === null) {
    answerProblem(request, response, { kind: 'not-found' });
    return null;
  }
  const roles = rolesOf(meeting, person);
  if (readers.some((role) => roles.has(role))) return meeting;
  answerProblem(request, response, { kind: 'not-participant' });
  return null;
}
