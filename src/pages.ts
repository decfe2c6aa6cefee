import { hash, timingSafeEqual } from 'node:crypto';
import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import { tabFiles } from './api/tab-files.ts';

export type PageParts = {
  readonly api: Router;
  readonly tabFolder: string;
  readonly frames: readonly string[];
  /** How many proxies of ours add the address that they got a request from; 0: whoever connects is who asks. */
  readonly trustedProxies: number;
  /** Rejects when the record can't be reached. */
  readonly isReady: () => Promise<void>;
  /** The server's figures as Prometheus reads them; null where nobody may ask for them. */
  readonly metrics: { readonly text: () => string; readonly token: string | null } | null;
};

/** Everything the server answers over HTTP, except the bot's messages. */
export function pages({
  api,
  tabFolder,
  frames,
  trustedProxies,
  isReady,
  metrics,
}: PageParts): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  // Counted from our end: what somebody wrote there before our proxies is never believed.
  app.set('trust proxy', trustedProxies);
  // Alive is one thing, ready another: a database that is away must not have every server started anew.
  app.get('/livez', (_request, response) => void plain(response).send('alive\n'));
  if (metrics !== null) app.get('/metrics', figures(metrics));
  app.get(['/healthz', '/readyz'], async (_request, response) => {
    const ready = await isReady().then(
      () => true,
      () => false,
    );
    plain(response.status(ready ? 200 : 503)).send(ready ? 'ready\n' : 'not ready\n');
  });
  app.use('/api', api);
  app.use('/tab', tabFiles(tabFolder, frames));
  app.get('/', (_request, response) => response.redirect('/tab/'));
  app.use(nothingHere, notUnderstood);
  return app;
}

const plain = (response: Response): Response => response.set('Cache-Control', 'no-store').type('text/plain');

const figures =
  ({ text, token }: NonNullable<PageParts['metrics']>): RequestHandler =>
  (request, response) => {
    if (token === null || sameToken(request.get('authorization'), token)) plain(response).send(text());
    else plain(response.status(401)).send('Not authorised\n');
  };

/** Compared in the same time whatever is wrong with it. */
function sameToken(authorization: string | undefined, token: string): boolean {
  const digest = (value: string) => hash('sha256', value, 'buffer');
  return timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));
}

/** Express' own would put a policy of its own in place of ours. */
const nothingHere: RequestHandler = (_request, response) =>
  void response.status(404).type('text/plain').send('Not found\n');

/** An address that can't be read, for instance; what broke inside the API has been answered there. */
const notUnderstood: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else response.status(400).type('text/plain').send('Not understood\n');
};
