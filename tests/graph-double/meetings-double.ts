import { randomUUID } from 'node:crypto';
import type {
  AttendanceRecord,
  MeetingAttendanceReport,
  OnlineMeeting,
  TeamsAppInstallation,
} from '@microsoft/microsoft-graph-types';
import type { ServerResponse } from 'node:http';
import { fail, has, pageOf, type Permitted } from './graph-double.ts';
import { answer } from './listening.ts';

/** Online meetings, the apps in their chats, and what Teams reports of who was there. */
export type MeetingsDouble = {
  readonly made: OnlineMeeting[];
  readonly installed: { readonly chat: string; readonly app: string }[];
  /** Records of each of a meeting's reports, by the meeting's id. */
  readonly reports: Map<string, AttendanceRecord[][]>;
  serve(asked: Permitted, response: ServerResponse): boolean;
};

/** As Graph writes times: in UTC, to the seventh decimal. */
const written = (time: string | null | undefined): string | null =>
  time == null ? null : new Date(time).toISOString().replace('Z', '0000Z');

export function meetingsDouble(permissionsOfApp: readonly string[]): MeetingsDouble {
  const made: OnlineMeeting[] = [];
  const installed: { readonly chat: string; readonly app: string }[] = [];
  const reports = new Map<string, AttendanceRecord[][]>();

  /** The same external id of the same person is the same meeting. */
  function createOrGet(asked: Permitted, response: ServerResponse) {
    if (!has(asked.granted, 'OnlineMeetings.ReadWrite') || asked.granted.person === null) {
      fail(response, 403, 'Forbidden', 'Missing scope permissions on the request.');
      return;
    }
    const wanted = asked.json() as OnlineMeeting & { readonly externalId?: string };
    const own = `${asked.granted.tenant}/${asked.granted.person}/${wanted.externalId ?? ''}`;
    const known = made.find(({ videoTeleconferenceId: key }) => key === own);
    if (known !== undefined) {
      answer(response, 200, known);
      return;
    }
    const id = `MSo${randomUUID()}`;
    const meeting: OnlineMeeting = {
      id,
      subject: wanted.subject ?? null,
      startDateTime: written(wanted.startDateTime),
      endDateTime: written(wanted.endDateTime),
      joinWebUrl: `https://teams.example/l/meetup-join/${id}`,
      chatInfo: { threadId: `19:meeting_${id}@thread.v2`, messageId: '0', replyChainMessageId: '0' },
      participants: {
        attendees: [],
        organizer: {
          upn: null,
          role: 'presenter',
          identity: {
            // Graph sends more of a user here than its types know.
            user: {
              id: `oid-of-${asked.granted.person}`,
              displayName: null,
              tenantId: asked.granted.tenant,
            } as {
              id: string;
            },
          },
        },
      },
      videoTeleconferenceId: own,
    };
    made.push(meeting);
    answer(response, 201, meeting);
  }

  /** The organizer's own only; and the one time never without the other. */
  function update(asked: Permitted, id: string, response: ServerResponse) {
    if (!has(asked.granted, 'OnlineMeetings.ReadWrite') || asked.granted.person === null) {
      fail(response, 403, 'Forbidden', 'Missing scope permissions on the request.');
      return;
    }
    const place = made.findIndex((one) => one.id === id);
    const known = made[place];
    if (known?.participants?.organizer?.identity?.user?.id !== `oid-of-${asked.granted.person}`) {
      fail(response, 404, 'NotFound', 'Meeting not found.');
      return;
    }
    const { subject, startDateTime, endDateTime } = asked.json() as OnlineMeeting;
    if ((startDateTime === undefined) !== (endDateTime === undefined)) {
      fail(response, 400, 'BadRequest', 'startDateTime and endDateTime must both be given.');
      return;
    }
    const changed: OnlineMeeting = {
      ...known,
      ...(subject !== undefined && { subject }),
      ...(startDateTime !== undefined && { startDateTime: written(startDateTime) }),
      ...(endDateTime !== undefined && { endDateTime: written(endDateTime) }),
    };
    made[place] = changed;
    answer(response, 200, changed);
  }

  function install(asked: Permitted, chat: string, response: ServerResponse) {
    if (!has(asked.granted, 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat')) {
      fail(response, 403, 'Forbidden', 'Missing scope permissions on the request.');
      return;
    }
    const wanted = asked.json() as TeamsAppInstallation & { readonly 'teamsApp@odata.bind'?: string };
    const given = (wanted.consentedPermissionSet?.resourceSpecificPermissions ?? []).map(
      ({ permissionValue, permissionType }) => `${permissionValue ?? ''} ${permissionType ?? ''}`,
    );
    const app = /\/appCatalogs\/teamsApps\/([\w-]+)$/.exec(wanted['teamsApp@odata.bind'] ?? '')?.[1];
    if (app === undefined || given.toSorted().join() !== [...permissionsOfApp].toSorted().join())
      fail(response, 400, 'BadRequest', 'The permissions consented to do not match those of the app.');
    else if (installed.some((one) => one.chat === chat && one.app === app))
      fail(response, 409, 'Conflict', 'The app is already installed in the chat.');
    else {
      installed.push({ chat, app });
      response.writeHead(201).end();
    }
  }

  /** `owner`: only the organizer's token opens them. */
  function report(asked: Permitted, meeting: string, rest: string, response: ServerResponse) {
    if (!has(asked.granted, 'OnlineMeetingArtifact.Read.All')) {
      fail(response, 403, 'Forbidden', 'Missing scope permissions on the request.');
      return;
    }
    const own = made.find(({ id }) => id === meeting);
    const organizer = own?.participants?.organizer?.identity?.user?.id;
    if (own === undefined || organizer !== `oid-of-${asked.granted.person ?? ''}`) {
      fail(response, 404, 'NotFound', 'Meeting not found.');
      return;
    }
    const known = reports.get(meeting) ?? [];
    if (rest === '') {
      const listed: MeetingAttendanceReport[] = known.map((records, at) => ({
        id: `report-${String(at)}`,
        totalParticipantCount: records.length,
        meetingStartDateTime: null,
        meetingEndDateTime: null,
      }));
      answer(response, 200, pageOf(listed, asked, 'meetingAttendanceReports'));
      return;
    }
    const at = Number(/^\/report-(\d+)\/attendanceRecords$/.exec(rest)?.[1] ?? 'x');
    const records = known[at];
    if (records === undefined) fail(response, 404, 'NotFound', 'Report not found.');
    else answer(response, 200, pageOf(records, asked, 'attendanceRecords'));
  }

  return {
    made,
    installed,
    reports,
    serve(asked, response) {
      const { method, path } = asked;
      const chat = /^\/chats\/([^/]+)\/installedApps$/.exec(path)?.[1];
      const [, meeting, rest = ''] =
        /^\/me\/onlineMeetings\/([^/]+)\/attendanceReports(.*)$/.exec(path) ?? [];
      const own = /^\/me\/onlineMeetings\/([^/]+)$/.exec(path)?.[1];
      if (method === 'POST' && path === '/me/onlineMeetings/createOrGet') createOrGet(asked, response);
      else if (method === 'PATCH' && own !== undefined) update(asked, own, response);
      else if (method === 'POST' && chat !== undefined) install(asked, chat, response);
      else if (method === 'GET' && meeting !== undefined) report(asked, meeting, rest, response);
      else return false;
      return true;
    },
  };
}
