import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { hostPage } from './host-page.ts';
import { teamsOrigin, type DoubleSettings } from './protocol.ts';

/** The tab inside the double. Close the context when done. */
export type TabInTeams = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly tab: FrameLocator;
  /** What the tab has asked of Teams, in order. */
  readonly heard: () => Promise<readonly string[]>;
  /** Addresses that were shared to the stage. */
  readonly shared: () => Promise<readonly string[]>;
  /** Deep links that Teams was asked to show: `[subPageId, label, address]`. */
  readonly links: () => Promise<readonly (readonly unknown[])[]>;
  readonly changeTheme: (name: DoubleSettings['theme']) => Promise<void>;
};

export const usualSettings: Omit<DoubleSettings, 'tab'> = {
  theme: 'default',
  locale: 'sv-se',
  frameContext: 'sidePanel',
  token: 'token-of-the-chair',
  mayShareToStage: true,
  subPage: null,
  chat: '19:meeting_double@thread.v2',
  meeting: 'MCMxOTptZWV0aW5nX2RvdWJsZUB0aHJlYWQudjIjMA==',
  width: 280,
};

/** How the browser is otherwise than usual; `before` anything is loaded. */
type OfContext = BrowserContextOptions & { readonly before?: (page: Page) => unknown };

/**
 * Opens the tab as Teams does: in a frame of a page at Teams' own origin. That page is played by the double; nothing
 * is fetched from Microsoft, and the list of valid origins that teams-js looks for on a CDN isn't there, so that it
 * falls back on its own.
 */
export async function openInTeams(
  browser: Browser,
  settings: DoubleSettings,
  { before, ...options }: OfContext = {},
): Promise<TabInTeams> {
  const context = await browser.newContext({
    viewport: { width: Math.max(settings.width, 320), height: 900 },
    locale: 'sv-SE',
    ...options,
  });
  await context.route(`${teamsOrigin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: hostPage(settings) }),
  );
  await context.route('https://res.cdn.office.net/**', (route) => route.abort());
  const page = await context.newPage();
  await before?.(page);
  await page.goto(`${teamsOrigin}/double`);
  return {
    context,
    page,
    tab: page.frameLocator('iframe'),
    heard: () => page.evaluate('window.heard'),
    shared: () => page.evaluate('window.shared'),
    links: () => page.evaluate('window.links'),
    changeTheme: (name) => page.evaluate(`window.changeTheme(${JSON.stringify(name)})`),
  };
}
