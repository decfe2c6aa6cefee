import { Router } from 'express';
import type { App } from '../app/app.ts';
import type { LogAnswer, RegisterAnswer } from '../contract/log.ts';
import { callerOf } from './identity.ts';
import { logLines } from './log-lines.ts';
import { meetingFor } from './meeting-for.ts';

/** What those who run a meeting need to put it right: its record in plain words, and its register. Behind `requireCaller`. */
export function logRoutes(app: App): Router {
  const router = Router();
  router.get('/meetings/:id/log', async (request, response) => {
    const meeting = await meetingFor(app, 'log', request, response);
    if (meeting === null) return;
    const { collaboration, person } = callerOf(response);
    // The record can have grown since the meeting was read: a line is told of a meeting that knows it.
    const record = await app.record(collaboration, meeting.plan.id);
    const known = record.filter(({ version }) => version <= meeting.version);
    const lines = logLines(meeting, known, person);
    response.json({ version: meeting.version, lines } satisfies LogAnswer);
  });
  router.get('/meetings/:id/persons', async (request, response) => {
    const meeting = await meetingFor(app, 'persons', request, response);
    if (meeting === null) return;
    const { persons } = meeting.plan.roster;
    response.json({
      persons: persons.map(({ id, name, organisation, title }) => ({
        person: id,
        name,
        detail: organisation ?? title ?? null,
      })),
    } satisfies RegisterAnswer);
  });
  return router;
}
