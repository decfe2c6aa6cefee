import type { RequestHandler } from 'express';
import type { App } from '../app/app.ts';
import { authoriseStructure } from '../domain/structure/authority.ts';
import { callerOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/** Lets past those who may change the register (AU6), since they may look at what isn't in it yet. */
export const keepsRegister =
  (app: App): RequestHandler =>
  async (request, response, next) => {
    const { collaboration, person, via } = callerOf(response);
    const { register, on } = await app.structure(collaboration);
    const allowed = authoriseStructure(register, 'ChangeStructure', { person, via }, on);
    if (allowed.ok) next();
    else answerProblem(request, response, { kind: 'refused', refusal: allowed.refusal, view: null });
  };
