import type { Clock } from '../src/app/ports.ts';
import type { CardAction, CardVerb } from '../src/contract/card-actions.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import { t, type Locale, type TextKey } from '../src/i18n/index.ts';
import { clockTime } from './cards/clock-time.ts';

const sentences: Partial<Readonly<Record<CardVerb, TextKey>>> = {
  'acknowledge-notice': 'cards.notice.read',
  floor: 'cards.onSpeakersList',
  'release-floor': 'cards.offSpeakersList',
  reserve: 'cards.reservationNoted',
  reasons: 'cards.reservationReasoned',
  'withdraw-reservation': 'cards.reservationWithdrawn',
  'sign-note': 'cards.noteSigned',
  motion: 'cards.motion.made',
  'withdraw-motion': 'cards.motion.withdrawn',
  conflict: 'cards.conflict.declared',
  'withdraw-conflict': 'cards.conflict.withdrawn',
  'edit-recap': 'cards.recap.saved',
  'approve-recap': 'cards.recap.nowApproved',
  'publish-recap': 'cards.recap.nowPublished',
};
const timed: Partial<Readonly<Record<CardVerb, TextKey>>> = {
  'check-in': 'cards.present',
  'check-out': 'cards.absent',
};

/** What was recorded, in a sentence, where the card itself doesn't say it. */
export function noticeOf(
  { verb }: CardAction,
  meeting: Meeting,
  locale: Locale,
  clock: Clock,
): string | null {
  const withTime = timed[verb];
  if (withTime !== undefined) return `${t(locale, withTime)} ${recordedAt(meeting, locale, clock)}`;
  const key = sentences[verb];
  return key === undefined ? null : t(locale, key);
}

export const recordedAt = (meeting: Meeting, locale: Locale, clock: Clock): string =>
  t(locale, 'cards.recorded', { at: clockTime(locale, clock(), meeting.plan.timeZone, true) });
