import * as z from 'zod';
import type { Conversation } from '../../src/app/ports.ts';
import { localeOf } from '../../src/i18n/index.ts';
import type { IncomingActivity } from '../activity.ts';
import { ownWelcomeCard, welcomeCard } from '../cards/plain-cards.ts';
import { readReference } from '../chat-reference.ts';
import type { HandlerParts, Say } from './parts.ts';

const members = z.array(z.looseObject({ id: z.string() })).catch([]);

const actionOf = ({ action }: IncomingActivity, missing: string): string =>
  typeof action === 'string' ? action : missing;

/** Is the bot itself among those who came or went? */
const botIsIn = (activity: IncomingActivity, field: 'membersAdded' | 'membersRemoved'): boolean =>
  members.parse(activity[field]).some(({ id }) => id === activity.recipient?.id);

/** The bot was added to a chat (installationUpdate or conversationUpdate, or both). */
export const botWasAdded = (activity: IncomingActivity): boolean =>
  activity.type === 'installationUpdate'
    ? actionOf(activity, 'add').startsWith('add')
    : botIsIn(activity, 'membersAdded');

export const botWasRemoved = (activity: IncomingActivity): boolean =>
  activity.type === 'installationUpdate'
    ? actionOf(activity, '').startsWith('remove')
    : botIsIn(activity, 'membersRemoved');

/** Greets a chat once in its life; that it was done is kept before it is done, for two activities tell of one install. */
export async function welcome(
  parts: HandlerParts,
  conversation: Conversation,
  activity: IncomingActivity,
  say: Say,
): Promise<void> {
  const stored = await parts.chat.conversation(conversation.id);
  const reference = readReference(stored?.reference);
  if (stored === null || reference === null || reference.welcomed) return;
  await parts.chat.saveConversation({ ...stored, reference: { ...reference, welcomed: true } });
  const locale = localeOf(activity.locale ?? undefined);
  await say(
    reference.kind === 'personal'
      ? ownWelcomeCard(locale, conversation.person !== undefined)
      : welcomeCard(locale),
  );
}
