import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { builtTab } from './built-tab.ts';
import { launchChromium } from './chromium.ts';
import { conditions, type Condition } from './conditions.ts';
import { extreme } from './extreme-view.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { afterStates } from './after-states.ts';
import { decidingStates } from './deciding-states.ts';
import { states as meetingStates } from './sample-states.ts';

const states = { ...meetingStates, ...decidingStates, ...afterStates };
type StateName = keyof typeof states;

/**
 * Pictures of every surface in every theme and width, into `screenshots/`, with what axe finds and any sideways
 * scroll printed. Run: `node tests/browser/screenshots.mjs [part of a name …]`.
 */
type Shot = {
  readonly state: StateName;
  readonly surface: string;
  readonly press?: string;
  /** What has gone wrong, or isn't there yet. */
  readonly when?: Condition;
  readonly lang?: 'en';
  /** More of the address. */
  readonly search?: string;
};

const shots: readonly Shot[] = [
  { state: 'prepared', surface: 'panel' },
  { state: 'roll-call', surface: 'panel' },
  { state: 'item-open', surface: 'panel' },
  { state: 'consensus', surface: 'panel' },
  { state: 'choose-way', surface: 'panel' },
  { state: 'choose-way', surface: 'panel', press: 'Omröstning' },
  { state: 'vote-ordered', surface: 'panel' },
  { state: 'vote-open', surface: 'panel' },
  { state: 'vote-closed', surface: 'panel' },
  { state: 'declare-outcome', surface: 'panel', press: 'Förklara beslutet …' },
  { state: 'declared', surface: 'panel', press: 'Annat beslut …' },
  { state: 'closed', surface: 'panel' },
  { state: 'secretary', surface: 'panel', press: 'Svara för …' },
  { state: 'member', surface: 'meeting' },
  { state: 'member-answered', surface: 'meeting' },
  { state: 'member-vote', surface: 'meeting' },
  { state: 'member-waiting', surface: 'meeting' },
  { state: 'outsider', surface: 'meeting' },
  { state: 'motions', surface: 'panel', press: 'Annat beslut …' },
  { state: 'voting-order', surface: 'panel' },
  { state: 'motions', surface: 'panel', press: 'Annat beslut …|Föreslå propositionsordning' },
  { state: 'next-vote', surface: 'panel', press: 'Nästa omröstning …' },
  { state: 'counter-closed', surface: 'panel', press: 'Förklara vilket förslag som går vidare …' },
  { state: 'tie', surface: 'panel', press: 'Förklara vilket förslag som går vidare …' },
  { state: 'roll-call-vote', surface: 'panel' },
  { state: 'motions', surface: 'panel', press: 'Annat beslut …|Val av person' },
  { state: 'election-open', surface: 'panel' },
  { state: 'election-tied', surface: 'panel', press: 'Förklara vem som är vald …' },
  { state: 'elected', surface: 'panel', press: 'Förklara beslutet …' },
  { state: 'declare-outcome', surface: 'panel', press: 'Förklara beslutet …|Villkor och mottagare' },
  { state: 'second-round', surface: 'panel', press: 'Vem svarade vad' },
  { state: 'retracted', surface: 'panel' },
  { state: 'disputed', surface: 'panel', press: 'Flera på en gång' },
  { state: 'disputed', surface: 'panel', press: 'Säg vem iPad mötesrum 3 är' },
  { state: 'planning', surface: 'panel' },
  { state: 'planning', surface: 'panel', press: 'Ändra dagordningen' },
  {
    state: 'planning',
    surface: 'panel',
    press:
      'Ändra dagordningen|Ändra ärende 7: God och nära vård – gemensam plan|Föredragande, underlag, avvikelse',
  },
  { state: 'secretary', surface: 'panel', press: 'Logg|Allt som hänt, och rättelser' },
  { state: 'member-election', surface: 'meeting' },
  { state: 'counter-vote', surface: 'meeting' },
  { state: 'voting-order', surface: 'stage' },
  { state: 'counter-closed', surface: 'stage' },
  { state: 'election-open', surface: 'stage' },
  { state: 'elected', surface: 'stage' },
  { state: 'consensus', surface: 'stage' },
  { state: 'vote-closed', surface: 'stage' },
  { state: 'preparing', surface: 'prepare' },
  { state: 'preparing', surface: 'prepare', press: 'Lägg till ett ärende' },
  { state: 'notice-sent', surface: 'prepare', press: 'Så ser kallelsen ut' },
  { state: 'writing', surface: 'minutes' },
  { state: 'writing', surface: 'minutes', press: 'Skriv i ärende 5' },
  { state: 'writing', surface: 'recap' },
  { state: 'recap-approved', surface: 'recap', press: 'Skicka till deltagarna' },
  { state: 'writing', surface: 'sign', press: 'Sänd för justering' },
  { state: 'sign-under-way', surface: 'sign' },
  { state: 'sign-your-turn', surface: 'sign' },
  { state: 'signed', surface: 'sign' },
  { state: 'prepared', surface: 'board' },
  { state: 'prepared', surface: 'board', search: 'text=vaccin&deviation=yes' },
  { state: 'prepared', surface: 'board', search: 'text=finns+inte' },
  { state: 'prepared', surface: 'matter', search: 'matter=matter-9' },
  { state: 'prepared', surface: 'matter', search: 'matter=matter-9', press: 'Svar från var och en' },
  {
    state: 'prepared',
    surface: 'matter',
    search: 'matter=matter-2',
    press: 'Annat beslut …|Lämna över ärendet',
  },
  { state: 'prepared', surface: 'raise' },
  { state: 'prepared', surface: 'answer' },
  {
    state: 'prepared',
    surface: 'answer',
    search: 'matter=matter-9&recommendation=recommendation-1&principal=as',
    press: 'Antagen med ändringar',
  },
  { state: 'prepared', surface: 'assignments', press: 'Återrapportera' },
  { state: 'prepared', surface: 'follow-up' },
  { state: 'prepared', surface: 'reading' },
  { state: 'prepared', surface: 'reading', search: 'matter=matter-9' },
  { state: 'member', surface: 'mine' },
  { state: 'member', surface: 'mine', lang: 'en' },
  { state: 'member', surface: 'mine', when: 'empty' },
  { state: 'member', surface: 'help' },
  { state: 'member', surface: 'help', when: 'empty' },
  { state: 'member', surface: 'help', search: 'topic=no-consensus' },
  { state: 'member', surface: 'meetings' },
  { state: 'notice-sent', surface: 'details' },
  { state: 'choose-way', surface: 'panel', press: 'Så gör du' },
  { state: 'consensus', surface: 'panel', lang: 'en' },
  { state: 'member', surface: 'meeting', lang: 'en' },
  { state: 'consensus', surface: 'panel', when: 'loading' },
  { state: 'consensus', surface: 'panel', when: 'not-yours' },
  { state: 'consensus', surface: 'panel', when: 'reconnecting' },
  { state: 'member', surface: 'meeting', when: 'offline' },
  { state: 'item-open', surface: 'panel', when: 'refused', press: 'Så gör du' },
  { state: 'item-open', surface: 'panel', when: 'unreachable' },
  { state: 'member', surface: 'mine', when: 'error' },
  { state: 'consensus', surface: 'panel', when: 'extreme' },
  { state: 'consensus', surface: 'stage', when: 'extreme' },
  { state: 'member', surface: 'meeting', when: 'extreme' },
];
const themes = ['light', 'dark', 'contrast'];
const widths = [280, 390, 1280];
const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));

type Job = (typeof shots)[number] & { readonly theme: string; readonly width: number };

async function shoot(browser: Browser, api: FakeApi, job: Job): Promise<string[]> {
  const context = await browser.newContext({
    viewport: { width: job.width, height: job.width === 1280 ? 800 : 740 },
    bypassCSP: true,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const name = nameOf(job);
  if (job.when !== undefined) await conditions[job.when].before?.(page, api);
  await page.goto(
    `${api.url}/tab/?as=p17&meeting=meeting-1&surface=${job.surface}&theme=${job.theme}&lang=${job.lang ?? 'sv'}&${job.search ?? ''}`,
  );
  await page.locator(job.when === 'loading' ? 'main' : 'main h1').waitFor();
  if (job.when !== undefined) await conditions[job.when].after?.(page, api);
  for (const name of job.press?.split('|') ?? [])
    await page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('tab', { name, exact: true }))
      .first()
      .click();
  await page.waitForTimeout(450);
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  const found = await new AxeBuilder({ page }).analyze();
  await context.close();
  return [
    ...(sideways ? [`${name}: scrolls sideways`] : []),
    ...found.violations.map(
      ({ id, nodes }) => `${name}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ];
}

function nameOf({ surface, state, when, search, lang, press, theme, width }: Job): string {
  const pressed = press?.normalize('NFD').replace(/[^a-z]/gi, '');
  const searched = search?.replace(/[^a-z0-9]/gi, '');
  return [surface, state, when, searched, lang, pressed, theme, String(width)]
    .filter((part) => part !== undefined)
    .join('-');
}

const wanted = process.argv.slice(2);
const jobs = shots
  .flatMap((shot) => themes.flatMap((theme) => widths.map((width) => ({ ...shot, theme, width }))))
  .filter((job) => wanted.every((part) => nameOf(job).includes(part)));

mkdirSync(folder, { recursive: true });
const api = await startFakeApi(states.prepared, await builtTab('tab-pictured'));
const browser = await launchChromium();
try {
  for (const job of jobs) {
    api.show(job.when === 'extreme' ? extreme(states[job.state]) : states[job.state]);
    for (const fault of await shoot(browser, api, job)) console.log(fault);
  }
  console.log(`${String(jobs.length)} pictures in ${folder}`);
} finally {
  await browser.close();
  await api.stop();
}
