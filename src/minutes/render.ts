import type { Meeting } from '../domain/meeting/state.ts';
import type { Locale } from '../i18n/index.ts';
import { minutesDocument } from './document.ts';
import { minutesHtml } from './html.ts';
import { minutesRecord } from './record.ts';
import { styleFor, type StyleProfile } from './style.ts';
import { minutesText } from './text.ts';

export const minutesForms = ['txt', 'html', 'json'] as const;
export type MinutesForm = (typeof minutesForms)[number];

/** Content type of each form, for whoever sends it. */
export const contentTypes: Readonly<Record<MinutesForm, string>> = {
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Protokoll in one of its forms; the style is the body's own unless another is asked for. */
export function renderMinutes(
  meeting: Meeting,
  form: MinutesForm,
  style: StyleProfile = styleFor(meeting.plan.body),
  locale: Locale = 'sv',
): string {
  switch (form) {
    case 'txt':
      return minutesText(minutesDocument(meeting, style, locale));
    case 'html':
      return minutesHtml(minutesDocument(meeting, style, locale));
    case 'json':
      return `${JSON.stringify(minutesRecord(meeting, style, locale), null, 2)}\n`;
  }
}
