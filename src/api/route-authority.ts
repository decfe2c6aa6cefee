import {
  meetingQueries,
  structureQueries,
  type MeetingQuery,
  type StructureQuery,
} from '../app/query-authority.ts';
import type { RoleName } from '../domain/meeting/roles.ts';
import type { StructureRole } from '../domain/structure/authority.ts';

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

/** As the app's own table has it (src/app/query-authority.ts), where it is enforced. */
const meeting = (query: MeetingQuery): RouteAuthority => ({ inMeeting: meetingQueries[query] });
const structure = (query: StructureQuery): RouteAuthority => ({ inStructure: structureQueries[query] });

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
  'GET /live/matters': 'known',
  'GET /matters': 'known',
  'GET /matters/:id': 'known',
  'POST /matters/:id/commands': 'by-command',
  'GET /raising': 'known',
  'GET /answering': 'known',
  'GET /assignments': 'known',
  'GET /reminders': structure('reminders'),
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
  'POST /meetings/:id/teams-meeting': meeting('teamsMeeting'),
  'POST /meetings/:id/attendance-report': meeting('attendanceReport'),
  'POST /meetings/:id/filed': meeting('filing'),
  'GET /meetings/:id/log': meeting('log'),
  'GET /meetings/:id/persons': meeting('persons'),
  'GET /meetings/:id/writing': meeting('writing'),
  'GET /meetings/:id/style-preview': meeting('stylePreview'),
  'GET /meetings/:id/findings': meeting('findings'),
  'GET /meetings/:id/recap': meeting('recap'),
  'GET /meetings/:id/minutes': meeting('minutes'),
  'GET /meetings/:id/minutes.html': meeting('minutes'),
  'GET /meetings/:id/minutes.docx': meeting('minutes'),
  'GET /meetings/:id/minutes.pdf': meeting('minutes'),
  'GET /meetings/:id/minutes.txt': meeting('minutes'),
  'GET /meetings/:id/minutes.json': meeting('minutes'),
  'GET /meetings/:id/notice': meeting('notice'),
  'POST /meetings/:id/wording': meeting('wording'),
  'GET /accounts': structure('accounts'),
  'POST /directory/people': structure('directory'),
  'GET /minutes-style': structure('minutesStyle'),
  'POST /minutes-style/preview': structure('minutesStyle'),
  'POST /structure/import/preview': structure('registerImport'),
  'POST /structure/import/confirm': structure('registerImport'),
  'POST /archive': structure('archiveUpload'),
};
