import type { CivilDate } from '../domain/ids.ts';
import type { Change } from '../domain/structure/change.ts';
import { overlap } from '../domain/structure/period.ts';
import type { EntryOf } from '../domain/structure/register.ts';
import { importReason, type RowPlan } from './row-plan.ts';

/** What a person holds. */
export type Held = EntryOf<'mandate'> | EntryOf<'presidency'>;

/** The same person's same place, if the row's time touches the recorded one. */
export function heldAlready<Entry extends Held>(
  entries: readonly Entry[],
  from: CivilDate | null,
  until: CivilDate | null,
): Entry | undefined {
  if (from === null) return entries.at(-1);
  return entries.find(({ versions }) => versions.some((version) => overlap(version, { from, until })));
}

/** A day before the recorded one asks for an earlier beginning; the comparison is with the version recorded. */
export const startOf = ({ versions }: Held, from: CivilDate | null): CivilDate | null => {
  const first = versions[0]?.from;
  return from !== null && first !== undefined && from < first ? first : from;
};

/** Adds that the mandate began earlier than recorded, where the row says so: a correction. */
export function held(entry: Held | undefined, plan: RowPlan, from: CivilDate | null): RowPlan {
  const first = entry?.versions[0];
  if (entry === undefined || first === undefined || from === null || from >= first.from) return plan;
  const { kind, id } = entry;
  const moved = {
    do: 'correct',
    kind,
    id,
    value: first.value,
    version: first.from,
    from,
    until: first.until,
    reason: importReason,
  } as Change;
  const detail = { column: 'Från och med', recorded: first.from, becomes: from };
  return {
    ...plan,
    changes: [moved, ...plan.changes],
    details: [...plan.details, detail],
    correction: true,
  };
}
