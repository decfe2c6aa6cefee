import type { RoleName } from '../domain/meeting/roles.ts';
import type { StructureRole } from '../domain/structure/authority.ts';

const runs = ['chair', 'secretary', 'coordinator'] as const;
/** Those who run a meeting and write its minutes. */
const writes = ['chair', 'viceChair', 'secretary', 'coordinator'] as const;
const takesPart = [...writes, 'participant'] as const;
const prepares = ['secretary', 'coordinator'] as const;
const keeps = ['coordinator', 'secretary'] as const;

/** What of a meeting not everybody of the collaboration may read, and who may: the whole table (AU8). */
export const meetingQueries = {
  log: runs,
  persons: runs,
  writing: writes,
  stylePreview: writes,
  findings: writes,
  /** Before it is published (MI10). */
  recapDraft: writes,
  recap: takesPart,
  minutes: takesPart,
  notice: takesPart,
  wording: takesPart,
  /** Made or read in Microsoft 365 for it (DI5, DI6, DI7). */
  teamsMeeting: prepares,
  attendanceReport: prepares,
  filing: prepares,
} as const satisfies Readonly<Record<string, readonly RoleName[]>>;
export type MeetingQuery = keyof typeof meetingQueries;

/** What of the register and around it only those who keep it may read or look at beforehand (AU6). */
export const structureQueries = {
  accounts: keeps,
  minutesStyle: keeps,
  registerImport: keeps,
  archiveUpload: keeps,
  directory: keeps,
  reminders: keeps,
} as const satisfies Readonly<Record<string, readonly StructureRole[]>>;
export type StructureQuery = keyof typeof structureQueries;
