import type { Page } from 'playwright-core';
import type { TestDatabase } from '../database.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { mortalServer, type MortalServer } from './mortal-server.ts';
import { marchDatabase } from './real-server.ts';
import { screens } from './screens.ts';

/** What a laptop on a bad network shows: the real server, killed and started again under two open tabs. */
describe('the tab while the line breaks', () => {
  const screen = screens();
  let database: TestDatabase;
  let port: number;
  let server: MortalServer;

  beforeAll(async () => {
    database = await marchDatabase({ opened: true });
    port = await freePort();
    server = await mortalServer(database.url, port, screen.tabFolder);
  });
  afterAll(async () => {
    await server.kill();
    await database.drop();
  });

  const chairsTab = async (): Promise<Page> => {
    const page = await screen.page({ width: 320 });
    await page.goto(`http://127.0.0.1:${String(port)}/tab/?as=siv-lovaker&meeting=samrad-2024-03-15`);
    return page;
  };
  const recorded = async (page: Page, kind: string): Promise<number> =>
    page.evaluate(async (wanted) => {
      const session = await fetch('/api/development/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person: 'siv-lovaker' }),
      });
      const { token } = (await session.json()) as { token: string };
      const answer = await fetch('/api/meetings/samrad-2024-03-15/log', {
        headers: { authorization: `Bearer ${token}` },
      });
      const { lines } = (await answer.json()) as { lines: { kind: string }[] };
      return lines.filter((line) => line.kind === wanted).length;
    }, kind);

  test('TR2, TR3: two tabs agree, a killed server shows as reconnecting, and what was pressed meanwhile is recorded once', async () => {
    const [tab, other] = [await chairsTab(), await chairsTab()];
    await tab.getByRole('button', { name: /^Öppna ärende 3: / }).click();
    await tab.getByRole('button', { name: 'Avsluta ärendet' }).waitFor();
    await other.getByRole('button', { name: 'Avsluta ärendet' }).waitFor();

    await server.kill();
    for (const page of [tab, other]) await page.getByText('Återansluter …').waitFor();
    // What was true when the line broke is still there to read.
    await other.getByRole('button', { name: 'Avsluta ärendet' }).waitFor();
    await tab.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await tab.getByText('skickas igen av sig självt').waitFor();

    server = await mortalServer(database.url, port, screen.tabFolder);
    for (const page of [tab, other]) {
      await page
        .getByRole('button', { name: /^Öppna ärende 1: / })
        .first()
        .waitFor();
      await page.getByText('Återansluter …').waitFor({ state: 'detached' });
    }
    await tab.getByText('skickas igen av sig självt').waitFor({ state: 'detached' });
    expect(await recorded(tab, 'ItemClosed')).toBe(1);
  });

  test('TR2: a press whose answer was lost on the way is sent again with its key, and stands once', async () => {
    const tab = await chairsTab();
    let lost = 0;
    await tab.route('**/commands', async (route) => {
      if (lost > 0) {
        await route.continue();
        return;
      }
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await tab.getByRole('button', { name: /^Öppna ärende 4: / }).click();
    await tab.getByRole('button', { name: 'Avsluta ärendet' }).waitFor();
    await tab.getByText('registrerar …').waitFor({ state: 'detached' });
    expect(lost).toBe(1);
    expect(await recorded(tab, 'ItemOpened')).toBe(2);
    expect(await tab.getByText('Servern svarar inte').count()).toBe(0);
  });

  test('TR8, TR2: a server without its database, that is there itself: the press is sent again when it says, and stands once', async () => {
    const tab = await chairsTab();
    const keys: string[] = [];
    await tab.route('**/commands', async (route) => {
      keys.push((route.request().postDataJSON() as { key: string }).key);
      if (keys.length > 4) await route.continue();
      else
        await route.fulfill({ status: 503, headers: { 'retry-after': '1' }, json: { message: 'Just nu …' } });
    });
    await tab.getByRole('button', { name: 'Avsluta ärendet' }).click();
    await tab.getByText('skickas igen av sig självt').waitFor();
    await tab
      .getByRole('button', { name: /^Öppna ärende \d/ })
      .first()
      .waitFor();
    await tab.getByText('skickas igen av sig självt').waitFor({ state: 'detached' });
    expect([keys.length, new Set(keys).size]).toEqual([5, 1]);
    expect(await recorded(tab, 'ItemClosed')).toBe(2);
  });
});
