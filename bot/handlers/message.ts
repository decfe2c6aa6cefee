import type { Conversation } from '../../src/app/ports.ts';
import { asId, type MeetingId } from '../../src/domain/ids.ts';
import { view } from '../../src/domain/view-meeting.ts';
import { localeOf, t, type Locale } from '../../src/i18n/index.ts';
import { accountOf } from '../actor.ts';
import type { IncomingActivity } from '../activity.ts';
import { helpCard, ownWelcomeCard, sentenceCard } from '../cards/plain-cards.ts';
import { readReference } from '../chat-reference.ts';
import { longDate } from '../cards/clock-time.ts';
import { linkMeeting } from './remember-chat.ts';
import type { HandlerParts, Say } from './parts.ts';

/** Something was said to the bot: a press from a client without Action.Execute, a link, or a call for help. */
export async function onMessage(
  parts: HandlerParts,
  conversation: Conversation | null,
  activity: IncomingActivity,
  say: Say,
): Promise<void> {
  const locale = localeOf(activity.locale ?? undefined);
  if (isPress(activity)) return answerPress(parts, activity, locale, say);
  const words = wordsOf(activity.text ?? '');
  const [verb, id] = words;
  if (verb !== undefined && ['koppla', 'link'].includes(verb.toLowerCase())) {
    const answer =
      id === undefined || conversation === null
        ? t(locale, 'cards.link.which')
        : await link(parts, conversation, asId(id), activity, locale);
    return say(sentenceCard(locale, answer));
  }
  const own = readReference(conversation?.reference)?.kind === 'personal';
  await say(own ? ownWelcomeCard(locale, conversation?.person !== undefined) : helpCard(locale));
}

const isPress = ({ value }: IncomingActivity): boolean =>
  typeof value === 'object' && value !== null && 'verb' in value;

/** A fallback press can't be given a card. In a group its content is nobody else's: only that it was taken is said. */
async function answerPress(
  parts: HandlerParts,
  activity: IncomingActivity,
  locale: Locale,
  say: Say,
): Promise<void> {
  const { said } = await parts.press(activity);
  // When many press at once the chat has no room for an answer to each: the item's own message tells them.
  const room = parts.pace.wait(activity.conversation?.id ?? '', true) === 0;
  if (said !== null && room) await say(sentenceCard(locale, said));
}

/** Mentions come as `<at>name</at>`. */
const wordsOf = (text: string): readonly string[] =>
  text
    .replace(/<at>[^<]*<\/at>/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');

/** Only those who run the meeting may bring it into a chat. */
async function link(
  parts: HandlerParts,
  conversation: Conversation,
  id: MeetingId,
  activity: IncomingActivity,
  locale: Locale,
): Promise<string> {
  const identity = await parts.app.identify(accountOf(activity));
  if (identity === null) return t(locale, 'refusal.not-identified');
  const meeting = await parts.app.meeting(identity.collaboration, id);
  if (meeting === null) return t(locale, 'refusal.meeting-not-found');
  const seen = view(meeting, { kind: 'person', person: identity.person });
  const runs = seen.you.roles.some((role) => ['chair', 'secretary', 'coordinator'].includes(role));
  if (!runs) return t(locale, 'cards.link.notAllowed');
  await linkMeeting(parts, conversation, id);
  return t(locale, 'cards.link.done', { body: seen.body.name, date: longDate(locale, seen.date) });
}
