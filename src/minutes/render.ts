import type { Meeting } from '../domain/meeting/state.ts';
import type { Locale } from '../i18n/index.ts';
import { styleOf } from './chosen-style.ts';
import { minutesDocument } from './document.ts';
import { minutesHtml } from './html.ts';
import { minutesRecord } from './record.ts';
import type { StyleProfile } from './style.ts';
import { minutesText } from './text.ts';

/** The forms that are text; the others are made by minutesFile. */
export type TextForm = 'txt' | 'html' | 'json';

/** Protokoll in one of its forms; the style is the body's own unless another is asked for. */
export function renderMinutes(
  meeting: Meeting,
  form: TextForm,
  style: StyleProfile = styleOf(meeting),
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
