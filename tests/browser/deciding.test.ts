import type { FrameLocator } from 'playwright-core';
import { asId, type ItemId, type VoteId } from '../../src/domain/ids.ts';
import type { Choice } from '../../src/domain/meeting/events.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import type { TabInTeams } from '../teams-double/open-in-teams.ts';
import { until } from '../until.ts';
import { faultsOf } from './accessible.ts';
import { present, realServer, type RealServer } from './real-server.ts';
import { screens } from './screens.ts';
import { strangerInChat } from './stranger-in-chat.ts';

/**
 * Everything a council can do with a question, in the tab inside Teams (the double) against the real server: whoever
 * is in front of the screen presses, the others do the same over HTTP as their own tabs would.
 */
describe('deciding, in the tab against the server', () => {
  const chair = 'siv-lovaker';
  const secretary = 'linda-angermyr';
  const vaccination = asId<ItemId>('vaccinationsfragor');
  const casting = [
    '    chair: siv-lovaker\n    vice-chair:',
    '    customs: { casting-vote: true }\n    chair: siv-lovaker\n    vice-chair:',
  ] as const;
  const screen = screens();
  let server: RealServer;
  let opened: TabInTeams[] = [];

  beforeEach(async () => {
    server = await realServer(screen.tabFolder, { changes: [casting], opened: true });
  });
  afterEach(async () => {
    opened = [];
    await server.close();
  });

  const tabOf = async (person: string, width = 320): Promise<FrameLocator> => {
    const token = await server.token(person);
    const inTeams = await screen.inTeams({ tab: server.tab, token, width });
    opened.push(inTeams);
    return inTeams.tab;
  };
  const calls = (item: ItemId) => server.does(chair, { type: 'OpenItem', item });
  const counter = (person: string, text: string) =>
    server.does(person, {
      type: 'MakeMotion',
      motion: asId(`motion-${person}`),
      item: vaccination,
      kind: 'counter',
      text,
    });
  /** Everyone present votes as said; whoever isn't named abstains. */
  const vote = async (ballots: Readonly<Record<string, Choice['id']>>) => {
    const isOpen = ({ current }: MeetingView) => current?.vote?.phase === 'open';
    const { current } = await server.seen('a vote is open', isOpen);
    for (const person of present)
      await server.does(person, {
        type: 'CastBallot',
        vote: current!.vote!.id,
        choice: ballots[person] ?? 'abstain',
      });
  };
  const orderVote = async (tab: FrameLocator) => {
    await press(tab, 'Nästa omröstning …');
    await tab.getByLabel(/Skäl till omröstning/).fill('Yrkandena behöver ställas mot varandra.');
    await press(tab, 'Begär omröstning');
    await press(tab, 'Öppna omröstningen');
  };
  const closeVote = async (tab: FrameLocator) => {
    await press(tab, 'Stäng omröstningen …');
    await press(tab, 'Ja, gör det');
  };

  test('DE9, DE7: two counter-proposals, the tie between them decided by casting vote, the winner against the main proposal', async () => {
    await calls(vaccination);
    await counter('rune-storliden', 'Regionen ansvarar till årets slut.');
    const member = await tabOf('lennart-akerlid', 390);
    await unfold(member, 'Yrka');
    await member.getByLabel(/Yrkandet, så som/).fill('Ansvaret delas lika.');
    await press(member, 'Anteckna yrkandet');
    await member.getByRole('region', { name: 'Yrkanden' }).getByText('Ansvaret delas lika.').waitFor();

    const tab = await tabOf(chair);
    await act(tab, 'Föreslå propositionsordning');
    await press(tab, /^Flytta upp: Lennart Åkerlid/);
    await press(tab, 'Föreslå ordningen');
    await press(tab, 'Propositionsordningen är godkänd');
    await orderVote(tab);
    await member.getByRole('button', { name: 'Förslaget av Lennart Åkerlid', exact: true }).click();
    await member.getByText(/Du röstade Förslaget av Lennart Åkerlid/).waitFor();
    await vote({
      'lennart-akerlid': 'approve',
      'stig-tjalheden': 'approve',
      'rune-storliden': 'reject',
      'gudrun-alvmark': 'reject',
    });
    await closeVote(tab);
    await press(tab, 'Förklara vilket förslag som går vidare …');
    await tab.getByRole('form').getByText('Lika röstetal, 2 mot 2.').waitFor();
    await press(tab, 'Min utslagsröst: Förslaget av Lennart Åkerlid');
    await press(tab, 'Förklara att det går vidare');

    // The main vote: the proposal of the agenda against the one that went on.
    await orderVote(tab);
    await vote({ 'lennart-akerlid': 'reject', 'stig-tjalheden': 'reject', 'gudrun-alvmark': 'approve' });
    await closeVote(tab);
    await press(tab, 'Säg vad omröstningen leder till …');
    await press(tab, 'Förklara beslutet …');
    expect(await tab.getByLabel('Beslutet: att …').inputValue()).toBe('ansvaret delas lika');
    await tab.getByRole('form').getByRole('button', { name: 'Förklara', exact: true }).click();
    await press(tab, 'Avsluta ärendet');
    expect(await server.minutes()).toContain('ansvaret delas lika');
  });

  test('DE12: in a roll-call vote the secretary enters each spoken answer with one press, the chair’s last', async () => {
    await calls(vaccination);
    await server.does(chair, {
      type: 'OrderVote',
      vote: asId('vote-1'),
      item: vaccination,
      proposal: 'Förslaget',
      mover: null,
      reason: 'Upprop är begärt.',
      choices: [
        { id: 'approve', label: 'Bifall' },
        { id: 'reject', label: 'Avslag' },
      ],
      method: 'roll-call',
    });
    await server.does(chair, { type: 'OpenVote', vote: asId('vote-1') });
    const tab = await tabOf(secretary);
    const calling = tab.getByRole('region', { name: 'Upprop' });
    const called: string[] = [];
    for (let at = 0; at < present.length; at += 1) {
      await tab.getByText(`${String(at)} av ${String(present.length)} svar`).waitFor();
      called.push((await calling.locator('[aria-live]').textContent()) ?? '');
      await calling.getByRole('button', { name: 'Bifall', exact: true }).click();
    }
    await tab.getByText('Alla har ropats upp.').waitFor();
    expect(called.at(-1)).toBe('Siv Lövåker');
    expect(new Set(called).size).toBe(present.length);
  });

  test('DE10, DE11: a secret election of persons: who has voted is seen, never how; a lot decides between equals', async () => {
    await calls(vaccination);
    const tab = await tabOf(chair);
    await act(tab, 'Val av person');
    await tab.getByLabel(/Till vad/).fill('ersättare i styrgruppen');
    await tab.getByLabel('Sök i matrikeln').fill('lennart');
    await press(tab, /^Lennart Åkerlid/);
    await tab.getByLabel('Annan person').fill('Rakel Dahlin');
    await press(tab, 'Lägg till');
    await press(tab, 'Förbered valet');
    await press(tab, 'Öppna valet');

    const member = await tabOf('stig-tjalheden', 390);
    await member.getByLabel('Rakel Dahlin').check();
    await press(member, 'Lämna sedeln');
    await member.getByText('Din sedel är lämnad.').waitFor();
    await tab.getByText('1 av 11 svar').waitFor();
    expect(await tab.getByText(/Väntar på:/).textContent()).not.toContain('Sorsele');
    expect(JSON.stringify(await server.view('stig-tjalheden'))).not.toMatch(/"mine":\{"candidates"/);

    const { current } = await server.view('lennart-akerlid');
    const election = current?.election;
    if (election == null) throw new Error('there is no election');
    const lennart = election.candidates.filter(({ name }) => name === 'Lennart Åkerlid').map(({ id }) => id);
    await server.does('lennart-akerlid', {
      type: 'CastElectionBallot',
      election: election.id,
      candidates: lennart,
    });
    await press(tab, 'Avsluta valet …');
    await press(tab, 'Ja, gör det');
    await press(tab, 'Förklara vem som är vald …');
    await tab.getByRole('form').getByLabel('Rakel Dahlin').check();
    await press(tab, 'Förklara vald');
    await tab.getByText('Till ersättare i styrgruppen valdes Rakel Dahlin.').first().waitFor();
    await press(tab, 'Förklara beslutet …');
    expect(await tab.getByRole('form').getByLabel('Namn').inputValue()).toBe('Rakel Dahlin');
    await tab.getByRole('form').getByRole('button', { name: 'Förklara', exact: true }).click();
    await tab.getByRole('button', { name: 'Avsluta ärendet', exact: true }).waitFor();
  });

  test('DE8: a member declares a conflict of interest, and a substitute is called to the seat for that item', async () => {
    await server.does('majvor-isrand', {
      type: 'ReportPresence',
      person: asId('majvor-isrand'),
      present: true,
    });
    const tab = await tabOf(secretary);
    await act(tab, 'Anmäl jäv');
    await tab.getByLabel('I vilket ärende?').selectOption('vaccinationsfragor');
    await tab.getByLabel('Vem').selectOption('gudrun-alvmark');
    await tab.getByRole('form').getByRole('button', { name: 'Anmäl jäv' }).click();
    await pickTab(tab, 'Dagordning');
    await press(tab, 'Kalla in Majvor Isrand för ärendet');
    await tab.getByText('Ersättaren är inkallad för ärendet.').waitFor();
    await calls(vaccination);
    const substitute = await tabOf('majvor-isrand', 390);
    await substitute
      .getByText('Du tjänstgör som ersättare för Gudrun Älvmark, Region Västerbotten.')
      .waitFor();
  });

  test('AT8: somebody Teams can’t tell is listed as unknown, and named with two presses', async () => {
    await server.unknownJoins('iPad mötesrum 3');
    const tab = await tabOf(secretary);
    await pickTab(tab, 'Närvaro');
    await press(tab, 'Säg vem iPad mötesrum 3 är');
    await tab.getByLabel('En person i matrikeln').fill('torsten');
    await press(tab, /^Torsten Granmyr/);
    await server.seen('the person named is present', ({ attendance }) =>
      attendance.some(({ person, present: there }) => person === 'torsten-granmyr' && there),
    );
    await until('nobody is unknown', async () => (await tab.getByText('iPad mötesrum 3').count()) === 0);
  });

  test('AC5: what somebody unknown answers in the chat waits in the panel; confirmed there, it counts', async () => {
    const chat = strangerInChat(server.channel, 'Lennarts telefon');
    await chat.link(secretary);
    await calls(vaccination);
    const voting = asId<VoteId>('vote-1');
    await server.does(chair, {
      type: 'OrderVote',
      vote: voting,
      item: vaccination,
      proposal: 'Förslaget',
      mover: null,
      reason: 'Omröstning är begärd.',
      choices: [
        { id: 'approve', label: 'Bifall' },
        { id: 'reject', label: 'Avslag' },
      ],
    });
    await server.does(chair, { type: 'OpenVote', vote: voting });
    const tab = await tabOf(secretary);
    const counted = (answered: number) =>
      tab
        .getByText(`${String(answered)} av ${String(present.length)} svar`)
        .first()
        .waitFor();
    const answer = await chat.press({
      verb: 'ballot',
      data: { item: vaccination, vote: voting, choice: 'reject' },
    });
    expect(answer).toContain('räknas inte ännu');

    await pickTab(tab, 'Närvaro');
    const waiting = tab.getByRole('region', { name: 'Svar som väntar' });
    await waiting.getByText(/^Lennarts telefon har svarat. Säg först vem det är/).waitFor();
    expect(await waiting.textContent()).not.toMatch(/Avslag|reject/);
    expect(await waiting.getByRole('button', { name: 'Räkna svaret' }).count()).toBe(0);
    await counted(0);
    await press(tab, 'Säg vem Lennarts telefon är');
    await tab.getByLabel('En person i matrikeln').fill('lennart');
    await press(tab, /^Lennart Åkerlid/);
    await waiting.getByText(/^Lennart Åkerlid har svarat. Svaret räknas när du bekräftar/).waitFor();
    await counted(0);

    await waiting.getByRole('button', { name: 'Räkna svaret' }).click();
    await waiting.waitFor({ state: 'detached' });
    await counted(1);
    await pickTab(tab, 'Logg');
    await unfold(tab, 'Allt som hänt, och rättelser');
    await tab.getByText('Svaret från Lennart Åkerlid bekräftades och räknas.').waitFor();
    await server.does(chair, { type: 'CloseVote', vote: voting });
    const { current } = await server.view('lennart-akerlid');
    expect(current?.vote?.tally).toMatchObject({ approve: 0, reject: 1 });
  });

  test('AG7: an outcome is taken back with its reason, the item closed and taken up again; all stays to be seen', async () => {
    await calls(vaccination);
    const tab = await tabOf(chair);
    await act(tab, 'Bordlägg');
    await tab.getByRole('form').getByRole('button', { name: 'Förklara', exact: true }).click();
    await press(tab, 'Återta beslutet');
    await tab.getByLabel(/Varför återtas det/).fill('Fel ärende.');
    await tab.getByRole('form').getByRole('button', { name: 'Återta beslutet' }).click();
    await tab.getByText(/Återtaget .*: Bordlagt. Fel ärende./).waitFor();
    await act(tab, 'Avsluta ärendet');
    await act(tab, 'Ta upp ett avslutat ärende igen');
    await tab.getByRole('form').getByLabel(/Skäl/).fill('Det avslutades för tidigt.');
    await press(tab, 'Ta upp igen');
    await tab.getByRole('heading', { name: /vaccinationsfrågor/ }).waitFor();
  });

  test('AT5: the chair hands over, the panel follows, and the meeting is adjourned and resumed', async () => {
    const tab = await tabOf(chair);
    await act(tab, 'Ajournera');
    await tab.getByRole('form').getByLabel(/Skäl/).fill('Lunch');
    await tab.getByRole('form').getByRole('button', { name: 'Ajournera' }).click();
    await press(tab, 'Återuppta mötet');
    await act(tab, 'Lämna över ordförandeskapet');
    await tab.getByLabel('Vem').selectOption('gudrun-alvmark');
    await tab.getByRole('form').getByRole('button', { name: 'Lämna över' }).click();
    await tab
      .getByRole('button', { name: /^Öppna ärende/ })
      .first()
      .waitFor({ state: 'detached' });
    const vice = await tabOf('gudrun-alvmark');
    await vice
      .getByRole('button', { name: /^Öppna ärende 1:/ })
      .first()
      .waitFor();
  });

  test('RE1, RE2: a member reserves against the decision with reasons, and a note is confirmed by its co-signer', async () => {
    await calls(vaccination);
    const member = await tabOf('lennart-akerlid', 390);
    await unfold(member, 'Reservera dig');
    await member.getByLabel('Motivering').fill('Kostnaderna är inte utredda.');
    await member.getByRole('form').getByRole('button', { name: 'Reservera dig' }).click();
    await member.getByText('Du har reserverat dig mot beslutet.').waitFor();
    await unfold(member, 'Lämna en protokollsanteckning');
    await member.getByLabel(/^Anteckning/).fill('Vi vill se en uppföljning.');
    await member.getByRole('checkbox', { name: 'Stig Tjälheden' }).check();
    await press(member, 'Lämna in');
    const other = await tabOf('stig-tjalheden', 390);
    await press(other, 'Underteckna …');
    await press(other, 'Ja, jag undertecknar');
    await other.getByText('En anteckning väntar på din underskrift').first().waitFor({ state: 'detached' });
    const { reservations } = await server.seen(
      'both have signed',
      ({ notes }) => notes[0]?.signers.every(({ signedAt }) => signedAt !== null) ?? false,
      secretary,
    );
    expect(reservations[0]).toMatchObject({ name: 'Lennart Åkerlid', text: 'Kostnaderna är inte utredda.' });
  });

  test('TR1: the secretary undoes in the log: the correction is a line of its own, and nothing is wiped out', async () => {
    const tab = await tabOf(secretary);
    await pickTab(tab, 'Närvaro');
    await press(tab, 'Hampus Torvnäs är närvarande');
    await pickTab(tab, 'Logg');
    await unfold(tab, 'Allt som hänt, och rättelser');
    await press(tab, 'Ångra: Hampus Torvnäs antecknades som frånvarande.');
    const log = tab.getByRole('list', { name: 'Allt som hänt, och rättelser' });
    await log.getByRole('listitem').first().getByText('Hampus Torvnäs antecknades som närvarande.').waitFor();
    await log.getByText('Hampus Torvnäs antecknades som frånvarande.').waitFor();
    const { attendance } = await server.view(secretary);
    expect(attendance.find(({ person }) => person === 'hampus-torvnas')?.present).toBe(true);
  });

  test('AT1: a roll of absent members is called with arrow and space, and several are entered at once', async () => {
    const tab = await tabOf(secretary);
    await pickTab(tab, 'Närvaro');
    const [page] = opened.map(({ page: one }) => one);
    if (page === undefined) throw new Error('no page');
    await tab.getByRole('button', { name: 'Elsa Vitfjäll är närvarande' }).focus();
    await page.keyboard.press('Space');
    await tab.getByRole('button', { name: 'Elsa Vitfjäll är närvarande', pressed: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await tab.getByRole('button', { name: 'Petra Kallforsen är närvarande', pressed: true }).waitFor();
    await unfold(tab, 'Flera på en gång');
    await tab.getByRole('checkbox', { name: /^Frida Vojmnäs/ }).check();
    await tab.getByRole('checkbox', { name: /^Niklas Fjällsund/ }).check();
    await press(tab, 'Anteckna 2 som närvarande');
    await tab.getByRole('button', { name: 'Niklas Fjällsund är närvarande', pressed: true }).waitFor();
  });

  test('AG5: an item is added, moved with the keyboard, put right, withdrawn and put back in the agenda itself', async () => {
    const tab = await tabOf(secretary);
    await act(tab, 'Lägg till ett ärende');
    await tab.getByLabel(/^Rubrik/).fill('Vintervägar');
    await press(tab, 'Lägg till');
    await press(tab, 'Ändra dagordningen');
    const own = (name: RegExp) => tab.getByRole('button', { name }).first();
    await own(/^Flytta upp ärende \d+: Vintervägar/).focus();
    const page = opened[0]?.page;
    await page?.keyboard.press('Alt+ArrowUp');
    await own(/^Ändra ärende 12: Vintervägar/).click();
    await tab.getByLabel(/^Rubrik/).fill('Vintervägar och färdtjänst');
    await press(tab, 'Spara ändringen');
    await own(/^Låt ärende 12 utgå: Vintervägar och färdtjänst/).click();
    await tab.getByRole('form').getByLabel(/Skäl/).fill('Hör till trafiknämnden.');
    await press(tab, 'Låt ärendet utgå');
    await tab.getByText('Skäl: Hör till trafiknämnden.').waitFor();
    await press(tab, 'Ta upp igen');
    await tab.getByText('Skäl: Hör till trafiknämnden.').waitFor({ state: 'detached' });
  });

  test('every surface is sound for assistive technology while all this goes on', async () => {
    await calls(vaccination);
    await counter('rune-storliden', 'Regionen ansvarar till årets slut.');
    for (const [person, width] of [
      [chair, 280],
      [secretary, 280],
      ['lennart-akerlid', 390],
    ] as const) {
      const page = await screen.page({ width });
      await page.goto(`${server.tab}&as=${person}`);
      await page.getByRole('region', { name: 'Yrkanden' }).first().waitFor();
      expect([person, ...(await faultsOf(page))]).toEqual([person]);
    }
  });
});

const press = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: true }).first().click();

/** What "Annat beslut …" offers. */
async function act(tab: FrameLocator, name: string): Promise<void> {
  await unfold(tab, 'Annat beslut …');
  await tab.getByRole('list', { name: 'Annat beslut …' }).getByRole('button', { name, exact: true }).click();
}

const pickTab = (tab: FrameLocator, name: string) =>
  tab.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

/** Opens what is folded away, if it is. */
async function unfold(tab: FrameLocator, name: string): Promise<void> {
  const button = tab.locator('button[aria-expanded]').filter({ hasText: name }).first();
  await button.waitFor();
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}
