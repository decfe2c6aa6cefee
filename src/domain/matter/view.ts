import type { BodyId, CivilDate, Instant, MatterId, PersonId, PrincipalId } from '../ids.ts';
import type { Adoption, AdoptionState } from './adoption.ts';
import type {
  AnswerWords,
  Assignee,
  Assignment,
  AssignmentReport,
  Decision,
  DecisionPlace,
  Deviation,
  Hearing,
  MatterDocument,
  MatterWords,
  Origin,
  Recommendation,
  Relation,
  ReminderPlan,
  Step,
} from './facts.ts';
import type { MatterCommandType } from './commands.ts';
import type { Lack } from './readiness.ts';
import type { MatterStage } from './stage.ts';
import type { Matter, SettledCondition } from './state.ts';

/** For whom a matter is shown. */
export type MatterViewer =
  /** A person of the collaboration. */
  | { readonly kind: 'inside'; readonly person: PersonId }
  /** Anybody signed in at one of the principals: no drafts, no persons, nothing shared for comment (PI7). */
  | { readonly kind: 'open' };

/** A name, or null where the viewer may not know it or nobody did it. */
type Named<T, Key extends keyof T> = Omit<T, Key> & Readonly<Record<Key, string | null>>;

/** One thing that happened, as the timeline tells it. Names are printed; what a viewer may not know is null. */
export type TimelineEntry = { readonly at: Instant; readonly by: string | null } & (
  | { readonly kind: 'raised'; readonly body: BodyId; readonly origin: Origin }
  | { readonly kind: 'opened' }
  | { readonly kind: 'edited'; readonly fields: readonly (keyof MatterWords)[] }
  | { readonly kind: 'document-attached'; readonly title: string; readonly version: string }
  | { readonly kind: 'document-removed'; readonly title: string; readonly reason: string }
  | { readonly kind: 'preparation-begun'; readonly body: BodyId }
  | {
      readonly kind: 'handed-over';
      readonly from: BodyId | null;
      readonly to: BodyId;
      readonly said: string | null;
    }
  | {
      readonly kind: 'deviation';
      readonly to: BodyId;
      readonly skipped: readonly BodyId[];
      readonly reason: string;
    }
  | { readonly kind: 'referred-back'; readonly to: BodyId; readonly reason: string }
  | { readonly kind: 'postponed'; readonly until: CivilDate | null; readonly reason: string }
  | { readonly kind: 'called'; readonly meeting: string; readonly body: BodyId; readonly date: CivilDate }
  | { readonly kind: 'call-ended'; readonly body: BodyId; readonly date: CivilDate; readonly reason: string }
  | {
      readonly kind: 'heard';
      readonly meeting: string;
      readonly body: BodyId;
      readonly date: CivilDate;
      readonly number: number;
      readonly decisions: readonly Decision[];
      /** Reservations and notes; how many, for those who may not read whose. */
      readonly dissents: number;
    }
  | {
      readonly kind: 'condition-settled';
      readonly condition: string;
      readonly met: boolean;
      readonly note: string | null;
    }
  | { readonly kind: 'ended'; readonly how: 'withdrawn' | 'rejected'; readonly reason: string }
  | {
      readonly kind: 'related';
      readonly relation: Relation['kind'];
      readonly matter: MatterId;
      readonly title: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'recommended';
      readonly recommendation: string;
      readonly addressees: readonly PrincipalId[];
      readonly organ: string;
      readonly wantedBy: CivilDate | null;
    }
  | { readonly kind: 'recommendation-withdrawn'; readonly recommendation: string; readonly reason: string }
  | {
      readonly kind: 'answered';
      readonly recommendation: string;
      readonly principal: PrincipalId;
      readonly words: AnswerWords;
      readonly correction: string | null;
    }
  | { readonly kind: 'reminders-set'; readonly recommendation: string; readonly plan: ReminderPlan }
  | {
      readonly kind: 'reminded';
      readonly recommendation: string;
      readonly principals: readonly PrincipalId[];
      /** Waited, and have nobody that the bot can write to. */
      readonly unreached: readonly PrincipalId[];
    }
  | {
      readonly kind: 'assigned';
      readonly assignment: string;
      readonly text: string;
      readonly due: CivilDate | null;
    }
  | {
      readonly kind: 'assignment-reported';
      readonly assignment: string;
      readonly text: string;
      readonly done: boolean;
    }
  | {
      readonly kind: 'assignment-moved';
      readonly assignment: string;
      readonly due: CivilDate | null;
      readonly reason: string;
    }
  | { readonly kind: 'assignment-cancelled'; readonly assignment: string; readonly reason: string }
);

export type DissentView = {
  readonly kind: 'decision' | 'procedure' | 'note';
  /** Empty for those who may not know whose. */
  readonly names: readonly string[];
  readonly text: string | null;
};

/** Behandling at one meeting, across bodies. */
export type HearingView = Pick<Hearing, 'meeting' | 'item' | 'body' | 'date' | 'assignment' | 'endedFor'> & {
  readonly number: number | null;
  readonly status: 'planned' | 'open' | 'closed' | 'withdrawn';
  readonly decisions: readonly Decision[];
  readonly retracted: readonly (Decision & { readonly retractedFor: string })[];
  readonly dissent: readonly DissentView[];
};

/** One principal's place in a recommendation. */
export type AdoptionCell = {
  readonly principal: PrincipalId;
  readonly state: AdoptionState;
};

export type AnswerView = AnswerWords & {
  readonly at: Instant;
  readonly by: string | null;
  readonly onBehalf: boolean;
  readonly correction: string | null;
};

export type PrincipalAnswer = AdoptionCell & {
  /** The one that counts; null while silent. */
  readonly answer: AnswerView | null;
  /** What was answered before, oldest first. */
  readonly earlier: readonly AnswerView[];
  /** Who may answer for it; empty for outsiders. */
  readonly contacts: readonly string[];
  readonly remindedAt: readonly Instant[];
  /** May the viewer answer, or correct what was answered? */
  readonly mayAnswer: boolean;
};

export type RecommendationView = Omit<
  Recommendation,
  'answers' | 'reminded' | 'wave' | 'by' | 'addressees' | 'decision'
> & {
  readonly by: string | null;
  readonly decision: DecisionPlace | null;
  readonly state: 'open' | 'answered' | 'withdrawn' | 'superseded';
  readonly adoption: Adoption;
  readonly overdue: boolean;
  /** In the collaboration's order of principals. */
  readonly principals: readonly PrincipalAnswer[];
  /** Next day that reminders go out; null when stopped or nobody waits. */
  readonly nextReminder: CivilDate | null;
};

export type AssignmentView = Omit<Assignment, 'assignee' | 'by' | 'reports' | 'decision'> & {
  readonly matter: MatterId;
  readonly matterTitle: string;
  readonly assignee: Assignee;
  /** Printed: a person's name, a body's, "Koordinatorer, LSG" is built by whoever shows it from `assignee`. */
  readonly assigneeName: string | null;
  readonly by: string | null;
  readonly decision: DecisionPlace | null;
  readonly state: 'open' | 'reported' | 'done' | 'cancelled';
  readonly overdue: boolean;
  readonly reports: readonly Named<AssignmentReport, 'by'>[];
  /** Has a report that waits for an agenda, or is on one. */
  readonly onAgenda: 'no' | 'waits' | 'called' | 'heard';
  readonly mayReport: boolean;
  /** Another day for it; taken back (AU2). */
  readonly mayMove: boolean;
  readonly mayCancel: boolean;
};

/** What is missing, and who can mend it by name: persons, then bodies by short name. */
export type LackView = Lack & { readonly who: readonly string[] };

/** The card of a matter on the board. */
export type MatterCard = {
  readonly matter: MatterId;
  readonly version: number;
  readonly title: string;
  readonly summary: string | null;
  readonly registryNumber: string | null;
  readonly stage: MatterStage;
  readonly draft: boolean;
  /** Where it is. */
  readonly body: BodyId;
  readonly destination: BodyId | null;
  readonly origin: Origin;
  readonly concerns: readonly PrincipalId[];
  readonly raisedAt: Instant;
  /** Since when it is where it is, and as it is. */
  readonly since: Instant;
  readonly travelled: readonly Pick<Step, 'body' | 'how' | 'from' | 'until'>[];
  readonly ahead: readonly BodyId[];
  readonly deviations: readonly Named<Deviation, 'by'>[];
  readonly lacks: readonly LackView[];
  readonly presenters: readonly string[];
  readonly nextMeeting: {
    readonly meeting: string;
    readonly item: string;
    readonly body: BodyId;
    readonly date: CivilDate;
    /** Its number on that agenda, once there. */
    readonly number: number | null;
  } | null;
  readonly postponedUntil: CivilDate | null;
  readonly adoption:
    | (Adoption & {
        readonly recommendation: string;
        readonly wantedBy: CivilDate | null;
        readonly cells: readonly AdoptionCell[];
      })
    | null;
  readonly openAssignments: number;
  /** Past a day that was asked for: of a recommendation with principals that wait, or an assignment. */
  readonly overdue: boolean;
};

/** A matter, whole, as one viewer may know it. The only way out (TR2). */
export type MatterView = MatterCard & {
  readonly words: MatterWords;
  readonly raisedBy: string | null;
  readonly steps: readonly Step[];
  readonly documents: readonly MatterDocument[];
  readonly hearings: readonly HearingView[];
  readonly conditions: readonly (SettledCondition | OpenCondition)[];
  readonly recommendations: readonly RecommendationView[];
  readonly assignments: readonly AssignmentView[];
  readonly relations: readonly Relation[];
  readonly end: Matter['end'];
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[];
  /** Commands that authority and rules would allow the viewer now, with some values. */
  readonly may: readonly MatterCommandType[];
};

/** A condition that a decision rests on and nobody has said how it turned out. */
export type OpenCondition = {
  readonly meeting: string;
  readonly item: string;
  readonly condition: string;
  readonly met: null;
};
