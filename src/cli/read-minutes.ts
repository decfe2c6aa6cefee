import { t } from '../i18n/index.ts';
import { readMinutes as read } from '../minutes/read/read-minutes.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';
import { askedOfMinutes, minutesText } from './minutes-file.ts';
import type { Terminal } from './terminal.ts';

/**
 * `samsyn read-minutes FILE [--json]`: minutes as facts. With `--json` the shape of read-minutes.schema.json and
 * nothing else; without, a summary and every line that was not understood. 0 when the file was read, also when little of
 * it was understood, which is said on the error channel; 1 when it can't be read; 2 when the command makes no sense.
 */
export async function readMinutes(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedOfMinutes(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'check.cli.read-usage'));
    return 2;
  }
  const spoken = { ...terminal, locale: asked.locale ?? terminal.locale };
  const text = await minutesText(asked.file, spoken);
  if (text === null) return 1;
  const minutes = read(text.text, text.furniture);
  if (minutes.items.length + minutes.attendance.length === 0)
    spoken.err(t(spoken.locale, nothingFound(minutes), { file: asked.file, lines: minutes.lines.length }));
  if (asked.json) terminal.out(JSON.stringify(minutes, null, 2));
  else summary(minutes, spoken);
  return 0;
}

/** Why nothing of it reads as minutes. */
const nothingFound = ({ unread }: ReadMinutes) =>
  unread.some(({ why }) => why === 'not-swedish') ? 'check.cli.not-swedish' : 'check.cli.no-minutes';

/** Counts only, and the lines in doubt: who voted how stands in the JSON. */
function summary(
  { meeting, items, votes, ballots, attendance, signatures, unread }: ReadMinutes,
  terminal: Terminal,
): void {
  const { locale } = terminal;
  const title = [meeting.title ?? t(locale, 'check.cli.untitled'), meeting.date]
    .filter((part) => part !== null)
    .join(' ');
  const counts = [items, votes, ballots, attendance, signatures].map(({ length }) => length);
  const [ofItems = 0, ofVotes = 0, ofBallots = 0, ofAttendance = 0, ofSignatures = 0] = counts;
  terminal.out(
    t(locale, 'check.cli.summary', {
      title,
      items: ofItems,
      votes: ofVotes,
      ballots: ofBallots,
      attendance: ofAttendance,
      signatures: ofSignatures,
    }),
  );
  if (unread.length === 0) return;
  terminal.out('');
  terminal.out(t(locale, 'check.cli.unread-heading'));
  for (const { line, text, why } of unread)
    terminal.out(
      t(locale, 'check.cli.unread-line', { line, why: t(locale, `check.why.${why}`), text: shortened(text) }),
    );
}

const shortened = (text: string): string => (text.length <= 100 ? text : `${text.slice(0, 99)}…`);
