import { Router } from 'express';
import type { App } from '../app/app.ts';
import { sampleObjectId, sampleTenant } from '../app/sample-accounts.ts';
import { sessionRequest, type PersonsAnswer, type SessionAnswer } from '../contract/tab-api.ts';
import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import type { Mandate, Person, Roster } from '../domain/structure/facts.ts';
import { t, type Locale } from '../i18n/index.ts';
import { signSession, type DevelopmentKey } from './development-identity.ts';
import { readBody } from './faults.ts';
import { answerProblem, localeOfRequest } from './problem.ts';

export type DevelopmentRoutes = {
  readonly key: DevelopmentKey;
  readonly appId: string;
  /** Whose persons can be played. */
  readonly collaboration: CollaborationId;
  /** Address of the development channel. */
  readonly channel: string;
  /** The sample's meeting, which the picker leads to; null without it: the newest. */
  readonly sample: MeetingId | null;
};

/** The person picker's doors. Anyone who reaches them can be anyone: mounted only where development identities are trusted. */
export function developmentRoutes(
  app: App,
  { key, appId, collaboration, channel, sample }: DevelopmentRoutes,
): Router {
  const router = Router();
  router.get('/persons', async (request, response) => {
    const { roster } = await app.structure(collaboration);
    const [newest] = await app.meetings(collaboration);
    const locale = localeOfRequest(request);
    const persons = roster.persons.map((person) => ({
      person: person.id,
      name: person.name,
      role: roleOf(locale, roster, person),
    }));
    response.json({ persons, meeting: sample ?? newest?.meeting ?? null, channel } satisfies PersonsAnswer);
  });
  router.post('/session', async (request, response) => {
    const body = readBody(sessionRequest, request, response);
    if (body === null) return;
    const { roster } = await app.structure(collaboration);
    if (!roster.persons.some((person) => person.id === body.person)) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    const account = { tenant: sampleTenant, objectId: sampleObjectId(body.person) };
    response.json({ token: await signSession(key, appId, account) } satisfies SessionAnswer);
  });
  return router;
}

/** What the person mostly is: an office first, then a mandate. */
function roleOf(locale: Locale, roster: Roster, person: Person): string {
  const presidency = roster.presidencies.find((one) => one.person === person.id);
  if (presidency !== undefined) return t(locale, `api.role.${presidency.office}`);
  const mandate = roster.mandates.find((one) => one.person === person.id);
  return mandate === undefined
    ? (person.title ?? person.organisation ?? '')
    : mandateText(locale, roster, mandate);
}

function mandateText(locale: Locale, roster: Roster, mandate: Mandate): string {
  if (mandate.kind === 'official') return t(locale, `api.role.${mandate.office}`);
  if (mandate.kind === 'coOpted') return t(locale, 'api.role.coOpted');
  const principal =
    mandate.kind === 'substitute'
      ? mandate.principal
      : roster.seats.find((seat) => seat.id === mandate.seat)?.principal;
  const shortName = roster.principals.find((one) => one.id === principal)?.shortName ?? '';
  return t(locale, `api.role.${mandate.kind}`, { principal: shortName });
}
