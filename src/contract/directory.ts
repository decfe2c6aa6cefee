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
