import type { Running } from '../../src/main.ts';
import { faultsOf } from './accessible.ts';
import { sampleServer } from './sample-server.ts';
import { screens } from './screens.ts';

const screen = screens();
let running: Running;
beforeAll(async () => {
  running = await sampleServer(screen.tabFolder);
});
afterAll(() => running.close());

describe('the consent page in a browser', () => {
  test.each([
    { theme: 'light', width: 900, title: 'Medgivande till Samsyn', lang: 'sv' },
    { theme: 'dark', width: 360, title: 'Consent to Samsyn', lang: 'en' },
  ])(
    'DI4: says to somebody unknown what is asked for ($theme, $width px)',
    async ({ theme, width, title, lang }) => {
      const page = await screen.page({ width });
      await page.goto(`${running.url}/tab/?surface=consent&theme=${theme}&lang=${lang}`);
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      for (const permission of ['User.ReadBasic.All', 'OnlineMeetings.ReadWrite', 'Sites.Selected'])
        await page.getByText(permission, { exact: true }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
      const go = page.getByRole('link', {
        name: lang === 'sv' ? 'Fortsätt till Microsoft' : 'Continue to Microsoft',
      });
      expect(await go.getAttribute('href')).toMatch(/^\/api\/consent\/start\?ask=/);
    },
  );

  test('DI4: says what came of it', async () => {
    const page = await screen.page({ width: 360 });
    await page.goto(`${running.url}/tab/?surface=consent&consent=failed&code=AADSTS650051`);
    await page.getByRole('alert').getByText('Microsofts felkod: AADSTS650051').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });
});
