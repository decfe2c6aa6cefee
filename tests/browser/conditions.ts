import type { Page } from 'playwright-core';
import type { MineAnswer } from '../../src/contract/mine.ts';
import type { FakeApi } from './fake-api.ts';
import { emptyMine, sampleMine } from './sample-mine.ts';

/** Bad days, and days with nothing in them. */
export type Condition =
  | 'empty'
  | 'loading'
  | 'error'
  | 'not-yours'
  | 'reconnecting'
  | 'offline'
  | 'refused'
  | 'unreachable'
  | 'extreme';

type Brought = {
  readonly before?: (page: Page, api: FakeApi) => Promise<unknown>;
  readonly after?: (page: Page, api: FakeApi) => Promise<unknown>;
};

function shown(api: FakeApi, mine: MineAnswer): Promise<void> {
  api.showMine(mine);
  return Promise.resolve();
}

const pressNext = (page: Page) => page.keyboard.press('Alt+Shift+N');

/** How each is brought about, before the page is opened and once it is there. */
export const conditions: Readonly<Record<Condition, Brought>> = {
  empty: {
    before: (_page, api) => shown(api, emptyMine),
    after: (_page, api) => shown(api, sampleMine),
  },
  loading: { before: (page) => page.route('**/live', () => new Promise(() => undefined)) },
  error: { before: (page) => page.route('**/api/mine', (route) => route.fulfill({ status: 500, json: {} })) },
  'not-yours': {
    before: (page) => page.route('**/live', (route) => route.fulfill({ status: 403, json: {} })),
  },
  reconnecting: {
    async after(page) {
      await page.route('**/api/**', (route) => route.abort());
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.getByText('Återansluter …').waitFor();
    },
  },
  offline: {
    async after(page) {
      await page.context().setOffline(true);
      await page.route('**/api/**', (route) => route.abort());
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.getByText('Inget nät').waitFor();
    },
  },
  refused: {
    async after(page, api) {
      api.answerWith(() => ({
        refusal: 'no-one-serves',
        message: 'Ingen tjänstgör ännu, så det finns ingen att fråga. Gör uppropet först.',
      }));
      await pressNext(page);
      await page.getByText('Ingen tjänstgör ännu').waitFor();
    },
  },
  unreachable: {
    async after(page) {
      await page.route('**/commands', (route) => route.abort());
      await pressNext(page);
      await page.getByText('Servern svarar inte').waitFor();
    },
  },
  extreme: {},
};
