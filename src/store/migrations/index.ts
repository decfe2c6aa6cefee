import { event } from './0001-event.ts';
import { meetingSummary } from './0002-meeting-summary.ts';
import { chat } from './0003-chat.ts';
import { append } from './0004-append.ts';
import { appendAtOnce } from './0005-append-at-once.ts';
import { archive } from './0006-archive.ts';
import { ballotBox } from './0007-ballot-box.ts';
import { allowanceUsed } from './0008-allowance-used.ts';
import { webSession } from './0009-web-session.ts';
import { matter } from './0010-matter.ts';
import { digestPeriod } from './0011-digest-period.ts';
import { matterDays } from './0012-matter-days.ts';

/** All migrations, in order: number 1 is the first. Never changed once released; a change is a new one. */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  { name: 'event', sql: event },
  { name: 'meeting-summary', sql: meetingSummary },
  { name: 'chat', sql: chat },
  { name: 'append', sql: append },
  { name: 'append-at-once', sql: appendAtOnce },
  { name: 'archive', sql: archive },
  { name: 'ballot-box', sql: ballotBox },
  { name: 'allowance-used', sql: allowanceUsed },
  { name: 'web-session', sql: webSession },
  { name: 'matter', sql: matter },
  { name: 'digest-period', sql: digestPeriod },
  { name: 'matter-days', sql: matterDays },
];
