import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import type { App } from '../app/app.ts';
import type { WritingAnswer, WritingItem } from '../contract/writing.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import { signersOf } from '../domain/meeting/rules/sign-off.ts';
import { signerRoles } from '../domain/meeting/sign-off.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { styleOf } from '../minutes/chosen-style.ts';
import { renderMinutes } from '../minutes/render.ts';
import { styles } from '../minutes/style.ts';
import { decisionWording } from '../minutes/wording.ts';
import { factLines } from './fact-lines.ts';
import { readQuery } from './faults.ts';
import { meetingFor } from './meeting-for.ts';

/** What minutes are written from, and how they would look in another style. Behind `requireCaller`. */
export function writingRoutes(app: App): Router {
  const router = Router();
  router.get('/meetings/:id/writing', async (request, response) => {
    const meeting = await meetingFor(app, 'writing', request, response);
    if (meeting !== null) response.json(writingOf(meeting));
  });
  router.get('/meetings/:id/style-preview', async (request, response) => {
    const meeting = await meetingFor(app, 'stylePreview', request, response);
    if (meeting !== null) preview(meeting, request, response);
  });
  return router;
}

const previewQuery = z.strictObject({ style: z.enum(Object.keys(styles) as [keyof typeof styles]) });

/** Förhandsvisning (MI3): the same minutes in another body's style. Changes nothing. */
function preview(meeting: Meeting, request: Request, response: Response): void {
  const query = readQuery(previewQuery, request, response);
  if (query === null) return;
  response.set(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox",
  );
  response.type('text/html; charset=utf-8').send(renderMinutes(meeting, 'html', styles[query.style], 'sv'));
}

function writingOf(meeting: Meeting): WritingAnswer {
  const style = styleOf(meeting);
  const setting = { meeting, style, locale: 'sv' } as const;
  const signers = signersOf(meeting);
  const items = meeting.agenda.map((item): WritingItem => {
    const { id, number, heading, status, prose, outcomes } = item;
    const words = outcomes.map((outcome, index) => ({
      index,
      words: decisionWording(meeting, item, outcome, style, 'sv').join('\n'),
    }));
    return { id, number, heading, status, prose, ...factLines(setting, item), outcomes: words };
  });
  return {
    version: meeting.version,
    items,
    styles: Object.keys(styles),
    style: style.name,
    signers: signers.map((one) => ({ ...one, name: nameIn(meeting.plan.roster, one.person) })),
    unfilled: signerRoles.filter((role) => !signers.some((signer) => signer.role === role)),
  };
}
