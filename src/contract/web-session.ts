import { z } from 'zod';
import type { MeetingId, PersonId, WebLinkId } from '../domain/ids.ts';
import { id } from './ids.ts';

/** `GET /api/session`: as whom a browser outside Teams is here. `csrf` goes along with each change as X-Samsyn-CSRF. */
export type SessionShown =
  | { readonly as: 'nobody'; readonly signIn: boolean }
  | { readonly as: 'account'; readonly csrf: string; readonly name: string; readonly known: boolean }
  | {
      readonly as: 'link';
      readonly csrf: string;
      readonly meeting: MeetingId;
      readonly name: string;
      readonly confirmed: boolean;
      /** May it be confirmed at the roll call, or by signing in only? */
      readonly atRollCall: boolean;
      readonly signIn: boolean;
    };

/** `POST /api/link/open`: what the address of a personal link says behind its `#`, which no server log ever sees. */
export const openLinkRequest = z.strictObject({
  meeting: id<MeetingId>(),
  link: id<WebLinkId>(),
  secret: z.string().regex(/^[\w-]{43}$/),
});

/** `POST /api/meetings/:id/links`: a personal link, told once. */
export const issueLinkRequest = z.strictObject({
  key: z.string().min(8).max(120),
  person: id<PersonId>(),
  hours: z.int().min(1).max(336),
});
export type IssuedLinkAnswer = { readonly link: WebLinkId; readonly url: string; readonly expiresAt: string };
