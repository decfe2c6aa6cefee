import type { Browser } from 'playwright-core';
import { openInTeams, usualSettings } from '../teams-double/open-in-teams.ts';
import { launchChromium } from './chromium.ts';
import { sampleServing } from './sample-serving.ts';

/**
 * How soon the chair's side panel shows something that means something: `npm run paint [-- how many times]`. Each time in
 * a fresh browser context, so that nothing is cached, from a server that is warm; from when the frame in Teams begins to
 * load. Fails when the median of `shown` is a second or more.
 */
const times = Number(process.argv[2] ?? '9');
const limitMs = 1_000;

type Times = {
  /** Anything at all, and the largest thing. */
  readonly first: number;
  readonly largest: number;
  /** The meeting's name, its first item and the button that opens it are on the screen. */
  readonly shown: number;
  /** How far what was there has been moved about: Chromium's cumulative layout shift. */
  readonly shift: number;
};

/** Runs in the frame, before anything of the page's own: notes when the panel is drawn. */
function watch(): void {
  // The page that plays Teams has nothing to show.
  if (window.parent === window) return;
  const noted = window as unknown as { shown?: number; largest: number; shift: number };
  noted.largest = 0;
  noted.shift = 0;
  new PerformanceObserver((list) => {
    noted.largest = list.getEntries().at(-1)?.startTime ?? 0;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      noted.shift += (entry as PerformanceEntry & { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
  const look = () => {
    const buttons = [...document.querySelectorAll('main button')];
    const opens = buttons.find((button) => button.textContent === 'Öppna mötet');
    const item = document.querySelector('main ol li, main ul li');
    if (opens?.checkVisibility() === true && item?.checkVisibility() === true)
      // The frame in which it is painted ends before the next one begins.
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (noted.shown = performance.now());
        channel.port2.postMessage(null);
      });
    else requestAnimationFrame(look);
  };
  look();
}

async function measured(browser: Browser, tab: string, token: string): Promise<Times> {
  const settings = { ...usualSettings, tab, token, chat: null, meeting: null };
  const { context, page } = await openInTeams(browser, settings, {
    before: (opened) => opened.addInitScript(watch),
  });
  try {
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('the double has no frame');
    await frame.waitForFunction(() => 'shown' in window);
    return await frame.evaluate(() => {
      const { shown, largest, shift } = window as unknown as Times;
      const [painted] = performance.getEntriesByName('first-contentful-paint');
      return { first: painted?.startTime ?? 0, largest, shown, shift };
    });
  } finally {
    await context.close();
  }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const server = await sampleServing();
const browser = await launchChromium();
try {
  const token = await server.token('siv-lovaker');
  const tab = `${server.url}/tab/?surface=panel&meeting=samrad-2024-03-15`;
  // The server's first answers are its slowest.
  await measured(browser, tab, token);
  const taken: Times[] = [];
  for (let time = 0; time < times; time += 1) taken.push(await measured(browser, tab, token));
  for (const name of ['first', 'largest', 'shown'] as const) {
    const values = taken.map((one) => one[name]);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    console.log(
      `${name.padEnd(8)} median ${middle(values).toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`,
    );
  }
  console.log(`shift    median ${middle(taken.map(({ shift }) => shift)).toFixed(3)}`);
  if (middle(taken.map(({ shown }) => shown)) >= limitMs) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
