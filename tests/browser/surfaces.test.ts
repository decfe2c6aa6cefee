import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { until } from '../until.ts';
import { faultsOf } from './accessible.ts';
import { conditions } from './conditions.ts';
import { extreme } from './extreme-view.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { pictureStates } from './picture-states.ts';
import { states } from './sample-states.ts';
import { screens } from './screens.ts';

/** Which page is shown where in Teams, and what each shows on bad days. */
describe('the surfaces', () => {
  const screen = screens();
  let api: FakeApi;
  beforeEach(async () => {
    api = await startFakeApi(states.prepared, screen.tabFolder);
  });
  afterEach(() => api.stop());

  const inTeams = (settings: Partial<Parameters<typeof screen.inTeams>[0]>) =>
    screen.inTeams({ tab: `${api.url}/tab/`, token: 'token-of-a-member', ...settings });
  const open = async (search: string, width = 390): Promise<Page> => {
    const page = await screen.page({ width, height: 800 });
    await page.goto(`${api.url}/tab/?as=p17&${search}`);
    return page;
  };

  test('AU7: by itself in Teams it is one’s own page, and its links lead on without a new page', async () => {
    api.show(states.member);
    const { tab, heard } = await inTeams({ frameContext: 'content', chat: null, meeting: null, width: 720 });
    await tab.getByRole('heading', { name: 'Väntar på dig' }).waitFor();
    await tab.getByRole('navigation', { name: 'Samsyns delar' }).getByText('Mitt').waitFor();
    await tab.getByRole('link', { name: /^Svara: Ärende 5/ }).click();
    await tab.getByText('Du tjänstgör som ersättare för Signe Holm').waitFor();
    expect((await heard()).filter((func) => func === 'initialize')).toHaveLength(1);
  });

  test('in the meeting’s own tab the chat says which meeting; before it the agenda and the notice, after it the minutes', async () => {
    api.show(states.prepared);
    const before = await inTeams({ frameContext: 'content', width: 720 });
    await before.tab.getByRole('heading', { name: 'Kallelse' }).waitFor();
    api.show(states.closed);
    await before.tab.getByRole('tab', { name: 'Protokoll' }).waitFor();
    api.link(null);
    const loose = await inTeams({ frameContext: 'content', width: 720 });
    await loose.tab.getByText('Chatten är inte kopplad till något möte.').waitFor();
  });

  test('a page of one’s own begins on the navigation’s left edge, however wide the window is', async () => {
    api.show(states.member);
    const page = await open('surface=mine', 1280);
    await page.getByRole('heading', { name: 'Väntar på dig' }).waitFor();
    const [nav, main] = await Promise.all(
      ['nav', 'nav + main'].map((found) => page.locator(found).boundingBox()),
    );
    expect(main!.x).toBe(nav!.x);
  });

  test('a deep link leads to its item, which takes the focus; Teams is asked for a link in its own words', async () => {
    api.show(states['item-open']);
    const linked = await inTeams({ subPage: 'meeting/meeting-1/item/item-8', width: 320 });
    const item = linked.tab.getByRole('listitem').filter({ hasText: 'Överenskommelse om samverkan' });
    await until('the item has the focus', () => item.evaluate((line) => line === document.activeElement));
    await linked.tab.getByRole('button', { name: /^Länk till ärende 5/ }).click();
    await until('Teams has been asked', async () => (await linked.links()).length === 1);
    expect((await linked.links())[0]?.slice(0, 2)).toEqual([
      'meeting/meeting-1/item/item-5',
      '5 Hantering av vaccinationsfrågor',
    ]);
  });

  test('PI10: how often one is told what is coming is chosen on one’s own page, and that nobody is reached is said', async () => {
    const page = await open('surface=mine', 320);
    const often = page.getByLabel('Hur ofta du vill få veta vad som är på gång');
    await often.waitFor();
    expect(await often.inputValue()).toBe('weekly');
    await page.getByText('Boten når dig inte i chatten ännu.').waitFor();
    const [asked] = await Promise.all([
      page.waitForRequest((request) => request.method() === 'PUT'),
      often.selectOption('daily'),
    ]);
    expect([new URL(asked.url()).pathname, asked.postData()]).toEqual([
      '/api/digest',
      '{"frequency":"daily"}',
    ]);
    await page.getByRole('status').filter({ hasText: 'Registrerat' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('help opens where the situation arises, a refusal leads to its page, and the focus stays', async () => {
    api.show(states['item-open']);
    const page = await open('meeting=meeting-1', 320);
    await page.getByRole('button', { name: 'Fråga om enighet' }).waitFor();
    await conditions.refused.after?.(page.mainFrame(), api);
    await page.getByRole('button', { name: 'Så gör du' }).first().click();
    await page.getByRole('heading', { name: 'Att öppna och avsluta mötet' }).waitFor();
    api.show({ ...states['item-open'], version: states['item-open'].version + 1 });
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-expanded'))).toBe('true');
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the introduction says what the council is and what one is in it; every page of help can be read', async () => {
    const page = await open('surface=help');
    await page.getByText('Du är ersättare nummer 1 för Vännäs kommun.').waitFor();
    await page.getByText('20 platser från 16 huvudmän.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'Vi når inte enighet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vi når inte enighet' }).waitFor();
    await page.goBack();
    await page.getByText('Du är ersättare nummer 1').waitFor();
    await page.getByRole('button', { name: 'In English' }).click();
    await page.getByText('You are substitute number 1 for Vännäs kommun.').waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });

  test('SU4: a card’s refusal leads to a page of help that can be read by somebody who isn’t signed in', async () => {
    api.development(false);
    const page = await screen.page({ width: 390 });
    await page.goto(`${api.url}/tab/?surface=help&topic=serving`);
    await page.getByRole('heading', { level: 1 }).filter({ hasNotText: 'Öppna i Teams' }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('link', { name: 'All hjälp' }).click();
    await page.getByRole('link', { name: 'Vi når inte enighet' }).waitFor();
    expect(api.tokens).toEqual([]);
  });

  test('SU7: the stage between items says where the meeting is, what it has decided, what comes and who has the floor', async () => {
    api.show(pictureStates.between);
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [320, 740],
    ] as const) {
      const page = await screen.page({ width, height });
      await page.goto(`${api.url}/tab/?as=p17&meeting=meeting-1&surface=stage`);
      await page.getByRole('region', { name: 'Härnäst' }).getByText('Lägesbild från beredningarna').waitFor();
      await page.getByText('5 av 10 ärenden behandlade').waitFor();
      await page.getByRole('region', { name: 'Behandlat hittills' }).getByText('Bordlagt').waitFor();
      await page.getByRole('region', { name: 'Sedan' }).getByText('God och nära vård').waitFor();
      await page.getByText('På talarlistan: Edvin Hed').waitFor();
      const tall = await page.evaluate(() => document.documentElement.scrollHeight);
      if (width > 1000) expect([width, tall]).toEqual([width, height]);
      expect(await faultsOf(page)).toEqual([]);
    }
  });

  test.each([
    ['loading', 'surface=panel&meeting=meeting-1', 'Hämtar mötet …'],
    ['error', 'surface=mine', 'Det gick inte att visa sidan'],
    ['not-yours', 'surface=panel&meeting=meeting-1', 'Du har inte tillgång till mötet.'],
    ['empty', 'surface=mine', 'Ingenting väntar på dig.'],
  ] as const)('axe finds nothing in what is shown when it is %s', async (condition, search, said) => {
    const page = await screen.page({ width: 320 });
    await conditions[condition].before?.(page, api);
    await page.goto(`${api.url}/tab/?as=p17&${search}`);
    await page.getByText(said).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('a page that can’t be fetched, as after an update of the server, says so, and is there when it is loaded anew', async () => {
    const page = await screen.page({ width: 390, height: 800 });
    await page.route('**/assets/help-*.js', (route) => route.abort());
    await page.goto(`${api.url}/tab/?as=p17&surface=help`);
    await page.getByRole('alert').getByText('Det gick inte att visa sidan').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('Du är ersättare nummer 1 för Vännäs kommun.').waitFor();
  });

  test('offline is said instead of the clock, and what was there can still be read', async () => {
    api.show(states.member);
    const page = await open('meeting=meeting-1');
    await page.getByText('Du tjänstgör som ersättare').waitFor();
    await conditions.offline.after?.(page.mainFrame(), api);
    expect(await page.getByText('Du tjänstgör som ersättare').count()).toBe(1);
    expect(await faultsOf(page)).toEqual([]);
  });

  test('SU3: a laptop that wakes asks at once, though its line never broke', async () => {
    api.show(states.consensus);
    const page = await screen.page({ width: 320 });
    await page.clock.install();
    await page.goto(`${api.url}/tab/?as=p17&meeting=meeting-1`);
    await page.getByText('Enighet?').waitFor();
    api.showUnheard(states['vote-open']);
    // A lid closed for ten seconds: less than the line may be silent.
    await page.clock.fastForward(10_000);
    await page.getByText('Omröstning pågår').waitFor();
    expect(await page.getByText('Återansluter …').count()).toBe(0);
  });

  test('400 items, 60 speakers, a heading without end and a name from right to left: nothing breaks or scrolls sideways', async () => {
    api.show(extreme(states.consensus));
    for (const [search, width] of [
      ['surface=panel&meeting=meeting-1', 280],
      ['surface=stage&meeting=meeting-1', 640],
    ] as const) {
      const page = await open(search, width);
      await page.getByText('Överenskommelse mellan Region Västerbotten').first().waitFor();
      if (width === 280) {
        expect(
          await page.getByRole('list', { name: 'Föredragningslista' }).getByRole('listitem').count(),
        ).toBe(400);
        await page.getByRole('tab', { name: /^Talare/ }).click();
        await page.getByText('Talare 60 von Åhlenhielm-Öhrn').waitFor();
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('SU1: whoever wants less motion gets none, while something is awaited too', async () => {
    const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
      const page = await screen.page({ width: 320 });
      await page.emulateMedia({ reducedMotion });
      await page.route('**/commands', () => new Promise(() => undefined));
      await page.goto(`${api.url}/tab/?as=p17&meeting=meeting-1`);
      await page.getByRole('button', { name: 'Öppna mötet' }).click();
      await page.getByText('registrerar …').waitFor();
      return page.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
      );
    };
    expect(await moving('no-preference')).toBeGreaterThan(0);
    expect(await moving('reduce')).toBe(0);
  });

  test.each([
    ['member', 'surface=meeting&meeting=meeting-1'],
    ['vote-closed', 'surface=stage&meeting=meeting-1'],
    ['writing', 'surface=minutes&meeting=meeting-1'],
    ['prepared', 'surface=board'],
    ['prepared', 'surface=matter&matter=matter-9'],
    ['prepared', 'surface=follow-up'],
    ['member', 'surface=mine'],
  ] as const)(
    'at 200 %% zoom in a window of 1280 nothing scrolls sideways: %s, %s',
    async (state, search) => {
      api.show(pictureStates[state]);
      const page = await open(search, 640);
      await page.locator('main h1').first().waitFor();
      await page.evaluate(() => (document.documentElement.style.zoom = '2'));
      expect(await faultsOf(page, 'size')).toEqual([]);
    },
  );

  test('SU1: at 200 % zoom nothing is lost or scrolls sideways, and the one next step can be reached', async () => {
    api.show(states.consensus);
    const page = await open('meeting=meeting-1', 640);
    await page.evaluate(() => (document.documentElement.style.zoom = '2'));
    await page.getByRole('button', { name: /^Avsluta frågan/ }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  test('the gzipped copies that the server sends are the files, byte for byte', () => {
    const assets = join(screen.tabFolder, 'assets');
    const copies = readdirSync(assets).filter((name) => name.endsWith('.gz'));
    expect(copies.length).toBeGreaterThan(20);
    for (const copy of copies) {
      const file = readFileSync(join(assets, copy.replace(/\.gz$/, '')));
      expect([copy, gunzipSync(readFileSync(join(assets, copy))).equals(file)]).toEqual([copy, true]);
    }
  });

  test('the side panel in Teams needs at most 250 kB of JavaScript, gzipped', async () => {
    const weights = new Map<string, Promise<number>>();
    const { tab, page } = await inTeams({ tab: `${api.url}/tab/?meeting=meeting-1`, width: 280 });
    await tab.getByRole('button', { name: 'Öppna mötet' }).waitFor();
    const files = await page
      .frames()[1]!
      .evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    for (const file of files.filter((name) => name.endsWith('.js')))
      weights.set(
        file,
        fetch(file).then(async (answer) => gzipSync(new Uint8Array(await answer.arrayBuffer())).length),
      );
    const bytes = (await Promise.all(weights.values())).reduce((sum, one) => sum + one, 0);
    expect(weights.size).toBeGreaterThan(5);
    expect(bytes).toBeLessThanOrEqual(250_000);
  });
});
