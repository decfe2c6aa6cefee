import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { everyCard } from './drawn.ts';

/** What the page has once the renderer's bundle is in it. */
type WithRenderer = {
  AdaptiveCards: {
    AdaptiveCard: new () => { parse(card: unknown): void; render(): HTMLElement | undefined };
  };
};

describe('every card in a browser, drawn by the real renderer', () => {
  const narrow = 320;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: narrow, height: 900 } });
    await page.setContent('<main></main>');
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
    });
  }, 60_000);
  afterAll(() => browser.close());

  const draw = (card: unknown) =>
    page.evaluate((given) => {
      const { AdaptiveCards } = window as unknown as WithRenderer;
      const adaptive = new AdaptiveCards.AdaptiveCard();
      adaptive.parse(given);
      const main = document.querySelector('main');
      main?.replaceChildren(adaptive.render() ?? '');
      const buttons = [...document.querySelectorAll('button')].map((button) => button.textContent);
      return {
        text: main?.innerText ?? '',
        buttons,
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      };
    }, card);

  test('has words, a name on every button, and nothing beyond a narrow chat', async () => {
    const cards = everyCard();
    expect(cards.length).toBeGreaterThan(100);
    for (const { name, card } of cards) {
      const { text, buttons, overflow } = await draw(card);
      expect([
        name,
        text.trim().length > 10,
        buttons.every((label) => label.trim() !== ''),
        overflow <= 0,
      ]).toEqual([name, true, true, true]);
    }
  }, 120_000);
});
