import type { ArchivedDocument } from '../app/ports.ts';
import type { ArchivedMinutesAnswer } from '../contract/archive.ts';
import { t, type Locale } from '../i18n/index.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';

/** An archived document as the tab shows it: item by item, and the list of what wasn't understood. */
export function archivedMinutes(locale: Locale, document: ArchivedDocument): ArchivedMinutesAnswer {
  const { unread } = document.record as ReadMinutes;
  const numbers = new Set(document.items.map(({ number }) => number).filter((number) => number !== null));
  return {
    document: document.id,
    title: document.title,
    body: document.body,
    date: document.date,
    registryNumber: document.registryNumber,
    items: numbers.size,
    meeting: document.meeting,
    file: document.file,
    parts: document.items.map(({ number, heading, text, firstLine }) => ({
      item: number,
      heading,
      text,
      firstLine,
    })),
    unread: unreadLines(locale, unread),
    linked: [...new Set(document.links.map(({ name }) => name))],
    uncertain: document.doubts.map(({ name, why }) => ({ name, why: t(locale, `archive.doubt.${why}`) })),
  };
}

export const unreadLines = (locale: Locale, unread: ReadMinutes['unread']): ArchivedMinutesAnswer['unread'] =>
  unread.map(({ line, text, why }) => ({ line, text, why: t(locale, `check.why.${why}`) }));
