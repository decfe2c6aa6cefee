import type { HeldAnswer } from './held.ts';
import type { BodyId, GuestId, Instant, PersonId, PrincipalId, SeatId } from '../ids.ts';

/** Where word of someone's presence came from (AT1), in rising order of weight. */
export type PresenceSource = 'teams' | 'self' | 'secretary';

export type PresenceReport = {
  readonly source: PresenceSource;
  readonly present: boolean;
  readonly at: Instant;
};

/** Present from and including `from`, until and excluding `to`; open while `to` is null. */
export type Interval = { readonly from: Instant; readonly to: Instant | null };

export type Attendance = {
  readonly reports: readonly PresenceReport[];
};

/**
 * One line of a roll (röstlängd): who serves the seat, and in which capacity. The single source of capacity for
 * attendance list, voting list and signatures (AT6).
 */
export type RollEntry = {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly body: BodyId;
  readonly principal: PrincipalId | null;
  readonly capacity: 'ordinary' | 'substitute';
  /** Whom a serving substitute (tjänstgörande ersättare) serves for; null for an ordinary member or a vacant seat. */
  readonly servesFor: PersonId | null;
};

/** Who serves which seat. A seat that nobody serves is absent. */
export type Serving = Readonly<Record<SeatId, PersonId>>;

/** Okänd deltagare: somebody in the meeting who isn't in the register. Listed as unknown until named. */
export type Guest = {
  readonly id: GuestId;
  /** As the platform shows it, or as the secretary wrote it. */
  readonly name: string;
  readonly organisation: string | null;
  /** The person of the register it turned out to be; null for a guest in their own right, or not named yet. */
  readonly person: PersonId | null;
  readonly named: boolean;
  readonly reports: readonly PresenceReport[];
  /** Answers that wait for chair or secretary: the last one to each question (AC5). */
  readonly held: readonly HeldAnswer[];
};
