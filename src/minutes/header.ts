import type { Instant } from '../domain/ids.ts';
import { bodyIn } from '../domain/meeting/roster.ts';
import { t } from '../i18n/index.ts';
import type { HeaderLine } from './blocks.ts';
import { clock, hours, printedDate } from './clock.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** The head of the minutes: what the meeting was, and what the reader should know before reading on. */
export function minutesHeader(setting: Setting): readonly HeaderLine[] {
  const { meeting, style, locale } = setting;
  const { plan, phase } = meeting;
  const alone = (id: HeaderLine['id'], text: string): HeaderLine => ({ id, label: null, text });
  return [
    ...planHeader(setting, meeting.openedAt ?? plan.scheduledStart, meeting.closedAt ?? plan.scheduledEnd),
    ...adjournmentLines(setting).map((text) => alone('adjourned', text)),
    ...(style.attendance === 'after-items'
      ? [alone('attendance-last', t(locale, 'minutes.header.attendance-last'))]
      : []),
    ...(phase === 'closed' ? [] : [alone('draft', t(locale, 'minutes.header.draft'))]),
  ];
}

/** Registry number, day and hours, place, range of items. */
export function planHeader(setting: Setting, from: Instant, to: Instant): readonly HeaderLine[] {
  const { meeting, style, locale } = setting;
  const { plan } = meeting;
  const line = (id: 'registry-number' | 'date-time' | 'place' | 'items', text: string): HeaderLine => ({
    id,
    label: t(locale, `minutes.header.${id}`),
    text,
  });
  const word = locale === 'sv' ? `${style.clockWord} ` : '';
  return [
    ...(plan.registryNumber === null ? [] : [line('registry-number', plan.registryNumber)]),
    line('date-time', `${printedDate(style, plan.date)} ${word}${hours(setting, from, to)}`),
    line('place', plan.place),
    ...(meeting.agenda.length === 0 ? [] : [line('items', itemRange(setting))]),
  ];
}

/** Stands at the head of every page: body, registry number, day. */
export function runningHead({ meeting, style }: Setting): readonly string[] {
  const { plan } = meeting;
  const body = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  const number = plan.registryNumber === null ? [] : [plan.registryNumber];
  return [body, ...number, printedDate(style, plan.date)];
}

/** Ajourneringar, a sentence each. */
export function adjournmentLines(setting: Setting): readonly string[] {
  const { meeting, locale } = setting;
  return meeting.adjournments.map(({ from, to, reason }) => {
    const text =
      to === null
        ? t(locale, 'minutes.adjourned.still', { clock: clock(setting, from) })
        : t(locale, 'minutes.adjourned', { hours: hours(setting, from, to) });
    return reason === null ? text : sentence(`${text} ${reason}`);
  });
}

function itemRange({ meeting, style }: Setting): string {
  const numbers = meeting.agenda.map(({ number }) => number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `${first}` : `${first}${style.rangeDash}${last}`;
}
