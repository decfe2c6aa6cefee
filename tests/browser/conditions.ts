import type { Frame, Page } from 'playwright-core';
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
  | 'unknown'
  | 'turned-down'
  | 'extreme';

type Brought = {
  readonly before?: (page: Page, api: FakeApi) => Promise<unknown>;
  readonly after?: (tab: Frame, api: FakeApi) => Promise<unknown>;
};

function shown(api: FakeApi, mine: MineAnswer): Promise<void> {
  api.showMine(mine);
  return Promise.resolve();
}

/** The page as it is after a sleep: it looks again. */
const wake = (tab: Frame) => tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function pressNext(tab: Frame): Promise<void> {
  await tab.locator('[tabindex="-1"]').first().focus();
  await tab.page().keyboard.press('Alt+Shift+N');
}

const claiming = (state: 'unknown' | 'waiting', reason: string | null) => (page: Page) =>
  page.route('**/api/claim', (route) => route.fulfill({ json: { state, name: 'Petra Kallforsen', reason } }));

/** How each is brought about, before the page is opened and once it is there. */
export const conditions: Readonly<Record<Condition, Brought>> = {
  empty: {
    before: (_page, api) => shown(api, emptyMine),
    after: (_page, api) => shown(api, sampleMine),
  },
  loading: { before: (page) => page.route('**/live*', () => new Promise(() => undefined)) },
  error: { before: (page) => page.route('**/api/mine', (route) => route.fulfill({ status: 500, json: {} })) },
  'not-yours': {
    before: (page) => page.route('**/live*', (route) => route.fulfill({ status: 403, json: {} })),
  },
  reconnecting: {
    async after(tab) {
      await tab.page().route('**/api/**', (route) => route.abort());
      await wake(tab);
      await tab.getByText('Återansluter …').waitFor();
    },
  },
  offline: {
    async after(tab) {
      await tab.page().context().setOffline(true);
      await tab.page().route('**/api/**', (route) => route.abort());
      await wake(tab);
      await tab.getByText('Inget nät').waitFor();
    },
  },
  refused: {
    async after(tab, api) {
      api.answerWith(() => ({
        refusal: 'no-one-serves',
        message: 'Ingen tjänstgör ännu, så det finns ingen att fråga. Gör uppropet först.',
      }));
      await pressNext(tab);
      await tab.getByText('Ingen tjänstgör ännu').waitFor();
    },
  },
  unreachable: {
    async after(tab) {
      await tab.page().route('**/commands', (route) => route.abort());
      await pressNext(tab);
      await tab.getByText('Servern svarar inte').waitFor();
    },
  },
  unknown: { before: claiming('unknown', null) },
  'turned-down': { before: claiming('unknown', 'Vi hittar ingen med det namnet hos er.') },
  extreme: {},
};
