import { randomUUID } from 'node:crypto';
import { sampleObjectId, sampleTenant } from '../app/sample-accounts.ts';
import type { CardVerb } from '../contract/card-actions.ts';
import { ServerLost } from './server-lost.ts';
import type { MeetingId, PersonId } from '../domain/ids.ts';

/** What a button on a card carries. */
export type CardPress = { readonly verb: CardVerb; readonly data: Readonly<Record<string, unknown>> };

/** What came back: `said` is the sentence of a refusal, null when the press was taken. */
export type PressOutcome = { readonly said: string | null };

/**
 * Presses a card's button as an invented person, the way Teams would: an unsigned invoke to the development channel,
 * which signs it and passes it on. Rejects when the channel or the server can't be reached.
 */
export async function pressCard(
  channelUrl: string,
  meeting: MeetingId,
  person: PersonId,
  press: CardPress,
): Promise<PressOutcome> {
  return { said: refusalIn(await say(channelUrl, invoke(meeting, person, press))) };
}

/** Tells what Teams tells of a meeting by itself: somebody joined or left. */
export async function tellOfPresence(
  channelUrl: string,
  meeting: MeetingId,
  person: PersonId,
  present: boolean,
): Promise<void> {
  const name = `application/vnd.microsoft.meetingParticipant${present ? 'Join' : 'Leave'}`;
  const activity = activityOf(meeting, person);
  const members = [{ user: activity.from, meeting: { inMeeting: present, role: 'Attendee' } }];
  await say(channelUrl, { ...activity, type: 'event', name, value: { members } });
}

async function say(channelUrl: string, activity: object): Promise<unknown> {
  const answer = await fetch(new URL('/api/messages', channelUrl), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(activity),
    signal: AbortSignal.timeout(15_000),
  });
  if (!answer.ok) throw new ServerLost(`The development channel answered ${answer.status}`);
  const text = await answer.text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}

const invoke = (meeting: MeetingId, person: PersonId, { verb, data }: CardPress) => ({
  ...activityOf(meeting, person),
  type: 'invoke',
  name: 'adaptiveCard/action',
  value: { action: { type: 'Action.Execute', verb, data: { meeting, ...data } } },
});

function activityOf(meeting: MeetingId, person: PersonId) {
  const objectId = sampleObjectId(person);
  return {
    id: randomUUID(),
    channelId: 'msteams',
    locale: 'sv-SE',
    from: { id: `29:${objectId}`, aadObjectId: objectId },
    recipient: { id: '28:samsyn' },
    conversation: {
      id: `simulated-${meeting}`,
      isGroup: true,
      conversationType: 'groupChat',
      tenantId: sampleTenant,
    },
    channelData: { tenant: { id: sampleTenant } },
  };
}

/** A refusal is a plain message, or a card that opens with a warning. */
export function refusalIn(answer: unknown): string | null {
  const { type, value } = answer as { readonly type?: string; readonly value?: unknown };
  if (type === 'application/vnd.microsoft.activity.message') return String(value);
  const [notice] = (value as { readonly body?: readonly Notice[] } | undefined)?.body ?? [];
  return notice?.style === 'warning' ? words(notice.items ?? []) : null;
}

/** What is said; a link to help beside it says nothing. */
const words = (items: readonly Written[]): string =>
  items
    .map(wordsOf)
    .filter((said) => said !== '')
    .join(' ');

/** Text stands in the element, or in its runs where nothing in it may be read as markup. */
const wordsOf = ({ text, inlines = [] }: Written): string =>
  text ?? inlines.map((run) => run.text ?? '').join('');

type Written = { readonly text?: string; readonly inlines?: readonly { readonly text?: string }[] };
type Notice = { readonly style?: string; readonly items?: readonly Written[] };
