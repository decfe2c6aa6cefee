import { bodyIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t, type Locale } from '../i18n/index.ts';
import { attendancePart } from './attendance-part.ts';
import type { HeaderLine, MinutesDocument, Part } from './blocks.ts';
import { clock, hours, printedDate } from './clock.ts';
import { itemPart } from './item-part.ts';
import { nextMeetingsPart } from './next-meetings.ts';
import type { Setting } from './setting.ts';
import { signaturesPart } from './signatures.ts';
import { defaultStyle, type StyleProfile } from './style.ts';
import { sentence } from './wording.ts';

/**
 * Protokoll: the meeting's record and the secretary's prose as one document (MI1, MI2). Pure; a meeting that still
 * runs gives the minutes as far as it has come. The language is the body's own, Swedish, unless another is asked for.
 */
export function minutesDocument(
  meeting: Meeting,
  style: StyleProfile = defaultStyle,
  locale: Locale = 'sv',
): MinutesDocument {
  const setting: Setting = { meeting, style, locale };
  const items: Part = { kind: 'items', items: meeting.agenda.map((item) => itemPart(setting, item)) };
  const attendance = attendancePart(setting);
  const body = bodyIn(meeting.plan.roster, meeting.plan.body)?.name ?? meeting.plan.body;
  return {
    locale,
    title: t(locale, 'minutes.title', { body }),
    header: headerLines(setting),
    parts: [
      ...(style.attendance === 'before-items' ? [attendance, items] : [items, attendance]),
      ...nextMeetingsPart(setting),
      ...signaturesPart(setting),
    ],
  };
}

function headerLines(setting: Setting): readonly HeaderLine[] {
  const { meeting, style, locale } = setting;
  const { plan, phase } = meeting;
  const line = (
    key:
      | 'minutes.header.registryNumber'
      | 'minutes.header.dateTime'
      | 'minutes.header.place'
      | 'minutes.header.items',
    text: string,
  ): HeaderLine => ({ label: t(locale, key), text });
  const time = hours(setting, meeting.openedAt ?? plan.scheduledStart, meeting.closedAt ?? plan.scheduledEnd);
  const word = locale === 'sv' ? `${style.clockWord} ` : '';
  const alone = (text: string): HeaderLine => ({ label: null, text });
  return [
    ...(plan.registryNumber === null ? [] : [line('minutes.header.registryNumber', plan.registryNumber)]),
    line('minutes.header.dateTime', `${printedDate(style, plan.date)} ${word}${time}`),
    line('minutes.header.place', plan.place),
    ...(meeting.agenda.length === 0 ? [] : [line('minutes.header.items', itemRange(setting))]),
    ...adjournments(setting).map(alone),
    ...(style.attendance === 'after-items' ? [alone(t(locale, 'minutes.header.attendance-last'))] : []),
    ...(phase === 'closed' ? [] : [alone(t(locale, 'minutes.header.draft'))]),
  ];
}

function adjournments(setting: Setting): readonly string[] {
  const { meeting, locale } = setting;
  return meeting.adjournments.map(({ from, to, reason }) => {
    const time = to === null ? clock(setting, from) : hours(setting, from, to);
    const text = t(locale, 'minutes.adjourned', { hours: time });
    return reason === null ? text : sentence(`${text} ${reason}`);
  });
}

function itemRange({ meeting, style }: Setting): string {
  const numbers = meeting.agenda.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `${first}` : `${first}${style.rangeDash}${last}`;
}
