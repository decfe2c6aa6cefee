import { usualSettings, type TabInTeams } from '../teams-double/open-in-teams.ts';
import type { DoubleSettings } from '../teams-double/protocol.ts';
import { until } from '../until.ts';
import { faultsOf } from './accessible.ts';
import { startFakeApi, type FakeApi } from './fake-api.ts';
import { states } from './sample-states.ts';
import { screens } from './screens.ts';

describe('the tab in a browser', () => {
  const screen = screens();
  let api: FakeApi;
  let opened: TabInTeams | null = null;

  beforeEach(async () => {
    api = await startFakeApi(states.prepared, screen.tabFolder);
  });
  afterEach(() => api.stop());

  const inTeams = async (settings: Partial<DoubleSettings> = {}): Promise<TabInTeams> => {
    const { token } = usualSettings;
    opened = await screen.inTeams({ tab: `${api.url}/tab/?meeting=meeting-1`, token, ...settings });
    return opened;
  };
  const button = (name: string | RegExp) => opened!.tab.getByRole('button', { name });

  test('in a side panel, the chair opens the meeting with the one primary button', async () => {
    const { heard } = await inTeams();
    api.answerWith(() => ({ view: states['roll-call'] }));
    await button('Öppna mötet').click();
    await button('Kalla in 4 ersättare').waitFor();
    expect(api.commands).toEqual([{ type: 'OpenMeeting' }]);
    expect(new Set(api.tokens)).toEqual(new Set(['Bearer token-of-the-chair']));
    expect(await heard()).toEqual(
      expect.arrayContaining(['initialize', 'getContext', 'registerHandler themeChange']),
    );
  });

  test('the suggested substitutes are called in with one press, each for the seat that is empty', async () => {
    api.show(states['roll-call']);
    await inTeams();
    await button('Kalla in 4 ersättare').click();
    await until('all four are called in', () => api.commands.length === 4);
    expect(api.commands.map(({ type }) => type)).toEqual(Array(4).fill('CallSubstitute'));
  });

  test('a refusal is shown as a sentence in place, the button keeps the focus, and the truth is what stands', async () => {
    api.show(states['item-open']);
    await inTeams();
    api.answerWith(() => ({ refusal: 'no-one-serves', message: 'Ingen tjänstgör i mötet ännu.' }));
    await button('Fråga om enighet').click();
    const status = opened!.tab.getByRole('status').filter({ hasText: 'Ingen tjänstgör i mötet ännu.' });
    await status.waitFor();
    expect(await button('Fråga om enighet').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
  });

  test('without an answer from the server nothing looks recorded, and the same press can be sent again', async () => {
    await inTeams();
    await button('Öppna mötet').waitFor();
    await opened!.context.route('**/commands', (route) => route.abort());
    await button('Öppna mötet').click();
    await opened!.tab.getByText('Servern svarar inte.').waitFor();
    await opened!.context.unroute('**/commands');
    api.answerWith(() => ({ view: states['roll-call'] }));
    await button('Försök igen').click();
    await button('Kalla in 4 ersättare').waitFor();
    expect(api.commands).toHaveLength(1);
  });

  test('when the line breaks it says so, comes back by itself, and shows what happened meanwhile', async () => {
    await inTeams();
    await button('Öppna mötet').waitFor();
    api.accept(false);
    api.breakLines();
    await opened!.tab.getByText('Återansluter …').waitFor();
    api.show(states.consensus);
    api.accept(true);
    await opened!.tab.getByText('Enighet?').waitFor();
    await until('the tab follows again', () => api.followers() === 1);
    expect(await opened!.tab.getByText('Återansluter …').count()).toBe(0);
  });

  test('a view older than the one shown is never gone back to', async () => {
    api.show(states['vote-open']);
    await inTeams();
    await opened!.tab.getByText('Omröstning pågår').waitFor();
    api.sendStale(states.consensus);
    api.show(states['vote-closed']);
    await opened!.tab.getByText('Omröstningens resultat').waitFor();
    expect(await opened!.tab.getByText('Enighet?').count()).toBe(0);
  });

  test('closing a vote asks once more, for it cannot be undone', async () => {
    api.show(states['vote-open']);
    await inTeams();
    await button('Stäng omröstningen …').click();
    await opened!.tab.getByText('2 ledamöter har inte röstat.').waitFor();
    expect(api.commands).toEqual([]);
    api.answerWith(() => ({ view: states['vote-closed'] }));
    await button('Ja, gör det').click();
    await opened!.tab.getByText('Omröstningens resultat').waitFor();
    expect(api.commands).toEqual([{ type: 'CloseVote', vote: 'vote-1' }]);
  });

  test('DE3: ordering a vote in a consensus body asks for the reason and says that members can object first', async () => {
    api.show(states['choose-way']);
    await inTeams();
    await button('Omröstning').click();
    await opened!.tab.getByText('En omröstning är ett undantag').waitFor();
    await opened!.tab.getByLabel(/Skäl till omröstning/).fill('Frågan måste avgöras.');
    await button('Begär omröstning').click();
    await until('the command is there', () => api.commands.length === 1);
    expect(api.commands[0]).toMatchObject({ type: 'OrderVote', reason: 'Frågan måste avgöras.' });
  });

  test('a declared outcome shows the sentence of the minutes first, and an own wording goes along', async () => {
    api.show(states['declare-outcome']);
    await inTeams();
    await button('Förklara beslutet …').click();
    const wording = opened!.tab.getByLabel('Så står det i protokollet');
    await until('the sentence is suggested', async () =>
      (await wording.inputValue()).startsWith('Samråd hälsa, vård och omsorg beslutade att'),
    );
    await wording.fill('Samrådet beslutade enligt förslaget.');
    await opened!.tab.getByRole('form').getByRole('button', { name: 'Förklara' }).click();
    await until('the command is there', () => api.commands.length === 1);
    expect(api.commands[0]).toMatchObject({
      type: 'DeclareOutcome',
      declaration: { wording: 'Samrådet beslutade enligt förslaget.' },
    });
  });

  test('a member answers with one press and reads what was recorded, when, and until when it can be changed', async () => {
    api.show(states.member);
    await inTeams({ width: 390 });
    await opened!.tab.getByText('Du tjänstgör som ersättare för Signe Holm, Vännäs kommun.').waitFor();
    api.answerWith(() => ({ view: states['member-answered'] }));
    await button('Enig').first().click();
    await opened!.tab.getByText('Du svarade enig 10.41.07 för Vännäs kommun.').waitFor();
    expect(api.commands).toMatchObject([{ type: 'AnswerConsensus', answer: 'agree', round: 'round-1' }]);
  });

  test('the theme follows Teams while the tab is open', async () => {
    const { changeTheme, heard, tab } = await inTeams();
    await tab.locator('[data-theme=light]').waitFor();
    await until('Teams is asked for its theme', async () =>
      (await heard()).includes('registerHandler themeChange'),
    );
    await changeTheme('dark');
    await tab.locator('[data-theme=dark]').waitFor();
    await changeTheme('contrast');
    await tab.locator('[data-theme=contrast]').waitFor();
  });

  test('the stage is shared by those whom Teams lets, with an address for everybody', async () => {
    const { shared } = await inTeams();
    await button('Visa för alla').click();
    await until('it is shared', async () => (await shared()).length === 1);
    expect((await shared())[0]).toBe(`${api.url}/tab/?surface=stage&meeting=meeting-1`);
  });

  test('the keyboard alone runs the next step', async () => {
    await inTeams();
    await button('Öppna mötet').waitFor();
    await button('Öppna mötet').focus();
    await opened!.page.keyboard.press('Alt+Shift+N');
    await until('the command is there', () => api.commands.length === 1);
    expect(api.commands).toEqual([{ type: 'OpenMeeting' }]);
  });

  test('SU8: when what had the focus goes away, what stands nearest has it', async () => {
    api.show(states['vote-closed']);
    const { tab } = await inTeams();
    const isIn = (place: string) =>
      until(`the focus is in ${place}`, () =>
        tab
          .locator(':root')
          .evaluate(
            (_root, within) =>
              document.activeElement !== document.body && document.activeElement?.closest(within) !== null,
            place,
          ),
      );
    await button('Säg vad omröstningen leder till …').click();
    await button('Den lämnas utan verkan').focus();
    // Somebody else sends it from another screen: here its form goes.
    api.show({ ...states['item-open'], version: 100 });
    await button('Fråga om enighet').waitFor();
    await isIn('section');
    // The chair becomes somebody else's: another page.
    api.show({ ...states.member, version: 101 });
    await button('Enig').first().waitFor();
    await isIn('[tabindex]');
  });

  test('SU8: what goes away takes no focus from where somebody has gone themselves in Teams', async () => {
    api.show(states['vote-closed']);
    const { page } = await inTeams();
    await button('Säg vad omröstningen leder till …').click();
    await button('Den lämnas utan verkan').focus();
    await page.evaluate(() => document.body.appendChild(document.createElement('input')).focus());
    api.show({ ...states['item-open'], version: 100 });
    await button('Fråga om enighet').waitFor();
    // So many frames are the longest that the tab waits before it moves the focus.
    for (let frame = 0; frame < 4; frame++)
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });

  test('outside Teams the tab is opened in Teams, unless the server offers invented people', async () => {
    const page = await screen.page();
    await page.goto(`${api.url}/tab/`);
    await page.getByText('Personerna är påhittade.').waitFor();
    api.development(false);
    await page.goto(`${api.url}/tab/`);
    await page.getByRole('heading', { name: 'Öppna i Teams' }).waitFor();
  });

  test('axe finds nothing, and nothing scrolls sideways at 280 px', async () => {
    const page = await screen.page({ width: 280 });
    for (const name of [
      'roll-call',
      'consensus',
      'vote-closed',
      'declared',
      'secretary',
      'member',
    ] as const) {
      api.show(states[name]);
      await page.goto(`${api.url}/tab/?as=p17&meeting=meeting-1`);
      await page.locator('main h1').waitFor();
      expect([name, ...(await faultsOf(page))]).toEqual([name]);
    }
  });
});
