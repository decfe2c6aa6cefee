import type { BodyId, ItemId, MeetingId } from '../domain/ids.ts';
import type { Choice, ConsensusAnswer } from '../domain/meeting/events.ts';
import type { MeetingView } from '../domain/view.ts';

/** `GET /api/mine`: one's own page. Nothing in it is about how anybody else answered. */
export type MineAnswer = {
  readonly name: string;
  readonly collaboration: string;
  /** What one is in the collaboration today, body by body. */
  readonly places: readonly MyPlace[];
  /** Under way and coming, the nearest first. */
  readonly coming: readonly MyMeeting[];
  /** Held, the latest first. */
  readonly held: readonly MyMeeting[];
  readonly waiting: readonly Waiting[];
  /** The latest first. */
  readonly answers: readonly MyAnswer[];
};

export type MyPlace = {
  readonly body: {
    readonly id: BodyId;
    readonly name: string;
    readonly consensus: boolean;
    readonly seats: number;
    /** Printed names of the principals that have seats, in the register's order. */
    readonly principals: readonly string[];
    readonly chair: string | null;
    readonly viceChair: string | null;
    readonly secretaries: readonly string[];
  };
  readonly as: 'ordinary' | 'substitute' | 'coOpted' | 'secretary' | 'coordinator';
  readonly presides: 'chair' | 'viceChair' | null;
  readonly principal: string | null;
  /** For a substitute: whose seats one may be called to, and where in the order one stands. */
  readonly standsInFor: readonly string[];
  readonly order: number | null;
};

export type MyMeeting = {
  readonly meeting: MeetingId;
  readonly bodyName: string;
  readonly phase: MeetingView['phase'];
  readonly date: string;
  readonly start: string;
  readonly end: string;
  readonly timeZone: string;
  readonly place: string;
};

/** Something that only the reader can do. */
export type Waiting = Pick<MyMeeting, 'meeting' | 'bodyName' | 'date'> & {
  readonly kind: 'answer' | 'ballot' | 'election' | 'note' | 'signature' | 'recap' | 'notice';
  readonly item: { readonly id: ItemId; readonly number: number; readonly heading: string } | null;
};

export type MyAnswer = Pick<MyMeeting, 'meeting' | 'bodyName' | 'date' | 'timeZone'> & {
  readonly item: { readonly number: number; readonly heading: string };
  readonly question: string;
  readonly given: ConsensusAnswer | Choice['id'];
  readonly at: string;
  /** May it still be changed? */
  readonly open: boolean;
};
