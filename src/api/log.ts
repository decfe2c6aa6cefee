import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import type { LogAnswer, RegisterAnswer } from '../contract/log.ts';
import type { PersonId } from '../domain/ids.ts';
import { rolesOf } from '../domain/meeting/roles.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { callerOf } from './identity.ts';
import { logLines } from './log-lines.ts';
import { meetingId } from './meetings.ts';
import { answerProblem } from './problem.ts';

/** What those who run a meeting need to put it right: its record in plain words, and its register. Behind `requireCaller`. */
export function logRoutes(app: App): Router {
  const router = Router();
  router.get('/meetings/:id/log', async (request, response) => {
    const meeting = await runBy(app, request, response);
    if (meeting === null) return;
    const { collaboration, person } = callerOf(response);
    // The record can have grown since the meeting was read: a line is told of a meeting that knows it.
    const record = await app.record(collaboration, meeting.plan.id);
    const known = record.filter(({ version }) => version <= meeting.version);
    const lines = logLines(meeting, known, person);
    response.json({ version: meeting.version, lines } satisfies LogAnswer);
  });
  router.get('/meetings/:id/persons', async (request, response) => {
    const meeting = await runBy(app, request, response);
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

const runs = ['chair', 'secretary', 'coordinator'] as const;

/** The meeting, if the caller runs it; else null, and the caller has been told. */
async function runBy(app: App, request: Request, response: Response): Promise<Meeting | null> {
  const { collaboration, person } = callerOf(response);
  const meeting = await app.meeting(collaboration, meetingId(request.params['id']));
  if (meeting === null) {
    answerProblem(request, response, { kind: 'not-found' });
    return null;
  }
  if (mayRun(meeting, person)) return meeting;
  const refusal = { code: 'not-authorised', needs: runs } as const;
  answerProblem(request, response, { kind: 'refused', refusal, view: null });
  return null;
}

function mayRun(meeting: Meeting, person: PersonId): boolean {
  const roles = rolesOf(meeting, person);
  return runs.some((role) => roles.has(role));
}
