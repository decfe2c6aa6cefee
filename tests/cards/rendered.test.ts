import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../browser/chromium.ts';
import { everyCard } from './every-card.ts';

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
    // Buttons as a chat draws them: with room around their words.
    await page.setContent(
      '<style>button { padding: 5px 10px; font: 600 14px sans-serif }</style><main></main>',
    );
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
      const drawn = [...document.querySelectorAll('button')];
      const beyond = drawn.filter((button) => button.getBoundingClientRect().right > window.innerWidth);
      return {
        text: main?.innerText ?? '',
        buttons: drawn.map((button) => button.textContent),
        beyond: beyond.map((button) => button.textContent),
        overflow: document.documentElement.scrollWidth - window.innerWidth,
      };
    }, card);

  const folds = (card: unknown): boolean => JSON.stringify(card).includes('"isVisible":false');

  /** As it is once everything that unfolds has been unfolded. */
  const unfolded = (card: unknown): unknown =>
    JSON.parse(JSON.stringify(card).replaceAll('"isVisible":false', '"isVisible":true'));

  test('has words, a name on every button, and nothing beyond a narrow chat', async () => {
    const cards = everyCard();
    expect(cards.length).toBeGreaterThan(100);
    for (const { name, card } of cards) {
      for (const shown of folds(card) ? [card, unfolded(card)] : [card]) {
        const { text, buttons, beyond, overflow } = await draw(shown);
        expect([
          name,
          text.trim().length > 10,
          buttons.every((label) => label.trim() !== ''),
          beyond,
          overflow <= 0,
        ]).toEqual([name, true, true, [], true]);
      }
    }
  }, 240_000);
});
