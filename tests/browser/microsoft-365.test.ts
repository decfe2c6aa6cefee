import type { AttendanceRecord } from '@microsoft/microsoft-graph-types';
import { asId, type MeetingId, type PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Running } from '../../src/main.ts';
import { doubles } from '../directory/opened.ts';
import { faultsOf } from './accessible.ts';
import { sampleServer } from './sample-server.ts';
import { screens } from './screens.ts';

const sample = asId<MeetingId>('samrad-2024-03-15');
const screen = screens();
let running: Running;
let microsoft: Awaited<ReturnType<typeof doubles>>;

beforeAll(async () => {
  microsoft = await doubles();
  running = await sampleServer(screen.tabFolder, { directory: microsoft.open({ teamsApp: null }) });
});
afterAll(async () => {
  await running.close();
  await microsoft.close();
});

async function open(as: string, surface: string, more = '', width = 900) {
  const page = await screen.page({ width });
  await page.goto(`${running.url}/tab/?as=${as}&meeting=${sample}&surface=${surface}${more}`);
  return page;
}
async function asked(who: string, command: MeetingCommand) {
  const executed = await running.app.execute({
    collaboration: running.collaboration,
    meeting: sample,
    command,
    actor: { person: asId<PersonId>(who), via: 'tab' },
    key: `by-hand-${command.type}`,
  });
  expect(executed.ok).toBe(true);
}

/** By everybody whose turn it is: the secretary, and who presided. */
async function signed() {
  await asked('linda-angermyr', { type: 'RequestSignOff' });
  const { signOff } = (await running.app.meeting(running.collaboration, sample))!;
  const identification = { method: 'sign-in', assurance: 'low' } as const;
  for (const who of ['linda-angermyr', 'siv-lovaker']) {
    const done = await running.app.execute({
      collaboration: running.collaboration,
      meeting: sample,
      command: { type: 'SignMinutes', hash: signOff!.hash, identification },
      actor: { person: asId<PersonId>(who), via: 'tab' },
      key: `by-hand-sign-${who}`,
      identification,
    });
    expect(done.ok).toBe(true);
  }
}

describe('Microsoft 365 in a meeting, in a browser', () => {
  test('DI5: the secretary makes the Teams meeting, and a member outside Teams finds its link', async () => {
    const page = await open('linda-angermyr', 'prepare', '', 360);
    microsoft.graph.mishaps({ status: 403 });
    const make = page.getByRole('button', { name: 'Skapa Teams-mötet' });
    await make.click();
    await page.getByText(/Medgivandet OnlineMeetings\.ReadWrite saknas .*kalendern som vanligt/).waitFor();
    await page.getByRole('link', { name: 'Om medgivanden, för administratörer' }).waitFor();
    await make.press('Enter');
    await page.getByRole('link', { name: 'Anslut i Teams' }).waitFor();
    await page.getByText('Samsyn är inte inlagt i mötet ännu.').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const member = await open('lennart-akerlid', 'meeting', '&lang=en');
    const link = member.getByRole('link', { name: 'Join in Teams' });
    expect(await link.getAttribute('href')).toBe(microsoft.graph.meetings.made[0]?.joinWebUrl);
  });

  test('DI5: moved in the plan, the secretary sees when Teams still has it and moves it there', async () => {
    const page = await open('linda-angermyr', 'prepare', '', 360);
    await page.getByRole('link', { name: 'Anslut i Teams' }).waitFor();
    const move = page.getByRole('button', { name: 'Flytta Teams-mötet' });
    expect(await move.count()).toBe(0);
    const meeting = await running.app.meeting(running.collaboration, sample);
    const scheduledEnd = new Date(Date.parse(meeting?.plan.scheduledEnd ?? '') + 3_600_000).toISOString();
    await asked('linda-angermyr', { type: 'RevisePlan', changes: { scheduledEnd } });
    await page.getByText(/I Teams står mötet kvar på .*15 mars.* kl\. /).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await move.press('Enter');
    await page.getByText('Teams-mötet är flyttat.').waitFor();
    await move.waitFor({ state: 'detached' });
    expect(Date.parse(microsoft.graph.meetings.made[0]?.endDateTime ?? '')).toBe(Date.parse(scheduledEnd));
  });

  test('DI6: Teams’ report beside the record, those it can’t know among the unknown', async () => {
    const [person, present] = [asId<PersonId>('linda-angermyr'), true];
    await asked(person, { type: 'ReportPresence', person, present });
    await asked('siv-lovaker', { type: 'OpenMeeting' });
    await asked('siv-lovaker', { type: 'CloseMeeting' });
    const meeting = await running.app.meeting(running.collaboration, sample);
    const guest: AttendanceRecord = {
      id: 'r1',
      emailAddress: null,
      role: 'Attendee',
      totalAttendanceInSeconds: 60,
      identity: { id: null, displayName: 'Telefon 7' },
      attendanceIntervals: [
        {
          joinDateTime: meeting?.openedAt ?? null,
          leaveDateTime: new Date(Date.parse(meeting?.closedAt ?? '') + 60_000).toISOString(),
          durationInSeconds: 60,
        },
      ],
    };
    microsoft.graph.meetings.reports.set(microsoft.graph.meetings.made[0]?.id ?? '', [[guest]]);
    const page = await open('linda-angermyr', 'recap', '&theme=dark', 360);
    await page.getByRole('button', { name: 'Hämta Teams rapport' }).click();
    await page.getByText('Okända i Teams').waitFor();
    await page.getByText('Telefon 7').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  });

  test('DI7: signed minutes go into the library by a press, and another file there gives way only when somebody says so', async () => {
    await signed();
    const { files } = microsoft.graph.drives;
    const page = await open('linda-angermyr', 'sign', '', 360);
    const put = page.getByRole('button', { name: 'Lägg protokollet i biblioteket' });
    microsoft.graph.mishaps({ status: 403 });
    await put.click();
    await page.getByText(/Medgivandet .* saknas/).waitFor();
    expect(files.size).toBe(0);
    await put.press('Enter');
    await page.getByText('Protokollet ligger i biblioteket.').waitFor();
    expect(files.size).toBe(1);
    const [[name, file] = ['', undefined]] = [...files];
    await page.getByText(name).first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);

    // Somebody has put another file in its place, in SharePoint itself.
    files.set(name, { bytes: Buffer.from('another'), version: 7 });
    await put.click();
    await page.getByRole('alert').getByText(name).waitFor();
    expect(files.get(name)?.version).toBe(7);
    await page.getByRole('button', { name: 'Lägg som ny version' }).click();
    await page.getByText('Protokollet ligger i biblioteket.').waitFor();
    expect(files.get(name)).toMatchObject({ version: 8, bytes: file?.bytes });
  });
});
