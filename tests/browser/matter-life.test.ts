import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { AskedOfMatter, MatterAnswer } from '../../src/contract/matters.ts';
import { asId, type ItemId } from '../../src/domain/ids.ts';
import type { OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import { until } from '../until.ts';
import { realServer, type RealServer } from './real-server.ts';
import { screens } from './screens.ts';

/**
 * One matter's life in the tab against the real server: raised for a preparatory group, prepared, through LSG, called
 * to the council and decided there, recommended, answered by several principals, and shown.
 */
describe('the life of a matter, in the tab against the server', () => {
  const coordinator = 'linda-angermyr';
  const title = 'Gemensam rutin för vaccinationer';
  const screen = screens();
  let server: RealServer;
  let matter = '';

  beforeAll(async () => {
    server = await realServer(screen.tabFolder);
  });
  afterAll(() => server.close());

  const open = async (person: string, search: string, width = 1280): Promise<Page> => {
    const page = await screen.page({ width });
    await page.goto(`${server.url}/tab/?as=${person}&${search}`);
    await page.locator('main h1').waitFor();
    return page;
  };
  const onPage = (person: string, width?: number) => open(person, `surface=matter&matter=${matter}`, width);
  const ask = async (person: string, path: string, init: RequestInit = {}) =>
    fetch(`${server.url}/api${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await server.token(person)}` },
    });
  const told = async (): Promise<MatterAnswer> =>
    (await ask(coordinator, `/matters/${matter}`)).json() as Promise<MatterAnswer>;
  const stage = (wanted: string) =>
    until(`the matter is ${wanted}`, async () => (await told()).matter.stage === wanted);
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole('button', { name, exact: true }).click();

  test('PI1, PI4, PI8, PI12: from an idea in a group to the answers of the principals', async () => {
    // Raised.
    const raising = await open(coordinator, 'surface=raise');
    await raising.getByLabel(/^Rubrik/).fill(title);
    await raising.getByLabel(/^Väckt av/).selectOption('coordinator:');
    await raising.getByLabel(/^Vem tar emot det/).selectOption('beredning-barn-unga');
    await raising.getByLabel('Vilket organ ska besluta').selectOption('samrad');
    await press(raising, 'Väck ärende');
    await raising.getByRole('heading', { level: 1, name: title }).waitFor();
    matter = new URL(raising.url()).searchParams.get('matter') ?? '';
    await raising.getByText('Det här saknas innan ärendet kallas').waitFor();

    // Prepared: taken up, and what is missing filled in.
    await press(raising, 'Påbörja beredningen');
    await stage('preparing');
    await press(raising, 'Fyll i det som saknas');
    const words = raising.getByRole('form', { name: 'Ändra ärendet' });
    await words.getByLabel(/^Sammanfattning/).fill('En rutin för hela länet.');
    await words.getByLabel(/^Förslag till beslut/).fill('Samråd antar rutinen.');
    await words.getByLabel(/^Föredragande/).fill('Amanda Lillmyr');
    await words.getByRole('button', { name: 'Spara' }).click();
    await raising.getByText('En rutin för hela länet.').waitFor();

    // To LSG, on the board, by keyboard.
    const board = await open(coordinator, 'surface=board&text=vaccinationer');
    const link = board.locator('[data-column="preparing"]').getByRole('link', { name: title });
    await link.focus();
    await board.keyboard.press('Alt+ArrowRight');
    await raising.getByRole('link').first().focus();
    const held = await raising.evaluate(() => document.activeElement?.textContent);
    const form = board.getByRole('form', { name: `Flytta ${title}` });
    await form.getByLabel('Vad organet säger om ärendet').fill('Gruppen ställer sig bakom.');
    await form.getByRole('button', { name: 'Lämna över till LSG' }).press('Enter');
    await board.locator('[data-column="gate"]').getByRole('link', { name: title }).waitFor();
    // The matter's own page, open meanwhile, is told (PI12), and what had the focus there still has it.
    await raising.getByText('Gruppen ställer sig bakom.').first().waitFor();
    expect(await raising.evaluate(() => document.activeElement?.textContent)).toBe(held);

    // Called: picked onto the agenda of the council's meeting.
    const agenda = await open(coordinator, 'surface=prepare&meeting=samrad-2024-03-15');
    await agenda.getByRole('button', { name: 'Hämta ett ärende' }).first().click();
    const pick = agenda.getByRole('form', { name: 'Hämta ett ärende till dagordningen' });
    await pick.getByRole('radio', { name: new RegExp(`^${title}`) }).check();
    await pick.getByRole('button', { name: 'Lägg till' }).click();
    await pick.waitFor({ state: 'detached' });
    await agenda.getByRole('listitem').getByText(title, { exact: true }).first().waitFor();
    await stage('called');

    // Decided at the meeting.
    const item = asId<ItemId>((await told()).matter.nextMeeting!.item);
    await server.does('siv-lovaker', { type: 'OpenMeeting' });
    await server.does('siv-lovaker', { type: 'CompleteRollCall' });
    await server.does('siv-lovaker', { type: 'OpenItem', item });
    await server.does('siv-lovaker', { type: 'DeclareOutcome', item, declaration: recommended });
    await server.does('siv-lovaker', { type: 'CloseItem', item });
    await stage('decided');

    // Recommended to the principals.
    const page = await onPage(coordinator);
    await page.getByText('att anta rutinen').first().waitFor();
    await press(page, 'Rekommendera huvudmännen');
    await page.getByRole('form', { name: 'Rekommendera huvudmännen' }).getByRole('button').first().click();
    await page.getByText('0 av 16 har antagit, 16 väntar').waitFor();

    // Answered: in two presses on a phone, once with changes, once by the coordinator over the wire.
    const phone = await open('susanne-rormyr', 'surface=answer', 320);
    await press(phone, 'Antagen');
    await press(phone, 'Registrera svaret');
    await phone.getByText(/^Antagen\. Registrerat/).waitFor();
    const changed = await open('oskar-skappforsen', 'surface=answer', 390);
    await press(changed, 'Antagen med ändringar');
    await changed.getByLabel(/^Beslutets lydelse hos er/).fill('Med årlig uppföljning.');
    await press(changed, 'Registrera svaret');
    await changed.getByText(/^Antagen med ändringar\. Registrerat/).waitFor();
    await answerFor('dorotea');

    // Shown: on the matter's page, on the board, and to somebody who only reads.
    const shown = await onPage('siv-lovaker', 390);
    await shown.getByText('3 av 16 har antagit, 1 med ändringar, 13 väntar').waitFor();
    await shown.getByText('Malå kommun har antagit med ändringar.').waitFor();
    await shown.getByText('”Gruppen ställer sig bakom.”').waitFor();
    const card = await open('siv-lovaker', 'surface=board&text=vaccinationer');
    const cell = card.locator('[data-column="with-principals"]').getByRole('article').first();
    await cell.getByText('3 av 16 har antagit, 1 med ändringar, 13 väntar').waitFor();
    const reading = await open('siv-lovaker', 'surface=reading&text=vaccinationer');
    await reading.getByRole('link', { name: title }).click();
    await reading.getByRole('heading', { level: 1, name: title }).waitFor();
    await reading.getByText('Norsjö kommun har antagit.').waitFor();
  });

  test('PI4: a correction is another answer with its reason, and what was corrected stays', async () => {
    const phone = await open('susanne-rormyr', 'surface=answer', 320);
    await press(phone, 'Rätta svaret');
    await press(phone, 'Avslagen');
    await phone.getByLabel(/^Varför svaret rättas/).fill('Fel beslut angavs.');
    await press(phone, 'Registrera svaret');
    await phone.getByText(/^Avslagen\. Registrerat/).waitFor();
    await phone.getByText('1 tidigare svar finns i historiken.').waitFor();
  });

  test('PI4: somebody else’s principal is refused in words', async () => {
    const { matter: view } = await told();
    const refused = await ask('susanne-rormyr', `/matters/${matter}/commands`, {
      method: 'POST',
      body: JSON.stringify({
        key: randomUUID(),
        command: { ...adopted(view.recommendations[0]!.id), principal: 'umea' },
      }),
    });
    expect([403, 409]).toContain(refused.status);
    expect(((await refused.json()) as { message: string }).message.length).toBeGreaterThan(20);
  });

  const adopted = (recommendation: string) => ({
    type: 'AnswerRecommendation' as const,
    recommendation: asId<never>(recommendation),
    principal: asId<never>('dorotea'),
    words: {
      answer: 'adopted' as const,
      decidedOn: '2024-03-28',
      organ: null,
      wording: null,
      registryNumber: 'KS 2024/12',
      link: null,
    },
    correction: null,
  });
  const answerFor = async (principal: string) => {
    const { matter: view } = await told();
    const command: AskedOfMatter = {
      ...adopted(view.recommendations[0]!.id),
      principal: asId<never>(principal),
    };
    const answer = await ask(coordinator, `/matters/${matter}/commands`, {
      method: 'POST',
      body: JSON.stringify({ key: randomUUID(), command }),
    });
    expect(answer.status).toBe(200);
  };
});

const recommended: OutcomeDeclaration = {
  outcome: 'recommended',
  clauses: ['anta rutinen', 'rekommendera varje huvudmans fullmäktige att anta rutinen'],
  wording: null,
  postponedTo: null,
  referredTo: null,
  reason: null,
  vote: null,
};
