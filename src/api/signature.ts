import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import type { SigningProvider } from '../app/signing.ts';
import {
  signatureRequest,
  signatureReturn,
  type SignatureElsewhere,
  type SignatureState,
} from '../contract/signature.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';
import { t } from '../i18n/index.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import { readBody } from './faults.ts';
import { callerOf } from './identity.ts';
import { meetingId } from './meetings.ts';
import { pace } from './pace.ts';
import { answerProblem, localeOfRequest } from './problem.ts';
import { shownTo } from './shown.ts';

/**
 * Underskrift (MI6) through whatever provider the installation has: signed at once, or on the signer's return from it.
 * Answers with the meeting once it is recorded; 202 with an address, or with how far it has come, before that.
 */
export function signatureRoutes(app: App, signing: SigningProvider): Router {
  const router = Router();
  router.post('/meetings/:id/signature', pace(20, 60_000), async (request, response) => {
    const body = readBody(signatureRequest, request, response);
    if (body === null) return;
    const { collaboration, person, identification: signedIn } = callerOf(response);
    const id = meetingId(request.params['id']);
    const meeting = await app.meeting(collaboration, id);
    if (meeting === null) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    const name = nameIn(meeting.plan.roster, person);
    const started = await signing.start({ meeting: id, person, name, hash: body.hash, signedIn });
    if (started.kind === 'signed')
      return record(app, request, response, { ...body, identification: started.identification });
    const { address, reference } = started;
    const message = t(localeOfRequest(request), 'api.signature.elsewhere');
    response.status(202).json({ address, reference, message } satisfies SignatureElsewhere);
  });
  router.post('/meetings/:id/signature/return', pace(60, 60_000), async (request, response) => {
    const body = readBody(signatureReturn, request, response);
    if (body === null) return;
    const outcome = await signing.outcome(body.reference);
    // Another's signature, brought back by this caller, is nobody's here.
    const own = outcome.kind === 'signed' && outcome.person === callerOf(response).person;
    if (outcome.kind !== 'signed' || !own) {
      const state = outcome.kind === 'pending' ? 'pending' : 'declined';
      const message = t(localeOfRequest(request), `api.signature.${state}`);
      response.status(202).json({ state, message } satisfies SignatureState);
      return;
    }
    const { hash, identification } = outcome;
    return record(app, request, response, { key: body.key, hash, identification });
  });
  return router;
}

type Signed = { readonly key: string; readonly hash: string; readonly identification: Identification };

async function record(app: App, request: Request, response: Response, signed: Signed): Promise<void> {
  const { collaboration, person } = callerOf(response);
  const { key, hash, identification } = signed;
  const done = await app.execute({
    collaboration,
    meeting: meetingId(request.params['id']),
    command: { type: 'SignMinutes', hash },
    actor: { person, via: 'tab' },
    identification,
    key,
  });
  if (done.ok) return void response.json(shownTo(done.meeting, person));
  const view = done.meeting === null ? null : shownTo(done.meeting, person);
  answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view });
}
