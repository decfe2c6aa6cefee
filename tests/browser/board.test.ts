import type { Locator, Page } from 'playwright-core';
import { until } from '../until.ts';
import { faultsOf } from './accessible.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { sampleCards } from './sample-matters.ts';
import { states } from './sample-states.ts';
import { screens } from './screens.ts';

const screen = screens();
let api: FakeApi;

beforeAll(async () => {
  api = await startFakeApi(states.prepared, screen.tabFolder);
});
afterAll(() => api.stop());
beforeEach(() => api.matters.hold(sampleCards(39)));

type Wanted = { readonly search?: string; readonly width?: number; readonly theme?: string };

async function open({ search = 'surface=board', width = 1280, theme = 'light' }: Wanted = {}): Promise<Page> {
  const page = await screen.page({ width, height: 800 });
  await page.goto(`${api.url}/tab/?as=p17&theme=${theme}&${search}`);
  await page.locator('main h1').waitFor();
  return page;
}
const column = (page: Page, name: string) => page.locator(`[data-column="${name}"]`);
const card = (within: Locator, title: string) =>
  within.getByRole('article').filter({ has: within.page().getByRole('link', { name: title, exact: true }) });
const first = 'Samordnad individuell plan vid utskrivning från slutenvården';
const said = (page: Page) => page.getByTestId('spoken').innerText();

describe('the board in a browser', () => {
  test('PI4, PI6: a card says number, heading, where from, when next, what it lacks, and how the sixteen answered', async () => {
    const page = await open();
    await card(column(page, 'preparing'), first)
      .getByText('Saknar förslag till beslut och underlag')
      .waitFor();
    await column(page, 'called').getByText('Möte 26 april 2024, Samråd').first().waitFor();
    const asked = column(page, 'with-principals').getByRole('article').first();
    await asked.getByText('11 av 16 har antagit, 2 med ändringar, 1 har avslagit, 4 väntar').waitFor();
    expect(await asked.getByRole('list', { name: 'Huvudmännens svar' }).getByRole('listitem').count()).toBe(
      16,
    );
    await asked.getByText('Försenat').waitFor();
  });

  test('by drag: where it may go is shown, it is a command, and a refusal is said on the card', async () => {
    const page = await open();
    const from = card(column(page, 'preparing'), first);
    await from.dragTo(column(page, 'decided'));
    await from.getByText(/kan inte flyttas till Beslutade\. Beslut fattas på ett möte/).waitFor();
    await from.getByText(/Det kan gå till .*LSG och Kallade\./).waitFor();
    await from.dragTo(column(page, 'gate'));
    const form = page.getByRole('form', { name: `Flytta ${first}` });
    await form.getByLabel('Vad organet säger om ärendet').fill('Gruppen är klar.');
    await form.getByRole('button', { name: 'Lämna över till LSG' }).click();
    await card(column(page, 'gate'), first).waitFor();
    expect(api.matters.commands.at(-1)).toEqual({
      type: 'HandOverMatter',
      to: 'lsg',
      said: 'Gruppen är klar.',
      deviation: null,
    });
  });

  test('by keyboard alone: arrows between cards, Alt and an arrow moves, Escape gives up, focus comes along', async () => {
    const page = await open();
    const link = column(page, 'preparing').getByRole('link', { name: first, exact: true });
    await link.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await focused(page, first);
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('form', { name: `Flytta ${first}` }).waitFor();
    await page.keyboard.press('Escape');
    await focused(page, first);
    await page.keyboard.press('Alt+ArrowRight');
    const form = page.getByRole('form', { name: `Flytta ${first}` });
    await form.getByRole('button', { name: 'Lämna över till LSG' }).focus();
    await page.keyboard.press('Enter');
    await card(column(page, 'gate'), first).waitFor();
    await focused(page, first);
    expect(await said(page)).toContain(`”${first}” finns nu i LSG.`);
  });

  test('PI2: by menu on a phone: one column at a time, and every way it may go; past the route a reason is asked for', async () => {
    const page = await open({ width: 390 });
    await page.getByRole('tab', { name: /^Under beredning/ }).click();
    await page.getByRole('button', { name: `Flytta ${first}` }).click();
    await page.getByRole('menuitem', { name: 'Kalla till Samråd 26 april 2024 (utan LSG)' }).click();
    const form = page.getByRole('form', { name: `Flytta ${first}` });
    await form.getByRole('button', { name: /^Kalla till Samråd/ }).click();
    await form.getByText('Skriv ett skäl.').waitFor();
    await form.getByLabel(/^Varför det går förbi/).fill('Frågan brådskar.');
    await form.getByRole('button', { name: /^Kalla till Samråd/ }).click();
    await until('it is asked', () => api.matters.commands.at(-1)?.type === 'CallMatter');
    expect(api.matters.commands.at(-1)).toMatchObject({ deviation: 'Frågan brådskar.' });
  });

  test('what it is narrowed to stands in the address, and a link shows the same', async () => {
    const page = await open();
    await page.getByLabel('Med avvikelse').check();
    await page.getByLabel('Sök ärende').fill('vaccin');
    await page.waitForURL(/text=vaccin/);
    const shown = column(page, 'raised').getByRole('article');
    await until('one is left', async () => (await shown.count()) === 1);
    const again = await open({ search: new URL(page.url()).search.slice(1) });
    await until('the same', async () => (await column(again, 'raised').getByRole('article').count()) === 1);
    expect(await again.getByLabel('Sök ärende').inputValue()).toBe('vaccin');
    await again.getByRole('button', { name: 'Rensa' }).click();
    await until('all are back', async () => (await column(again, 'raised').getByRole('article').count()) > 3);
  });

  test('ten thousand matters: few are on the page, the last is reached, and the card in focus stays', async () => {
    api.matters.hold(sampleCards(10_000));
    const page = await open();
    const raised = column(page, 'raised');
    await raised.getByRole('article').first().waitFor();
    expect(await page.getByRole('article').count()).toBeLessThan(150);
    await raised.getByRole('link').first().focus();
    await page.keyboard.press('End');
    const last = raised.locator('li[aria-posinset="1540"]');
    await last.getByRole('link').waitFor();
    expect(await last.getAttribute('aria-setsize')).toBe('1540');
    await until('it has the focus', () =>
      last.getByRole('link').evaluate((link) => link === document.activeElement),
    );
    expect(await page.getByRole('article').count()).toBeLessThan(150);
    await page.getByLabel('Sök ärende').fill('palliativ');
    await until('it is narrowed', async () => {
      const sizes = await raised.locator('li').first().getAttribute('aria-setsize');
      return Number(sizes) > 0 && Number(sizes) < 200;
    });
  });

  test('SU6: coming back from a matter the board is where it was, and the focus on the card that was opened', async () => {
    api.matters.hold(sampleCards(10_000));
    const page = await open();
    const raised = column(page, 'raised');
    await raised.getByRole('link').first().focus();
    await page.keyboard.press('End');
    const last = raised.locator('li[aria-posinset="1540"]').getByRole('link');
    await last.waitFor();
    await page.keyboard.press('ArrowUp');
    const opened = raised.locator('li[aria-posinset="1539"]').getByRole('link');
    await until('it has the focus', () => opened.evaluate((link) => link === document.activeElement));
    const matter = await opened.getAttribute('data-matter');
    await page.keyboard.press('Enter');
    await column(page, 'raised').waitFor({ state: 'detached' });
    await page.locator('main h1').waitFor();
    await page.goBack();
    await page.waitForFunction(
      (wanted) => (document.activeElement as HTMLElement).dataset['matter'] === wanted,
      matter,
    );
    expect(await raised.locator('[data-index="0"]').count()).toBe(0);
    await raised.locator('li[aria-posinset="1540"]').getByRole('link').waitFor();
  });

  test('without an answer it says so and tries again; nothing found is said too', async () => {
    const page = await screen.page({ width: 1280 });
    await page.route('**/api/matters?*', (route) => route.abort());
    await page.goto(`${api.url}/tab/?as=p17&surface=board`);
    await column(page, 'called').getByText('Ärendena kunde inte hämtas.').waitFor();
    await page.unroute('**/api/matters?*');
    await column(page, 'called').getByRole('button', { name: 'Försök igen' }).click();
    await column(page, 'called').getByRole('article').first().waitFor();
    const empty = await open({ search: 'surface=board&text=finns+inte' });
    await column(empty, 'called').getByText('Inga ärenden här.').waitFor();
  });

  test.each([
    ['light', 1280, 'surface=board'],
    ['dark', 320, 'surface=board'],
    ['contrast', 1280, 'surface=matter&matter=matter-9'],
    ['light', 280, 'surface=matter&matter=matter-9'],
    ['dark', 390, 'surface=answer'],
    ['light', 280, 'surface=raise'],
    ['contrast', 320, 'surface=assignments'],
    ['dark', 1280, 'surface=follow-up'],
    ['light', 320, 'surface=reading'],
  ])('axe finds nothing and nothing scrolls sideways: %s, %i px, %s', async (theme, width, search) => {
    const page = await open({ theme, width, search });
    expect(await faultsOf(page)).toEqual([]);
  });
});

const focused = (page: Page, title: string) =>
  page.waitForFunction((wanted) => document.activeElement?.textContent === wanted, title);
