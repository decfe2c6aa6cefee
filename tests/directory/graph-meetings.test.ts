import { readFileSync } from 'node:fs';
import type { AttendanceRecord } from '@microsoft/microsoft-graph-types';
import { chatPermissions } from '../../src/directory/graph/meetings.ts';
import { consentFor } from '../../src/contract/consent.ts';
import { noConsent } from '../graph-double/entra-double.ts';
import { doubles, teamsApp, tenant } from './opened.ts';

let given: Awaited<ReturnType<typeof doubles>>;
beforeAll(async () => {
  given = await doubles();
});
afterAll(() => given.close());
beforeEach(() => {
  given.graph.meetings.made.length = 0;
  given.graph.meetings.installed.length = 0;
  given.graph.mishaps();
  given.graph.pageSize(100);
  given.graph.asked.length = 0;
});
afterEach(() => given.entra.refuse(tenant, null));

const wanted = {
  key: 'samsyn-vasterbotten-m1',
  subject: 'Samrådet 2024-03-15',
  start: '2024-03-15T08:00:00.000Z',
  end: '2024-03-15T11:00:00.000Z',
};

describe('a Teams meeting', () => {
  it('DI5: is made with the app in it, and belongs to who asked', async () => {
    const asker = given.somebody();
    const made = await given.open().meetings!.make(asker, wanted);
    expect(made).toMatchObject({
      ok: true,
      value: {
        joinUrl: expect.stringMatching(/^https:/) as string,
        organizer: { tenant, objectId: `oid-of-${asker.assertion}` },
        appInstalled: true,
        appFault: null,
      },
    });
    expect(given.graph.meetings.made).toMatchObject([
      { subject: wanted.subject, startDateTime: '2024-03-15T08:00:00.0000000Z' },
    ]);
    expect(made).toMatchObject({ value: { start: wanted.start, end: wanted.end } });
    const chat = given.graph.meetings.made[0]?.chatInfo?.threadId;
    expect(given.graph.meetings.installed).toEqual([{ chat, app: teamsApp }]);
  });

  it('DI5: asked for again, is the same: also when no answer came the first time', async () => {
    const asker = given.somebody();
    const meetings = given.open().meetings!;
    const first = await meetings.make(asker, wanted);
    expect(await meetings.make(asker, wanted)).toEqual(first);
    given.graph.mishaps({ status: 504 }, { status: 429, retryAfter: '0' });
    expect(await meetings.make(asker, wanted)).toEqual(first);
    expect(given.graph.meetings.made).toHaveLength(1);
    expect(given.graph.meetings.installed).toHaveLength(1);
  });

  it('DI5: without the permission to put the app into it, is made all the same, and it is said', async () => {
    given.graph.refusing(/installedApps$/, 403);
    const answer = await given.open().meetings!.make(given.somebody(), wanted);
    given.graph.refusing(null, 403);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        appInstalled: false,
        appFault: {
          fault: 'consent-missing',
          permission: 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat',
        },
      },
    });
  });

  it('DI5: without an id in the catalogue, the app is put there by hand', async () => {
    const made = await given.open({ teamsApp: null }).meetings!.make(given.somebody(), wanted);
    expect(made).toMatchObject({ ok: true, value: { appInstalled: false, appFault: null } });
    expect(given.graph.meetings.installed).toEqual([]);
  });

  it('DI3: nobody consented: nothing is made, and the permission is named', async () => {
    given.entra.refuse(tenant, noConsent);
    expect(await given.open().meetings!.make(given.somebody(), wanted)).toEqual({
      ok: false,
      fault: 'consent-missing',
      permission: 'OnlineMeetings.ReadWrite',
    });
    expect(given.graph.meetings.made).toEqual([]);
  });

  const later = {
    subject: 'Samrådet 2024-03-16',
    start: '2024-03-16T08:00:00.000Z',
    end: '2024-03-16T11:30:00.000Z',
  };
  it('DI5: is moved by its organizer, as often as it is asked for, also when no answer came', async () => {
    const asker = given.somebody();
    const meetings = given.open().meetings!;
    const made = await meetings.make(asker, wanted);
    const id = made.ok ? made.value.id : '';
    const times = { ok: true, value: { start: later.start, end: later.end } };
    given.graph.mishaps({ status: 504 }, { status: 429, retryAfter: '0' });
    expect(await meetings.move(asker, id, later)).toEqual(times);
    expect(await meetings.move(asker, id, later)).toEqual(times);
    expect(given.graph.meetings.made).toMatchObject([
      { id, subject: later.subject, startDateTime: '2024-03-16T08:00:00.0000000Z' },
    ]);
    // Found again by its key it says when it is now, not when it was wanted.
    expect(await meetings.make(asker, wanted)).toMatchObject({ value: { id, start: later.start } });
  });

  it('DI5: is moved by nobody else, and what isn’t there any more is not found', async () => {
    const meetings = given.open().meetings!;
    const made = await meetings.make(given.somebody(), wanted);
    const id = made.ok ? made.value.id : '';
    const notFound = { ok: false, fault: 'not-found' };
    expect(await meetings.move(given.somebody(), id, later)).toEqual(notFound);
    expect(await meetings.move(given.somebody(), 'MSo-removed', later)).toEqual(notFound);
    given.entra.refuse(tenant, noConsent);
    expect(await meetings.move(given.somebody(), id, later)).toMatchObject({
      fault: 'consent-missing',
      permission: 'OnlineMeetings.ReadWrite',
    });
    expect(given.graph.meetings.made).toMatchObject([{ subject: wanted.subject }]);
  });

  it('DI5: what is consented to for the app is what its manifest asks for', () => {
    const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
      authorization: { permissions: { resourceSpecific: { name: string; type: string }[] } };
    };
    expect(
      chatPermissions.map(({ permissionValue, permissionType }) => [permissionValue, permissionType]),
    ).toEqual(
      manifest.authorization.permissions.resourceSpecific.map(({ name, type }) => [name, type.toLowerCase()]),
    );
  });
});

const was = (
  id: string | null,
  name: string | null,
  ...times: readonly [string, string][]
): AttendanceRecord => ({
  id: 'r',
  emailAddress: null,
  role: 'Attendee',
  totalAttendanceInSeconds: 1,
  identity: { id, displayName: name, tenantId: id === null ? null : tenant } as NonNullable<
    AttendanceRecord['identity']
  >,
  attendanceIntervals: times.map(([joinDateTime, leaveDateTime]) => ({
    joinDateTime,
    leaveDateTime,
    durationInSeconds: 1,
  })),
});

describe('Teams’ attendance report', () => {
  async function held(...reports: readonly AttendanceRecord[][]) {
    const asker = given.somebody();
    const directory = given.open();
    const made = await directory.meetings!.make(asker, wanted);
    if (!made.ok) throw new Error(made.fault);
    given.graph.meetings.reports.set(made.value.id, [...reports]);
    return { asker, id: made.value.id, attendance: directory.attendance! };
  }

  it('DI6: is read page by page, over all reports, each account once and devices as one', async () => {
    const { asker, id, attendance } = await held(
      [
        was('o1', 'Tora Tallmo', ['2024-03-15T08:00:00Z', '2024-03-15T09:00:00Z']),
        was('o1', 'Tora Tallmo', ['2024-03-15T08:30:00Z', '2024-03-15T09:30:00.000Z']),
        was('o2', null, ['2024-03-15T08:00:00Z', '2024-03-15T08:10:00Z']),
        was(null, 'Gäst', ['2024-03-15T08:00:00Z', '2024-03-15T08:10:00Z']),
      ],
      [was('o1', 'Tora Tallmo', ['2024-03-15T10:00:00Z', '2024-03-15T11:00:00Z'])],
    );
    given.graph.pageSize(2);
    const read = await attendance.read(asker, id);
    expect(read).toEqual({
      ok: true,
      value: [
        {
          account: { tenant, objectId: 'o1' },
          name: 'Tora Tallmo',
          intervals: [
            { from: '2024-03-15T08:00:00.000Z', to: '2024-03-15T09:30:00.000Z' },
            { from: '2024-03-15T10:00:00.000Z', to: '2024-03-15T11:00:00.000Z' },
          ],
        },
        expect.objectContaining({ account: { tenant, objectId: 'o2' }, name: null }),
        expect.objectContaining({ account: null, name: 'Gäst' }),
      ],
    });
  });

  it('DI6: is nobody’s but the organizer’s', async () => {
    const { id, attendance } = await held([]);
    expect(await attendance.read(given.somebody(), id)).toEqual({ ok: false, fault: 'not-found' });
  });

  it('DI6: there is none until Teams has made it', async () => {
    const { asker, id, attendance } = await held();
    expect(await attendance.read(asker, id)).toEqual({ ok: true, value: [] });
  });

  it('DI3: throttled in the middle, it goes on', async () => {
    const { asker, id, attendance } = await held([
      was('o1', 'Tora', ['2024-03-15T08:00:00Z', '2024-03-15T09:00:00Z']),
    ]);
    given.graph.mishaps({ status: 429, retryAfter: '0' }, { status: 503 });
    expect(await attendance.read(asker, id)).toMatchObject({ ok: true, value: [{ name: 'Tora' }] });
  });
});

it('DI4: every permission that is asked for anywhere has its line on the consent page and in the guides', () => {
  for (const path of ['infra/GUIDE.sv.md', 'infra/GUIDE.en.md', 'appPackage/README.md'])
    expect(
      consentFor.filter(({ permission }) => !readFileSync(path, 'utf8').includes(`\`${permission}\``)),
    ).toEqual([]);
});
