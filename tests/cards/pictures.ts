import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launchChromium } from '../browser/chromium.ts';
import { everyCard } from './every-card.ts';

/**
 * Pictures of cards as the published renderer draws them, as wide as a phone, into `screenshots/cards/`. Run:
 * `node tests/cards/pictures.mjs [part of a name …]`, such as `"sv recommendation"`.
 */
const wanted = process.argv.slice(2);
const folder = join(import.meta.dirname, '../../screenshots/cards');
/** Colours and fonts close to those of a chat: the renderer's own are a developer's. */
const look = {
  fontFamily: 'Segoe UI, Selawik, Helvetica, Arial, sans-serif',
  supportsInteractivity: true,
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 10 },
  containerStyles: Object.fromEntries(
    Object.entries({
      default: '#ffffff',
      emphasis: '#f3f2f1',
      good: '#e7f2da',
      warning: '#fbf6d9',
      attention: '#fcf4f6',
      accent: '#e8ebfa',
    }).map(([name, backgroundColor]) => [name, { backgroundColor }]),
  ),
  actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', maxActions: 6 },
};

mkdirSync(folder, { recursive: true });
const browser = await launchChromium();
try {
  const page = await browser.newPage({ viewport: { width: 340, height: 600 }, locale: 'sv-SE' });
  await page.setContent(
    `<style>body { margin: 10px; font: 14px Helvetica, Arial, sans-serif } input, textarea, select { width: 100%; box-sizing: border-box; font: inherit; padding: 4px }
     input[type=checkbox] { width: auto } button { padding: 5px 10px; font: 600 14px sans-serif; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff }
     button.style-positive { background: #5b5fc7; color: #fff }</style><main></main>`,
  );
  await page.addScriptTag({
    path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js'),
  });
  for (const { name, card } of everyCard()) {
    if (!wanted.some((part) => name.includes(part))) continue;
    await page.evaluate(
      ([given, config]) => {
        const { AdaptiveCards } = window as unknown as WithRenderer;
        const adaptive = new AdaptiveCards.AdaptiveCard();
        adaptive.hostConfig = new AdaptiveCards.HostConfig(config);
        adaptive.parse(given);
        document.querySelector('main')?.replaceChildren(adaptive.render() ?? '');
      },
      [card, look] as const,
    );
    await page.screenshot({ path: join(folder, `${name.replaceAll(' ', '-')}.png`), fullPage: true });
  }
} finally {
  await browser.close();
}

type WithRenderer = {
  readonly AdaptiveCards: {
    readonly AdaptiveCard: new () => {
      hostConfig: unknown;
      parse(card: unknown): void;
      render(): HTMLElement | undefined;
    };
    readonly HostConfig: new (config: unknown) => unknown;
  };
};
