import { t } from '../i18n/index.ts';
import type { Part } from './blocks.ts';
import { dayNamed } from './clock.ts';
import type { Setting } from './setting.ts';

/** Nästa möte, a line each; the day is added where the text doesn't say it. */
export function nextMeetingLines({ meeting, locale }: Setting): readonly string[] {
  return meeting.nextMeetings.map(({ text, date }) => {
    if (date === null) return text;
    const { full, short } = dayNamed(locale, date);
    return text.includes(short) || text.includes(date) ? text : `${text} ${full}`;
  });
}

/** A part of its own, where no item of the agenda is for it. */
export function nextMeetingsPart(setting: Setting): readonly Part[] {
  const { meeting, locale } = setting;
  const lines = nextMeetingLines(setting);
  if (lines.length === 0 || meeting.agenda.some(({ standing }) => standing === 'next-meeting')) return [];
  return [{ kind: 'next-meetings', heading: t(locale, 'minutes.next-meetings'), lines }];
}
