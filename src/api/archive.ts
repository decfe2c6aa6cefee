import { Router } from 'express';
import type { App } from '../app/app.ts';
import type { Archive, ArchivedSummary, ArchiveHit, Clock } from '../app/ports.ts';
import {
  archiveSearchQuery,
  hitsPerPage,
  type ArchiveAnswer,
  type ArchiveDocumentLine,
  type ArchiveHitLine,
  type ArchiveSearchAnswer,
} from '../contract/archive.ts';
import { archiveUpload } from './archive-upload.ts';
import { archivedMinutes } from './archived-minutes.ts';
import { readQuery } from './faults.ts';
import { callerOf } from './identity.ts';
import { mayKeep } from './keepers.ts';
import { pace } from './pace.ts';
import { answerProblem, localeOfRequest } from './problem.ts';

export type ArchiveRouteParts = { readonly app: App; readonly archive: Archive; readonly clock: Clock };

/** The archive (MI14): everybody of the collaboration looks in it, coordinators and secretaries put in. Behind `requireCaller`. */
export function archiveRoutes(parts: ArchiveRouteParts): Router {
  const { app, archive } = parts;
  const router = Router();
  router.get('/archive', async (_request, response) => {
    const { collaboration } = callerOf(response);
    const documents = await archive.documents(collaboration);
    response.json({
      documents: documents.map(lineOf),
      bodies: named(documents.map(({ body }) => body)),
      years: named(documents.map(({ date }) => date?.slice(0, 4) ?? null))
        .map(Number)
        .toReversed(),
      mayAdd: await mayKeep(app, 'archiveUpload', response),
    } satisfies ArchiveAnswer);
  });
  router.get('/archive/search', pace(60, 60_000), async (request, response) => {
    const query = readQuery(archiveSearchQuery, request, response);
    if (query === null) return;
    const { from, ...asked } = query;
    const found = await archive.search(callerOf(response).collaboration, {
      ...asked,
      offset: from,
      limit: hitsPerPage,
    });
    response.json({ total: found.total, hits: found.hits.map(hitLine) } satisfies ArchiveSearchAnswer);
  });
  router.get('/archive/documents/:id', async (request, response) => {
    const document = await archive.document(callerOf(response).collaboration, request.params.id);
    if (document === null) answerProblem(request, response, { kind: 'not-found' });
    else response.json(archivedMinutes(localeOfRequest(request), document));
  });
  router.post('/archive', ...archiveUpload(parts));
  return router;
}

const lineOf = ({
  id,
  title,
  body,
  date,
  registryNumber,
  items,
  meeting,
}: ArchivedSummary): ArchiveDocumentLine => ({
  document: id,
  title,
  body,
  date,
  registryNumber,
  items,
  meeting,
});

const hitLine = ({ id, title, body, date, item, excerpt }: ArchiveHit): ArchiveHitLine => ({
  document: id,
  title,
  body,
  date,
  item: item.number,
  heading: item.heading,
  excerpt,
});

const named = (all: readonly (string | null)[]): readonly string[] =>
  [...new Set(all.filter((one) => one !== null))].toSorted((a, b) => a.localeCompare(b, 'sv'));
