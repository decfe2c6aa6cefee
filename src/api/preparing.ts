import { Router, type Response } from 'express';
import { z } from 'zod';
import type { App } from '../app/app.ts';
import { civilDate } from '../contract/ids.ts';
import { standingItem } from '../contract/meeting-plan.ts';
import type { PreparableBody, PreparingAnswer, TemplateLine } from '../contract/preparing.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Body, Roster, TemplateItem } from '../domain/structure/facts.ts';
import { readQuery } from './faults.ts';
import { callerOf } from './identity.ts';

const preparingQuery = z.strictObject({ on: civilDate.exactOptional() });

/** What a meeting can be prepared from: the bodies of a day, their templates, and who can present. */
export function preparingRoutes(app: App): Router {
  const router = Router();
  router.get('/preparing', async (request, response) => {
    const query = readQuery(preparingQuery, request, response);
    if (query !== null) await answer(app, response, query.on);
  });
  return router;
}

async function answer(app: App, response: Response, on: string | undefined): Promise<void> {
  const { collaboration, person } = callerOf(response);
  const { roster } = await app.structure(collaboration, on);
  response.json({
    bodies: roster.bodies.map((body) => preparable(roster, body, person)),
    persons: roster.persons.map(({ id, name, title }) => ({ person: id, name, title: title ?? null })),
  } satisfies PreparingAnswer);
}

const preparable = (roster: Roster, body: Body, person: PersonId): PreparableBody => ({
  id: body.id,
  name: body.name,
  jointOf: body.jointOf,
  yours: preparesFor(roster, body, person),
  template: body.customs?.agendaTemplate?.map(templateLine) ?? null,
  numbering: body.customs?.numbering ?? 'meeting',
});

/** The same as the table of authority says of PrepareMeeting: secretary or coordinator of a body that attends. */
const preparesFor = (roster: Roster, { id, jointOf }: Body, person: PersonId): boolean =>
  roster.mandates.some(
    (mandate) =>
      mandate.kind === 'official' && mandate.person === person && [id, ...jointOf].includes(mandate.body),
  );

/** A standing item that the rules don't know is an item like any other. */
function templateLine({ heading, kind, standing }: TemplateItem): TemplateLine {
  const known = standingItem.safeParse(standing);
  return { heading, kind, standing: known.success ? known.data : null };
}
