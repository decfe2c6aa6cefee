import { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import {
  changeRequest,
  factKind,
  structureQuery,
  type ChangedAnswer,
  type HistoryAnswer,
  type StructureAnswer,
} from '../contract/structure.ts';
import { nameOf } from '../domain/structure/fact-name.ts';
import { matches } from '../domain/structure/find.ts';
import { historyOf } from '../domain/structure/history.ts';
import { entryOf, type Register } from '../domain/structure/register.ts';
import { factsOn } from '../spreadsheet/export-rows.ts';
import { spreadsheetTypes, writeFile, type SpreadsheetForm } from '../spreadsheet/write-file.ts';
import { readBody, readQuery } from './faults.ts';
import { callerOf } from './identity.ts';
import { mayKeep } from './keepers.ts';
import { pace } from './pace.ts';
import { answerProblem } from './problem.ts';

/** The register, read by everybody of the collaboration and changed by those whom the table allows. Behind `requireCaller`. */
export function structureRoutes(app: App): Router {
  const router = Router();
  router.get('/structure', (request, response) => read(app, request, response));
  router.get('/structure/history/:kind/:id', (request, response) => history(app, request, response));
  for (const form of ['xlsx', 'csv'] as const)
    router.get(`/structure/export.${form}`, pace(20, 60_000), (request, response) =>
      exported(app, form, request, response),
    );
  router.post('/structure/changes', pace(60, 10_000), async (request, response) => {
    const body = readBody(changeRequest, request, response);
    if (body === null) return;
    const { collaboration, person } = callerOf(response);
    const { key, seen, changes } = body;
    const command = { type: 'ChangeStructure', changes, seen, source: { by: 'hand' } } as const;
    const done = await app.changeStructure(collaboration, command, key, { person, via: 'tab' });
    if (done.ok) response.json({ version: done.value.version } satisfies ChangedAnswer);
    else answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view: null });
  });
  return router;
}

async function read(app: App, request: Request, response: Response): Promise<void> {
  const query = readQuery(structureQuery, request, response);
  if (query === null) return;
  const { collaboration } = callerOf(response);
  const { version, register, collaboration: known, on: today } = await app.structure(collaboration);
  const on = query.on ?? today;
  const find = query.find ?? '';
  response.json({
    version,
    on,
    today,
    collaboration: known?.name ?? '',
    parties: register.parties,
    mayChange: await mayKeep(app, 'registerImport', response),
    facts: factsOn(register, null, on)
      .filter(({ fact }) => find.trim() === '' || matches(register, fact, find))
      .map(({ fact, period }) => ({ ...fact, ...period })),
  } satisfies StructureAnswer);
}

async function history(app: App, request: Request, response: Response): Promise<void> {
  const { collaboration } = callerOf(response);
  const kind = factKind.safeParse(request.params['kind']);
  const { id } = request.params;
  const { register } = await app.structure(collaboration);
  const record = await app.structureRecord(collaboration);
  if (!kind.success || typeof id !== 'string') {
    answerProblem(request, response, { kind: 'not-found' });
    return;
  }
  const changes = historyOf(record, kind.data, id);
  const entry = entryOf(register, kind.data, id);
  if (entry === undefined && !changes.some(({ change }) => change !== null)) {
    answerProblem(request, response, { kind: 'not-found' });
    return;
  }
  response.json({
    kind: kind.data,
    id,
    name: nameOf(register, kind.data, id),
    versions: entry?.versions ?? [],
    changes: changes.map(({ recorded, change, file }) => ({
      at: recorded.recordedAt,
      by: nameOfActor(register, recorded.actor.person),
      file,
      change,
    })),
  } satisfies HistoryAnswer);
}

const nameOfActor = (register: Register, person: string | null): string | null =>
  person === null ? null : nameOf(register, 'person', person);

async function exported(
  app: App,
  form: SpreadsheetForm,
  request: Request,
  response: Response,
): Promise<void> {
  const query = readQuery(structureQuery, request, response);
  if (query === null) return;
  const { collaboration } = callerOf(response);
  const { register, on: today } = await app.structure(collaboration);
  const on = query.on ?? today;
  const file = await writeFile(register, on, form);
  response.set('Content-Disposition', `attachment; filename="matrikel-${on}.${form}"`);
  response.type(spreadsheetTypes[form]).send(file);
}
