import type { ItemId } from '../ids.ts';
import type { Item, ItemPlan } from './agenda.ts';

export const newItem = (plan: ItemPlan, addedDuringMeeting: boolean): Item => ({
  ...plan,
  number: 0,
  status: 'planned',
  addedDuringMeeting,
  withdrawnFor: null,
  reopenedFor: [],
  openedAt: null,
  closedAt: null,
  outcomes: [],
  retracted: [],
  rounds: [],
  votes: [],
  elections: [],
  motions: [],
  votingOrder: null,
  conflicts: [],
  prose: [],
  serving: null,
  servedBefore: [],
});

/** With `item` before another, or last. */
export function inserted(agenda: readonly Item[], item: Item, before: ItemId | null): readonly Item[] {
  const place = before === null ? agenda.length : agenda.findIndex(({ id }) => id === before);
  return agenda.toSpliced(place, 0, item);
}

export function moved(agenda: readonly Item[], id: ItemId, before: ItemId | null): readonly Item[] {
  const item = agenda.find((known) => known.id === id);
  if (item === undefined) return agenda;
  return inserted(
    agenda.filter((known) => known.id !== id),
    item,
    before,
  );
}

/** AG5: what was dealt with keeps its number; the planned take the free numbers in agenda order. */
export function numbered(agenda: readonly Item[], first: number): readonly Item[] {
  const taken = new Set(agenda.filter(({ status }) => status !== 'planned').map(({ number }) => number));
  let next = first;
  const free = () => {
    while (taken.has(next)) next += 1;
    return next++;
  };
  return agenda.map((item) => {
    const number = item.status === 'planned' ? free() : item.number;
    return number === item.number ? item : { ...item, number };
  });
}
