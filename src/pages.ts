import type { RequestListener } from 'node:http';
import express, { type Router } from 'express';
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
  return app;
}
