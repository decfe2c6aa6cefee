import { Router } from 'express';
import { followUpQuery } from '../../contract/matters.ts';
import { spreadsheetTypes } from '../../spreadsheet/write-file.ts';
import { writeFlat, writeSheets } from '../../spreadsheet/write-tables.ts';
import { readQuery } from '../faults.ts';
import { callerOf } from '../identity.ts';
import { readerOf } from '../matters/reader.ts';
import { pace } from '../pace.ts';
import { localeOfRequest } from '../problem.ts';
import { followUp, type FollowUpParts } from './figures.ts';
import { followUpSheets } from './sheets.ts';

/** The effect goals' figures, read by everybody of the collaboration (FU1). Behind `requireCaller`. */
export function followUpRoutes(parts: FollowUpParts): Router {
  const router = Router();
  const limited = pace(30, 60_000);
  router.get('/follow-up', limited, async (request, response) => {
    const query = readQuery(followUpQuery, request, response);
    if (query === null) return;
    const { collaboration, person } = callerOf(response);
    response.json(await followUp(parts, await readerOf(parts.app, collaboration, person), query));
  });
  for (const form of ['xlsx', 'csv'] as const)
    router.get(`/follow-up.${form}`, limited, async (request, response) => {
      const query = readQuery(followUpQuery, request, response);
      if (query === null) return;
      const { collaboration, person } = callerOf(response);
      const figures = await followUp(parts, await readerOf(parts.app, collaboration, person), query);
      const sheets = followUpSheets(localeOfRequest(request), figures);
      const name = `uppfoljning-${query.from}-${query.until}.${form}`;
      response.set('Content-Disposition', `attachment; filename="${name}"`);
      response
        .type(spreadsheetTypes[form])
        .send(form === 'xlsx' ? await writeSheets(sheets) : writeFlat(sheets));
    });
  return router;
}
