import type { ItemKind, OutcomeKind, StandingItem } from '../domain/meeting/agenda.ts';
import type { PresenceSource } from '../domain/meeting/attendance.ts';
import type {
  Choice,
  ConsensusAnswer,
  MotionKind,
  SpeechKind,
  VoteMethod,
} from '../domain/meeting/events.ts';
import type { MatterNeed } from '../domain/structure/facts.ts';
import type { SharingPurpose } from '../domain/meeting/sign-off.ts';

/**
 * A meeting as it is told in YAML, once it has passed script.schema.json, whose names it has. Ids are slugs that
 * nothing has looked up yet; times are local clock times.
 */
export type Script = {
  readonly samsyn: 1;
  readonly collaboration: { readonly id: string; readonly name: string };
  readonly principals: Readonly<Record<string, ScriptPrincipal>>;
  readonly bodies: Readonly<Record<string, ScriptBody>>;
  readonly persons: Readonly<Record<string, ScriptPerson>>;
  readonly meeting: ScriptMeeting;
  readonly timeline: readonly ScriptStep[];
};

export type ScriptPrincipal = {
  readonly name: string;
  readonly short: string;
  readonly abbreviation: string;
  readonly kind: 'municipality' | 'region';
  readonly contacts?: readonly string[];
};

export type ScriptBody = {
  readonly name: string;
  readonly genitive: string;
  readonly subject?: string;
  readonly short: string;
  readonly 'members-are': 'elected' | 'officials';
  readonly 'decides-by': 'consensus' | 'majority';
  readonly 'joint-of'?: readonly string[];
  readonly 'takes-from'?: readonly string[];
  readonly 'takes-directly'?: boolean;
  readonly 'named-ballots-in-chat'?: boolean;
  readonly chair?: string;
  readonly 'vice-chair'?: string;
  readonly seats?: readonly ScriptSeat[];
  readonly substitutes?: Readonly<Record<string, readonly string[]>>;
  readonly 'co-opted'?: readonly { readonly person: string; readonly from?: string }[];
  readonly secretaries?: readonly string[];
  readonly coordinators?: readonly string[];
  readonly customs?: ScriptCustoms;
};

/** What the body does in its own way; the minutes profile by name. */
export type ScriptCustoms = {
  readonly 'no-return-same-day'?: boolean;
  readonly quorum?: { readonly of: 'seats' | 'principals'; readonly 'at-least': number };
  readonly 'casting-vote'?: boolean;
  readonly numbering?: 'meeting' | 'year';
  readonly 'speakers-on-record'?: boolean;
  readonly readiness?: readonly MatterNeed[];
  readonly 'minutes-style'?: string;
};

export type ScriptSeat = {
  readonly id: string;
  readonly principal?: string;
  readonly label?: string;
  readonly member?: string;
};

export type ScriptPerson = {
  readonly name: string;
  readonly party?: string;
  readonly organisation?: string;
  readonly title?: string;
};

export type ScriptMeeting = {
  readonly id: string;
  readonly body: string;
  readonly 'registry-number'?: string;
  readonly date: string;
  readonly 'time-zone': string;
  readonly place: string;
  readonly start: string;
  readonly end: string;
  readonly 'first-item-number'?: number;
  readonly prepared?: { readonly at: string; readonly who?: string };
  readonly sessions: readonly {
    readonly id: string;
    readonly body: string;
    readonly attending: readonly string[];
  }[];
  readonly agenda: readonly ScriptItem[];
};

export type ScriptItem = {
  readonly id: string;
  readonly heading: string;
  readonly kind?: ItemKind;
  readonly standing?: StandingItem;
  readonly presenters?: readonly (string | { readonly text: string; readonly person?: string })[];
  readonly summary?: string;
  readonly proposal?: string;
  readonly session?: string;
  readonly documents?: readonly { readonly title: string; readonly url: string }[];
  readonly deviation?: { readonly by: string; readonly reason: string };
  readonly matter?: string;
};

/** A person's answer: the word alone, or with what was said. */
export type ScriptAnswer =
  | ConsensusAnswer
  | { readonly answer: ConsensusAnswer; readonly text?: string; readonly minuted?: boolean };

type Step<Do extends string, Data = object> = { readonly do: Do; readonly at?: string } & Data;
/** Left out, it is whoever presides, or the first secretary: whichever the verb is for. */
type By<Do extends string, Data = object> = Step<Do, { readonly who?: string } & Data>;
type One<Do extends string, Data = object> = Step<Do, { readonly who: string } & Data>;
type Some<Do extends string, Data = object> = Step<Do, { readonly who: string | readonly string[] } & Data>;

type OfItem = { readonly item?: string };
/** Why the chair, who then is `entered-by`, takes it although it is late. */
type Late = { readonly late?: string };
type Entered = { readonly 'entered-by'?: string };
type OfReservation = OfItem & { readonly against?: 'decision' | 'procedure' };
type Presence = { readonly source?: PresenceSource; readonly since?: string };

export type ScriptStep =
  | By<'open-meeting'>
  | By<'adjourn-meeting', { readonly reason?: string }>
  | By<'resume-meeting'>
  | By<'close-meeting'>
  | By<'open-session', { readonly session: string }>
  | By<'close-session', { readonly session: string }>
  | Some<'check-in', Presence>
  | Some<'leave', Presence>
  | By<'call-substitute', OfItem & { readonly seats: Readonly<Record<string, string>> }>
  | By<'release-substitute', { readonly seat: string }>
  | By<'guest', ScriptGuest>
  | By<'name-guest', ScriptNamedGuest>
  | One<'conflict', OfItem & Entered & { readonly reason?: string }>
  | One<'withdraw-conflict', OfItem & Entered>
  | By<'complete-roll-call'>
  | By<'hand-over-chair', { readonly to: string; readonly reason?: string }>
  | By<'choose-verifier', { readonly person: string | readonly string[] }>
  | By<'release-verifier', { readonly person: string }>
  | By<'send-notice'>
  | Some<'read-notice'>
  | By<'revise-plan', { readonly 'registry-number'?: string; readonly place?: string; readonly end?: string }>
  | By<'edit-item', ScriptEdit>
  | By<'reinstate-item', { readonly item: string }>
  | By<'reopen-item', { readonly item: string; readonly reason: string }>
  | By<'add-item', { readonly item: ScriptItem; readonly before?: string }>
  | By<'move-item', { readonly item: string; readonly before?: string }>
  | By<'withdraw-item', { readonly item: string; readonly reason: string }>
  | By<'open-item', { readonly item: string }>
  | By<'close-item', OfItem>
  | By<'ask-consensus', OfItem & { readonly question?: string }>
  | Step<'answer', Entered & { readonly answers: Readonly<Record<string, ScriptAnswer>> }>
  | By<'close-round', { readonly agreed: boolean; readonly 'nobody-objects'?: boolean }>
  | By<'declare', OfItem & ScriptDeclaration>
  | By<'reword', OfItem & { readonly index?: number; readonly wording: string }>
  | By<'retract', { readonly item: string; readonly index?: number; readonly reason: string }>
  | One<
      'make-motion',
      OfItem & Entered & { readonly motion: string; readonly kind?: MotionKind; readonly text: string }
    >
  | One<'withdraw-motion', { readonly motion: string }>
  | By<'voting-order', OfItem & { readonly order: readonly string[]; readonly approved?: boolean }>
  | By<'order-vote', OfItem & ScriptOrder>
  | By<'open-vote'>
  | Step<'vote', Entered & { readonly ballots: Readonly<Record<string, Choice['id']>> }>
  | By<'close-vote'>
  | By<'cancel-vote', { readonly reason: string }>
  | By<'leave-vote-without-effect'>
  | By<'casting-vote', { readonly choice: 'approve' | 'reject' }>
  | By<'declare-counter-proposal'>
  | By<'order-election', OfItem & ScriptElection>
  | By<'open-election'>
  | Step<'elect', Entered & { readonly papers: Readonly<Record<string, readonly string[]>> }>
  | By<'close-election'>
  | By<'cancel-election', { readonly reason: string }>
  | By<'declare-elected', { readonly elected: readonly string[]; readonly 'by-lot'?: boolean }>
  | Some<
      'reserve',
      OfItem & Entered & Late & { readonly against: 'decision' | 'procedure'; readonly reasons?: string }
    >
  | One<'give-reasons', OfReservation & Entered & Late & { readonly reasons: string }>
  | One<'withdraw-reservation', OfReservation>
  | One<'hand-in-note', OfItem & Entered & Late & ScriptNote>
  | Some<'sign-note', OfItem & Entered>
  | By<'write', OfItem & { readonly block?: string; readonly text: string }>
  | By<'strike-next-meeting', { readonly index: number }>
  | By<'edit-recap', { readonly text: string }>
  | By<'approve-recap'>
  | By<'publish-recap'>
  | By<'share-minutes', { readonly purpose: SharingPurpose; readonly with: string }>
  | By<'request-sign-off'>
  | Some<'sign-minutes'>
  | By<'call-back-sign-off', { readonly reason: string }>
  | By<'make-addition', { readonly text: string }>
  | By<'next-meeting', { readonly text: string; readonly date?: string }>
  | Some<'request-floor', Entered & { readonly kind?: SpeechKind }>
  | By<'give-floor', { readonly to: string }>
  | One<'release-floor'>;

export type ScriptVerb = ScriptStep['do'];
export type StepOf<Verb extends ScriptVerb> = Extract<ScriptStep, { readonly do: Verb }>;

type ScriptDeclaration = {
  readonly outcome: OutcomeKind;
  readonly clauses?: readonly string[];
  readonly wording?: string;
  readonly 'postponed-to'?: string;
  readonly 'referred-to'?: string;
  readonly reason?: string;
  readonly 'rests-on-vote'?: boolean;
  readonly 'rests-on-election'?: boolean;
  readonly addressees?: readonly string[];
  readonly condition?: string;
  readonly appointed?: readonly {
    readonly name: string;
    readonly person?: string;
    readonly office: string;
  }[];
};

type ScriptGuest = {
  readonly guest: string;
  readonly name: string;
  readonly present?: boolean;
  readonly source?: 'teams' | 'secretary';
};

type ScriptNamedGuest = {
  readonly guest: string;
  readonly name: string;
  readonly organisation?: string;
  readonly person?: string;
};

type ScriptEdit = {
  readonly item: string;
  readonly heading?: string;
  readonly kind?: ItemKind;
  readonly summary?: string;
  readonly proposal?: string;
};

/** Candidates by id: a name, or a person of the register. */
type ScriptElection = {
  readonly office: string;
  readonly places?: number;
  readonly secret?: boolean;
  readonly candidates: Readonly<Record<string, string>>;
};

type ScriptOrder = {
  readonly proposal?: string;
  readonly mover?: string;
  readonly reason: string;
  readonly choices?: Readonly<Record<Choice['id'], string>>;
  readonly method?: VoteMethod;
  /** Which positions stand against each other: motions by their ids, or "main". */
  readonly between?: { readonly approve: string; readonly reject: string };
};

type ScriptNote = {
  readonly heading?: string;
  readonly sections: readonly { readonly heading?: string; readonly text: string }[];
  readonly signers: readonly string[];
};
