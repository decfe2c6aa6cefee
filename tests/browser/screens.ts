import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { openInTeams, usualSettings, type TabInTeams } from '../teams-double/open-in-teams.ts';
import type { DoubleSettings } from '../teams-double/protocol.ts';
import { patience } from '../until.ts';
import { sharedByRun } from './shared-by-run.ts';

/** Screens for the tests of a file. What a test opens is closed when it has ended; what `beforeAll` opens, at the end. */
export type Screens = {
  /** Folder of the tab as it is shipped, for the server that is to show it. From `beforeAll` on. */
  readonly tabFolder: string;
  /** An empty page of its own: Swedish, without motion, and open to axe. */
  readonly page: (size?: { readonly width?: number; readonly height?: number }) => Promise<Page>;
  /** The tab in a frame of Teams (the double), in a side panel unless said otherwise. */
  readonly inTeams: (
    settings: Pick<DoubleSettings, 'tab' | 'token'> & Partial<DoubleSettings>,
    /** What is to be done with the page before anything is loaded. */
    before?: (page: Page) => void,
  ) => Promise<TabInTeams>;
};

/**
 * To be called first in a test file, outside of its tests: it brings its own `beforeAll`, `afterEach` and `afterAll`.
 * The browser and the built tab are the run's (shared-by-run.ts), and cost a file nothing.
 */
export function screens(): Screens {
  let browser: Browser;
  let tabFolder = '';
  const opened: BrowserContext[] = [];
  beforeAll(async () => {
    const shared = await sharedByRun();
    tabFolder = shared.tabFolder;
    browser = await chromium.connect(shared.chromium);
  }, 3 * patience);
  let ofFile = 0;
  beforeEach(() => void (ofFile = opened.length));
  afterEach(async () => {
    await Promise.all(opened.splice(ofFile).map((context) => context.close()));
  });
  afterAll(() => browser.close());
  const kept = (context: BrowserContext): BrowserContext => {
    context.setDefaultTimeout(patience);
    opened.push(context);
    return context;
  };
  return {
    get tabFolder() {
      return tabFolder;
    },
    async page({ width = 900, height = 900 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'sv-SE',
        bypassCSP: true,
        reducedMotion: 'reduce',
      });
      return kept(context).newPage();
    },
    async inTeams(settings, before) {
      const context = before === undefined ? {} : { before };
      const inTeams = await openInTeams(browser, { ...usualSettings, ...settings }, context);
      kept(inTeams.context);
      return inTeams;
    },
  };
}
