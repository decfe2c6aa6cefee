import type { Page, Route } from 'playwright-core';
import type {
  ArchiveAnswer,
  ArchivedMinutesAnswer,
  ArchiveSearchAnswer,
  ArchiveUploadAnswer,
} from '../../src/contract/archive.ts';
import { faultsOf } from '../browser/accessible.ts';
import { startFakeApi, type FakeApi } from '../browser/fake-api.ts';
import { states } from '../browser/sample-states.ts';
import { screens } from '../browser/screens.ts';

const line = {
  document: 'd-1',
  title: 'Protokoll Samrådet',
  body: 'Samrådet',
  date: '2021-05-04',
  registryNumber: null,
  items: 2,
  meeting: null,
};
const archive: ArchiveAnswer = { documents: [line], bodies: ['Samrådet'], years: [2021], mayAdd: true };
const hits: ArchiveSearchAnswer = {
  total: 1,
  hits: [
    {
      ...line,
      item: 2,
      heading: 'Vaccinationer',
      excerpt: [
        { text: 'Ansvaret för ', hit: false },
        { text: 'vaccinet', hit: true },
      ],
    },
  ],
};
const opened: ArchivedMinutesAnswer = {
  ...line,
  file: 'gamla.pdf',
  parts: [
    { item: 1, heading: 'Val', text: 'Val av justerare.', firstLine: 3 },
    { item: 2, heading: 'Vaccinationer', text: 'Ansvaret för vaccinet.', firstLine: 9 },
  ],
  unread: [{ line: 12, text: '???', why: 'Raden kunde inte tolkas.' }],
  linked: [],
  uncertain: [],
};
const seen: ArchiveUploadAnswer = {
  document: 'd-2',
  title: 'Protokoll Nämnden',
  date: null,
  body: 'Nämnden',
  kept: 'preview',
  items: [{ number: 1, heading: 'Val', outcome: true }],
  counts: { lines: 3, attendance: 1, ballots: 0, signatures: 0 },
  remarks: [],
  unread: [],
  findings: [{ severity: 'missing', item: null, place: '', text: 'Underskrift saknas.' }],
};

describe('the archive in a browser', () => {
  const screen = screens();
  let api: FakeApi;
  let tab: Page | null = null;
  beforeAll(async () => {
    api = await startFakeApi(states.prepared, screen.tabFolder);
  });
  afterAll(() => api.stop());

  /** Answers by path; what isn't named is as it should be. */
  const open = async (answers: Readonly<Record<string, (route: Route) => Promise<void>>> = {}) => {
    const uploads: string[] = [];
    const usual: typeof answers = {
      'GET /api/archive': (route) => route.fulfill({ json: archive }),
      'GET /api/archive/search': (route) => route.fulfill({ json: hits }),
      'GET /api/archive/documents/d-1': (route) => route.fulfill({ json: opened }),
      'POST /api/archive': (route) => {
        const kept = new URL(route.request().url()).searchParams.get('preview') === 'yes' ? 'preview' : 'new';
        uploads.push(kept);
        return route.fulfill({ json: { ...seen, kept } });
      },
    };
    tab = await screen.page({ width: 320 });
    await tab.route(`${api.url}/api/archive**`, route);
    await tab.route(`${api.url}/api/archive/**`, route);
    await tab.goto(`${api.url}/tab/?surface=archive&as=siv-lovaker&lang=sv`);
    async function route(asked: Route): Promise<void> {
      const key = `${asked.request().method()} ${new URL(asked.request().url()).pathname}`;
      await (answers[key] ?? usual[key] ?? ((other: Route) => other.abort()))(asked);
    }
    return uploads;
  };
  const button = (name: string | RegExp) => tab!.getByRole('button', { name });
  const search = async (words: string) => {
    await tab!.getByRole('searchbox').fill(words);
    await tab!.getByRole('searchbox').press('Enter');
  };

  test('MI14: words are looked for, the hit is marked, and opens where it stands', async () => {
    await open();
    await search('vaccin');
    await tab!.locator('mark', { hasText: 'vaccinet' }).waitFor();
    await button('2. Vaccinationer').click();
    await tab!.getByText('Ansvaret för vaccinet.').waitFor();
    await button('Oläst eller tveksamt (1)').click();
    await tab!.getByText('Rad 12: Raden kunde inte tolkas.').waitFor();
    await button('Tillbaka till arkivet').click();
    expect(await tab!.getByRole('searchbox').inputValue()).toBe('vaccin');
  });

  test('MI14: a file is looked at before it is kept', async () => {
    const uploads = await open();
    await tab!
      .locator('input[type=file]')
      .setInputFiles({ name: 'gamla.txt', mimeType: 'text/plain', buffer: Buffer.from('x') });
    await button('Granskning (1)').click();
    await tab!.getByText('Underskrift saknas.').waitFor();
    expect(uploads).toEqual(['preview']);
    await button('Spara i arkivet').click();
    await tab!.getByText('gamla.txt finns nu i arkivet.').waitFor();
    expect(uploads).toEqual(['preview', 'new']);
  });

  test('who may not add is not offered it, an empty archive says so, a fault can be tried again', async () => {
    await open({
      'GET /api/archive': (route) =>
        route.fulfill({ json: { documents: [], bodies: [], years: [], mayAdd: false } }),
      'GET /api/archive/search': (route) => route.fulfill({ status: 500, json: {} }),
    });
    await tab!.getByText('Arkivet är tomt.').waitFor();
    expect(await button('Välj fil').count()).toBe(0);
    await search('vaccin');
    await tab!.getByText('Sökningen gick inte att göra.').waitFor();
  });

  test('a refused file is said in the server’s words', async () => {
    await open({
      'POST /api/archive': (route) => route.fulfill({ status: 422, json: { message: 'Filen är låst.' } }),
    });
    await tab!
      .locator('input[type=file]')
      .setInputFiles({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await tab!.getByText('Filen är låst.').waitFor();
  });

  test('it passes axe and fits in 320 pixels', async () => {
    await open();
    await search('vaccin');
    await tab!.locator('mark').waitFor();
    expect(await faultsOf(tab!)).toEqual([]);
  });
});
