import { randomUUID } from 'node:crypto';
import type { CardPress } from '../../src/script/press-card.ts';
import { throttlingChannel } from '../bot/throttling-channel.ts';
import { hostTenant, type Member } from './people.ts';

export const chat = '19:meeting_2024-03-15@thread.v2';

/** What an invoke is answered with: a card, or a sentence. */
export type Shown = { readonly status: number; readonly text: string };

/** The chat of the host's Teams in which everybody presses, over a channel that throttles and fails as Teams does. */
export async function teamsOf(members: readonly Member[], now: () => number, botChannel: string) {
  const byChannelId = new Map(members.map((member) => [channelId(member), member]));
  /** Statuses that the list of members is answered with before it is answered at all. */
  const listFaults: number[] = [];
  const channel = await throttlingChannel(now, (id) => listFaults.shift() ?? listed(byChannelId.get(id)));

  async function deliver(activity: object, to = botChannel): Promise<Shown> {
    const answer = await fetch(`${to}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    return { status: answer.status, text: await answer.text() };
  }

  const activity = (from: object, more: object) => ({
    id: randomUUID(),
    channelId: 'msteams',
    locale: 'sv-SE',
    serviceUrl: channel.url,
    timestamp: new Date(now()).toISOString(),
    from,
    recipient: { id: '28:samsyn' },
    conversation: { id: chat, isGroup: true, conversationType: 'groupChat', tenantId: hostTenant },
    channelData: { tenant: { id: hostTenant } },
    ...more,
  });

  const press = (member: Member, { verb, data }: CardPress) =>
    activity(senderOf(member), {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: channel.messages.findLast(({ text }) => text.includes(cardOf(data)))?.id,
      value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
    });

  return {
    channel,
    listFaults,
    activity,
    deliver,
    press,
    /** Something that changes nothing, as Teams sends now and then. */
    nudge: () =>
      deliver(activity({ id: '29:teams' }, { type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] })),
    say: (member: Member, text: string) => deliver(activity(senderOf(member), { type: 'message', text })),
    joined: (member: Member, present: boolean) =>
      deliver(
        activity(senderOf(member), {
          type: 'event',
          name: `application/vnd.microsoft.meetingParticipant${present ? 'Join' : 'Leave'}`,
          value: { members: [{ user: senderOf(member), meeting: { inMeeting: present } }] },
        }),
      ),
  };
}

export type Teams = Awaited<ReturnType<typeof teamsOf>>;

const channelId = ({ person }: Member) => `29:${person}`;

/** People of other organisations come with their own tenant; who is anonymous has no object id at all. */
export const senderOf = (member: Member) => ({
  id: channelId(member),
  name: member.class === 'anonymous' ? `${member.name.split(' ')[0] ?? ''} (gäst)` : member.name,
  ...(member.account !== null && {
    aadObjectId: member.account.objectId,
    tenantId: member.account.tenant,
  }),
});

/** As Teams lists them: guests by the name that the host gave them, federated people without any, anonymous ones not. */
function listed(member: Member | undefined): object | number {
  if (member?.account == null) return 404;
  const { objectId, tenant } = member.account;
  const known = { id: channelId(member), aadObjectId: objectId, objectId, tenantId: tenant };
  if (member.class === 'federated') return { ...known, name: null, email: null, userPrincipalName: null };
  if (member.class === 'home') return { ...known, name: member.name, userPrincipalName: member.atHome.upn };
  const [user, domain = ''] = member.atHome.upn.split('@');
  return { ...known, name: member.name, userPrincipalName: `${user}_${domain}#EXT#@region.test` };
}

const cardOf = (data: CardPress['data']): string =>
  typeof data['item'] === 'string' ? `"item":"${data['item']}"` : '"card":"agenda"';
