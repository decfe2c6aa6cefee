import type { Instant, PersonId } from '../ids.ts';

/** Teams-mötet that a meeting is held in, once it was made for it. */
export type TeamsMeeting = {
  /** Graph's id of the online meeting. */
  readonly id: string;
  readonly joinUrl: string;
  /** Whose it is: nobody else reads its attendance report. */
  readonly organizer: { readonly tenant: string; readonly objectId: string };
  /** Was the app put into it, or is that for the secretary to do? */
  readonly appInstalled: boolean;
  /** When Teams has it; absent in what was recorded before that was noted: then as the meeting was planned at the time. */
  readonly start?: Instant;
  readonly end?: Instant;
};

/** As it stands: with when Teams has it. */
export type TeamsMeetingNow = TeamsMeeting & { readonly start: Instant; readonly end: Instant };

/** Signed minutes that were put into the library. */
export type FiledMinutes = {
  readonly name: string;
  readonly url: string;
  /** The library's own mark of that version of the file. */
  readonly version: string;
  /** SHA-256 of the file, hex. */
  readonly hash: string;
};

export type Filing = FiledMinutes & { readonly by: PersonId | null; readonly at: Instant };
