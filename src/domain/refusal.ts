import type { RoleName } from './meeting/roles.ts';

/**
 * The closed list of reasons for "no". The code goes unchanged from here to card and tab, where it becomes a
 * sentence in the reader's language. Params are names and numbers that the sentence needs, never free data.
 */
export type Refusal =
  // who
  | { readonly code: 'not-identified' }
  | { readonly code: 'not-authorised'; readonly needs: readonly RoleName[] }
  | { readonly code: 'unknown-person'; readonly person: string }
  // the meeting
  | { readonly code: 'meeting-not-found' }
  | { readonly code: 'meeting-already-prepared' }
  | { readonly code: 'meeting-not-open' }
  | { readonly code: 'meeting-already-open' }
  | { readonly code: 'meeting-closed' }
  | { readonly code: 'meeting-adjourned' }
  | { readonly code: 'meeting-not-adjourned' }
  | { readonly code: 'session-not-found' }
  | { readonly code: 'session-already-open' }
  | { readonly code: 'session-not-open' }
  // agenda
  | { readonly code: 'item-not-found'; readonly item: string }
  | { readonly code: 'item-already-exists'; readonly item: string }
  | { readonly code: 'item-not-open'; readonly number: number }
  | { readonly code: 'item-already-dealt-with'; readonly number: number }
  | { readonly code: 'another-item-open'; readonly number: number; readonly heading: string }
  | { readonly code: 'question-still-open'; readonly number: number }
  // attendance and substitutes
  | { readonly code: 'seat-not-found'; readonly seat: string }
  | { readonly code: 'seat-already-served'; readonly by: string }
  | { readonly code: 'substitute-of-another-principal'; readonly person: string; readonly principal: string }
  | { readonly code: 'substitute-serves-already'; readonly person: string }
  | { readonly code: 'not-a-substitute'; readonly person: string }
  | { readonly code: 'not-present'; readonly person: string }
  | { readonly code: 'serving-changes-between-items'; readonly number: number }
  | { readonly code: 'cannot-preside'; readonly person: string }
  // consensus
  | { readonly code: 'round-not-found' }
  | { readonly code: 'round-already-open' }
  | { readonly code: 'round-closed'; readonly number: number; readonly heading: string }
  | { readonly code: 'answer-needs-text' }
  | { readonly code: 'no-one-serves' }
  /** Consensus can't be stated while these disagree. */
  | { readonly code: 'someone-disagrees'; readonly names: readonly string[] }
  /** Some haven't answered, and the chair hasn't stated that nobody objects. */
  | { readonly code: 'silence-is-not-consent'; readonly missing: number }
  // voting
  | { readonly code: 'vote-not-found' }
  | { readonly code: 'vote-already-ordered' }
  | { readonly code: 'vote-reason-needed' }
  | { readonly code: 'vote-not-open' }
  | { readonly code: 'vote-closed'; readonly number: number; readonly heading: string; readonly at: string }
  | { readonly code: 'vote-effect-already-declared' }
  | { readonly code: 'choice-not-on-ballot'; readonly choices: readonly string[] }
  | { readonly code: 'not-on-roll'; readonly person: string }
  | { readonly code: 'ordinary-member-serves'; readonly person: string; readonly ordinary: string }
  | { readonly code: 'answers-for-another'; readonly person: string }
  // outcome
  | { readonly code: 'outcome-needs-text' }
  | { readonly code: 'outcome-not-found' }
  // dissent
  | { readonly code: 'reservation-not-found' }
  | { readonly code: 'reservation-already-lodged' }
  | {
      readonly code: 'reservation-too-late';
      readonly deadline: 'ballots-opened' | 'meeting-closed' | 'sign-off';
    }
  | { readonly code: 'reservation-needs-participation'; readonly person: string }
  | { readonly code: 'not-your-reservation' }
  | { readonly code: 'note-not-found' }
  | { readonly code: 'note-already-handed-in' }
  | { readonly code: 'not-a-signer'; readonly person: string }
  | { readonly code: 'text-needed' }
  // speakers
  | { readonly code: 'already-on-speakers-list' }
  | { readonly code: 'not-on-speakers-list' }
  // cards and the wire
  | { readonly code: 'card-outdated' }
  | { readonly code: 'card-not-understood' }
  // structure
  | { readonly code: 'collaboration-already-established' }
  | { readonly code: 'account-linked-to-another'; readonly person: string };

export type RefusalCode = Refusal['code'];
