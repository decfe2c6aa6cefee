import type { Account, Conversation } from '../../src/app/ports.ts';
import type { MeetingId } from '../../src/domain/ids.ts';
import { accountOf } from '../actor.ts';
import type { IncomingActivity } from '../activity.ts';
import { readReference, type ChatReference } from '../chat-reference.ts';
import { ownerOf } from '../personal/address-book.ts';
import type { HandlerParts } from './parts.ts';

/**
 * Keeps how to reach the chat, before anything else is done: without it nothing can be said there later.
 * Finds the meeting it belongs to when it isn't linked yet. Null when the activity has no conversation.
 */
export async function rememberChat(
  parts: HandlerParts,
  activity: IncomingActivity,
): Promise<Conversation | null> {
  const id = activity.conversation?.id;
  if (id == null || activity.serviceUrl == null) return null;
  const known = await parts.chat.conversation(id);
  const before = readReference(known?.reference);
  const reference = referenceOf(activity, activity.serviceUrl, before);
  const linked = known?.meeting ?? null;
  const meeting = linked ?? (await parts.meetingFor({ id, ...reference }));
  const person = meeting === null ? await ownerOf(parts.app, parts.collaboration, reference) : null;
  const conversation: Conversation = {
    id,
    collaboration: parts.collaboration,
    meeting,
    ...(person !== null && { person }),
    reference,
    active: true,
  };
  const same =
    known?.active === true &&
    linked === meeting &&
    (known.person ?? null) === person &&
    JSON.stringify(before) === JSON.stringify(reference);
  if (!same) await parts.chat.saveConversation(conversation);
  if (meeting !== null && (linked === null || known?.active === false)) await showMeeting(parts, meeting);
  if (person !== null && (known?.person !== person || !known.active)) await parts.greet(person);
  return conversation;
}

/** Links a meeting to a chat that is known. */
export async function linkMeeting(
  parts: HandlerParts,
  conversation: Conversation,
  meeting: MeetingId,
): Promise<void> {
  await parts.chat.saveConversation({ ...conversation, meeting, active: true });
  await showMeeting(parts, meeting);
}

/** Asks for the messages a chat should show of a meeting that was there before it. */
async function showMeeting({ app, chat, collaboration }: HandlerParts, id: MeetingId): Promise<void> {
  const meeting = await app.meeting(collaboration, id);
  if (meeting === null) return;
  const { version } = meeting;
  const keys = [
    ...(meeting.notice === null ? [] : ['notice']),
    'agenda',
    ...(meeting.currentItem === null ? [] : [`item:${meeting.currentItem}`]),
    ...(meeting.phase === 'closed' ? ['recap'] : []),
    ...(meeting.signOff === null ? [] : ['sign-off', 'reminder']),
  ];
  for (const key of keys) await chat.wish({ meeting: id, key, version, priority: 2 });
}

function referenceOf(
  activity: IncomingActivity,
  serviceUrl: string,
  before: ChatReference | null,
): ChatReference {
  const { conversation, recipient, channelData } = activity;
  const personal = conversation?.conversationType === 'personal' || conversation?.isGroup === false;
  return {
    serviceUrl,
    tenant: conversation?.tenantId ?? channelData?.tenant?.id ?? before?.tenant ?? accountOf(activity).tenant,
    bot: recipient?.id ?? before?.bot ?? '',
    kind: before?.kind ?? (personal ? 'personal' : 'group'),
    teamsMeeting: channelData?.meeting?.id ?? before?.teamsMeeting ?? null,
    welcomed: before?.welcomed ?? false,
    account: personal ? (keyOf(accountOf(activity)) ?? before?.account ?? null) : null,
    locale: personal ? (activity.locale ?? before?.locale ?? null) : null,
  };
}

const keyOf = ({ tenant, objectId }: Account): ChatReference['account'] =>
  objectId === null || tenant === '' ? null : { tenant, objectId };
