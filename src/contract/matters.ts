import { z } from 'zod';
import type {
  AssignmentId,
  BodyId,
  CivilDate,
  Instant,
  MatterId,
  MeetingId,
  PrincipalId,
  RecommendationId,
} from '../domain/ids.ts';
import type { MatterCommand, OwnCommandType } from '../domain/matter/commands.ts';
import { matterStages, type MatterStage } from '../domain/matter/stage.ts';
import type { AssignmentView, MatterCard, MatterView, RecommendationView } from '../domain/matter/view.ts';
import type { Refusal } from '../domain/refusal.ts';
import { civilDate, id } from './ids.ts';
import { matterCommand } from './matter-commands.ts';

/*
 * Everything the tab asks and sends about matters. Ids of bodies and principals are explained by `MatterNames`, which
 * comes with every answer that holds some.
 */

/** Cards, hits and lines a page. */
export const mattersPerPage = 50;

const empty = z.literal('').transform(() => undefined);
const optional = <T extends z.ZodType>(schema: T) => z.union([empty, schema]).optional();
const yes = optional(z.literal('yes'));
const words = optional(z.string().trim().min(1).max(200));
const from = z.coerce.number().int().min(0).max(1_000_000).default(0);

/** `GET /api/matters?…`: the board. What is left out, or empty, means any. */
export const boardQuery = z.object({
  /** Bodies where it is, comma between. */
  body: words,
  /** Concerns the principal: raised by it, addressed to it, or a party to it. */
  principal: optional(id<PrincipalId>()),
  /** Part of a presenter's name. */
  presenter: words,
  /** Past a day that was asked for. */
  overdue: yes,
  /** A step of the route was left out. */
  deviation: yes,
  /** Stages, comma between. */
  stage: words,
  /** Swedish full text over title, summary, proposal, decisions, registry numbers. */
  text: words,
  /** `moved`: newest change of stage first (the default); `wanted`: earliest wanted day first; `title`. */
  sort: optional(z.enum(['moved', 'wanted', 'title'])),
  from,
});
export type BoardQuery = z.input<typeof boardQuery>;

/** Names of what the answer's ids point at, as of today. */
export type MatterNames = {
  readonly bodies: Readonly<Record<string, { readonly name: string; readonly shortName: string }>>;
  /** In the collaboration's order: the order of every grid. */
  readonly principals: readonly {
    readonly id: PrincipalId;
    readonly name: string;
    readonly shortName: string;
    readonly abbreviation: string;
  }[];
};

export type BoardAnswer = {
  readonly cards: readonly MatterCard[];
  /** All that match, beyond this page. */
  readonly total: number;
  /** How many match in each stage, and in each body, the filter on that very thing left aside. */
  readonly counts: {
    readonly stages: Readonly<Partial<Record<MatterStage, number>>>;
    readonly bodies: Readonly<Record<string, number>>;
  };
  readonly names: MatterNames;
  /** Today in Sweden. */
  readonly today: CivilDate;
  readonly mayRaise: boolean;
  /** May see and change everybody's assignments, reminders and follow-up. */
  readonly coordinates: boolean;
};

/** `GET /api/matters/:id`; `POST /api/matters/:id/commands` answers the same. */
export type MatterAnswer = {
  readonly matter: MatterView;
  readonly names: MatterNames;
  readonly today: CivilDate;
  /** Meetings that it could be called to: prepared, not begun, soonest first. */
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly body: BodyId;
    readonly date: CivilDate;
    /** Bodies left out if it were called there now; a reason is asked for then. */
    readonly skipped: readonly BodyId[];
  }[];
  /** Where it could be handed over, with the bodies left out if it were. */
  readonly handOver: readonly { readonly body: BodyId; readonly skipped: readonly BodyId[] }[];
};

/** `POST /api/matters/:id/commands`. `key` is made once per press: a retry with the same key changes nothing. */
export const matterCommandRequest = z.strictObject({
  key: z.string().min(8).max(120),
  command: matterCommand,
});
/** Everything an edge may ask; the installation's own commands are not among it. */
export type AskedOfMatter = Exclude<MatterCommand, { readonly type: OwnCommandType }>;
export type MatterCommandRequest = { readonly key: string; readonly command: AskedOfMatter };

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Breaks the build when wire and domain no longer say the same. */
export const matterCommandsMatchDomain: Same<z.infer<typeof matterCommand>, AskedOfMatter> = true;

/** 409, and 403/404 for refusals that say so. */
export type MatterRefusedAnswer = {
  readonly refusal: Refusal;
  readonly message: string;
  /** As it stands; null when there is none, or the caller may not read it. */
  readonly matter: MatterView | null;
};

/** `GET /api/raising`: what the form to raise a matter offers. */
export type RaisingAnswer = {
  readonly names: MatterNames;
  readonly today: CivilDate;
  /** Bodies it can be raised in, with the bodies left out if it were. */
  readonly bodies: readonly { readonly body: BodyId; readonly skipped: readonly BodyId[] }[];
  /** Principals the caller answers for. */
  readonly mine: readonly PrincipalId[];
  readonly mayRaise: boolean;
};

/** A recommendation as its own page: what is asked of one's principals. */
export type WaitingRecommendation = {
  readonly matter: MatterId;
  readonly title: string;
  readonly summary: string | null;
  readonly recommendation: RecommendationView;
};

/** `GET /api/answering`: recommendations to the principals the caller answers for, those that wait first. */
export type AnsweringAnswer = {
  readonly names: MatterNames;
  readonly today: CivilDate;
  readonly mine: readonly PrincipalId[];
  readonly recommendations: readonly WaitingRecommendation[];
};

/** `GET /api/assignments?…` */
export const assignmentsQuery = z.object({
  /** The caller's own: to the person, or to a body or office of theirs. */
  mine: yes,
  state: optional(z.enum(['open', 'reported', 'done', 'cancelled'])),
  overdue: yes,
  body: optional(id<BodyId>()),
  from,
});
export type AssignmentsQuery = z.input<typeof assignmentsQuery>;
export type AssignmentsAnswer = {
  readonly assignments: readonly AssignmentView[];
  /** Of those that run, the ones whose card reaches nobody; for coordinators. */
  readonly unreached: readonly AssignmentId[];
  readonly total: number;
  readonly names: MatterNames;
  readonly today: CivilDate;
};

/** `GET /api/reminders`: every schedule that runs or is stopped, next first. Changed by `SetReminders`. */
export type RemindersAnswer = {
  readonly schedules: readonly {
    readonly matter: MatterId;
    readonly title: string;
    readonly recommendation: RecommendationId;
    readonly from: CivilDate;
    readonly everyDays: number;
    readonly stopped: boolean;
    readonly next: CivilDate | null;
    readonly waiting: readonly PrincipalId[];
    /** Of those, the ones with nobody that the bot can write to: their contacts' names, none if there are none. */
    readonly unreached: readonly { readonly principal: PrincipalId; readonly contacts: readonly string[] }[];
    readonly lastAt: Instant | null;
  }[];
  readonly names: MatterNames;
  readonly today: CivilDate;
};

export const digestFrequencies = ['never', 'daily', 'weekly', 'monthly'] as const;
export type DigestFrequency = (typeof digestFrequencies)[number];
/** `PUT /api/digest`: how often the bot tells the caller what is coming. */
export const digestRequest = z.strictObject({ frequency: z.enum(digestFrequencies) });
/** `GET /api/digest`, and the answer to `PUT`. */
export type DigestAnswer = {
  readonly frequency: DigestFrequency;
  readonly lastSentAt: Instant | null;
  /** Can the bot reach the caller: have they a chat with it? */
  readonly reachable: boolean;
};

/** `GET /api/follow-up?from=&until=`, also `/api/follow-up.xlsx` and `.csv`: both days included. */
export const followUpQuery = z.object({ from: civilDate, until: civilDate });

/** Median and spread of days; null where nothing has got there in the period. */
export type Spread = {
  readonly count: number;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly longest: number | null;
};

/** Figures of the structure's own effect goals (FU1). None of them is about one person (FU2). */
export type FollowUpAnswer = {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** Tydligare struktur: matters that came the agreed way. */
  readonly route: {
    readonly matters: number;
    readonly wholeRoute: number;
    readonly deviations: readonly {
      readonly matter: MatterId;
      readonly title: string;
      readonly to: BodyId;
      readonly at: Instant;
    }[];
  };
  /** Större kontinuitet: of the seats served at a meeting, by how many the same person as the meeting before. */
  readonly continuity: readonly {
    readonly body: BodyId;
    readonly meetings: number;
    readonly share: number | null;
  }[];
  /** Representation per meeting, and per principal. */
  readonly representation: {
    readonly meetings: readonly {
      readonly meeting: MeetingId | null;
      readonly title: string;
      readonly body: BodyId | null;
      readonly date: CivilDate;
      readonly principals: number;
      readonly of: number;
      /** Read from older minutes. */
      readonly archived: boolean;
    }[];
    readonly principals: readonly {
      readonly principal: PrincipalId;
      readonly meetings: number;
      readonly of: number;
    }[];
  };
  /** Effektivare organisation: days, in each stage and all the way. */
  readonly leadTimes: {
    readonly raisedToDecided: Spread;
    readonly decidedToAnswered: Spread;
    readonly raisedToSettled: Spread;
    readonly stages: readonly { readonly stage: MatterStage; readonly days: Spread }[];
    readonly bodies: readonly { readonly body: BodyId; readonly days: Spread }[];
  };
  /** God samverkanskultur: recommendations and how they were answered. */
  readonly recommendations: {
    readonly made: number;
    readonly asked: number;
    readonly adopted: number;
    readonly changed: number;
    readonly rejected: number;
    readonly waiting: number;
    readonly principals: readonly {
      readonly principal: PrincipalId;
      readonly asked: number;
      readonly answered: number;
      readonly inTime: number;
    }[];
  };
  /** Effektivare möten: what the meetings came to. */
  readonly meetings: {
    readonly held: number;
    readonly items: number;
    readonly decided: number;
    readonly postponed: number;
    readonly referredBack: number;
  };
  readonly assignments: {
    readonly given: number;
    readonly open: number;
    readonly overdue: number;
    readonly done: number;
  };
  readonly names: MatterNames;
};

/** `GET /api/open/matters?…`: the open reading, for anybody signed in at a principal (PI7). */
export const openQuery = z.object({
  text: words,
  stage: words,
  body: optional(id<BodyId>()),
  from,
});
export type OpenQuery = z.input<typeof openQuery>;
export type OpenListAnswer = {
  readonly cards: readonly MatterCard[];
  readonly total: number;
  readonly names: MatterNames;
  readonly today: CivilDate;
};
/** `GET /api/open/matters/:id`. `GET /api/open/feed.atom` is the feed of decisions and recommendations. */
export type OpenMatterAnswer = {
  readonly matter: MatterView;
  readonly names: MatterNames;
  readonly today: CivilDate;
};

/** Stages named in a query, those that are none left out. */
export const stagesIn = (text: string | undefined): readonly MatterStage[] =>
  (text ?? '')
    .split(',')
    .filter((one): one is MatterStage => (matterStages as readonly string[]).includes(one));
