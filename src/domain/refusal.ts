import type { MatterRefusal } from './matter/refusals.ts';
import type { MatterRole } from './matter/roles.ts';
import type { RoleName } from './meeting/roles.ts';
import type { StructureRole } from './structure/authority.ts';
import type { ChangeFault } from './structure/fault.ts';

/**
 * The closed list of reasons for "no". The code goes unchanged from here to card and tab, where it becomes a
 * sentence in the reader's language. Params are names and numbers that the sentence needs, never free data.
 */
export type Refusal =
  // who
  | { readonly code: 'not-identified' }
  | { readonly code: 'not-authorised'; readonly needs: readonly (RoleName | MatterRole | StructureRole)[] }
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
  | { readonly code: 'item-not-withdrawn'; readonly number: number }
  | { readonly code: 'item-not-closed'; readonly number: number }
  | { readonly code: 'times-backwards' }
  | { readonly code: 'notice-not-sent' }
  | { readonly code: 'next-meeting-not-found' }
  // attendance and substitutes
  | { readonly code: 'seat-not-found'; readonly seat: string }
  | { readonly code: 'seat-already-served'; readonly by: string }
  | { readonly code: 'substitute-of-another-principal'; readonly person: string; readonly principal: string }
  | { readonly code: 'substitute-serves-already'; readonly person: string }
  | { readonly code: 'not-a-substitute'; readonly person: string }
  | { readonly code: 'not-present'; readonly person: string }
  | { readonly code: 'serving-changes-between-items'; readonly number: number }
  | { readonly code: 'cannot-preside'; readonly person: string }
  | { readonly code: 'substitute-not-called' }
  | { readonly code: 'verifier-not-chosen'; readonly person: string }
  | { readonly code: 'guest-not-found' }
  | { readonly code: 'guest-not-named' }
  // personal links
  | { readonly code: 'link-not-found' }
  | { readonly code: 'link-ended' }
  | { readonly code: 'link-not-opened' }
  | { readonly code: 'link-needs-sign-in' }
  | { readonly code: 'link-runs-nothing'; readonly person: string }
  // conflict of interest
  | { readonly code: 'has-conflict'; readonly person: string; readonly number: number }
  | { readonly code: 'conflict-not-declared' }
  | { readonly code: 'conflict-after-question'; readonly number: number }
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
  | { readonly code: 'no-casting-vote' }
  | { readonly code: 'vote-not-tied' }
  | { readonly code: 'vote-tied' }
  | { readonly code: 'not-between-positions' }
  // motions
  | { readonly code: 'motion-not-found' }
  | { readonly code: 'motion-already-made' }
  | { readonly code: 'not-your-motion' }
  | { readonly code: 'voting-order-incomplete'; readonly missing: number }
  | { readonly code: 'voting-order-not-proposed' }
  | { readonly code: 'voting-order-not-approved' }
  /** Not what the approved order puts against each other next. */
  | { readonly code: 'not-next-in-voting-order' }
  // elections
  | { readonly code: 'election-not-found' }
  | { readonly code: 'election-already-ordered' }
  | { readonly code: 'election-not-open' }
  | { readonly code: 'election-closed'; readonly office: string }
  | { readonly code: 'too-few-candidates'; readonly places: number }
  | { readonly code: 'too-many-names'; readonly places: number }
  | { readonly code: 'candidate-not-on-ballot' }
  | { readonly code: 'paper-already-in-box' }
  | { readonly code: 'secret-ballot-in-person' }
  | { readonly code: 'election-result-differs' }
  /** These got the same number, and not all of them can have a place. */
  | { readonly code: 'lot-needed'; readonly names: readonly string[] }
  | { readonly code: 'elected-already-declared' }
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
  | { readonly code: 'note-too-late' }
  // prose
  | { readonly code: 'prose-changed-meanwhile' }
  // after the meeting
  | { readonly code: 'meeting-not-closed' }
  | { readonly code: 'recap-not-approved' }
  | { readonly code: 'recap-already-published' }
  | { readonly code: 'sign-off-under-way' }
  | { readonly code: 'sign-off-not-under-way' }
  | { readonly code: 'minutes-signed' }
  | { readonly code: 'minutes-not-signed' }
  | { readonly code: 'nobody-to-sign'; readonly role: 'secretary' | 'verifier' | 'chair' }
  | { readonly code: 'not-a-signatory' }
  | { readonly code: 'not-your-turn'; readonly names: readonly string[] }
  | { readonly code: 'already-signed' }
  | { readonly code: 'minutes-changed' }
  // speakers
  | { readonly code: 'already-on-speakers-list' }
  | { readonly code: 'not-on-speakers-list' }
  // cards and the wire
  | { readonly code: 'card-outdated' }
  | { readonly code: 'card-not-understood' }
  // structure
  | { readonly code: 'collaboration-already-established' }
  | { readonly code: 'collaboration-not-established' }
  /** Somebody changed it after whoever asks had looked. */
  | { readonly code: 'structure-changed-meanwhile' }
  | { readonly code: 'structure-faults'; readonly faults: readonly ChangeFault[] }
  // accounts
  | { readonly code: 'account-linked-to-another'; readonly person: string }
  | { readonly code: 'account-not-linked' }
  | { readonly code: 'claim-not-found' }
  | { readonly code: 'too-many-claims' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'not-an-address' }
  | { readonly code: 'address-of-another'; readonly person: string }
  | MatterRefusal;

export type RefusalCode = Refusal['code'];
