import type { Append } from '../app/ports.ts';

/** What the batch's lists say of matters, as keep_matters takes it; null when none of it is about one. */
export function listingRows(batch: readonly Append[]): string | null {
  const rows = batch.flatMap(({ collaboration, listing }, index) =>
    listing === undefined ? [] : [{ append: index + 1, collaboration, ...listing }],
  );
  return rows.length === 0 ? null : listingText(rows);
}

/** A zero can't be kept in PostgreSQL's text, and half a letter isn't UTF-8. */
export const listingText = (rows: unknown): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll(/\0|\p{Surrogate}/gu, '') : value,
  );
