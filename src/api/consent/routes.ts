import { Router, type Request, type Response } from 'express';
import * as z from 'zod';
import { consentFor, type ConsentShown } from '../../contract/consent.ts';
import type { DirectoryPart } from '../../domain/directory.ts';
import { inMemory } from '../../limits/limiter.ts';
import { clearCookie, cookieNames, readCookie, setCookie } from '../cookies.ts';
import { readQuery } from '../faults.ts';
import { answerTooMany } from '../problem.ts';
import { hashOf, newSecret, sameHash } from '../secrets.ts';

export type ConsentParts = {
  /** `https://login.microsoftonline.com`, without trailing slash. */
  readonly authority: string;
  readonly appId: string;
  /** Microsoft Graph, whose permissions they are. */
  readonly graphUrl: string;
  /** Public address without trailing slash. */
  readonly baseUrl: string;
  /** Those whose people are let in. */
  readonly tenants: readonly string[];
  /** What this installation has switched on. */
  readonly parts: readonly DirectoryPart[];
};

const goneMs = 30 * 60_000;

const startQuery = z.object({
  /** Parts whose permissions are asked for besides sign-in, with commas between. */
  ask: z.string().max(100).optional(),
});
/** As Microsoft sends an administrator back; none of it is proof of anything, and nothing is kept of it. */
const returnQuery = z.object({
  state: z.string().max(200).optional(),
  tenant: z.string().max(100).optional(),
  admin_consent: z.string().max(10).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(2000).optional(),
});

/** For administrators: what is asked for, the way to Microsoft's consent, and back (DI4). Anybody may look. */
export function consentRoutes(parts: ConsentParts): Router {
  const router = Router();
  // Behind a proxy all share one address.
  const perAddress = inMemory({ most: 120, seconds: 60 });
  router.get('/consent', (_request, response) => {
    response.json({ parts: parts.parts, appId: parts.appId } satisfies ConsentShown);
  });
  router.get('/consent/start', async (request, response) => {
    const wait = await perAddress.take(request.ip ?? '');
    if (wait === null) begin(parts, request, response);
    else answerTooMany(request, response, wait);
  });
  router.get('/consent/return', (request, response) => end(parts, request, response));
  return router;
}

/** What the state must be for this browser: whoever can't read its cookie can't make one. */
const stateOf = (secret: string): string => hashOf(`consent:${secret}`);

function begin(parts: ConsentParts, request: Request, response: Response): void {
  const query = readQuery(startQuery, request, response);
  if (query === null) return;
  const secret = newSecret();
  setCookie(response, cookieNames.consenting, secret, new Date(Date.now() + goneMs));
  response.redirect(303, addressOfConsent(parts, (query.ask ?? '').split(','), stateOf(secret)));
}

function addressOfConsent(parts: ConsentParts, asked: readonly string[], state: string): string {
  const { authority, appId, baseUrl, graphUrl } = parts;
  const wanted = consentFor.filter(({ part, kind }) => kind === 'delegated' && asked.includes(part));
  const scopes = [
    'openid',
    'profile',
    'email',
    ...wanted.map(({ permission }) => `${graphUrl}/${permission}`),
  ];
  // The administrator's own sign-in says of which organisation they are.
  const url = new URL(`${authority}/organizations/v2.0/adminconsent`);
  url.searchParams.set('client_id', appId);
  url.searchParams.set('scope', [...new Set(scopes)].join(' '));
  url.searchParams.set('redirect_uri', `${baseUrl}/api/consent/return`);
  url.searchParams.set('state', state);
  return url.href;
}

function end(parts: ConsentParts, request: Request, response: Response): void {
  const secret = readCookie(request, cookieNames.consenting);
  clearCookie(response, cookieNames.consenting);
  const query = returnQuery.safeParse(request.query);
  const sound =
    secret !== null && query.success && sameHash(query.data.state ?? '', stateOf(secret)) ? query.data : null;
  const address = new URLSearchParams({ surface: 'consent', consent: outcomeOf(parts, sound) });
  const code = /AADSTS\d+/.exec(sound?.error_description ?? '')?.[0];
  if (sound?.error !== undefined && code !== undefined) address.set('code', code);
  response.redirect(303, `/tab/?${address.toString()}`);
}

type Outcome = 'granted' | 'granted-elsewhere' | 'refused' | 'failed' | 'interrupted';

function outcomeOf({ tenants }: ConsentParts, answer: z.infer<typeof returnQuery> | null): Outcome {
  if (answer === null) return 'interrupted';
  if (answer.error === 'access_denied' || answer.error === 'consent_required') return 'refused';
  if (answer.error !== undefined || answer.admin_consent?.toLowerCase() !== 'true') return 'failed';
  return tenants.includes(answer.tenant?.toLowerCase() ?? '') ? 'granted' : 'granted-elsewhere';
}
