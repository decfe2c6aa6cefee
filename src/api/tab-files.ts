import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import express, { Router, type RequestHandler } from 'express';

/** Who may show the tab in a frame: Teams' own addresses. */
const teamsFrames = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
];

/**
 * What the tab's page may do. Fluent UI writes its styles into the page, hence 'unsafe-inline' for styles;
 * teams-js reads its list of valid domains from Office's own network.
 */
const policy = (frames: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data: https://res.cdn.office.net",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${[...teamsFrames, ...frames].join(' ')}`,
  ].join('; ');

/**
 * The built tab under `/tab/`. Files with a hash in their name are kept for good, the page itself is asked for
 * each time. `frames` are further addresses that may frame it (the test host's); empty in production.
 */
export function tabFiles(folder: string, frames: readonly string[]): Router {
  const router = Router();
  const csp = policy(frames);
  const guard: RequestHandler = (_request, response, next) => {
    response.set('Content-Security-Policy', csp);
    next();
  };
  router.use(guard);
  router.use(
    '/assets',
    compressed(join(folder, 'assets')),
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }),
  );
  router.use(express.static(folder, { cacheControl: false, index: 'index.html', setHeaders: askEachTime }));
  return router;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** Sends the gzipped copy that the build put beside a file, to those who take it. */
const compressed =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const type = types[extname(request.path)];
    const name = basename(request.path);
    if (type === undefined || request.path !== `/${name}` || request.acceptsEncodings('gzip') === false) {
      next();
      return;
    }
    response.vary('Accept-Encoding');
    if (!existsSync(join(folder, `${name}.gz`))) {
      next();
      return;
    }
    response.sendFile(`${name}.gz`, {
      root: folder,
      immutable: true,
      maxAge: '365d',
      headers: { 'Content-Encoding': 'gzip', 'Content-Type': `${type}; charset=utf-8` },
    });
  };

const askEachTime = (response: { setHeader(name: string, value: string): unknown }) =>
  void response.setHeader('Cache-Control', 'no-cache');

/** Has the tab been built? */
export const tabIsBuilt = (folder: string): boolean => existsSync(join(folder, 'index.html'));
