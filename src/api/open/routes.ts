import { Router } from 'express';
import type { App } from '../../app/app.ts';
import type { MatterLists } from '../../app/matter-lists.ts';
import {
  mattersPerPage,
  openQuery,
  stagesIn,
  type OpenListAnswer,
  type OpenMatterAnswer,
} from '../../contract/matters.ts';
import { asId, type CollaborationId, type MatterId } from '../../domain/ids.ts';
import { cardOf } from '../../domain/matter/view-card.ts';
import { readQuery } from '../faults.ts';
import { requireProof, type Trust } from '../identity.ts';
import { readerOf } from '../matters/reader.ts';
import { shownMatter } from '../matters/one.ts';
import { paceProven } from '../pace.ts';
import { answerProblem, localeOfRequest } from '../problem.ts';
import { feedOf } from './feed.ts';

export type OpenParts = {
  readonly app: App;
  readonly lists: MatterLists;
  readonly trust: Trust;
  /** The collaboration that this installation serves. */
  readonly collaboration: CollaborationId;
  /** Public address without trailing slash; null: the one that was asked. */
  readonly baseUrl: string | null;
};

/** The open reading of matters: for everybody signed in at a principal, without drafts and persons (PI7). */
export function openRoutes({ app, lists, trust, collaboration, baseUrl }: OpenParts): Router {
  const router = Router();
  router.use('/open', requireProof(trust));
  const reading = () => readerOf(app, collaboration, null);
  const limited = paceProven(60, 60_000);
  router.get('/open/matters', limited, async (request, response) => {
    const query = readQuery(openQuery, request, response);
    if (query === null) return;
    const reader = await reading();
    const { matters, total } = await lists.find(collaboration, {
      ...everything,
      bodies: query.body === undefined ? [] : [query.body],
      stages: stagesIn(query.stage),
      text: query.text ?? null,
      offset: query.from,
    });
    const cards = matters.map((matter) => cardOf(matter, reader.sight));
    const { names, today } = reader;
    response.json({ cards, total, names, today } satisfies OpenListAnswer);
  });
  router.get('/open/matters/:id', limited, async (request, response) => {
    const reader = await reading();
    const matter = await app.matters.matter(
      collaboration,
      asId<MatterId>(String(request.params['id'] ?? '')),
    );
    const shown = await shownMatter(app, reader, matter);
    if (shown === null) {
      answerProblem(request, response, { kind: 'not-found' });
      return;
    }
    const { names, today } = reader;
    response.json({ matter: shown, names, today } satisfies OpenMatterAnswer);
  });
  router.get('/open/feed.atom', limited, async (request, response) => {
    const reader = await reading();
    const { matters } = await lists.find(collaboration, { ...everything, stages: [...told], limit: 100 });
    const { collaboration: known } = await app.structure(collaboration);
    const base = baseUrl ?? `${request.protocol}://${request.get('host') ?? ''}`;
    response
      .type('application/atom+xml; charset=utf-8')
      .send(feedOf(localeOfRequest(request), base, known, matters, reader));
  });
  return router;
}

const everything = {
  bodies: [],
  stages: [],
  principal: null,
  presenter: null,
  overdueOn: null,
  deviates: false,
  text: null,
  drafts: 'none',
  sort: 'moved',
  offset: 0,
  limit: mattersPerPage,
} as const;

/** Stages in which something has been decided or recommended. */
const told = [
  'decided',
  'with-principals',
  'settled',
  'rejected',
  'postponed',
  'referred-back',
  'superseded',
] as const;
