import { Router, type Request, type Response } from 'express';
import type { App } from '../../app/app.ts';
import { readStructure } from '../../app/queries.ts';
import type { MatterLists } from '../../app/matter-lists.ts';
import type { ChatStore } from '../../app/ports.ts';
import {
  assignmentsQuery,
  boardQuery,
  digestFrequencies,
  digestRequest,
  matterCommandRequest,
  type DigestAnswer,
  type MatterRefusedAnswer,
} from '../../contract/matters.ts';
import { asId, type MatterId } from '../../domain/ids.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import { readBody, readQuery } from '../faults.ts';
import { callerOf } from '../identity.ts';
import { pace } from '../pace.ts';
import { answerProblem, localeOfRequest, refusalStatus } from '../problem.ts';
import { boardOf } from './board.ts';
import { answeringOf, assignmentsOf, raisingOf, remindersOf } from './lists.ts';
import { matterAnswer, shownMatter } from './one.ts';
import { readerOf, type Reader } from './reader.ts';

export type MatterRouteParts = {
  readonly app: App;
  readonly lists: MatterLists;
  readonly chats: Pick<ChatStore, 'reached'>;
};

/** What the tab reads and asks of matters (PI). All of it behind `requireCaller`. */
export function matterRoutes(parts: MatterRouteParts): Router {
  const router = Router();
  boardRoutes(router, parts);
  commandRoutes(router, parts);
  listRoutes(router, parts);
  digestRoutes(router, parts);
  return router;
}

/** The caller as a reader of matters. */
const reading = (app: App, response: Response): Promise<Reader> => {
  const { collaboration, person } = callerOf(response);
  return readerOf(app, collaboration, person);
};

const matterId = (request: Request): MatterId => asId<MatterId>(String(request.params['id'] ?? ''));

function boardRoutes(router: Router, { app, lists }: MatterRouteParts): void {
  router.get('/matters', pace(120, 60_000), async (request, response) => {
    const query = readQuery(boardQuery, request, response);
    if (query !== null) response.json(await boardOf(lists, await reading(app, response), query));
  });
  router.get('/matters/:id', async (request, response) => {
    const reader = await reading(app, response);
    const answer = await matterAnswer(
      app,
      reader,
      await app.matters.matter(reader.collaboration, matterId(request)),
    );
    if (answer === null) answerProblem(request, response, { kind: 'not-found' });
    else response.json(answer);
  });
}

function commandRoutes(router: Router, { app }: MatterRouteParts): void {
  router.post('/matters/:id/commands', pace(120, 60_000), async (request, response) => {
    const body = readBody(matterCommandRequest, request, response);
    if (body === null) return;
    const { collaboration, person } = callerOf(response);
    const reader = await reading(app, response);
    const matter = matterId(request);
    const before = await app.matters.matter(collaboration, matter);
    // What somebody may not know of isn't there for them.
    if (before !== null && (await shownMatter(app, reader, before)) === null) {
      refuse(request, response, { code: 'matter-not-found' }, null);
      return;
    }
    const done = await app.matters.execute({ collaboration, matter, actor: { person, via: 'tab' }, ...body });
    if (done.ok) response.json(await matterAnswer(app, reader, done.matter));
    else refuse(request, response, done.refusal, await shownMatter(app, reader, done.matter));
  });
}

function refuse(
  request: Request,
  response: Response,
  refusal: Refusal,
  matter: MatterRefusedAnswer['matter'],
): void {
  const message = refusalText(localeOfRequest(request), refusal);
  response.status(refusalStatus(refusal)).json({ refusal, message, matter } satisfies MatterRefusedAnswer);
}

function listRoutes(router: Router, { app, lists, chats }: MatterRouteParts): void {
  router.get('/raising', async (_request, response) => {
    response.json(raisingOf(await reading(app, response), callerOf(response).person));
  });
  router.get('/answering', async (_request, response) => {
    response.json(await answeringOf(lists, await reading(app, response), callerOf(response).person));
  });
  router.get('/assignments', async (request, response) => {
    const query = readQuery(assignmentsQuery, request, response);
    if (query === null) return;
    const { person } = callerOf(response);
    response.json(await assignmentsOf({ lists, chats }, await reading(app, response), person, query));
  });
  router.get('/reminders', async (request, response) => {
    const read = await readStructure(app, 'reminders', callerOf(response));
    if (read.ok) response.json(await remindersOf({ lists, chats }, await reading(app, response)));
    else refuse(request, response, read.refusal, null);
  });
}

function digestRoutes(router: Router, { lists, chats }: MatterRouteParts): void {
  const answer = async (response: Response): Promise<void> => {
    const { collaboration, person } = callerOf(response);
    const chosen = await lists.digest(collaboration, person);
    const frequency = digestFrequencies.find((one) => one === chosen?.frequency) ?? 'never';
    const reachable = (await chats.reached(collaboration)).includes(person);
    response.json({ frequency, lastSentAt: chosen?.lastSent ?? null, reachable } satisfies DigestAnswer);
  };
  router.get('/digest', (_request, response) => answer(response));
  router.put('/digest', async (request, response) => {
    const body = readBody(digestRequest, request, response);
    if (body === null) return;
    const { collaboration, person } = callerOf(response);
    await lists.chooseDigest(collaboration, person, body.frequency);
    await answer(response);
  });
}
