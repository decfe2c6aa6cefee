import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FrameLocator, Page } from 'playwright-core';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MinutesRecord } from '../../src/minutes/record-shape.ts';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { childrenOf, lives, processesOf, serving, type Serving } from '../cli/serving.ts';
import type { TabInTeams } from '../teams-double/open-in-teams.ts';
import { patience, until } from '../until.ts';
import { screens } from './screens.ts';

/**
 * The meeting of 15 March 2024 as a newcomer runs it after `npm start`: the chair in the tab inside Teams (the double),
 * one member on the cards in Microsoft's Agents Playground, everybody else simulated.
 */
describe('the whole meeting', () => {
  const screen = screens();
  let folder: string;
  let server: Serving;
  let url: string;
  let chat: Page;
  let chair: TabInTeams;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samsyn-whole-'));
    server = serving(folder, await freePort(), '--pace', '0.03');
    url = await server.url();
    chat = await screen.page({ width: 1200 });
    await chat.goto(await server.says(/(http:\/\/localhost:\d+\/)\s/));
  }, 5 * patience);

  afterAll(async () => {
    if (server.child.exitCode === null) await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  });

  const tokenOf = async (person: string) => {
    const answer = await fetch(`${url}/api/development/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    return ((await answer.json()) as { token: string }).token;
  };
  const panelOf = async (person: string) =>
    screen.inTeams({
      tab: `${url}/tab/?meeting=samrad-2024-03-15`,
      token: await tokenOf(person),
      width: 320,
    });
  const does = async (person: string, command: MeetingCommand) => {
    const answer = await fetch(`${url}/api/meetings/samrad-2024-03-15/commands`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenOf(person)}` },
      body: JSON.stringify({ key: crypto.randomUUID(), command }),
    });
    expect(answer.status).toBe(200);
  };
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${await tokenOf('linda-angermyr')}` };
    return fetch(`${url}/api/meetings/samrad-2024-03-15${path}`, { headers });
  };

  test('the chat shows what was said before it was opened, also in a page that gets its list of chats late', async () => {
    const late = await screen.page({ width: 1200 });
    await late.route('**/_internal/v1/config', async (route) => {
      // A slow machine: longer than everything else takes.
      await pause(3_000);
      await route.continue();
    });
    await late.goto(chat.url());
    await late.getByRole('button', { name: 'Jag är här', exact: true }).last().waitFor();
  });

  test(
    'from opening to minutes',
    async () => {
      chair = await panelOf('siv-lovaker');
      const { tab } = chair;
      await press(tab, 'Öppna mötet');

      // Roll call: the member in the chat checks in on the agenda card, the simulated ones by themselves.
      await pressCard(chat, 'Jag är här', 'Du är antecknad som närvarande');
      await press(tab, 'Kalla in 4 ersättare');
      await press(tab, 'Uppropet klart – 16 närvarande');
      await tab.getByText('13 av 16 huvudmän · 16 av 20 platser').waitFor();

      await openItem(tab, 1);
      await declareUsual(tab);
      await openItem(tab, 2);
      await declareUsual(tab);
      await passItem(tab, 3);
      await passItem(tab, 4);

      // Item 5: no consensus, a vote with its reason, 7–5–4, no effect declared of it.
      await openItem(tab, 5);
      await press(tab, 'Fråga om enighet');
      await press(tab, /^Ditt eget svar/);
      await press(tab, 'Enig');
      await pressCard(chat, 'Inte enig', 'Du svarade inte enig', 'Samrådet har inte mandat.');
      await tab.getByText('16 av 16 svar').waitFor();
      await press(tab, 'Ingen enighet – välj väg');
      await tab.getByRole('button', { name: /^Omröstning$/ }).click();
      await tab.getByLabel(/Skäl till omröstning/).fill('Kommunernas förslag behöver avgöras.');
      await tab.getByRole('button', { name: 'Begär omröstning' }).click();
      await pressCard(chat, 'Reservera mig mot omröstningen', 'Din reservation är antecknad');
      await reservations(4);
      await press(tab, 'Öppna omröstningen');
      await press(tab, /^Din egen röst/);
      await press(tab, 'Bifall');
      await pressCard(chat, 'Avslag', 'Du röstade Avslag');
      await tab.getByText('16 av 16 svar').waitFor();
      await press(tab, 'Stäng omröstningen …');
      await press(tab, 'Ja, gör det');
      await tab.getByText('Omröstningens resultat').waitFor();
      await press(tab, 'Säg vad omröstningen leder till …');
      await press(tab, 'Den lämnas utan verkan');
      await press(tab, 'Avsluta ärendet');

      await passItem(tab, 6);

      // Item 7 is information, and is postponed.
      await openItem(tab, 7);
      await unfold(tab, 'Annat beslut …');
      await press(tab, 'Bordlägg');
      await tab.getByRole('form').getByRole('button', { name: 'Förklara' }).click();
      await press(tab, 'Avsluta ärendet');

      // Item 8: consensus, and the decision that rests on it.
      await openItem(tab, 8);
      await press(tab, 'Fråga om enighet');
      await press(tab, /^Ditt eget svar/);
      await press(tab, 'Enig');
      await pressCard(chat, 'Enig', 'Du svarade enig');
      await press(tab, 'Alla är eniga – förklara enighet');
      await press(tab, 'Förklara beslutet …');
      await tab.getByLabel(/Beslutet: att/).fill('godkänna planeringen för ledningsseminariet');
      await tab.getByRole('form').getByRole('button', { name: 'Förklara' }).click();
      await press(tab, 'Avsluta ärendet');
      for (const number of [9, 10, 11, 12]) await passItem(tab, number);

      // At noon the chair hands over and leaves.
      await unfold(tab, 'Annat beslut …');
      await press(tab, 'Lämna över ordförandeskapet');
      await tab.getByLabel('Vem').selectOption('gudrun-alvmark');
      await tab.getByRole('form').getByRole('button', { name: 'Lämna över' }).click();
      await press(tab, 'Jag lämnar mötet');
      await tab.getByRole('button', { name: 'Jag är här' }).waitFor();
      await chair.context.close();

      // The joint session, under the vice chair.
      const vice = await panelOf('gudrun-alvmark');
      await press(vice.tab, 'Öppna den gemensamma delen');
      await press(vice.tab, /^Uppropet klart – 38 närvarande/);
      await passItem(vice.tab, 13);
      await passItem(vice.tab, 14);
      await press(vice.tab, 'Avsluta mötet …');
      await press(vice.tab, 'Ja, gör det');
      await press(vice.tab, 'Läs protokollet');
      await vice.tab.getByText('Röstningen utföll enligt nedan').first().waitFor();
      await vice.context.close();

      // The recap goes out when a coordinator has approved it (MI10).
      await does('linda-angermyr', { type: 'ApproveRecap' });
      await does('linda-angermyr', { type: 'PublishRecap' });
      await chat.getByText('vad som beslutades').first().waitFor();
    },
    10 * patience,
  );

  test('the minutes have the vote, the dissent, the lists and the decisions', async () => {
    const record = (await (await get('/minutes.json')).json()) as MinutesRecord;
    expect(record.votes[0]?.tally).toMatchObject({ approve: 7, reject: 5, abstain: 4 });
    expect(record.unrepresented).toEqual(['Dorotea kommun', 'Malå kommun', 'Vilhelmina kommun']);
    expect(record.ballots.filter(({ capacity }) => capacity === 'substitute')).toHaveLength(4);
    expect(record.items.map(({ number, outcome }) => [number, outcome])).toEqual(
      expect.arrayContaining([
        [5, null],
        [7, 'postponed'],
      ]),
    );
    const text = await (await get('/minutes.txt')).text();
    expect(text).toContain('beslutade att godkänna planeringen för ledningsseminariet');
    expect(text).toContain('Avstod att rösta');
    expect(text).toMatch(/Siv Lövåker .*\(frånvarande eftermiddag\)|Siv Lövåker .*\(/);
  });

  test('the three links that were printed answer, and a Ctrl-C stops it and everything it started', async () => {
    const links = server.out().match(/http:\/\/\S+/g) ?? [];
    expect(links).toHaveLength(3);
    for (const link of [...links, `${url}/healthz`]) expect((await fetch(link)).status).toBe(200);
    const children = childrenOf(server.child.pid!).filter(lives);
    expect(children.length).toBeGreaterThan(0);
    expect(processesOf(folder).length).toBeGreaterThan(1);
    expect(await server.end('SIGINT')).toBe(0);
    expect(processesOf(folder)).toEqual([]);
    expect(children.filter(lives)).toEqual([]);
  });

  /** Waits until so many reservations stand in the record. */
  const reservations = (count: number) =>
    until('the reservations are there', async () => {
      const view = (await (await get('')).json()) as { reservations: readonly unknown[] };
      return view.reservations.length === count;
    });
});

const press = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: true }).first().click();

/** Opens what is folded away, if it is. */
const unfold = (tab: FrameLocator, name: string) =>
  tab
    .getByRole('button', { name, expanded: false })
    .or(tab.getByRole('button', { name, expanded: true }))
    .first()
    .evaluate((button: HTMLElement) => {
      if (button.getAttribute('aria-expanded') !== 'true') button.click();
    });

/**
 * Presses a button of the newest card that has it, with words if it takes some, and reads what the bot answers. As a
 * person would, it does so again if nothing was said: the chat can have drawn the card anew just then.
 */
async function pressCard(chat: Page, name: string, answer: string, words?: string): Promise<void> {
  const said = chat.getByText(answer).last();
  const once = async () => {
    if (words !== undefined)
      await chat
        .getByRole('textbox', { name: /Synpunkt eller skäl/ })
        .last()
        .fill(words);
    await chat
      .getByRole('button', { name, exact: true })
      .last()
      .click({ timeout: patience / 4 });
    await said.waitFor({ timeout: patience / 4 });
  };
  let fault: unknown;
  const tried = async () => {
    try {
      await once();
      return true;
    } catch (error) {
      fault = error;
      return false;
    }
  };
  try {
    await until(`the chat says "${answer}"`, tried, 3 * patience);
  } catch (error) {
    const shown = await chat.locator('body').innerText();
    throw new Error(
      `${String(error)}; the last try: ${String(fault)}; the chat shows: ${shown.slice(-3_000)}`,
      {
        cause: fault,
      },
    );
  }
}

const openItem = (tab: FrameLocator, number: number) => press(tab, new RegExp(`^Öppna ärende ${number}:`));

async function declareUsual(tab: FrameLocator): Promise<void> {
  await press(tab, 'Förklara beslutet …');
  await tab.getByRole('form').getByRole('button', { name: 'Förklara' }).click();
  await press(tab, 'Avsluta ärendet');
}

/** Calls an item and closes it without a decision. */
async function passItem(tab: FrameLocator, number: number): Promise<void> {
  await openItem(tab, number);
  await press(tab, 'Avsluta ärendet');
}
