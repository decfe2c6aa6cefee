import type { ArchivedDocument } from '../app/ports.ts';
import type { Instant, MeetingId, PersonId } from '../domain/ids.ts';
import type { Roster } from '../domain/structure/facts.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';
import { archivedItems } from './archived-items.ts';
import { linksOf } from './links.ts';

/** Whence the minutes came. */
export type Origin = {
  readonly id: string;
  readonly meeting: MeetingId | null;
  readonly file: string | null;
  readonly addedAt: Instant;
  readonly addedBy: PersonId | null;
};

/** Minutes that were read, as the archive keeps them. `roster` is the register of the minutes' day. */
export function archivedDocument(
  origin: Origin,
  text: string,
  record: ReadMinutes,
  roster: Roster,
): ArchivedDocument {
  const { title, body, date, registryNumber } = record.meeting;
  return {
    ...origin,
    title: titleOf(title, body) ?? origin.file ?? '',
    body,
    date,
    registryNumber,
    text,
    record,
    ...linksOf(record, roster),
    items: archivedItems(text, record),
  };
}

/** Many minutes are headed "PROTOKOLL" and no more; among others they need their body's name. */
function titleOf(title: string | null, body: string | null): string | null {
  if (title === null || body === null || !/^\p{L}+$/u.test(title)) return title ?? body;
  return `${title.charAt(0).toUpperCase()}${title.slice(1).toLowerCase()} ${body}`;
}
