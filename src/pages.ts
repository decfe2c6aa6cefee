import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler, type Router } from 'express';
import { tabFiles } from './api/tab-files.ts';

export type PageParts = {
  readonly api: Router;
  readonly tabFolder: string;
  readonly frames: readonly string[];
  /** Rejects when the record can't be reached. */
  readonly isReady: () => Promise<void>;
};

/** Everything the server answers over HTTP, except the bot's messages. */
export function pages({ api, tabFolder, frames, isReady }: PageParts): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.get('/healthz', async (_request, response) => {
    const ready = await isReady().then(
      () => true,
      () => false,
    );
    response
      .status(ready ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });
  app.use('/api', api);
  app.use('/tab', tabFiles(tabFolder, frames));
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use(nothingHere, notUnderstood);
  return app;
}

/** Express' own would put a policy of its own in place of ours. */
const nothingHere: RequestHandler = (_request, response) =>
  void response.status(404).type('text/plain').send('Not found\n');

/** An address that can't be read, for instance; what broke inside the API has been answered there. */
const notUnderstood: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else response.status(400).type('text/plain').send('Not understood\n');
};
