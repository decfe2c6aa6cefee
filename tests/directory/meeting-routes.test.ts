import type { AttendanceRecord } from '@microsoft/microsoft-graph-types';
import { noDirectory } from '../../src/app/directory.ts';
import type { AttendanceAnswer, FilingAnswer, TeamsMeetingAnswer } from '../../src/contract/directory.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { view } from '../../src/domain/view-meeting.ts';
import { smallServer, tokenOf, type SmallServer } from '../api/small-server.ts';
import { collaboration, councilApp, done, prepare } from '../app/council-app.ts';
import { person, plan } from '../domain/council.ts';
import { over } from '../domain/steps-more.ts';
import { doubles } from './opened.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
let server: SmallServer;
let microsoft: Awaited<ReturnType<typeof doubles>>;
beforeAll(async () => {
  microsoft = await doubles();
});
afterAll(() => microsoft.close());
beforeEach(async () => {
  council = await councilApp();
  const clock = () => new Date().toISOString();
  await done(council.app, 'sol', prepare);
  server = await smallServer(
    council.app,
    council.store,
    clock,
    collaboration,
    () => undefined,
    microsoft.open(),
  );
  microsoft.graph.meetings.made.length = 0;
  microsoft.graph.meetings.installed.length = 0;
  microsoft.graph.drives.files.clear();
  microsoft.graph.mishaps();
});
afterEach(async () => {
  await server.close();
  await council.close();
});

async function asked<T>(who: string, rest: string, body: unknown = {}): Promise<T> {
  const answer = await fetch(`${server.url}/api/meetings/${plan.id}/${rest}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(who)}` },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as T;
}
const make = (who = 'sol') => asked<TeamsMeetingAnswer>(who, 'teams-meeting');
const meeting = async () => {
  const found = await council.app.meeting(collaboration, plan.id);
  if (found === null) throw new Error('no meeting');
  return found;
};
const typesOnRecord = async () =>
  (await council.app.record(collaboration, plan.id))
    .map(({ type }) => type)
    .filter((type) => /Teams|Filed/.test(type));
/** When Teams has each that was made. */
const times = () =>
  microsoft.graph.meetings.made.map(({ startDateTime, endDateTime }) =>
    [startDateTime, endDateTime].map((at) => new Date(at ?? '').toISOString()),
  );
const revise = (scheduledStart: string, scheduledEnd: string) =>
  done(council.app, 'sol', { type: 'RevisePlan', changes: { scheduledStart, scheduledEnd } });
const elsewhen = async (who: string) =>
  view(await meeting(), { kind: 'person', person: person(who) }).teamsMeeting?.elsewhen;
const hold = async () => {
  for (const [who, command] of over) await done(council.app, who, command);
};
async function sign() {
  const request: MeetingCommand = { type: 'RequestSignOff' };
  const hash = (await done(council.app, 'sol', request)).meeting.signOff!.hash;
  for (const who of ['sol', 'cia', 'ada']) {
    const signed = await council.app.execute({
      collaboration,
      meeting: plan.id,
      command: { type: 'SignMinutes', hash, identification: { method: 'x', assurance: 'low' } },
      actor: { person: person(who), via: 'tab' },
      key: `sign-${who}`,
      identification: { method: 'sign-in', assurance: 'low' },
    });
    expect(signed.ok).toBe(true);
  }
}

describe('the Teams meeting of a planned meeting', () => {
  test('DI5: is made once and is on record, however often it is asked for and by whom', async () => {
    const first = await make();
    expect(first).toMatchObject({ state: 'made', appInstalled: true, note: null });
    expect(await make()).toEqual(first);
    expect(await make('kim')).toEqual(first);
    expect(times()).toEqual([[plan.scheduledStart, plan.scheduledEnd]]);
    expect(await typesOnRecord()).toEqual(['TeamsMeetingMade']);
  });

  test('DI5: of two who make it at the same time, one is on record and both are told that one', async () => {
    const answers = await Promise.all([make('sol'), make('kim')]);
    const links = answers.map((one) => (one.state === 'made' ? one.joinUrl : ''));
    expect(new Set(links)).toEqual(new Set([(await meeting()).teamsMeeting?.joinUrl]));
    expect(await typesOnRecord()).toEqual(['TeamsMeetingMade']);
  });

  test('DI5: its link is for those who take part or run it, and whose it is for nobody', async () => {
    await make();
    const known = await meeting();
    const seen = (who: string) => view(known, { kind: 'person', person: person(who) });
    expect([seen('cia').teamsMeeting !== null, seen('sol').teamsMeeting !== null]).toEqual([true, true]);
    expect(seen('nobody').teamsMeeting).toBeNull();
    expect(view(known, { kind: 'chat' }).teamsMeeting).toBeNull();
    expect(JSON.stringify(seen('sol'))).not.toContain('oid-of-');
  });

  test('DI5: planned for another time, it is shown when Teams has it, and moved by who made it, there and back again', async () => {
    const first = await make();
    expect(await elsewhen('sol')).toBeNull();
    const [start, end] = ['2024-03-18T12:00:00.000Z', '2024-03-18T15:00:00.000Z'];
    await revise(start, end);
    const was = { start: plan.scheduledStart, end: plan.scheduledEnd };
    expect([await elsewhen('sol'), await elsewhen('cia')]).toEqual([was, null]);
    expect(await make()).toEqual({ ...first, moved: true });
    expect(await make()).toEqual(first);
    expect(times()).toEqual([[start, end]]);
    expect(await elsewhen('sol')).toBeNull();
    await revise(was.start, was.end);
    expect(await make()).toEqual({ ...first, moved: true });
    expect(times()).toEqual([[was.start, was.end]]);
    expect(await typesOnRecord()).toEqual(['TeamsMeetingMade', 'TeamsMeetingMoved', 'TeamsMeetingMoved']);
  });

  test('DI5: somebody else can’t move it, nor anybody while Microsoft is away: it is said who can, and nothing is recorded', async () => {
    await make('sol');
    await revise('2024-03-18T12:00:00.000Z', '2024-03-18T15:00:00.000Z');
    const told = {
      state: 'unavailable',
      message: expect.stringContaining('Den som ordnade Teams-mötet kan flytta det i Teams.') as string,
    };
    expect(await make('kim')).toMatchObject(told);
    microsoft.graph.mishaps({ status: 500 });
    expect(await make('sol')).toMatchObject(told);
    expect(times()).toEqual([[plan.scheduledStart, plan.scheduledEnd]]);
    expect(await typesOnRecord()).toEqual(['TeamsMeetingMade']);
    expect(await elsewhen('sol')).not.toBeNull();
  });

  test('DI3: when Microsoft is away nothing is recorded, and it is said what to do instead', async () => {
    microsoft.graph.mishaps({ status: 500 });
    expect(await make()).toMatchObject({
      state: 'unavailable',
      message: expect.stringContaining('kalendern') as string,
    });
    expect(await typesOnRecord()).toEqual([]);
    expect(await make()).toMatchObject({ state: 'made' });
  });

  test('DI5: members make none, and a closed meeting gets none', async () => {
    expect(await make('cia')).not.toHaveProperty('state');
    await hold();
    expect(await make()).toMatchObject({ refusal: { code: 'meeting-closed' } });
    expect(microsoft.graph.meetings.made).toEqual([]);
  });
});

describe('the attendance report', () => {
  const compare = (who = 'sol') => asked<AttendanceAnswer>(who, 'attendance-report');
  test('DI6: stands beside the record once there is one, and changes nothing', async () => {
    await make();
    expect(await compare()).toMatchObject({ refusal: { code: 'meeting-not-closed' } });
    await hold();
    expect(await compare()).toEqual({ state: 'none-yet' });
    const { openedAt, closedAt, teamsMeeting } = await meeting();
    const guest: AttendanceRecord = {
      id: 'r1',
      emailAddress: null,
      role: 'Attendee',
      totalAttendanceInSeconds: 60,
      identity: { id: null, displayName: 'Bo' },
      attendanceIntervals: [{ joinDateTime: openedAt, leaveDateTime: closedAt, durationInSeconds: 60 }],
    };
    microsoft.graph.meetings.reports.set(teamsMeeting!.id, [[guest]]);
    const { version } = await meeting();
    const answer = await compare();
    expect(answer).toMatchObject({ state: 'compared', agreeing: 0, unknown: [{ name: 'Bo' }] });
    expect(answer.state === 'compared' && answer.differences.length).toBeGreaterThan(0);
    expect((await meeting()).version).toBe(version);
  });

  test('DI6: only the organizer’s sign-in opens it, and others are told so', async () => {
    await make('sol');
    await hold();
    expect(await compare('kim')).toMatchObject({
      state: 'unavailable',
      message: expect.stringContaining('Bara den som ordnade Teams-mötet') as string,
    });
  });

  test('DI6: a meeting that was made elsewhere has none to fetch', async () => {
    await hold();
    expect(await compare()).toEqual({ state: 'no-meeting' });
  });
});

describe('signed minutes', () => {
  const file = (instead: string | null = null) => asked<FilingAnswer>('sol', 'filed', { instead });
  test('DI7: go into the library once they are signed, once, and that is on record', async () => {
    await hold();
    expect(await file()).toMatchObject({ refusal: { code: 'minutes-not-signed' } });
    await sign();
    const first = await file();
    expect(first).toMatchObject({ state: 'filed', name: expect.stringMatching(/\.(pdf|docx)$/) as string });
    expect(await file()).toEqual(first);
    expect(await typesOnRecord()).toEqual(['MinutesFiled']);
    expect(microsoft.graph.drives.files.size).toBe(1);
    const seen = view(await meeting(), { kind: 'person', person: person('sol') });
    expect(seen.after.filed).toMatchObject([{ name: first.state === 'filed' ? first.name : '' }]);
  }, 60_000);

  test('DI7: what stands there already is shown before it gives way', async () => {
    await hold();
    await sign();
    const first = await file();
    const name = first.state === 'filed' ? first.name : '';
    microsoft.graph.drives.files.set(name, { bytes: Buffer.from('another'), version: 7 });
    const conflict = await file();
    expect(conflict).toMatchObject({ state: 'conflict', name });
    expect(microsoft.graph.drives.files.get(name)?.version).toBe(7);
    expect(await file(conflict.state === 'conflict' ? conflict.version : '')).toMatchObject({
      state: 'filed',
    });
    expect(microsoft.graph.drives.files.get(name)?.version).toBe(8);
    expect(await typesOnRecord()).toEqual(['MinutesFiled', 'MinutesFiled']);
  }, 60_000);
});

test('DI3: with nothing switched on each says so, and nothing breaks', async () => {
  const plain = await smallServer(
    council.app,
    council.store,
    () => new Date().toISOString(),
    collaboration,
    () => undefined,
    noDirectory,
  );
  await server.close();
  server = plain;
  expect(await make()).toMatchObject({ state: 'unavailable', missing: null });
  await hold();
  expect(await asked('sol', 'attendance-report')).toMatchObject({ state: 'unavailable' });
});
