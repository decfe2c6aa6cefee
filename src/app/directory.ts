import type { Instant } from '../domain/ids.ts';
import type { DirectoryPermission, DirectoryPerson } from '../domain/directory.ts';

export type { DirectoryPart, DirectoryPermission, DirectoryPerson } from '../domain/directory.ts';

/** Why the directory gave no answer. None of it is the record's fault: what was asked can be done by hand. */
export type DirectoryFault =
  /** No administrator has let the app do this in that tenant, or what it may is too little. */
  | { readonly fault: 'consent-missing'; readonly permission: DirectoryPermission }
  /** The person's sign-in isn't enough (any more): a second factor, a policy, a token that ended. */
  | { readonly fault: 'sign-in-again' }
  /** What was asked for isn't there, or isn't to be seen by who asks. */
  | { readonly fault: 'not-found' }
  /** Too much was asked; seconds until it may be tried again. */
  | { readonly fault: 'busy'; readonly retryAfterSeconds: number }
  /** Something else stands there already. */
  | { readonly fault: 'conflict' }
  /** Refused for another reason than the above, with Graph's own short code. */
  | { readonly fault: 'refused'; readonly code: string }
  /** Away, or too slow. */
  | { readonly fault: 'unreachable' };

export type DirectoryAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & DirectoryFault);

/** Somebody signed in, for whom something is asked: what they may see there is what is found. */
export type OnBehalf = {
  readonly tenant: string;
  /** The verified token that they came with. A secret: never kept, never logged. */
  readonly assertion: string;
};

export type FoundPeople = { readonly people: readonly DirectoryPerson[]; readonly more: boolean };

/** Katalogen: people of the asker's tenant, by the beginnings of name or address. Changes nothing; rejects never. */
export type PeopleDirectory = {
  /** At most 20, those with a name first; `more`: others were found too. */
  find(asker: OnBehalf, words: string): Promise<DirectoryAnswer<FoundPeople>>;
};

/** What a Teams meeting is made from. */
export type WantedMeeting = {
  /** The same key gives the same meeting, as often as it is asked for by the same person. */
  readonly key: string;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
};

export type MadeMeeting = {
  readonly id: string;
  readonly joinUrl: string;
  /** Whose it is. */
  readonly organizer: { readonly tenant: string; readonly objectId: string };
  /** When Teams has it: as it was wanted, unless it was there before. */
  readonly start: Instant;
  readonly end: Instant;
  readonly appInstalled: boolean;
  /** Why the app isn't in it, where that was tried. */
  readonly appFault: DirectoryFault | null;
};

export type MeetingTimes = { readonly start: Instant; readonly end: Instant };

/** Teams-möten. Rejects never. */
export type TeamsMeetings = {
  /**
   * Makes a meeting of the asker's own, or finds the one made before with that key (idempotent). The app is put into it
   * where it can be; that it can't costs nothing of the meeting.
   */
  make(asker: OnBehalf, wanted: WantedMeeting): Promise<DirectoryAnswer<MadeMeeting>>;
  /** Puts it at another time, and its subject with it. Idempotent. `not-found` for everybody but the organizer. */
  move(
    asker: OnBehalf,
    meeting: string,
    to: Pick<WantedMeeting, 'subject' | 'start' | 'end'>,
  ): Promise<DirectoryAnswer<MeetingTimes>>;
};

/** Somebody's time in a Teams meeting, as Teams' own report says. */
export type Attended = {
  /** Null: Teams doesn't say who it was (anonymous, by telephone). */
  readonly account: { readonly tenant: string; readonly objectId: string } | null;
  readonly name: string | null;
  /** In order, without overlap. */
  readonly intervals: readonly { readonly from: Instant; readonly to: Instant }[];
};

/** Närvarorapporter. Reads only; rejects never. */
export type AttendanceReports = {
  /** Everybody in the meeting's reports, each once. An empty list: there is no report yet. For the organizer only. */
  read(asker: OnBehalf, meeting: string): Promise<DirectoryAnswer<readonly Attended[]>>;
};

export type FiledDocument = { readonly url: string; readonly version: string };

/** Biblioteket i SharePoint that signed minutes go to. Rejects never. */
export type MinutesLibrary = {
  /**
   * Puts a file there. The same bytes under the same name are found and not put twice (idempotent). Another file under that
   * name is `conflict`, unless `instead` names the version that is to give way: then it becomes that file's next version.
   */
  put(file: {
    readonly name: string;
    readonly type: string;
    readonly bytes: Uint8Array;
    readonly instead: string | null;
  }): Promise<DirectoryAnswer<FiledDocument>>;
  /** What lies there under that name; null: nothing. */
  find(name: string): Promise<DirectoryAnswer<FiledDocument | null>>;
};

/** Microsoft 365 behind a port. What isn't switched on is null. Every implementation passes tests/directory/contract. */
export type Directory = {
  readonly people: PeopleDirectory | null;
  readonly meetings: TeamsMeetings | null;
  readonly attendance: AttendanceReports | null;
  readonly sharepoint: MinutesLibrary | null;
};

/** Nothing is switched on. */
export const noDirectory: Directory = { people: null, meetings: null, attendance: null, sharepoint: null };
