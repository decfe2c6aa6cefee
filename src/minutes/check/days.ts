import { civil, minutesOf, namedDay, weekdayAt, weekdayName } from '../read/dates.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** Weekdays against dates, and hours that end before they begin. */
export const days: Check = ({ meeting, nextMeetings }) => {
  const hours = meeting.hours === null ? null : minutesOf(meeting.hours);
  const backwards = hours !== null && hours[1] <= hours[0];
  return [
    ...(backwards ? [finding('hours-run-backwards', {}, { hours: meeting.hours ?? '' })] : []),
    ...nextMeetings.flatMap(({ text, line }) => {
      const day = namedDay(text);
      if (day?.weekday == null || meeting.date === null) return [];
      const year = Number(meeting.date.slice(0, 4));
      const years = day.year === null ? [year, year + 1] : [day.year];
      const dates = years.flatMap((known) => civil(known, day.month, day.day) ?? []);
      const date = dates.find((known) => known > (meeting.date ?? '')) ?? dates[0];
      if (date === undefined || weekdayAt(date) === day.weekday) return [];
      return [
        finding('weekday-differs', placed(null, line), { text, date, weekday: weekdayName(weekdayAt(date)) }),
      ];
    }),
  ];
};
