import type { Locator, Page } from 'playwright-core';
import { rosterOn } from '../../src/domain/structure/roster-on.ts';
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

type Wanted = { readonly as?: string; readonly width?: number; readonly theme?: string };

async function open({ as = 'linda-angermyr', width = 900, theme = 'light' }: Wanted = {}): Promise<Page> {
  const page = await screen.page({ width });
  await page.goto(`${running.url}/tab/?as=${as}&surface=structure&theme=${theme}`);
  await page.getByRole('heading', { level: 1, name: 'Matrikel' }).waitFor();
  return page;
}
const roster = async (on: string) =>
  rosterOn((await running.app.structure(running.collaboration)).register, on);
const body = (page: Page, name: string) => page.getByRole('button', { name, expanded: false });

describe('the register in a browser', () => {
  test('ST5: a new holder of a seat from a day, in place, by keyboard; the day before it was another', async () => {
    const page = await open();
    await body(page, 'Samråd hälsa, vård och omsorg 20 av 20').click();
    const edit = page.getByRole('button', { name: 'Ändra Petra Kallforsen (l), Malå kommun' });
    await edit.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Petra Kallforsen (l), Malå kommun: Ny innehavare' });
    await form.getByLabel('Person').selectOption('ebba-gimheden');
    await form.getByLabel('Från och med').fill('2024-09-01');
    await form.getByRole('button', { name: 'Registrera' }).press('Enter');
    await page.getByRole('button', { name: /^Ändra Ebba Gimheden.*, Malå kommun$/ }).waitFor();
    const holder = async (on: string) =>
      (await roster(on)).mandates.find((one) => one.kind === 'ordinary' && one.seat === 'mala-1')?.person;
    expect([await holder('2024-08-31'), await holder('2024-09-01')]).toEqual([
      'petra-kallforsen',
      'ebba-gimheden',
    ]);
    const asOf = page.getByLabel('Så var det den');
    await asOf.fill('31/8 2024');
    await asOf.blur();
    await page.getByText('Skriv dagen som 2024-03-15.').waitFor();
    await asOf.fill('2024-08-31');
    await page.getByText('Det här är matrikeln som den var 31 augusti 2024').waitFor();
    await page.getByRole('button', { name: 'Ändra Petra Kallforsen (l), Malå kommun' }).waitFor();
  });

  test('ST7: a refusal is a sentence in its place, Escape closes, and the focus comes back', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /^Personer/ }).click();
    await page.getByRole('button', { name: 'Ändra Siv Lövåker' }).click();
    await page.getByRole('button', { name: 'Avsluta' }).first().click();
    const form = page.getByRole('form', { name: 'Siv Lövåker: Avsluta' });
    await form.getByLabel('Sista dagen').fill('2024-12-31');
    await form.getByRole('button', { name: 'Avsluta' }).click();
    await form.getByText(/Siv Lövåker används av Siv Lövåker, Samråd .*Avsluta det först/).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Ändra Siv Lövåker',
    );
  });

  test('ST6: a change of party and its correction are both in the history, by name', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /^Personer/ }).click();
    await page.getByLabel('Sök namn, parti, huvudman eller organ').fill('torsten');
    const edit = page.getByRole('button', { name: 'Ändra Torsten Granmyr' });
    await edit.click();
    const form = page.getByRole('form', { name: 'Torsten Granmyr: Ändra från en dag' });
    await form.getByLabel('Parti').selectOption('m');
    await form.getByLabel('Från och med').fill('2024-04-01');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await page.getByText('Torsten Granmyr (m)').waitFor();
    await edit.click();
    await page.getByRole('button', { name: 'Historik', exact: true }).click();
    await page.getByText('Ändrad från och med 2024-04-01').waitFor();
    await page.getByText(/av Linda Ångermyr/).waitFor();
    await page.getByText('till och med 31 mars 2024').waitFor();
  });

  test('a body’s own order is edited in its place and kept when it is renamed', async () => {
    const page = await open();
    await body(page, 'Länssamverkansgruppen 25 av 25').click();
    await page.getByRole('button', { name: 'Ändra Länssamverkansgruppen' }).click();
    await page.getByRole('button', { name: 'Organets ordning' }).click();
    const form = page.getByRole('form', { name: 'Ordning i Länssamverkansgruppen' });
    await form.getByLabel('Varna när för få deltar').selectOption('seats');
    await form.getByLabel('Minst så många').fill('13');
    await form.getByLabel('Ordföranden har utslagsröst').check();
    await form.getByLabel('Ärenden numreras').selectOption('year');
    await form.getByLabel('Stående punkter').fill('Föredragningslista\nbeslut: Val av justerare');
    await form.getByLabel('Från och med').fill('2024-05-01');
    await form.getByRole('button', { name: 'Registrera' }).click();
    await form.waitFor({ state: 'detached' });
    expect((await roster('2024-04-30')).bodies.find(({ id }) => id === 'lsg')?.customs).toBeUndefined();
    expect((await roster('2024-05-01')).bodies.find(({ id }) => id === 'lsg')?.customs).toEqual({
      quorum: { of: 'seats', atLeast: 13 },
      castingVote: true,
      numbering: 'year',
      agendaTemplate: [
        { heading: 'Föredragningslista', kind: null, standing: null },
        { heading: 'Val av justerare', kind: 'decision', standing: null },
      ],
    });
  });

  test('ST9: contacts, route and what a body needs are edited from a day, on a phone', async () => {
    const page = await open({ width: 320 });
    const day = '2030-09-01';
    const record = async (form: Locator) => {
      await form.getByLabel('Från och med').fill(day);
      await form.getByRole('button', { name: 'Registrera' }).press('Enter');
      await form.waitFor({ state: 'detached' });
    };
    const helpIn = async (form: Locator, title: string) => {
      await form.getByRole('button', { name: 'Så gör du' }).press('Enter');
      await form.getByRole('heading', { name: title }).waitFor();
    };
    await page.getByRole('tab', { name: /^Huvudmän/ }).click();
    await body(page, 'Malå kommun').click();
    await page.getByRole('button', { name: 'Ändra kontaktpersoner för Malå kommun' }).press('Enter');
    const contacts = page.getByRole('form', { name: 'Kontaktpersoner för Malå kommun' });
    await contacts.getByRole('button', { name: 'Registrera' }).click();
    await contacts.getByText('Inget är ändrat ännu.').waitFor();
    await helpIn(contacts, 'Vem svarar för en huvudman');
    await contacts.getByLabel('Ny kontaktperson').selectOption('petra-kallforsen');
    await contacts.getByRole('button', { name: 'Lägg till en till' }).press('Enter');
    await contacts.getByRole('checkbox', { name: /^Oskar Skäppforsen/ }).uncheck();
    expect(await faultsOf(page)).toEqual([]);
    await record(contacts);
    const ofMala = async (on: string) =>
      (await roster(on)).principals.find(({ id }) => id === 'mala')?.contacts;
    expect([await ofMala('2030-08-31'), await ofMala(day)]).toEqual([
      ['oskar-skappforsen'],
      ['petra-kallforsen'],
    ]);

    await page.getByRole('tab', { name: 'Ärendegång' }).click();
    await page.getByRole('button', { name: 'Ändra ärendegång till Länssamverkansgruppen' }).click();
    const route = page.getByRole('form', { name: 'Ärendegång till Länssamverkansgruppen' });
    await helpIn(route, 'Vilket organ som lämnar ärenden till vilket');
    await route.getByRole('checkbox', { name: 'Samråd hälsa, vård och omsorg' }).check();
    await route.getByRole('button', { name: 'Registrera' }).click();
    await route.getByText(/Ärendegången går i en cirkel/).waitFor();
    await route.getByRole('checkbox', { name: 'Samråd hälsa, vård och omsorg' }).uncheck();
    await route.getByRole('checkbox', { name: /Ärenden får också komma direkt hit/ }).uncheck();
    expect(await faultsOf(page)).toEqual([]);
    await record(route);
    await page.getByRole('button', { name: 'Ändra vad Länssamverkansgruppen behöver' }).click();
    const needs = page.getByRole('form', { name: 'Vad Länssamverkansgruppen behöver av ett ärende' });
    await helpIn(needs, 'Vad ett organ behöver av ett ärende');
    await needs.getByRole('checkbox', { name: 'diarienummer' }).check();
    expect(await faultsOf(page)).toEqual([]);
    await needs.getByLabel('Från och med').fill(day);
    await needs.getByLabel('Från och med').blur();
    await needs.getByRole('button', { name: 'Registrera' }).click();
    await needs.getByText('Fyll i Varför uppgiften var fel.').waitFor();
    await needs.getByLabel('Från och med').fill('2030-10-01');
    await needs.getByRole('button', { name: 'Registrera' }).click();
    await needs.waitFor({ state: 'detached' });
    const lsg = async (on: string) => (await roster(on)).bodies.find(({ id }) => id === 'lsg');
    expect((await lsg('2030-08-31'))?.takesDirectly).toBe(true);
    expect((await lsg(day))?.takesDirectly).toBeUndefined();
    expect((await lsg(day))?.takesFrom).toContain('hjalpmedelsradet');
    expect((await lsg('2030-10-01'))?.takesDirectly).toBeUndefined();
    expect((await lsg('2030-10-01'))?.customs?.readiness).toContain('registry-number');
  });

  test('ST8: a file shows every row’s fate, faults first, and the good rows are recorded on confirming', async () => {
    const page = await open();
    await page.getByRole('tab', { name: 'Läs in' }).click();
    const rows = [
      'Organ;Uppdrag;Huvudman;Plats;Person;Parti;Från och med;Till och med',
      'Samråd;ordinarie;Dorotea;dorotea-1;Elsa Vitfjäll;l;;',
      'Samråd;ersättare;Dorotea;;Ny Ersättare;s;2024-10-01;',
      'Samråd;ersättare;Dorotea;;Annan Ersättare;xyz;2024-10-01;',
    ];
    const input = page.locator('input[type=file]');
    await input.setInputFiles({ name: 'not.csv', mimeType: 'text/csv', buffer: Buffer.from('%PDF-1.7') });
    await page.getByRole('alert').filter({ hasText: 'Filen är inget kalkylblad.' }).waitFor();
    await input.setInputFiles({
      name: 'ny.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(rows.join('\r\n')),
    });
    await page.getByRole('heading', { name: 'ny.csv: 3 rader' }).waitFor();
    const first = page.getByRole('tabpanel').getByRole('listitem').first();
    expect(await first.innerText()).toMatch(
      /Fel[^]*Uppdrag, rad 4[^]*cell F4, Parti:[^]*”xyz” är inte känt här/,
    );
    await page.getByRole('button', { name: 'Nya (1)' }).click();
    expect(await page.getByRole('tabpanel').getByRole('listitem').count()).toBe(1);
    await page.getByRole('button', { name: 'Registrera 1 rad' }).click();
    await page.getByText('1 rad registrerade. 1 rad med fel lämnades.').waitFor();
    expect((await roster('2024-10-01')).persons.some(({ name }) => name === 'Ny Ersättare')).toBe(true);
  });

  test('the register and the meetings are a link apart', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Till mötena' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samråd hälsa, vård och omsorg' }).waitFor();
    await page.getByRole('link', { name: 'Matrikel' }).click();
    await page.getByRole('heading', { level: 1, name: 'Matrikel' }).waitFor();
  });

  test('the register is saved as a file', async () => {
    const page = await open();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Spara som Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^matrikel-\d{4}-\d\d-\d\d\.xlsx$/);
  });

  test('AU6: a member reads, searches and sees the history, and is offered no change', async () => {
    const page = await open({ as: 'lennart-akerlid' });
    await page.getByText('Sekreterare och koordinatorer kan ändra i matrikeln.').waitFor();
    await page.getByLabel('Sök namn, parti, huvudman eller organ').fill('vännäs');
    await page.getByRole('tab', { name: /^Huvudmän/ }).click();
    await page.getByText('Tobias Brånheden (s)').waitFor();
    expect(await page.getByRole('button', { name: /^(Ändra|Ny |Tillsätt)/ }).count()).toBe(0);
    expect(await page.getByRole('tab', { name: 'Läs in' }).count()).toBe(0);
    await page.getByLabel('Sök namn, parti, huvudman eller organ').fill('finns inte alls');
    await page.getByText('Inget i matrikeln svarar mot ”finns inte alls” den dagen.').waitFor();
  });

  test('without an answer it says so, and the same press can be sent again', async () => {
    const page = await open();
    await page.getByRole('tab', { name: /^Personer/ }).click();
    await page.getByLabel('Beteckning').fill('vp');
    await page.context().route('**/structure/changes', (route) => route.abort());
    await page.getByRole('button', { name: 'Nytt parti' }).click();
    await page.getByText('Servern svarar inte.').waitFor();
    await page.context().unroute('**/structure/changes');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByText(/, vp$/).waitFor();
  });

  test.each([
    ['light', 280, 'all'],
    ['dark', 320, 'colours'],
    ['contrast', 320, 'colours'],
    ['light', 1280, 'colours'],
  ] as const)('axe finds nothing and nothing scrolls sideways: %s, %i px', async (theme, width, only) => {
    const page = await open({ theme, width });
    await body(page, 'Samråd hälsa, vård och omsorg 20 av 20').click();
    await page.getByRole('button', { name: 'Ändra Samråd hälsa, vård och omsorg' }).click();
    await page.getByLabel('Sök namn, parti, huvudman eller organ').fill('vännäs');
    for (const tab of [null, /^Huvudmän/, /^Personer/, 'Läs in'] as const) {
      if (tab !== null) await page.getByRole('tab', { name: tab }).click();
      expect(await faultsOf(page, only)).toEqual([]);
    }
  });

  test('DI1: somebody found in the directory fills the form, and goes on record only with it', async () => {
    const page = await open({ width: 360 });
    await page.getByRole('tab', { name: /^Personer/ }).click();
    await page.getByRole('button', { name: 'Ny person' }).click();
    const form = page.getByRole('form', { name: 'Ny person' });
    const search = form.getByRole('searchbox', { name: 'Sök i organisationens katalog' });
    await search.fill('ingen sådan');
    await form.getByText('Ingen i katalogen heter så. Skriv in för hand.').waitFor();
    await search.fill('alm');
    await form.getByText('1 träff').waitFor();
    await page.keyboard.press('Enter');
    await search.press('Tab');
    await page.keyboard.press('Enter');
    await form.getByText('Vald i katalogen: Alma Almbrink').waitFor();
    expect(await form.getByLabel('Namn').inputValue()).toBe('Alma Almbrink');
    expect(await faultsOf(page)).toEqual([]);
    const known = async () => {
      const { register, accounts, addresses } = await running.app.structure(running.collaboration);
      const { persons } = rosterOn(register, '2030-01-01');
      const alma = persons.find(({ name }) => name === 'Alma Almbrink')?.id;
      return [alma, addresses['alma.almbrink@norrmark.example'], accountsOf(accounts, alma)] as const;
    };
    expect((await known())[0]).toBeUndefined();
    await form.getByRole('button', { name: 'Registrera' }).click();
    await form.waitFor({ state: 'detached' });
    const [alma, address, linked] = await known();
    expect([alma !== undefined, address, linked]).toEqual([true, alma, ['a1']]);
  });
});

const accountsOf = (accounts: Readonly<Record<string, { person: string; objectId: string }>>, who?: string) =>
  Object.values(accounts)
    .filter(({ person }) => person === who)
    .map(({ objectId }) => objectId);
