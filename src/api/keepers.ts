import type { RequestHandler, Response } from 'express';
import type { App } from '../app/app.ts';
import { readStructure } from '../app/queries.ts';
import type { StructureQuery } from '../app/query-authority.ts';
import { callerOf } from './identity.ts';
import { answerProblem } from './problem.ts';

/** Lets past whom the table lets ask that of the register and what is around it (AU6), before anything sent is read. */
export const keepers =
  (app: App, query: StructureQuery): RequestHandler =>
  async (request, response, next) => {
    const read = await readStructure(app, query, callerOf(response));
    if (read.ok) next();
    else answerProblem(request, response, { kind: 'refused', refusal: read.refusal, view: null });
  };

/** May the caller ask that? For showing what they can do. */
export const mayKeep = async (app: App, query: StructureQuery, response: Response): Promise<boolean> =>
  (await readStructure(app, query, callerOf(response))).ok;
