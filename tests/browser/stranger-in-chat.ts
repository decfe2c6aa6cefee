import { randomUUID } from 'node:crypto';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import type { CardPress } from '../../src/script/press-card.ts';

const meeting = 'samrad-2024-03-15';

/** A chat of its own, with somebody in it whom Teams tells nothing of but a name (anonymous: no object id). */
export function strangerInChat(channel: string, name: string) {
  const chat = `19:${randomUUID()}@thread.v2`;
  const tell = async (from: object, more: object): Promise<string> => {
    const answer = await fetch(`${channel}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        id: randomUUID(),
        channelId: 'msteams',
        locale: 'sv-SE',
        from,
        recipient: { id: '28:samsyn' },
        conversation: { id: chat, isGroup: true, conversationType: 'groupChat', tenantId: sampleTenant },
        channelData: { tenant: { id: sampleTenant } },
        ...more,
      }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The chat was answered with ${String(answer.status)}: ${text}`);
    return text;
  };
  return {
    /** Somebody who may says which meeting the chat belongs to: only there anything of a stranger's is taken. */
    link: (person: string) =>
      tell(
        { id: `29:${person}`, aadObjectId: sampleObjectId(person) },
        { type: 'message', text: `<at>Samsyn</at> koppla ${meeting}` },
      ),
    /** What the presser's card then says, as it was sent. */
    press: ({ verb, data }: CardPress) =>
      tell(
        { id: '29:stranger', name },
        {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: {
            action: { type: 'Action.Execute', verb, data: { meeting, ...data } },
            trigger: 'manual',
          },
        },
      ),
  };
}
