import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { screens } from '../browser/screens.ts';
import { patience } from '../until.ts';
import { everyCard } from './every-card.ts';

/** What the page has once the renderer's bundle is in it. */
type WithRenderer = {
  AdaptiveCards: {
    AdaptiveCard: new () => { parse(card: unknown): void; render(): HTMLElement | undefined };
  };
};

describe('every card in a browser, drawn by the real renderer', () => {
  const narrow = 320;
  const screen = screens();
  let page: Page;
  beforeAll(async () => {
    page = await screen.page({ width: narrow });
    // Buttons as a chat draws them: with room around their words.
    await page.setContent(
      '<style>button { padding: 5px 10px; font: 600 14px sans-serif }</style><main></main>',
    );
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
    });
  });

  /** All of them in one go: asking the page a thousand times takes longer than drawing. */
  const drawn = (cards: readonly unknown[]) =>
    page.evaluate(
      (given) =>
        given.map((card) => {
          const { AdaptiveCards } = window as unknown as WithRenderer;
          const adaptive = new AdaptiveCards.AdaptiveCard();
          adaptive.parse(card);
          const main = document.querySelector('main');
          main?.replaceChildren(adaptive.render() ?? '');
          const buttons = [...document.querySelectorAll('button')];
          const beyond = buttons.filter((button) => button.getBoundingClientRect().right > window.innerWidth);
          return {
            text: main?.innerText ?? '',
            buttons: buttons.map((button) => button.textContent),
            beyond: beyond.map((button) => button.textContent),
            overflow: document.documentElement.scrollWidth - window.innerWidth,
          };
        }),
      cards,
    );

  const folds = (card: unknown): boolean => JSON.stringify(card).includes('"isVisible":false');

  /** As it is once everything that unfolds has been unfolded. */
  const unfolded = (card: unknown): unknown =>
    JSON.parse(JSON.stringify(card).replaceAll('"isVisible":false', '"isVisible":true'));

  test(
    'has words, a name on every button, and nothing beyond a narrow chat',
    async () => {
      const cards = everyCard();
      expect(cards.length).toBeGreaterThan(100);
      // Many readers see the same card: each is drawn once.
      const shown = new Map<string, string>();
      for (const { name, card } of cards)
        for (const one of folds(card) ? [card, unfolded(card)] : [card]) shown.set(JSON.stringify(one), name);
      const names = [...shown.values()];
      const pictures = await drawn([...shown.keys()].map((card) => JSON.parse(card) as unknown));
      for (const [index, { text, buttons, beyond, overflow }] of pictures.entries()) {
        const name = names[index];
        expect([
          name,
          text.trim().length > 10,
          buttons.every((label) => label.trim() !== ''),
          beyond,
          overflow <= 0,
        ]).toEqual([name, true, true, [], true]);
      }
    },
    10 * patience,
  );
});
