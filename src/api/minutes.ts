import { createHash, randomUUID } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import { wordingRequest, type WordingAnswer } from '../contract/tab-api.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { contentTypes, minutesFile, minutesForms, type MinutesFile } from '../minutes/minutes-file.ts';
import { styleOf } from '../minutes/chosen-style.ts';
import { decisionWording } from '../minutes/wording.ts';
import { readBody } from './faults.ts';
import { keptFiles } from './kept-files.ts';
import { meetingFor } from './meeting-for.ts';
import { askedMinutes, askedNotice, type AskedFile } from './minutes-asked.ts';
import { answerProblem } from './problem.ts';

/** Minutes, extracts and the notice in their forms, and single sentences while the chair decides. Behind `requireCaller`. */
export function minutesRoutes(app: App): Router {
  const router = Router();
  const send = fileSender(app);
  router.get('/meetings/:id/minutes', (request, response) =>
    send(request, response, askedMinutes(request, response)),
  );
  for (const form of minutesForms)
    router.get(`/meetings/:id/minutes.${form}`, (request, response) =>
      send(request, response, askedMinutes(request, response, form)),
    );
  router.get('/meetings/:id/notice', (request, response) =>
    send(request, response, askedNotice(request, response)),
  );
  router.post('/meetings/:id/wording', async (request, response) => {
    const body = readBody(wordingRequest, request, response);
    if (body === null) return;
    const meeting = await meetingFor(app, 'wording', request, response);
    if (meeting === null) return;
    const item = meeting.agenda.find((one) => one.id === body.item);
    if (item === undefined) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    const wording = decisionWording(meeting, item, body.declaration, styleOf(meeting)).join('\n');
    response.json({ wording } satisfies WordingAnswer);
  });
  return router;
}

/** Sends a file that is made once per version of the meeting. Null: the caller has been told what was wrong. */
function fileSender(
  app: App,
): (request: Request, response: Response, file: AskedFile | null) => Promise<void> {
  const kept = keptFiles<MinutesFile>();
  return async (request, response, file) => {
    if (file === null) return;
    const query = file.asked === 'notice' ? 'notice' : 'minutes';
    const meeting = await meetingFor(app, query, request, response);
    if (meeting === null) return;
    const tag = tagOf(meeting, file);
    response.set({ ETag: `"${tag}"`, 'Cache-Control': 'private, no-cache' });
    if (request.fresh) return void response.status(304).end();
    const made = await kept(tag, () => minutesFile(meeting, file.asked, file.form, file.locale));
    if (!made.ok) {
      notMade(request, response, made.why);
      return;
    }
    // The page is opened by itself: it may have its own styles and nothing else.
    response.set(
      'Content-Security-Policy',
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
    );
    if (file.form !== 'html') response.attachment(made.name);
    response
      .type(contentTypes[file.form])
      .send(typeof made.content === 'string' ? made.content : Buffer.from(made.content));
  };
}

/** Another start of the server can be another version of it, which may print otherwise. */
const start = randomUUID();

const tagOf = ({ plan, version }: Meeting, { asked, form, locale }: AskedFile): string =>
  createHash('sha256')
    .update(JSON.stringify([start, plan.collaboration, plan.id, version, asked, form, locale]))
    .digest('base64url')
    .slice(0, 27);

function notMade(request: Request, response: Response, why: 'nothing-such' | 'no-compiler'): void {
  response.removeHeader('ETag');
  answerProblem(request, response, { kind: why === 'no-compiler' ? 'no-pdf-here' : 'not-found' });
}
