import { z } from 'zod';
import type { DirectoryPart, DirectoryPermission, DirectoryPerson } from '../domain/directory.ts';

/** `GET /api/directory`: what of Microsoft 365 this installation has switched on. */
export type DirectoryShown = { readonly parts: readonly DirectoryPart[] };

/** The directory gave nothing; said as a sentence. What one wanted can be done by hand. */
export type Unavailable = {
  readonly state: 'unavailable';
  readonly message: string;
  /** What an administrator has to allow first, if that is it. */
  readonly missing: DirectoryPermission | null;
};

/** `POST /api/directory/people`: in the body, since an address is kept in logs and a name must not be. */
export const peopleRequest = z.strictObject({ words: z.string().max(200) });
export type PeopleAnswer =
  | { readonly state: 'found'; readonly people: readonly DirectoryPerson[]; readonly more: boolean }
  | Unavailable;

/** `POST /api/meetings/:id/teams-meeting`: makes it, or moves it to when it is planned for now. The meeting itself shows in the view from then on. */
export type TeamsMeetingAnswer =
  | {
      readonly state: 'made';
      readonly joinUrl: string;
      readonly appInstalled: boolean;
      /** It was there already, at another time. */
      readonly moved: boolean;
      /** Why the app isn't in it. */
      readonly note: string | null;
    }
  | Unavailable;

type Span = { readonly from: string; readonly to: string };

/** `POST /api/meetings/:id/attendance-report`: Teams' report against the record; nothing is changed by it. */
export type AttendanceAnswer =
  | {
      readonly state: 'compared';
      readonly agreeing: number;
      readonly differences: readonly {
        readonly person: string;
        readonly name: string;
        readonly differs: 'only-in-teams' | 'only-on-record' | 'times';
        readonly teams: readonly Span[];
        readonly record: readonly Span[];
      }[];
      readonly unknown: readonly { readonly name: string | null; readonly teams: readonly Span[] }[];
    }
  /** Teams has none yet; the meeting was made elsewhere. */
  | { readonly state: 'none-yet' | 'no-meeting' }
  | Unavailable;

/** `POST /api/meetings/:id/filed`. `instead`: the version of another file that is to give way. */
export const filingRequest = z.strictObject({ instead: z.string().min(1).max(300).nullable() });
export type FilingAnswer =
  | { readonly state: 'filed'; readonly name: string; readonly url: string }
  | { readonly state: 'conflict'; readonly name: string; readonly url: string; readonly version: string }
  | Unavailable;
