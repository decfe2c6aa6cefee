import type { RoleName } from '../domain/meeting/roles.ts';
import type { StructureRole } from '../domain/structure/authority.ts';
import { runners } from './participants.ts';

/**
 * Who gets an answer from a route. Nobody who isn't named is let further than the door; what a command then may do is in
 * the tables of the domain, and what a view shows is the view's to say.
 */
export type RouteAuthority =
  /** Anybody at all: nothing of the record is told. */
  | 'anybody'
  /** Whose account is proven, known or not. */
  | 'proven'
  /** Everybody of the collaboration. */
  | 'known'
  /** Everybody of the collaboration reaches it; the domain's table says who may do what is asked. */
  | 'by-command'
  | { readonly inMeeting: readonly RoleName[] }
  | { readonly inStructure: readonly StructureRole[] };

const runs: RouteAuthority = { inMeeting: ['chair', 'secretary', 'coordinator'] };
const writes: RouteAuthority = { inMeeting: runners };
const takesPart: RouteAuthority = { inMeeting: [...runners, 'participant'] };
const keeps: RouteAuthority = { inStructure: ['coordinator', 'secretary'] };

/** Every route of the API (AU8). One that isn't here fails the tests. */
export const routeAuthority: Readonly<Record<string, RouteAuthority>> = {
  'GET /session': 'anybody',
  'POST /sign-out': 'anybody',
  'POST /link/open': 'anybody',
  'GET /consent': 'anybody',
  'GET /consent/start': 'anybody',
  'GET /consent/return': 'anybody',
  'GET /sign-in': 'anybody',
  'GET /sign-in/return': 'anybody',
  'GET /claim': 'proven',
  'POST /claim': 'proven',
  'GET /me': 'known',
  'GET /mine': 'known',
  'GET /meetings': 'known',
  'GET /meetings/:id': 'known',
  'GET /meetings/:id/live': 'known',
  'GET /chats/:id/meeting': 'known',
  'GET /preparing': 'known',
  'GET /directory': 'known',
  'GET /structure': 'known',
  'GET /structure/history/:kind/:id': 'known',
  'GET /structure/export.xlsx': 'known',
  'GET /structure/export.csv': 'known',
  'GET /open/matters': 'proven',
  'GET /open/matters/:id': 'proven',
  'GET /open/feed.atom': 'proven',
  'GET /matters': 'known',
  'GET /matters/:id': 'known',
  'POST /matters/:id/commands': 'by-command',
  'GET /raising': 'known',
  'GET /answering': 'known',
  'GET /assignments': 'known',
  'GET /reminders': keeps,
  'GET /digest': 'known',
  'PUT /digest': 'known',
  'GET /follow-up': 'known',
  'GET /follow-up.xlsx': 'known',
  'GET /follow-up.csv': 'known',
  'GET /archive': 'known',
  'GET /archive/search': 'known',
  'GET /archive/documents/:id': 'known',
  'POST /meetings/:id/commands': 'by-command',
  'POST /meetings/:id/links': 'by-command',
  'POST /meetings/:id/signature': 'by-command',
  'POST /meetings/:id/signature/return': 'by-command',
  'POST /structure/changes': 'by-command',
  'POST /accounts': 'by-command',
  'GET /meetings/:id/log': runs,
  'GET /meetings/:id/persons': runs,
  'GET /meetings/:id/writing': writes,
  'GET /meetings/:id/style-preview': writes,
  'GET /meetings/:id/findings': writes,
  'GET /meetings/:id/recap': takesPart,
  'GET /meetings/:id/minutes': takesPart,
  'GET /meetings/:id/minutes.html': takesPart,
  'GET /meetings/:id/minutes.docx': takesPart,
  'GET /meetings/:id/minutes.pdf': takesPart,
  'GET /meetings/:id/minutes.txt': takesPart,
  'GET /meetings/:id/minutes.json': takesPart,
  'GET /meetings/:id/notice': takesPart,
  'POST /meetings/:id/wording': takesPart,
  'GET /accounts': keeps,
  'POST /directory/people': keeps,
  'GET /minutes-style': keeps,
  'POST /minutes-style/preview': keeps,
  'POST /structure/import/preview': keeps,
  'POST /structure/import/confirm': keeps,
  'POST /archive': keeps,
};
