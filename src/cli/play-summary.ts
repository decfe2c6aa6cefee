import type { Meeting } from '../domain/meeting/state.ts';
import { t, type Locale } from '../i18n/index.ts';
import { minutesRecord } from '../minutes/record.ts';
import { styleOf } from '../minutes/chosen-style.ts';
import type { VoteRecord } from '../minutes/record-shape.ts';

/** A played meeting in a few lines. Numbers only: who voted how stands in the minutes. */
export function playSummary(meeting: Meeting, steps: number, locale: Locale): readonly string[] {
  const record = minutesRecord(meeting, styleOf(meeting), locale);
  const { represented, total, seatsServed, seatsTotal } = record.representation;
  const { body, date } = record.meeting;
  const substitutes = record.attendance.filter(
    ({ capacity, serves }) => capacity === 'substitute' && serves,
  ).length;
  const served = { represented, principals: total, served: seatsServed, seats: seatsTotal, substitutes };
  return [
    t(locale, 'cli.play.done', { body, date, steps, events: meeting.version }),
    t(locale, 'cli.play.represented', served),
    ...(record.unrepresented.length === 0
      ? []
      : [t(locale, 'cli.play.unrepresented', { principals: record.unrepresented })]),
    ...record.votes.flatMap((vote) => voteLine(vote, locale)),
  ];
}

function voteLine({ item, tally, choices }: VoteRecord, locale: Locale): readonly string[] {
  if (tally === null) return [];
  const counts = choices.map(({ id, label }) => `${tally[id]} ${label.toLowerCase()}`);
  return [t(locale, 'cli.play.vote', { number: item, counts: counts.join(', ') })];
}
