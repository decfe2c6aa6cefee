import type { CardAction } from '../src/contract/card-actions.ts';
import {
  asId,
  type ElectionId,
  type ItemId,
  type MotionId,
  type NoteId,
  type ReservationId,
  type RoundId,
  type VoteId,
} from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';

/** Which of a meeting's messages. */
export type Message =
  | { readonly card: 'notice' }
  | { readonly card: 'agenda' }
  | { readonly card: 'item'; readonly item: ItemId }
  | { readonly card: 'recap'; readonly page: number }
  | { readonly card: 'sign-off' }
  | { readonly card: 'reminder' };

/** The message a key of the outbox names; null for one this version doesn't know. */
export function messageOfKey(key: string): Message | null {
  switch (key) {
    case 'notice':
    case 'agenda':
    case 'sign-off':
    case 'reminder':
      return { card: key };
    case 'recap':
      return { card: 'recap', page: 0 };
    default:
      return key.startsWith('item:') ? { card: 'item', item: asId(key.slice('item:'.length)) } : null;
  }
}

const fromAgenda: readonly CardAction['verb'][] = [
  'check-in',
  'check-out',
  'introduce',
  'conflict',
  'withdraw-conflict',
];

/** The message a press belongs to: the item of its round or vote as the record has it, else what the card said. */
export function messageOf(action: CardAction, meeting: Meeting): Message {
  const item = itemOf(action, meeting);
  if (item !== null) return { card: 'item', item };
  if (action.verb === 'acknowledge-notice') return { card: 'notice' };
  if (['edit-recap', 'approve-recap', 'publish-recap'].includes(action.verb) || action.card === 'recap')
    return { card: 'recap', page: action.page ?? 0 };
  if (action.card === 'notice' || action.card === 'sign-off') return { card: action.card };
  if (action.card === 'item' && action.item != null) return { card: 'item', item: asId(action.item) };
  if (action.card === 'agenda' || fromAgenda.includes(action.verb)) return { card: 'agenda' };
  return currentMessage(meeting);
}

/** Where the meeting is now. */
export const currentMessage = ({ currentItem }: Meeting): Message =>
  currentItem === null ? { card: 'agenda' } : { card: 'item', item: currentItem };

function itemOf(action: CardAction, meeting: Meeting): ItemId | null {
  switch (action.verb) {
    case 'answer':
      return meeting.rounds[asId<RoundId>(action.round)]?.item ?? null;
    case 'ballot':
      return meeting.votes[asId<VoteId>(action.vote)]?.item ?? null;
    case 'election-ballot':
      return meeting.elections[asId<ElectionId>(action.election)]?.item ?? null;
    case 'withdraw-motion':
      return meeting.motions[asId<MotionId>(action.motion)]?.item ?? null;
    case 'sign-note':
      return meeting.notes[asId<NoteId>(action.note)]?.item ?? null;
    case 'reasons':
    case 'withdraw-reservation':
      return meeting.reservations[asId<ReservationId>(action.reservation)]?.item ?? null;
    case 'reserve':
    case 'motion':
      return asId(action.item);
    default:
      return null;
  }
}
