import type { Browser, Frame, Page } from 'playwright-core';
import { openInTeams, usualSettings } from '../teams-double/open-in-teams.ts';
import type { DoubleSettings } from '../teams-double/protocol.ts';
import { faultsIn, type Judged } from './accessible.ts';
import type { Shot } from './shots.ts';

/** A shot and the server that shows it. */
export type Sitting = {
  readonly shot: Shot;
  readonly server: { readonly url: string; readonly token: (person: string) => Promise<string> };
  /** Before the page is opened, and once it is there. */
  readonly before: (page: Page) => Promise<unknown>;
  readonly after: (tab: Frame) => Promise<unknown>;
};

/** As Teams names them. */
export const themes = ['default', 'dark', 'contrast'] as const;
/** A side panel, a phone, a window. 320 is less narrow than 280. */
export const widths = [280, 390, 1280] as const;
const heightOf = (width: number) => (width === 1280 ? 800 : 740);

/**
 * Takes the pictures of one shot and gives what is wrong with it, each fault with the picture's name. The page is loaded
 * once, in its frame of Teams; theme and width change while it is open, as they do for people. Axe looks at everything
 * when narrow and when wide, and at the colours in the other themes.
 */
export async function picture(
  browser: Browser,
  sitting: Sitting,
  name: string,
  folder: string,
): Promise<readonly string[]> {
  const { shot } = sitting;
  if ('outside' in shot) return outsideTeams(browser, sitting, name, folder);
  const { context, page } = await openInTeams(browser, await settingsOf(sitting), {
    ...usual,
    before: sitting.before,
  });
  try {
    const tab = page.frames()[1];
    if (tab === undefined) throw new Error('the double has no frame');
    await page.evaluate(() => void (document.querySelector('iframe')!.style.width = '100%'));
    await arrive(tab, sitting);
    const faults: string[] = [];
    let narrow = '';
    for (const theme of themes) {
      await page.evaluate(`window.changeTheme('${theme}')`);
      await tab.locator(`[data-theme=${theme === 'default' ? 'light' : theme}]`).waitFor();
      for (const width of widths) {
        await fit(page, tab, width);
        const file = `${name}-${theme}-${String(width)}`;
        await page.screenshot({ path: `${folder}/${file}.png` });
        const judge = async (judged: Judged) => {
          for (const fault of await faultsIn(tab, judged)) faults.push(`${file}: ${fault}`);
        };
        if (theme !== 'default') {
          if (width === 1280) await judge('colours');
        } else if (width === 280) {
          narrow = await elementsOf(tab);
          await judge('all');
        } else if (width === 1280) await judge((await elementsOf(tab)) === narrow ? 'size' : 'all');
      }
    }
    return faults;
  } finally {
    await context.close();
  }
}

/** What is on the page, whatever it looks like and wherever it stands. */
const elementsOf = (tab: Frame): Promise<string> =>
  tab.evaluate(() =>
    document.body.outerHTML.replaceAll(/ (style|class|id|aria-[a-z]+|data-[a-z-]+)="[^"]*"/g, ''),
  );

const usual = {
  viewport: { width: 1280, height: 800 },
  bypassCSP: true,
  locale: 'sv-SE',
  reducedMotion: 'reduce',
} as const;

const ofMeeting = ['panel', 'meeting', 'stage', 'details', 'prepare', 'minutes', 'recap', 'sign'];

async function settingsOf({ shot, server }: Sitting): Promise<DoubleSettings> {
  return {
    ...usualSettings,
    token: 'as' in shot ? await server.token(shot.as) : usualSettings.token,
    locale: shot.lang === 'en' ? 'en-gb' : 'sv-se',
    frameContext:
      shot.surface === 'stage' ? 'meetingStage' : shot.surface === 'panel' ? 'sidePanel' : 'content',
    tab: `${server.url}/tab/?${addressOf(shot)}`,
    ...(ofMeeting.includes(shot.surface) ? {} : { chat: null, meeting: null }),
  };
}

const addressOf = (shot: Shot): string =>
  [
    `surface=${shot.surface}`,
    ...('state' in shot ? ['meeting=meeting-1'] : []),
    ...(shot.lang === undefined ? [] : [`lang=${shot.lang}`]),
    ...(shot.search === undefined ? [] : [shot.search]),
  ].join('&');

/** Waits for the page, brings its condition about and presses what leads to what is to be seen. */
async function arrive(tab: Frame, { shot, after }: Sitting): Promise<void> {
  await tab
    .locator('when' in shot && shot.when === 'loading' ? 'main' : 'main h1')
    .first()
    .waitFor();
  await after(tab);
  for (const name of shot.press?.split('|') ?? [])
    await tab
      .getByRole('button', { name, exact: true })
      .or(tab.getByRole('tab', { name, exact: true }))
      .or(tab.getByRole('tab', { name: new RegExp(`^${name} [0-9(]`) }))
      .or(tab.getByRole('link', { name, exact: true }))
      .first()
      .click();
  // Lists that are fetched, previews that are drawn.
  await tab.page().waitForTimeout(400);
}

/** The whole page at that width, as tall as what is on it. */
async function fit(page: Page, tab: Frame, width: number): Promise<void> {
  const least = heightOf(width);
  await resized(page, tab, width, least);
  const needed = await tab.evaluate(() => document.documentElement.scrollHeight);
  if (needed <= least) return;
  await resized(page, tab, width, Math.min(needed, 6_000));
  // The frame's own process may still hand over what it drew at the height before: the next picture has it all.
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
}

async function resized(page: Page, tab: Frame, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  await tab.waitForFunction(
    (wanted) => window.innerWidth === wanted[0] && window.innerHeight === wanted[1],
    [width, height],
  );
  await drawn(tab);
  // What is shown in this width only is fetched now.
  await tab.waitForFunction(() => document.querySelector('.fui-Spinner') === null);
  await drawn(tab);
}

const drawn = (tab: Frame): Promise<void> =>
  tab.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );

/** In a browser of one's own the theme is the system's, which the page asks for when it is opened. */
async function outsideTeams(browser: Browser, sitting: Sitting, name: string, folder: string) {
  const faults: string[] = [];
  for (const theme of themes) {
    const context = await browser.newContext(usual);
    const page = await context.newPage();
    await page.goto(
      `${sitting.server.url}/tab/?${addressOf(sitting.shot)}&theme=${theme === 'default' ? 'light' : theme}`,
    );
    await arrive(page.mainFrame(), sitting);
    for (const width of widths) {
      await fit(page, page.mainFrame(), width);
      const file = `${name}-${theme}-${String(width)}`;
      await page.screenshot({ path: `${folder}/${file}.png` });
      if (width === 390) continue;
      for (const fault of await faultsIn(page.mainFrame(), width === 280 ? 'all' : 'colours'))
        faults.push(`${file}: ${fault}`);
    }
    await context.close();
  }
  return faults;
}

/** Of a shot's pictures, before theme and width. */
export function nameOf(shot: Shot): string {
  const said = 'state' in shot ? [shot.state, shot.when] : ['sample', shot.as];
  const searched = shot.search?.replace(/[^a-z0-9]/gi, '');
  const pressed = shot.press?.normalize('NFD').replace(/[^a-z]/gi, '');
  return [shot.surface === '' ? 'tab' : shot.surface, ...said, searched, shot.lang, pressed]
    .filter((part) => part !== undefined && part !== '')
    .join('-');
}
