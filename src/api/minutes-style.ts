import { Router, type Request, type Response } from 'express';
import type { App, StructureOn } from '../app/app.ts';
import {
  stylePreviewRequest,
  styleQuery,
  type ChosenStyleShown,
  type MinutesStyleAnswer,
  type StyleFieldShown,
  type StylePreviewAnswer,
  type StyleProfileShown,
} from '../contract/minutes-style.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import type { Body } from '../domain/structure/facts.ts';
import { entryOf } from '../domain/structure/register.ts';
import { t, type Locale } from '../i18n/index.ts';
import { chosenStyle, styleFaultText } from '../minutes/chosen-style.ts';
import { renderMinutes } from '../minutes/render.ts';
import { sampleMeeting } from '../minutes/sample-meeting.ts';
import { styleFields, valuesOf, type Trait } from '../minutes/style-fields.ts';
import { styleSample } from '../minutes/style-sample.ts';
import { styles, type StyleProfile } from '../minutes/style.ts';
import { readBody, readQuery } from './faults.ts';
import { callerOf } from './identity.ts';
import { keepers } from './keepers.ts';
import { meetingToPreview } from './meeting-to-preview.ts';
import { pace } from './pace.ts';
import { answerProblem, localeOfRequest } from './problem.ts';

/** Skrivsätt (MI3): what a body has chosen, what can be chosen, and how that would read. Records nothing. Behind `requireCaller`. */
export function minutesStyleRoutes(app: App): Router {
  const router = Router();
  const editors = keepers(app, 'minutesStyle');
  router.get('/minutes-style', editors, (request, response) => read(app, request, response));
  router.post('/minutes-style/preview', pace(60, 10_000), editors, (request, response) =>
    preview(app, request, response),
  );
  return router;
}

async function read(app: App, request: Request, response: Response): Promise<void> {
  const query = readQuery(styleQuery, request, response);
  if (query === null) return;
  const structure = await app.structure(callerOf(response).collaboration, query.on);
  const { bodies } = structure.roster;
  const body = query.body === undefined ? bodies[0] : bodies.find(({ id }) => id === query.body);
  if (query.body !== undefined && body === undefined) {
    answerProblem(request, response, { kind: 'not-found' });
    return;
  }
  const locale = localeOfRequest(request);
  response.json({
    version: structure.version,
    on: structure.on,
    bodies: bodies.map(({ id, name }) => ({ id, name })),
    chosen: body === undefined ? null : chosenBy(structure, body, locale),
    profiles: body === undefined ? [] : Object.values(styles).map((style) => profileShown(style, body)),
    fields: fieldsShown(locale),
  } satisfies MinutesStyleAnswer);
}

function chosenBy({ register }: StructureOn, body: Body, locale: Locale): ChosenStyleShown {
  const { style, faults } = chosenStyle(body);
  const { name, ...values } = style;
  const own = Object.entries(values).filter(([trait, value]) => styles[name][trait as Trait] !== value);
  return {
    body: body.id,
    name: body.name,
    chose: body.customs?.minutesStyle !== undefined,
    profile: name,
    changes: Object.fromEntries(own),
    faults: faults.map((fault) => styleFaultText(locale, fault)),
    beginnings: (entryOf(register, 'body', body.id)?.versions ?? []).map(({ from }) => from),
  };
}

function profileShown(style: StyleProfile, body: Body): StyleProfileShown {
  const { name, ...values } = style;
  return { name, values, sample: styleSample(style, body) };
}

const fieldsShown = (locale: Locale): readonly StyleFieldShown[] =>
  (Object.keys(styleFields) as Trait[]).map((trait) => {
    const { label, about, inFilesOnly } = styleFields[trait];
    const values = valuesOf(trait).map(({ value, words }) => ({ value, label: t(locale, words) }));
    return { trait, label: t(locale, label), about, inFilesOnly, values };
  });

async function preview(app: App, request: Request, response: Response): Promise<void> {
  const wish = readBody(stylePreviewRequest, request, response);
  if (wish === null) return;
  const { roster } = await app.structure(callerOf(response).collaboration);
  const body = bodyIn(roster, wish.body);
  if (body === undefined) {
    answerProblem(request, response, { kind: 'not-found' });
    return;
  }
  const found = await meetingToPreview(app, wish, request, response);
  if (found === 'answered') return;
  const { profile, changes } = wish;
  const { style, faults } = chosenStyle({ ...body, customs: { minutesStyle: { profile, changes } } });
  const meeting = found ?? sampleMeeting(body);
  const locale = localeOfRequest(request);
  response.json({
    html: renderMinutes(meeting, 'html', style),
    text: renderMinutes(meeting, 'txt', style),
    of:
      found === null
        ? null
        : {
            meeting: found.plan.id,
            bodyName: bodyIn(found.plan.roster, found.plan.body)?.name ?? found.plan.body,
            date: found.plan.date,
          },
    faults: faults.map((fault) => styleFaultText(locale, fault)),
  } satisfies StylePreviewAnswer);
}
