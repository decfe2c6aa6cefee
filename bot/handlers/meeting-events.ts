import type { Conversation } from '../../src/app/ports.ts';
import { localeOf, t } from '../../src/i18n/index.ts';
import type { IncomingActivity } from '../activity.ts';
import { sentenceCard } from '../cards/plain-cards.ts';
import type { HandlerParts, Say } from './parts.ts';
import { reportParticipants } from './report-participants.ts';

/**
 * Teams' events of a meeting; names come with leading blanks. Join and leave are reports of presence, the weightless
 * kind (AT1). Start and end change nothing on record, for the chair opens and closes: they only bring a reminder of it.
 */
export async function onMeetingEvent(
  parts: HandlerParts,
  conversation: Conversation | null,
  activity: IncomingActivity,
  say: Say,
): Promise<void> {
  if (conversation?.meeting == null) return;
  const linked = { ...conversation, meeting: conversation.meeting };
  const name = (activity.name ?? '').trim().toLowerCase();
  if (name.endsWith('meetingparticipantjoin')) return reportParticipants(parts, linked, activity, true);
  if (name.endsWith('meetingparticipantleave')) return reportParticipants(parts, linked, activity, false);
  if (name.endsWith('meetingstart')) return remind(parts, linked, say, 'cards.teams.started', ['prepared']);
  if (name.endsWith('meetingend'))
    return remind(parts, linked, say, 'cards.teams.ended', ['open', 'adjourned']);
}

/** In the language of the shared cards; said only where the meeting itself hasn't come as far. */
async function remind(
  { app }: HandlerParts,
  conversation: Conversation & { readonly meeting: NonNullable<Conversation['meeting']> },
  say: Say,
  text: 'cards.teams.started' | 'cards.teams.ended',
  phases: readonly string[],
): Promise<void> {
  const meeting = await app.meeting(conversation.collaboration, conversation.meeting);
  if (meeting === null || !phases.includes(meeting.phase)) return;
  const locale = localeOf(undefined);
  await say(sentenceCard(locale, t(locale, text)));
}
