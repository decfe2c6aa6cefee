import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import { claimRequest, type ClaimAnswer } from '../contract/accounts.ts';
import type { CollaborationId } from '../domain/ids.ts';
import { accountText } from '../domain/structure/accounts.ts';
import { readBody } from './faults.ts';
import { proofOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/** Somebody whose account is proven and nobody's says who they are (AC2). Behind `requireProof`. */
export function claimRoutes(app: App, collaboration: CollaborationId): Router {
  const router = Router();
  router.get('/claim', async (_request, response) => {
    response.json(await standing(app, collaboration, response));
  });
  router.post('/claim', (request, response) => claim(app, collaboration, request, response));
  return router;
}

async function standing(app: App, collaboration: CollaborationId, response: Response): Promise<ClaimAnswer> {
  const { account, name } = proofOf(response);
  if ((await app.identify(account)) !== null) return { state: 'linked', name, reason: null };
  const { claims } = await app.structure(collaboration);
  const known = claims[accountText({ tenant: account.tenant, objectId: account.objectId ?? '' })];
  if (known === undefined) return { state: 'none', name, reason: null };
  const { turnedDown: reason } = known;
  return { state: reason === null ? 'waiting' : 'turned-down', name: known.name, reason };
}

async function claim(
  app: App,
  collaboration: CollaborationId,
  request: Request,
  response: Response,
): Promise<void> {
  const body = readBody(claimRequest, request, response);
  if (body === null) return;
  const { tenant, objectId, upn, mail } = proofOf(response).account;
  const traits = { ...(upn !== undefined && { upn }), ...(mail !== undefined && { mail }) };
  const account = { tenant, objectId: objectId ?? '' };
  const command = { type: 'ClaimAccount', account, name: body.name, traits } as const;
  const { version } = await app.structure(collaboration);
  const key = `claim/${accountText(account)}/${String(version)}`;
  const done = await app.changeStructure(collaboration, command, key, { person: null, via: 'tab' });
  if (done.ok) response.json(await standing(app, collaboration, response));
  else answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view: null });
}
