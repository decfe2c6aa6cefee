import { nameAtStart } from '../read/names.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** Föredragande stand in some list of those present. Guests often don't, so this is a matter of wording. */
export const presentersListed: Check = ({ items, attendance }) => {
  if (attendance.length === 0) return [];
  const listed = new Set(attendance.map(({ person }) => person));
  return items.flatMap(({ number, presenters, line }) =>
    presenters
      .map((text) => nameAtStart(text))
      .filter((name) => name !== null)
      .filter((name) => !listed.has(name) && ![...listed].some((known) => name.startsWith(`${known} `)))
      .map((presenter) => finding('presenter-in-no-list', placed(number, line), { presenter, item: number })),
  );
};
