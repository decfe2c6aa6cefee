import type { Client } from '@microsoft/microsoft-graph-client';
import type {
  OnlineMeeting,
  TeamsAppInstallation,
  TeamsAppResourceSpecificPermission,
} from '@microsoft/microsoft-graph-types';
import * as z from 'zod';
import type { DirectoryPermission, MadeMeeting, OnBehalf, TeamsMeetings } from '../../app/directory.ts';
import type { TokenSource } from '../on-behalf-of.ts';
import { callGraph, type GraphService } from './calling.ts';

const toMake = 'OnlineMeetings.ReadWrite';
const toInstall = 'TeamsAppInstallation.ReadWriteAndConsentSelfForChat';
const budgetMs = 20_000;

const organizer = z.looseObject({
  identity: z.looseObject({
    user: z.looseObject({ id: z.string(), tenantId: z.string().nullish() }),
  }),
});
const times = z.looseObject({ startDateTime: z.string().nullish(), endDateTime: z.string().nullish() });
const made = times.extend({
  id: z.string(),
  joinWebUrl: z.url({ protocol: /^https$/ }),
  chatInfo: z.looseObject({ threadId: z.string().nullish() }).nullish(),
  participants: z.looseObject({ organizer }),
});

export type MeetingParts = {
  readonly service: GraphService;
  readonly tokensOf: (person: OnBehalf, scope: string) => TokenSource;
  /** The app's id in the tenant's catalogue; null: it is put into meetings by hand. */
  readonly teamsApp: string | null;
};

/**
 * Meetings by `createOrGet`, which is documented to give the same meeting for the same external id, so that no retry makes
 * two; and needs one permission where a calendar event needs all of somebody's calendar.
 */
export function graphMeetings({ service, tokensOf, teamsApp }: MeetingParts): TeamsMeetings {
  const call = <T>(
    asker: OnBehalf,
    doing: string,
    permission: DirectoryPermission,
    ask: (client: Client) => Promise<T>,
  ) =>
    callGraph(
      service,
      { doing, permission, tokens: tokensOf(asker, `${service.url}/${permission}`), budgetMs },
      ask,
    );
  return {
    async make(asker, { key, subject, start, end }) {
      const body: OnlineMeeting & { readonly startDateTime: string } = {
        externalId: key,
        subject,
        startDateTime: start,
        endDateTime: end,
      };
      const answer = await call(asker, 'make a Teams meeting', toMake, async (client) =>
        made.parse(await client.api('/me/onlineMeetings/createOrGet').post(body)),
      );
      if (!answer.ok) return answer;
      const { id, joinWebUrl, chatInfo, participants } = answer.value;
      const { user } = participants.organizer.identity;
      const meeting: MadeMeeting = {
        id,
        joinUrl: joinWebUrl,
        organizer: { tenant: user.tenantId ?? asker.tenant, objectId: user.id },
        ...timesOf(answer.value, { start, end }),
        appInstalled: false,
        appFault: null,
      };
      const chat = chatInfo?.threadId ?? null;
      if (teamsApp === null || chat === null) return { ok: true, value: meeting };
      const installed = await call(asker, 'put the app into a meeting', toInstall, (client) =>
        install(client, service.url, chat, teamsApp),
      );
      // Already there is as good as put there.
      const there = installed.ok || installed.fault === 'conflict';
      return { ok: true, value: { ...meeting, appInstalled: there, appFault: there ? null : installed } };
    },
    async move(asker, meeting, { subject, start, end }) {
      // Graph takes the one time only together with the other.
      const body: OnlineMeeting = { subject, startDateTime: start, endDateTime: end };
      const answer = await call(asker, 'move a Teams meeting', toMake, async (client) =>
        times.parse(await client.api(`/me/onlineMeetings/${encodeURIComponent(meeting)}`).patch(body)),
      );
      return answer.ok ? { ok: true, value: timesOf(answer.value, { start, end }) } : answer;
    },
  };
}

/** Graph writes times to the seventh decimal of a second, and is believed where it says other ones than were asked for. */
function timesOf(
  { startDateTime, endDateTime }: z.infer<typeof times>,
  asked: { readonly start: string; readonly end: string },
) {
  const read = (said: string | null | undefined, otherwise: string) => {
    const at = Date.parse(said ?? '');
    return Number.isNaN(at) || at === Date.parse(otherwise) ? otherwise : new Date(at).toISOString();
  };
  return { start: read(startDateTime, asked.start), end: read(endDateTime, asked.end) };
}

/** What the app asks for in a chat, all of it, or Graph refuses: the manifest's own list (tests/directory). */
export const chatPermissions = [
  { permissionValue: 'OnlineMeeting.ReadBasic.Chat', permissionType: 'application' },
  { permissionValue: 'OnlineMeetingParticipant.Read.Chat', permissionType: 'application' },
  { permissionValue: 'OnlineMeetingParticipant.Read.Chat', permissionType: 'delegated' },
  { permissionValue: 'MeetingStage.Write.Chat', permissionType: 'delegated' },
] satisfies TeamsAppResourceSpecificPermission[];

async function install(client: Client, url: string, chat: string, teamsApp: string): Promise<void> {
  const body: TeamsAppInstallation & { readonly 'teamsApp@odata.bind': string } = {
    'teamsApp@odata.bind': `${url}/v1.0/appCatalogs/teamsApps/${teamsApp}`,
    consentedPermissionSet: { resourceSpecificPermissions: chatPermissions },
  };
  await client.api(`/chats/${encodeURIComponent(chat)}/installedApps`).post(body);
}
