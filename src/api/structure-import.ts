import express, { Router, type Request, type Response } from 'express';
import type { App } from '../app/app.ts';
import {
  confirmQuery,
  importQuery,
  type FileRefusedAnswer,
  type ImportedAnswer,
  type PreviewAnswer,
} from '../contract/structure.ts';
import { importFaultText, fileFaultText } from '../spreadsheet/fault-text.ts';
import type { RowFate } from '../spreadsheet/fault.ts';
import { mostBytes } from '../spreadsheet/limits.ts';
import { planImport, type ImportPlan } from '../spreadsheet/plan-import.ts';
import { readFile } from '../spreadsheet/read-file.ts';
import type { Locale } from '../i18n/index.ts';
import { readQuery } from './faults.ts';
import { callerOf } from './identity.ts';
import { keepers } from './keepers.ts';
import { pace } from './pace.ts';
import { answerProblem, localeOfRequest } from './problem.ts';

/** A spreadsheet brought in: looked at first, recorded when it is sent again with a yes. Nothing is kept in between. */
export function structureImportRoutes(app: App): Router {
  const router = Router();
  const file = express.raw({ limit: mostBytes, type: ['application/octet-stream'] });
  // Who may not change the register doesn't get as far as sending a file.
  const guards = [keepers(app, 'registerImport'), pace(20, 60_000), file] as const;
  router.post('/structure/import/preview', ...guards, (request, response) => preview(app, request, response));
  router.post('/structure/import/confirm', ...guards, (request, response) => confirm(app, request, response));
  return router;
}

async function preview(app: App, request: Request, response: Response): Promise<void> {
  if (readQuery(importQuery, request, response) === null) return;
  const planned = await plan(app, request, response);
  if (planned === null) return;
  const { version, rows, ignored } = planned;
  const locale = localeOfRequest(request);
  response.json({
    version,
    rows: rows.map((row) => shown(locale, row)),
    ignored,
  } satisfies PreviewAnswer);
}

async function confirm(app: App, request: Request, response: Response): Promise<void> {
  const query = readQuery(confirmQuery, request, response);
  if (query === null) return;
  const { collaboration, person } = callerOf(response);
  const planned = await plan(app, request, response);
  if (planned === null) return;
  const { rows, changes } = planned;
  const { file: name, key, seen } = query;
  const source = { by: 'spreadsheet', name } as const;
  const command = { type: 'ChangeStructure', changes, seen, source } as const;
  const done = await app.changeStructure(collaboration, command, key, { person, via: 'tab' });
  if (!done.ok) {
    answerProblem(request, response, { kind: 'refused', refusal: done.refusal, view: null });
    return;
  }
  const of = (...fates: readonly RowFate['fate'][]) => rows.filter(({ fate }) => fates.includes(fate)).length;
  response.json({
    version: done.value.version,
    recorded: of('new', 'changed'),
    left: of('fault'),
  } satisfies ImportedAnswer);
}

type Planned = Extract<ImportPlan, { readonly ok: true }> & { readonly version: number };

/** What the sent file would do to the register as it stands; null, and the caller has been told, when it is no file. */
async function plan(app: App, request: Request, response: Response): Promise<Planned | null> {
  const body: unknown = request.body;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  const read = await readFile(bytes);
  const { register, version } = await app.structure(callerOf(response).collaboration);
  const planned = read.ok ? planImport(register, read.tables) : read;
  if (planned.ok) return { ...planned, version };
  const message = fileFaultText(localeOfRequest(request), planned.fault);
  response.status(422).json({ message, code: planned.fault.code } satisfies FileRefusedAnswer);
  return null;
}

const shown = (locale: Locale, { faults, ...row }: RowFate) => ({
  ...row,
  faults: faults.map(({ column, cell, fault }) => ({
    column,
    cell,
    code: fault.code,
    reason: importFaultText(locale, fault),
  })),
});
