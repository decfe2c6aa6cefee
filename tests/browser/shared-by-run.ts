import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import { builtTab } from './built-tab.ts';
import { serveChromium } from './chromium.ts';

/** What the browser tests of one run have in common. */
export type Shared = { readonly chromium: string; readonly tabFolder: string };

/**
 * Gives every test process the run's one Chromium and one built tab, made when the first of them asks. In the process
 * that lives as long as the run; `url` is where to ask, and answers with `Shared` or with what went wrong.
 */
export async function shareWithTests(): Promise<{ readonly url: string; close(): Promise<void> }> {
  let chromium: Promise<BrowserServer> | undefined;
  let tabFolder: Promise<string> | undefined;
  const launched = async (): Promise<BrowserServer> => {
    const browser = await serveChromium();
    // One that broke is started again for the next to ask.
    browser.once('close', () => (chromium = undefined));
    return browser;
  };
  const share = async (): Promise<Shared> => {
    const [browser, folder] = await Promise.all([(chromium ??= launched()), (tabFolder ??= builtTab())]);
    return { chromium: browser.wsEndpoint(), tabFolder: folder };
  };
  const server = createServer((_request, response) => {
    share().then(
      (shared) => response.end(JSON.stringify(shared)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await (await chromium?.catch(() => undefined))?.close();
    },
  };
}

/** Asked by a test process. Throws what went wrong. */
export async function sharedByRun(): Promise<Shared> {
  const url = process.env['SAMSYN_TEST_SHARED'];
  if (url === undefined) throw new Error('SAMSYN_TEST_SHARED is not set: run through jest');
  const answer = await fetch(url);
  const said = await answer.text();
  if (!answer.ok) throw new Error(said);
  return JSON.parse(said) as Shared;
}
