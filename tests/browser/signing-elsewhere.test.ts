import type { Page } from 'playwright-core';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Running } from '../../src/main.ts';
import { tabOf } from '../../src/script/tab-session.ts';
import { signingElsewhere } from '../signing-elsewhere.ts';
import { sampleServer } from './sample-server.ts';
import { screens } from './screens.ts';

/** MI6 in front of the screen: signing at a provider that has a page of its own, and coming back from it. */
const screen = screens();
const signing = signingElsewhere();
const secretary = 'linda-angermyr';
let running: Running;

beforeAll(async () => {
  running = await sampleServer(screen.tabFolder, { signing: signing.provider });
  const held: readonly (readonly [string, MeetingCommand])[] = [
    [secretary, { type: 'ReportPresence', person: asId(secretary), present: true }],
    ['siv-lovaker', { type: 'OpenMeeting' }],
    ['siv-lovaker', { type: 'CloseMeeting' }],
    [secretary, { type: 'RequestSignOff' }],
  ];
  const tab = tabOf(running.url);
  for (const [who, command] of held)
    expect(
      await tab.command(asId<PersonId>(who), running.sample!, command, `test/${command.type}`),
    ).toBeNull();
});
afterAll(() => running.close());

const signatures = async () =>
  (await running.app.meeting(running.collaboration, running.sample!))?.signOff?.signatures ?? [];
const press = (tab: Page) => tab.getByRole('button', { name: 'Justera protokollet' }).click();

test('MI6: the provider’s page opens; nothing is signed until it says so, broken off begins anew, and signed is on record', async () => {
  const tab = await screen.page({ width: 390 });
  // The provider's own page, at an address that nothing else here answers.
  await tab.context().route('https://example.org/**', (route) => {
    const reference = new URL(route.request().url()).pathname.slice(1);
    if (route.request().method() === 'POST') signing.sign(reference);
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: '<form method="post"><button>Skriv under</button></form>',
    });
  });
  /** The page that the press opens. */
  const goes = async (): Promise<Page> => {
    const [page] = await Promise.all([tab.context().waitForEvent('page'), press(tab)]);
    await page.getByRole('button', { name: 'Skriv under' }).waitFor();
    return page;
  };
  await tab.goto(`${running.url}/tab/?as=${secretary}&surface=sign&meeting=${running.sample!}`);
  await tab.getByLabel('Jag har läst protokollet').check();

  const first = await goes();
  expect(first.url()).toBe('https://example.org/sak-1');
  expect(signing.asked.get('sak-1')).toMatchObject({ person: secretary });
  await tab.getByText(/Du undertecknar hos underskriftstjänsten/).waitFor();
  await press(tab);
  await tab.getByText(/Underskriftstjänsten väntar fortfarande på dig/).waitFor();
  expect(await signatures()).toEqual([]);

  signing.breakOff('sak-1');
  await first.close();
  await press(tab);
  await tab.getByText(/Underskriften blev inte av/).waitFor();
  expect(await signatures()).toEqual([]);

  const second = await goes();
  await second.getByRole('button', { name: 'Skriv under' }).click();
  await second.waitForLoadState();
  await second.close();
  await press(tab);
  await tab.getByText(/^Justerade .*nordlig-legitimation/).waitFor();
  expect(await signatures()).toMatchObject([
    { role: 'secretary', method: 'nordlig-legitimation', assurance: 'high' },
  ]);
});
