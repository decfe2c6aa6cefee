import { Router, type Response } from 'express';
import type { App } from '../app/app.ts';
import { commandRequest, type MeAnswer, type MeetingsAnswer } from '../contract/tab-api.ts';
import { asId, type MeetingId } from '../domain/ids.ts';
import { readBody } from './faults.ts';
import { callerOf } from './identity.ts';
import type { Live } from './live.ts';
import { pace } from './pace.ts';
import { answerProblem } from './problem.ts';
import { shownTo } from './shown.ts';

/** What the tab reads and asks of meetings. All of it behind `requireCaller`. */
export function meetingRoutes(app: App, live: Live): Router {
  const router = Router();
  router.get('/me', (_request, response) => me(app, response));
  router.get('/meetings', (_request, response) => meetings(app, response));
  router.get('/meetings/:id', async (request, response) => {
    const { collaboration, person } = callerOf(response);
    const meeting = await app.meeting(collaboration, meetingId(request.params['id']));
    if (meeting === null) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    response.json(shownTo(meeting, person));
  });
  router.get('/meetings/:id/live', (request, response) =>
    live.watch(request, response, meetingId(request.params['id'])),
  );
  router.post('/meetings/:id/commands', pace(120, 10_000), async (request, response) => {
    const body = readBody(commandRequest, request, response);
    if (body === null) return;
    const { collaboration, person, via } = callerOf(response);
    const meeting = meetingId(request.params['id']);
    const actor = { person, via };
    const done = await app.execute({ collaboration, meeting, actor, ...body });
    if (done.ok) return void response.json(shownTo(done.meeting, person));
    const view = done.meeting === null ? null : shownTo(done.meeting, person);
    answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view });
  });
  return router;
}

/** An id from an address: opaque; one that names nothing is simply not found. */
export const meetingId = (text: string | string[] | undefined): MeetingId =>
  asId<MeetingId>(typeof text === 'string' ? text : '');

async function me(app: App, response: Response): Promise<void> {
  const caller = callerOf(response);
  const { collaboration, roster } = await app.structure(caller.collaboration);
  const name = roster.persons.find((person) => person.id === caller.person)?.name ?? '';
  response.json({
    person: caller.person,
    name,
    collaboration: { id: caller.collaboration, name: collaboration?.name ?? '' },
  } satisfies MeAnswer);
}

async function meetings(app: App, response: Response): Promise<void> {
  response.json({ meetings: await app.meetings(callerOf(response).collaboration) } satisfies MeetingsAnswer);
}
