import type {
  AssignmentId,
  BodyId,
  CivilDate,
  DocumentId,
  Instant,
  ItemId,
  MatterId,
  MeetingId,
  PersonId,
  PrincipalId,
  RecommendationId,
} from '../ids.ts';
import type { ItemKind, OutcomeKind, Presenter } from '../meeting/agenda.ts';
import type { SharingPurpose } from '../meeting/sign-off.ts';

/** Väckt av: who brought the matter up (PI1). */
export type Origin =
  | { readonly kind: 'principal'; readonly principal: PrincipalId }
  | { readonly kind: 'body'; readonly body: BodyId }
  | { readonly kind: 'coordinator' }
  /** An item of a meeting, such as "Ärenden till LSG" (PI5). */
  | { readonly kind: 'item'; readonly meeting: MeetingId; readonly item: ItemId };

/** What is said of a matter, and can be put right until it ends. */
export type MatterWords = {
  readonly title: string;
  /** One sentence of what it is about. */
  readonly summary: string | null;
  /** Förslag till beslut, exact wording. */
  readonly proposal: string | null;
  readonly presenters: readonly Presenter[];
  readonly kind: ItemKind | null;
  /** Diarienummer, an opaque string. */
  readonly registryNumber: string | null;
  /** The body that is to decide; null while nobody has said. */
  readonly destination: BodyId | null;
};

/** Handling: a link. What it was shared for decides who may read it (MI7, PI7). */
export type MatterDocument = {
  readonly id: DocumentId;
  readonly title: string;
  readonly url: string;
  /** "1.2", "slutversion": as its authors number it. */
  readonly version: string;
  readonly purpose: SharingPurpose;
};

/** Avvikelse från ärendegången (PI2): which body was left out on the way to which, who did it and why. */
export type Deviation = {
  readonly to: BodyId;
  readonly skipped: readonly BodyId[];
  readonly by: PersonId | null;
  readonly reason: string;
  readonly at: Instant;
};

/** Where a matter has been: one stay with a body. */
export type Step = {
  readonly body: BodyId;
  readonly how: 'raised' | 'handed-over' | 'referred-back' | 'called';
  readonly from: Instant;
  readonly until: Instant | null;
  /** What the body said when it passed the matter on; null while it has it, or if it said nothing. */
  readonly said: string | null;
  /** Why it came back here, when it was referred back. */
  readonly reason: string | null;
};

/** One outcome that a meeting declared for the matter's item. */
export type Decision = {
  readonly outcome: OutcomeKind;
  readonly clauses: readonly string[];
  /** The sentence as the minutes have it, where it was written for them. */
  readonly wording: string | null;
  readonly reason: string | null;
  readonly postponedTo: string | null;
  readonly referredTo: string | null;
  /** Villkor that it rests on. */
  readonly condition: string | null;
  readonly addressees: readonly string[];
  readonly decidedBy: BodyId;
  readonly at: Instant;
};

/** A reservation or minutes note in the item (RE1). */
export type Dissent = {
  readonly kind: 'decision' | 'procedure' | 'note';
  readonly persons: readonly PersonId[];
  readonly text: string | null;
};

/** What a meeting has said of the matter's item so far, told whole each time. */
export type HearingReport = {
  /** Version of the meeting it was told at. */
  readonly seen: number;
  readonly number: number;
  readonly status: 'planned' | 'open' | 'closed' | 'withdrawn';
  /** The meeting is over: what was declared stands, and the matter moves by it. */
  readonly final: boolean;
  readonly withdrawnFor: string | null;
  readonly decisions: readonly Decision[];
  readonly retracted: readonly (Decision & { readonly retractedFor: string })[];
  readonly dissent: readonly Dissent[];
};

/** Behandling: a meeting the matter was called to, and what came of it there. */
export type Hearing = {
  readonly meeting: MeetingId;
  readonly item: ItemId;
  readonly body: BodyId;
  readonly date: CivilDate;
  readonly calledAt: Instant;
  readonly calledBy: PersonId | null;
  /** Null: for decision by its own proposal; else the assignment reported there (PI5). */
  readonly assignment: AssignmentId | null;
  /** Null until the meeting has told of it. */
  readonly report: HearingReport | null;
  /** Why it isn't called any more: the item was withdrawn, or the meeting didn't take it. */
  readonly endedFor: string | null;
};

export const answerKinds = ['adopted', 'adopted-with-changes', 'rejected', 'later'] as const;
/** Huvudmannens svar (PI4). `later`: dealt with, not decided yet; another answer follows. */
export type AnswerKind = (typeof answerKinds)[number];

/** How a principal answered. */
export type AnswerWords = {
  readonly answer: AnswerKind;
  /** The day it was decided at home; for `later` the day it is expected, or null. */
  readonly decidedOn: CivilDate | null;
  /** Which of its organs decided: "kommunfullmäktige". */
  readonly organ: string | null;
  /** Its own wording. */
  readonly wording: string | null;
  /** Its own registry number, opaque. */
  readonly registryNumber: string | null;
  /** Its minutes. */
  readonly link: string | null;
};

export type Answer = AnswerWords & {
  readonly at: Instant;
  readonly by: PersonId | null;
  /** Entered by somebody who doesn't answer for the principal. */
  readonly onBehalf: boolean;
  /** Why an earlier answer was replaced; null for a first answer, or one that follows `later`. */
  readonly correction: string | null;
};

/** Rekommendation to principals, each of which decides by itself (PI4). */
export type Recommendation = {
  readonly id: RecommendationId;
  readonly text: string;
  /** Organ that is asked to decide: "kommunfullmäktige". */
  readonly organ: string;
  readonly wantedBy: CivilDate | null;
  readonly addressees: readonly PrincipalId[];
  /** The decision it rests on. */
  readonly decision: DecisionPlace | null;
  readonly at: Instant;
  readonly by: PersonId | null;
  /** Every answer, oldest first: the last one counts. */
  readonly answers: Readonly<Record<PrincipalId, readonly Answer[]>>;
  readonly reminders: ReminderPlan;
  /** How often each principal was reminded. */
  readonly reminded: Readonly<Record<PrincipalId, readonly Instant[]>>;
  /** The last day of the schedule that reminders were recorded for; null before the first. */
  readonly wave: CivilDate | null;
  readonly withdrawnFor: string | null;
};

export type DecisionPlace = { readonly meeting: MeetingId; readonly item: ItemId };

/** Påminnelser: every so many days from a day on, unless stopped. */
export type ReminderPlan = {
  readonly from: CivilDate;
  readonly everyDays: number;
  readonly stopped: boolean;
};

/** Who got an assignment (PI5). */
export type Assignee =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'body'; readonly body: BodyId }
  /** "koordinatorerna": whoever has the office. */
  | { readonly kind: 'role'; readonly role: 'coordinator' | 'secretary' | 'chair'; readonly body: BodyId };

/** Uppdrag: something to be done and reported. */
export type Assignment = {
  readonly id: AssignmentId;
  readonly text: string;
  readonly assignee: Assignee;
  readonly due: CivilDate | null;
  /** The body that gave it, and is told. */
  readonly reportTo: BodyId;
  readonly decision: DecisionPlace | null;
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly reports: readonly AssignmentReport[];
  /** When it was said to be done, or why it was taken back. */
  readonly endedAt: Instant | null;
  readonly cancelledFor: string | null;
};

export type AssignmentReport = {
  readonly at: Instant;
  readonly by: PersonId | null;
  readonly text: string;
  readonly done: boolean;
  /** To be an item on the next agenda of the body that gave the assignment. */
  readonly toAgenda: boolean;
};

/** Two matters that have to do with each other. */
export type Relation = {
  readonly kind: 'joined-into' | 'joined-from' | 'split-into' | 'split-from' | 'superseded-by' | 'supersedes';
  readonly matter: MatterId;
  /** What the other matter was called then. */
  readonly title: string;
  readonly reason: string;
  readonly at: Instant;
};
