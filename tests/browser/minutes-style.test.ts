import type { Page } from 'playwright-core';
import { asId, type PersonId } from '../../src/domain/ids.ts';
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

type Wanted = {
  readonly as?: string;
  readonly body?: string;
  readonly width?: number;
  readonly theme?: string;
  readonly surface?: string;
};

async function open({
  as = 'linda-angermyr',
  body = 'samrad',
  width = 1100,
  theme = 'light',
  surface = 'minutes-style',
}: Wanted = {}): Promise<Page> {
  const page = await screen.page({ width });
  const meeting = surface === 'minutes' ? `&meeting=${running.sample ?? ''}` : '';
  await page.goto(`${running.url}/tab/?as=${as}&surface=${surface}${meeting}&body=${body}&theme=${theme}`);
  return page;
}

const preview = (page: Page) => page.getByRole('region', { name: 'Så blir protokollet' });
const status = (page: Page, text: string) => page.getByText(text, { exact: true });

/** The minutes of a meeting of the council prepared now for that day, and of nobody's making but the server's. */
async function minutesOf(date: string): Promise<string> {
  const { app, collaboration, sample } = running;
  const { plan } = (await app.meeting(collaboration, sample!))!;
  const id = asId<typeof plan.id>(`style-${date}`);
  const times = { scheduledStart: `${date}T08:00:00.000Z`, scheduledEnd: `${date}T14:00:00.000Z` };
  const executed = await app.execute({
    collaboration,
    meeting: id,
    actor: { person: asId<PersonId>('linda-angermyr'), via: 'tab' },
    key: `prepare-${date}`,
    command: { type: 'PrepareMeeting', plan: { ...plan, id, date, ...times } },
  });
  if (!executed.ok) throw new Error(executed.refusal.code);
  const session = await fetch(`${running.url}/api/development/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: 'linda-angermyr' }),
  });
  const { token } = (await session.json()) as { token: string };
  const answer = await fetch(`${running.url}/api/meetings/${id}/minutes.txt`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.text();
}

describe('MI3: a body’s style in a browser', () => {
  test('a field is changed, the preview follows, it is recorded, and meetings from that day follow it', async () => {
    const page = await open();
    await page.getByText('Ett påhittat möte', { exact: false }).waitFor();
    const date = page.getByLabel('Datum skrivs');
    await preview(page).getByText('20240315 Kl. 9.00 – 15.00').waitFor();
    await preview(page).evaluate((element) => element.scrollTo(0, 120));
    await date.focus();
    await date.selectOption({ label: '2024-03-15' });
    await preview(page).getByText('2024-03-15 Kl. 9.00 – 15.00').waitFor();
    expect(await preview(page).evaluate((element) => element.scrollTop)).toBe(120);
    await status(page, '1 avvikelse från 2024').waitFor();
    await page.getByText('Avviker från 2024: 20240315').waitFor();

    await page.getByLabel('Från och med').fill('2024-05-01');
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByText('Registrerat. Gäller från och med 1 maj 2024.').waitFor();
    expect(await minutesOf('2024-04-30')).toContain('20240430 Kl. ');
    expect(await minutesOf('2024-05-02')).toContain('2024-05-02 Kl. ');

    // Chosen otherwise for the same day: what is recorded from that day is corrected.
    await page.getByLabel('Före klockslaget skrivs').selectOption({ label: '”kl.”' });
    await page.getByLabel('Skäl till rättelsen').fill('Litet k var meningen');
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByText('Registrerat. Gäller från och med 1 maj 2024.').waitFor();
    expect(await minutesOf('2024-05-03')).toContain('2024-05-03 kl. ');
    expect(await minutesOf('2024-04-29')).toContain('20240429 Kl. ');
    await page.reload();
    await page.getByText('Idag gäller skrivsättet från 2024 med 2 avvikelser.').waitFor();
  });

  test('by keyboard: a profile, a change, undone, done again, reset in its place', async () => {
    const page = await open({ body: 'lsg' });
    await page.getByText('Organet har inte valt något skrivsätt. Då gäller det från 2024.').waitFor();
    await page.getByRole('radio', { name: 'Från 2024' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.getByRole('radio', { name: 'Från 2025' }).isChecked()).toBe(true);
    await preview(page)
      .getByText(/beslutar:/)
      .waitFor();
    const party = page.getByLabel('Partibeteckning');
    await party.focus();
    await page.keyboard.press('ArrowDown');
    await status(page, '1 avvikelse från 2025').waitFor();
    await page.keyboard.press('Control+z');
    await status(page, 'Inga avvikelser från 2025').waitFor();
    await page.getByRole('button', { name: 'Gör om' }).press('Enter');
    await status(page, '1 avvikelse från 2025').waitFor();
    await page.getByRole('button', { name: 'Återställ: Partibeteckning' }).press('Enter');
    await status(page, 'Inga avvikelser från 2025').waitFor();
    expect(await party.and(page.locator(':focus')).count()).toBe(1);
    await page.getByRole('button', { name: 'Som registrerat' }).press('Enter');
    expect(await page.getByRole('radio', { name: 'Från 2024' }).isChecked()).toBe(true);
  });

  test('what the page doesn’t show is seen as text, and another body’s draft is kept meanwhile', async () => {
    const page = await open({ body: 'lsg' });
    await page.getByLabel('Punktmarkering i beslut och listor').selectOption('o');
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await preview(page)
      .getByText(/o att anta planen/)
      .waitFor();
    await page.getByLabel('Organ', { exact: true }).selectOption('samrad');
    await page.getByText(/^Idag gäller|^Organet har inte valt/).waitFor();
    await page.getByLabel('Organ', { exact: true }).selectOption('lsg');
    await page.getByText('Avviker från 2024: ”-” streck').waitFor();
  });

  test('ST7: somebody was before: the sentence in its place, the choice kept, and it is recorded anew', async () => {
    const page = await open({ body: 'lsg' });
    await page.getByLabel('Partibeteckning').selectOption('upper');
    const { app, collaboration } = running;
    const other = await app.changeStructure(
      collaboration,
      {
        type: 'ChangeStructure',
        changes: [{ do: 'know-party', party: 'lokal' }],
        seen: null,
        source: { by: 'hand' },
      },
      'somebody-else',
      { person: asId<PersonId>('linda-angermyr'), via: 'tab' },
    );
    expect(other.ok).toBe(true);
    await page.getByLabel('Från och med').fill('2024-06-01');
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByText(/Någon annan har ändrat matrikeln sedan du läste den/).waitFor();
    await page.getByRole('button', { name: 'Hämta hur det står nu' }).click();
    await page.getByText(/Någon annan har ändrat matrikeln/).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Partibeteckning', { exact: true }).inputValue()).toBe('upper');
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByText('Registrerat. Gäller från och med 1 juni 2024.').waitFor();
  });

  test('without an answer what was shown stays, it says so, and the same press can be sent again', async () => {
    const page = await open({ body: 'lsg' });
    await preview(page).getByText('Övriga frågor', { exact: false }).first().waitFor();
    await page.context().route('**/api/minutes-style/preview', (route) => route.abort());
    await page.getByLabel('Närvarolistan står').selectOption('before-items');
    await page.getByText('Förhandsvisningen gick inte att hämta. Här visas hur det var nyss.').waitFor();
    await page.context().unroute('**/api/minutes-style/preview');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page
      .getByText('Förhandsvisningen gick inte att hämta.', { exact: false })
      .waitFor({ state: 'hidden' });
    await page.context().route('**/structure/changes', (route) => route.abort());
    await page.getByLabel('Från och med').fill('2024-07-01');
    await page.getByRole('button', { name: 'Registrera', exact: true }).click();
    await page.getByText('Servern svarar inte.', { exact: false }).waitFor();
    await page.context().unroute('**/structure/changes');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('Registrerat. Gäller från och med 1 juli 2024.').waitFor();
  });

  test('a body whose style doesn’t come is said, and asked for again', async () => {
    const page = await open({ body: 'lsg' });
    await page.getByLabel('Organ', { exact: true }).waitFor();
    await page.context().route('**/api/minutes-style?body=samrad', (route) => route.abort());
    await page.getByLabel('Organ', { exact: true }).selectOption('samrad');
    await page.getByText('Skrivsättet gick inte att hämta.', { exact: false }).waitFor();
    expect(await page.getByLabel('Organ', { exact: true }).inputValue()).toBe('lsg');
    await page.context().unroute('**/api/minutes-style?body=samrad');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText('Skrivsättet gick inte att hämta.', { exact: false }).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('Organ', { exact: true }).inputValue()).toBe('samrad');
  });

  test('it is a link from the body in the register, for those who may change it', async () => {
    const page = await open({ surface: 'structure' });
    await page.getByRole('button', { name: /^Länssamverkansgruppen/, expanded: false }).click();
    await page.getByRole('link', { name: 'Protokollets skrivsätt, Länssamverkansgruppen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Protokollets skrivsätt' }).waitFor();
    expect(await page.getByLabel('Organ', { exact: true }).inputValue()).toBe('lsg');
  });

  test('it is a link from the minutes, for those who write them', async () => {
    const page = await open({ surface: 'minutes' });
    await page.getByRole('button', { name: 'Skrivsätt', exact: true }).click();
    await page.getByRole('link', { name: 'Protokollets skrivsätt, Samråd hälsa, vård och omsorg' }).click();
    await page.getByRole('heading', { level: 1, name: 'Protokollets skrivsätt' }).waitFor();
  });

  test('AU6: a member is told why it isn’t shown, and is offered nothing', async () => {
    const page = await open({ as: 'lennart-akerlid' });
    await page.getByText('Skrivsättet kan inte visas.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Registrera', exact: true }).count()).toBe(0);
  });

  test.each([
    ['light', 1280, 'all'],
    ['dark', 320, 'colours'],
    ['contrast', 320, 'colours'],
    ['light', 641, 'all'],
  ] as const)('axe finds nothing and nothing scrolls sideways: %s, %i px', async (theme, width, only) => {
    const page = await open({ theme, width });
    await page.getByLabel('Partibeteckning').selectOption('upper');
    await preview(page).getByText('Övriga frågor', { exact: false }).first().waitFor();
    await page.getByLabel('Från och med').fill('2024-05-01');
    expect(await faultsOf(page, only)).toEqual([]);
    const beside = await page.evaluate(
      `document.querySelector('form').getBoundingClientRect().right <= document.querySelector('[role=region] article').getBoundingClientRect().left`,
    );
    expect(beside).toBe(width > 640);
  });
});
