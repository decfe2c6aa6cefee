import type { ArchivedDocument, ArchivedItem, ArchiveHit, ExcerptPart } from '../app/ports.ts';
import { asId, type MeetingId, type PersonId } from '../domain/ids.ts';

export type DocumentRow = {
  readonly id: string;
  readonly meeting: string | null;
  readonly title: string;
  readonly body: string | null;
  readonly date: string | null;
  readonly registry_number: string | null;
  readonly file: string | null;
  readonly added_at: string;
  readonly added_by: string | null;
  readonly text: string;
  readonly record: unknown;
  readonly links: ArchivedDocument['links'];
  readonly doubts: ArchivedDocument['doubts'];
};

export type ItemRow = {
  readonly number: number | null;
  readonly heading: string;
  readonly text: string;
  readonly first_line: number;
  readonly last_line: number;
};

export type HitRow = Pick<DocumentRow, 'id' | 'meeting' | 'title' | 'body' | 'date'> &
  Pick<ItemRow, 'number' | 'heading' | 'first_line'> & { readonly excerpt: string };

/** As archive_keep takes it. */
export const itemRow = ({ firstLine, lastLine, ...item }: ArchivedItem, place: number) => ({
  ...item,
  place,
  first_line: firstLine,
  last_line: lastLine,
});

export const documentOf = (row: DocumentRow, items: readonly ItemRow[]): ArchivedDocument => {
  const { registry_number, added_at, added_by, meeting, ...same } = row;
  return {
    ...same,
    meeting: meeting === null ? null : asId<MeetingId>(meeting),
    registryNumber: registry_number,
    addedAt: added_at,
    addedBy: added_by === null ? null : asId<PersonId>(added_by),
    items: items.map(({ first_line, last_line, ...item }) => ({
      ...item,
      firstLine: first_line,
      lastLine: last_line,
    })),
  };
};

export const hitOf = ({
  id,
  meeting,
  title,
  body,
  date,
  number,
  heading,
  first_line,
  excerpt,
}: HitRow): ArchiveHit => ({
  id,
  meeting: meeting === null ? null : asId<MeetingId>(meeting),
  title,
  body,
  date,
  item: { number, heading, firstLine: first_line },
  excerpt: partsOf(excerpt),
});

/** What PostgreSQL marked, as parts: never markup that a page could run. */
function partsOf(excerpt: string): readonly ExcerptPart[] {
  return excerpt
    .split(/(\uE000[^\uE001]*\uE001)/)
    .map((part) => ({ text: part.replaceAll(/[\uE000\uE001]/g, ''), hit: part.startsWith('\uE000') }))
    .filter(({ text }) => text !== '');
}
