/**
 * Branded identifiers. A `PersonId` is not a `SeatId` to the compiler, though both are strings on the wire.
 * Made here and nowhere else; the text is opaque (nothing parses it).
 */
declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

/** Samarbete: the collaboration (here a county) that everything else belongs to. */
export type CollaborationId = Id<'Collaboration'>;
/** Huvudman. */
export type PrincipalId = Id<'Principal'>;
/** Organ. */
export type BodyId = Id<'Body'>;
export type PersonId = Id<'Person'>;
/** Plats (ordinarie) i ett organ. */
export type SeatId = Id<'Seat'>;
/** Sammanträde. */
export type MeetingId = Id<'Meeting'>;
export type SessionId = Id<'Session'>;
/** Ärende på mötet. */
export type ItemId = Id<'Item'>;
/** Ärende över tid. */
export type MatterId = Id<'Matter'>;
/** Samsynsrunda. */
export type RoundId = Id<'Round'>;
/** Omröstning. */
export type VoteId = Id<'Vote'>;
export type ReservationId = Id<'Reservation'>;
/** Protokollsanteckning. */
export type NoteId = Id<'Note'>;
/** Yrkande. */
export type MotionId = Id<'Motion'>;
/** Personval. */
export type ElectionId = Id<'Election'>;
export type CandidateId = Id<'Candidate'>;
/** Somebody in the meeting who isn't in the register, until they are named. */
export type GuestId = Id<'Guest'>;
/** Personlig svarslänk. */
export type WebLinkId = Id<'WebLink'>;
/** Rättelse or other addition to signed minutes. */
export type AdditionId = Id<'Addition'>;
/** Rekommendation to the principals. */
export type RecommendationId = Id<'Recommendation'>;
/** Uppdrag (uppgift) that somebody got. */
export type AssignmentId = Id<'Assignment'>;
/** Handling of a matter. */
export type DocumentId = Id<'Document'>;
/** One block of the secretary's prose. */
export type ProseId = Id<'Prose'>;

/** An instant as ISO 8601 in UTC with milliseconds, e.g. `2024-03-15T08:00:00.000Z`. Arrives inside commands. */
export type Instant = string;
/** A civil date, `2024-03-15`. */
export type CivilDate = string;

/** Brands a text that is known to be an id of the wanted kind (at the edges, after validation). */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the wanted id is inferred from where the result goes
export const asId = <T extends Id<string>>(text: string): T => text as T;
