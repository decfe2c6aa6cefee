import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserServer, type LaunchOptions } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** The browser that the test run found or installed, else the first Chromium-like one on PATH; null where there is none. */
export function findChromium(path = process.env['PATH'] ?? ''): string | null {
  const given = process.env['SAMSYN_CHROMIUM'] ?? '';
  if (given !== '') return given;
  const places = path.split(delimiter).filter((folder) => folder !== '');
  return (
    names.flatMap((name) => places.map((folder) => join(folder, name))).find((file) => existsSync(file)) ??
    null
  );
}

const without = [
  // The double stands for a public site and the server is on loopback, which Chromium would ask the user about.
  'LocalNetworkAccessChecks',
  // Nobody sees the address bar, and its suggestions are two pages in processes of their own for each window: a second
  // of processor time each.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  // A page's process begun ahead for every context, most of which show one page: a quarter second each.
  'SpareRendererForSitePerProcess',
];

/** Starts the browser without anything that calls home. Whoever starts it closes it. */
export const launchChromium = (): Promise<Browser> => chromium.launch(settings());

/** Starts the browser for several processes, which connect to its `wsEndpoint`. */
export const serveChromium = (): Promise<BrowserServer> => chromium.launchServer(settings());

function settings(): LaunchOptions {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error(`No browser found. Looked on PATH for: ${names.join(', ')}.`);
  }
  return {
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${without.join(',')}`,
    ],
  };
}
