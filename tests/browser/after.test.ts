import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { FrameLocator } from 'playwright-core';
import { simulate } from '../../src/cli/simulate.ts';
import { asId, type MeetingId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Running } from '../../src/main.ts';
import { sampleScriptPath } from '../../src/script/sample.ts';
import { tabOf } from '../../src/script/tab-session.ts';
import type { TabInTeams } from '../teams-double/open-in-teams.ts';
import { patience, until } from '../until.ts';
import { faultsOf } from './accessible.ts';
import { sampleServer } from './sample-server.ts';
import { screens } from './screens.ts';
import { wordClipboard } from './word-clipboard.ts';

const sample = asId<MeetingId>('samrad-2024-03-15');
const secretary = 'linda-angermyr';
const coordinator = 'charlotta-lovnas';

const screen = screens();
let running: Running;
let opened: TabInTeams[] = [];

beforeAll(async () => {
  running = await sampleServer(screen.tabFolder);
});
afterAll(() => running.close());
beforeEach(() => void (opened = []));

async function tokenOf(person: string): Promise<string> {
  const answer = await fetch(`${running.url}/api/development/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person }),
  });
  return ((await answer.json()) as { token: string }).token;
}

async function inTeams(person: string, query: string, width = 1100): Promise<FrameLocator> {
  const tab = await screen.inTeams({
    frameContext: 'content',
    tab: `${running.url}/tab/?${query}`,
    token: await tokenOf(person),
    width,
  });
  opened.push(tab);
  return tab.tab;
}

const meeting = async (id: MeetingId = sample): Promise<Meeting> => {
  const found = await running.app.meeting(running.collaboration, id);
  if (found === null) throw new Error(`There is no meeting ${id}.`);
  return found;
};
const press = (tab: FrameLocator, name: string | RegExp) =>
  tab.getByRole('button', { name, exact: true }).first().click();
let commands = 0;
const tells = (person: string, command: MeetingCommand, id: MeetingId = sample) => {
  commands += 1;
  return tabOf(running.url).command(asId<PersonId>(person), id, command, `test/after/${String(commands)}`);
};

describe('before the meeting', () => {
  let made: MeetingId;

  test('AG3: the secretary prepares a meeting from the suggested items, adds one and moves it', async () => {
    const tab = await inTeams(secretary, 'surface=meetings');
    await tab.getByRole('link', { name: 'Nytt möte' }).click();
    await tab.getByLabel('Organ').selectOption({ label: 'Samråd hälsa, vård och omsorg' });
    await press(tab, 'Skapa mötet');
    await tab.getByRole('alert').filter({ hasText: 'dag' }).waitFor();
    await tab.getByLabel('Dag').fill('2024-06-14');
    await tab.getByLabel('Plats').fill('Regionens hus, Umeå');
    await tab.getByLabel('Gemensam del').selectOption({ label: 'Systemledning' });
    await tab.getByText('Godkännande av föredragningslistan').waitFor();
    await press(tab, 'Skapa mötet');
    await tab.getByText('14 juni 2024 kl. 09.00–15.00, Regionens hus, Umeå').waitFor();
    made = (await running.app.meetings(running.collaboration)).find(
      ({ date }) => date === '2024-06-14',
    )!.meeting;

    await press(tab, 'Lägg till ett ärende');
    const form = tab.getByRole('form', { name: 'Lägg till ett ärende' });
    await form.getByLabel('Rubrik').fill('Ny samverkansöverenskommelse');
    await form.getByLabel('Sök föredragande i matrikeln').fill('Helga');
    await form.getByRole('button', { name: /Helga Degermyr/ }).click();
    await form.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await tab.getByText('Saknar förslag till beslut och handlingar').waitFor();
    const numbers = async () =>
      (await meeting(made)).agenda.map(({ number, heading }) => `${number} ${heading}`);
    expect(await numbers()).toEqual([
      '1 Godkännande av föredragningslistan',
      '2 Val av justerare',
      '3 Föregående mötes protokoll',
      '4 Ny samverkansöverenskommelse',
      '5 Övriga frågor',
      '6 Nästa möte',
    ]);
    await tab.getByRole('button', { name: /^Flytta upp ärende 4: Ny/ }).press('Alt+ArrowUp');
    await until('it is third', async () => (await numbers())[2] === '3 Ny samverkansöverenskommelse');
    const item = (await meeting(made)).agenda.find(
      ({ heading }) => heading === 'Ny samverkansöverenskommelse',
    );
    expect(item?.presenters).toEqual([{ text: 'Helga Degermyr', person: 'helga-degermyr' }]);
  });

  test('AG8: the notice is looked at, sent, read by a member, and the secretary sees who has not', async () => {
    const tab = await inTeams(secretary, `surface=prepare&meeting=${made}`);
    await press(tab, 'Så ser kallelsen ut');
    await tab.getByRole('article', { name: 'Kallelse' }).getByText('Regionens hus, Umeå').first().waitFor();
    await press(tab, 'Skicka kallelsen');
    expect((await meeting(made)).notice).toBeNull();
    await press(tab, 'Ja, gör det');
    await tab.getByText(/^Kallelsen skickades/).waitFor();
    const member = await inTeams('siv-lovaker', `surface=prepare&meeting=${made}`, 390);
    await press(member, 'Jag har läst kallelsen');
    await member.getByText('Du har läst kallelsen.').waitFor();
    await press(tab, /^1 av \d+ har läst$/);
    const unread = await tab.getByText(/^Har inte läst:/).textContent();
    expect(unread).toContain('Torsten Granmyr');
    expect(unread).not.toContain('Siv Lövåker');
  });
});

describe('after the meeting', () => {
  beforeAll(async () => {
    const terminal = { locale: 'sv', out: () => undefined, err: () => undefined } as const;
    const where = ['--server', running.url, '--channel', running.channel ?? '', '--speed', '1000000'];
    expect(await simulate([sampleScriptPath(), ...where], terminal)).toBe(0);
  }, 5 * patience);

  const prose = async (number: number) =>
    (await meeting()).agenda.find((item) => item.number === number)?.prose.find(({ id }) => id === 'main')
      ?.text;
  const write = async (tab: FrameLocator, number: number) => {
    await tab.getByRole('button', { name: `Skriv i ärende ${String(number)}`, exact: true }).click();
    const box = tab.getByRole('textbox', { name: new RegExp(`^Text till ärende ${String(number)}:`) });
    await box.waitFor();
    return box;
  };

  test('MI11: two write the same text at once; the second is shown both, and merges', async () => {
    const first = await inTeams(secretary, `surface=minutes&meeting=${sample}`);
    const second = await inTeams(coordinator, `surface=minutes&meeting=${sample}`);
    const [own, other] = [await write(first, 6), await write(second, 6)];
    await opened[1]!.context.setOffline(true);
    await other.fill('Frågor ställdes om tidplanen.');
    await second.getByText(/^Servern svarar inte. Texten finns kvar här/).waitFor();
    await own.fill('Ärendet föredrogs utförligt.');
    await first.getByText(/^Sparat \d\d\.\d\d\.$/).waitFor();
    await opened[1]!.context.setOffline(false);
    await second.getByText('Någon annan har ändrat texten medan du skrev.').waitFor();
    expect(await prose(6)).toBe('Ärendet föredrogs utförligt.');
    await second.getByText('Frågor ställdes om tidplanen.').waitFor();
    await press(second, 'Slå ihop');
    await second.getByText(/^Sparat \d\d\.\d\d\.$/).waitFor();
    expect(await prose(6)).toBe('Ärendet föredrogs utförligt.\n\nFrågor ställdes om tidplanen.');
    await own.getByText('Frågor ställdes om tidplanen.').waitFor();
  });

  test('MI1: what is pasted from Word keeps headings, lists and tables and loses everything else', async () => {
    const tab = await inTeams(secretary, `surface=minutes&meeting=${sample}`);
    const box = await write(tab, 9);
    await box.evaluate((element, html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      element.focus();
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, wordClipboard);
    await tab.getByText(/^Sparat/).waitFor();
    expect(await prose(9)).toBe(
      [
        '## Bakgrund',
        'Regionen redovisade **läget** och *tidplanen* för 2024.',
        '- Första punkten\n   - Under den första\n- Andra punkten',
        '1. Remiss\n2. Beslut',
        '| **Kommun** | Svar |\n| --- | --- |\n| Umeå | ja |\n| Malå | nej |',
      ].join('\n\n'),
    );
    await press(tab, 'Klar');
    await tab
      .getByRole('article', { name: 'Protokoll' })
      .getByRole('cell', { name: 'nej', exact: true })
      .waitFor();
  });

  test('MI3, MI5: findings lead to their place, a decision is reworded, another style is only looked at', async () => {
    const tab = await inTeams(secretary, `surface=minutes&meeting=${sample}`);
    const paper = tab.getByRole('article', { name: 'Protokoll' });
    await write(tab, 8);
    await press(tab, /^Ändra (beslutets lydelse|lydelsen av beslut 1)$/);
    await tab.getByLabel('Så står det i protokollet').fill('Samrådet beslutade enligt förslaget.');
    await press(tab, 'Ändra lydelsen');
    await tab.getByText('Samrådet beslutade enligt förslaget.').waitFor();
    await press(tab, 'Klar');
    await paper.getByText('Samrådet beslutade enligt förslaget.').waitFor();
    const version = (await meeting()).version;
    await press(tab, 'Skrivsätt');
    await tab.getByLabel('Visa protokollet enligt').selectOption('2025');
    await tab.getByText('Förhandsvisning av ett annat skrivsätt.').waitFor();
    await paper.getByText('2024-03-15').first().waitFor();
    expect((await meeting()).version).toBe(version);
  });

  test('MI7: with whom the minutes are shared is recorded, and files and extracts are saved', async () => {
    const tab = await inTeams(secretary, `surface=minutes&meeting=${sample}`);
    await press(tab, 'Delning');
    await tab.getByLabel('Med vem').fill('beredningsgruppen');
    await press(tab, 'Anteckna delningen');
    await tab.getByText(/^För synpunkter med beredningsgruppen/).waitFor();
    expect((await meeting()).shared).toMatchObject([{ purpose: 'for-comment', with: 'beredningsgruppen' }]);
    await press(tab, 'Spara som fil');
    await tab.getByLabel('Utdrag för ärende eller huvudman').selectOption({ label: 'Norsjö kommun' });
    const extract = tab.getByRole('group', { name: 'Utdrag för ärende eller huvudman' });
    const [download] = await Promise.all([
      opened[0]!.page.waitForEvent('download'),
      extract.getByRole('button', { name: 'Word' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Protokollsutdrag 2024-03-15 Norsjö kommun.*\.docx$/);
  });

  test('MI10: the recap gets words, is approved, then sent; a member sees it only then', async () => {
    const member = await inTeams('siv-lovaker', `surface=recap&meeting=${sample}`, 390);
    await member.getByRole('tab', { name: 'Protokoll' }).waitFor();
    expect(await member.getByRole('tab', { name: 'Sammanfattning' }).count()).toBe(0);
    const tab = await inTeams(coordinator, `surface=recap&meeting=${sample}`);
    await tab.getByText('Omröstning: Bifall 7, Avslag 5, Avstår 4.').waitFor();
    await tab.getByLabel('Egna ord överst').fill('Tack för ett bra möte.');
    await press(tab, 'Spara orden');
    await tab.getByRole('button', { name: 'Sparade' }).waitFor();
    await press(tab, 'Godkänn sammanfattningen');
    await press(tab, 'Skicka till deltagarna');
    await press(tab, 'Ja, gör det');
    await tab.getByText(/^Skickad till deltagarna/).waitFor();
    await member.getByRole('tab', { name: 'Sammanfattning' }).click();
    await member.getByText('Tack för ett bra möte.').waitFor();
    await member
      .getByText('Inte företrädda: Dorotea kommun, Malå kommun och Vilhelmina kommun.')
      .or(member.getByText(/^Inte företrädda:/))
      .first()
      .waitFor();
  });

  test('RE4: the chair accepts a reservation that came late, with the reason', async () => {
    const { presiding } = await meeting();
    const tab = await inTeams(presiding.at(-1)!.person, `surface=sign&meeting=${sample}`);
    await press(tab, 'Ta emot något som kom för sent');
    const form = tab.getByRole('form', { name: 'Ta emot något som kom för sent' });
    await form.getByLabel('Ärende').selectOption({ index: 8 });
    await form.getByLabel('Från').selectOption('yngve-kvarnlid');
    await form.getByRole('button', { name: 'Ta emot' }).click();
    await form.getByText('Välj ärende och person och skriv skälet.').waitFor();
    await form.getByLabel('Skäl att ta emot det sent').fill('Anmäldes muntligt före mötets slut.');
    await form.getByRole('button', { name: 'Ta emot' }).click();
    await until('the late one is there', async () =>
      Object.values((await meeting()).reservations).some(({ late }) => late !== null),
    );
  });

  test('MI6: sent, called back with a reason, sent again, signed in order; then nothing changes and a correction is added', async () => {
    const tab = await inTeams(secretary, `surface=sign&meeting=${sample}`);
    await press(tab, 'Sänd för justering');
    await press(tab, 'Ja, gör det');
    await tab.getByText(/^Sänt för justering .* Väntar på Linda Ångermyr\.$/).waitFor();
    await press(tab, 'Återkalla protokollet');
    await tab.getByLabel(/^Skäl\. De underskrifter/).fill('Ett namn var felstavat.');
    await press(tab, 'Återkalla');
    await tab.getByText(/^Återkallat .*: Ett namn var felstavat\.$/).waitFor();
    await press(tab, 'Sänd för justering');
    await press(tab, 'Ja, gör det');

    await until('it is sent again', async () => (await meeting()).signOff !== null);
    const signers = (await meeting()).signOff!.signers;
    expect(signers.map(({ role }) => role)).toEqual(
      expect.arrayContaining(['secretary', 'verifier', 'chair']),
    );
    const persons = [...new Set(signers.map(({ person }) => person))];
    expect(persons.length).toBeGreaterThanOrEqual(3);
    const last = await inTeams(persons.at(-1)!, `surface=sign&meeting=${sample}`, 390);
    await last.getByText('Väntar på Linda Ångermyr.').waitFor();
    expect(await last.getByRole('button', { name: 'Justera protokollet' }).count()).toBe(0);
    for (const person of persons.slice(0, -1)) {
      const theirs =
        person === secretary ? tab : await inTeams(person, `surface=sign&meeting=${sample}`, 390);
      await theirs.getByRole('article', { name: 'Protokoll' }).waitFor();
      await press(theirs, 'Justera protokollet');
      await theirs.getByText('Läs protokollet och markera att du har läst det innan du justerar.').waitFor();
      await theirs.getByLabel('Jag har läst protokollet').check();
      await press(theirs, 'Justera protokollet');
      await theirs.getByRole('button', { name: 'Justera protokollet' }).waitFor({ state: 'detached' });
    }
    expect((await meeting()).signOff!.completedAt).toBeNull();
    await last.getByLabel('Jag har läst protokollet').check();
    await press(last, 'Justera protokollet');
    await tab.getByText(/^Protokollet är justerat .* och ändras inte mer/).waitFor();

    const item = (await meeting()).agenda[0]!.id;
    expect(await tells(secretary, { type: 'WriteProse', item, block: 'main', text: 'Ändrat.' })).toMatch(
      /justerat och ändras inte mer/,
    );
    await tab.getByLabel('Rättelse eller tillägg').fill('I ärende 4 ska det stå den 12 april.');
    await press(tab, 'Lägg till');
    await tab.getByRole('listitem').filter({ hasText: 'den 12 april' }).waitFor();
    await tab.getByRole('tab', { name: 'Protokoll' }).click();
    await tab.getByRole('article', { name: 'Protokoll' }).waitFor();
    expect(await tab.getByRole('button', { name: /^Skriv i ärende/ }).count()).toBe(0);
  });

  test.each([
    ['minutes', 'light', 1100, 'all'],
    ['minutes', 'dark', 320, 'colours'],
    ['recap', 'contrast', 320, 'all'],
    ['sign', 'light', 320, 'all'],
  ] as const)(
    '%s in %s at %i px has no fault that axe knows and no sideways scroll',
    async (surface, theme, width, only) => {
      const page = await screen.page({ width });
      await page.goto(
        `${running.url}/tab/?as=${secretary}&surface=${surface}&meeting=${sample}&theme=${theme}`,
      );
      await page.getByRole('tab', { name: 'Protokoll' }).waitFor();
      await page.getByText('Sammanfattning').first().waitFor();
      if (surface === 'minutes') await page.getByRole('article', { name: 'Protokoll' }).waitFor();
      expect(await faultsOf(page, only)).toEqual([]);
    },
  );
});

describe('what is fetched', () => {
  test('the packed copy of each file is that file', async () => {
    const folder = join(screen.tabFolder, 'assets');
    const packed = (await readdir(folder)).filter((file) => file.endsWith('.gz'));
    expect(packed.length).toBeGreaterThan(10);
    for (const file of packed) {
      const whole = await readFile(join(folder, file.replace(/\.gz$/, '')), 'utf8');
      expect([file, gunzipSync(await readFile(join(folder, file))).toString() === whole]).toEqual([
        file,
        true,
      ]);
    }
  });

  test('the side panel comes with at most 250 kB, and without the editor', async () => {
    const folder = join(screen.tabFolder, 'assets');
    const files = await readdir(folder);
    const named = (name: string) =>
      files.find((file) => file.startsWith(`${name}-`) && file.endsWith('.js'))!;
    const fetched = new Set<string>();
    const follow = async (file: string): Promise<void> => {
      if (fetched.has(file)) return;
      fetched.add(file);
      const text = await readFile(join(folder, file), 'utf8');
      for (const [, next] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) await follow(next!);
    };
    await follow(named('index'));
    await follow(named('panel'));
    expect([...fetched].filter((file) => file.startsWith('rich-text'))).toEqual([]);
    const sizes = await Promise.all(
      [...fetched].map(async (file) => gzipSync(await readFile(join(folder, file))).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(250 * 1024);
  });
});
