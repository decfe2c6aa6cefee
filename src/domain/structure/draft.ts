import { applyChange } from './apply-change.ts';
import type { Change } from './change.ts';
import { checkEntry } from './check/check-entry.ts';
import { checkChange } from './check/check-change.ts';
import { factName, nameOf } from './fact-name.ts';
import type { ChangeFault, StructureFault } from './fault.ts';
import { entryKey, type Entry, type Register } from './register.ts';

/** A register being changed. `try` changes it whole or leaves it as it was. */
export type Draft = {
  try(changes: readonly Change[]): readonly ChangeFault[];
  /** As it stands now; not a copy. */
  readonly register: Register;
};

/** Starts from `register`, which itself stays as it is. Each group of changes is checked in the state it leads to. */
export function draftOf(register: Register): Draft {
  const entries = new Map(register.entries);
  let parties = register.parties;
  const now = (): Register => ({ parties, entries });
  return {
    get register() {
      return now();
    },
    try(changes) {
      const before = new Map<string, Entry | undefined>();
      const partiesBefore = parties;
      const faults: ChangeFault[] = [];
      const touched = new Map<string, number>();
      for (const [index, change] of changes.entries()) {
        if (change.do === 'know-party') {
          const fault = checkChange(now(), change);
          if (fault !== null) faults.push({ change: index, fault });
          else parties = [...new Set([...parties, change.party])];
          continue;
        }
        const key = entryKey(change.kind, change.id);
        if (!before.has(key)) before.set(key, entries.get(key));
        const fault = checkChange(now(), change) ?? applied(entries, key, change);
        if (fault === null) touched.set(key, index);
        else faults.push({ change: index, fault });
      }
      if (faults.length === 0) faults.push(...checked(now(), touched, before));
      if (faults.length > 0) {
        restore(entries, before);
        parties = partiesBefore;
      }
      return faults;
    },
  };
}

/** The register after changes that were checked before they were recorded. */
export function registerAfter(register: Register, changes: readonly Change[]): Register {
  const entries = new Map(register.entries);
  let { parties } = register;
  for (const change of changes) {
    if (change.do === 'know-party') parties = [...new Set([...parties, change.party])];
    else {
      const fault = applied(entries, entryKey(change.kind, change.id), change);
      if (fault !== null) throw new Error(`The record holds a change that can't be: ${fault.code}`);
    }
  }
  return { parties, entries };
}

function applied(
  entries: Map<string, Entry>,
  key: string,
  change: Exclude<Change, { readonly do: 'know-party' }>,
): StructureFault | null {
  const entry = entries.get(key);
  const what =
    entry === undefined && 'value' in change
      ? factName({ entries }, change)
      : nameOf({ entries }, change.kind, change.id);
  const after = applyChange(entry, change, what);
  if (!after.ok) return after.fault;
  if (after.versions.length === 0) entries.delete(key);
  else
    entries.set(key, {
      kind: change.kind,
      id: change.id,
      versions: after.versions,
    } as Entry);
  return null;
}

/** Each fact touched is checked in the state all changes lead to; the fault is the last change's that touched it. */
const checked = (
  register: Register,
  touched: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, Entry | undefined>,
): readonly ChangeFault[] =>
  [...touched].flatMap(([key, change]) =>
    checkEntry(register, register.entries.get(key), before.get(key)).map((fault) => ({ change, fault })),
  );

function restore(entries: Map<string, Entry>, before: ReadonlyMap<string, Entry | undefined>): void {
  for (const [key, entry] of before)
    if (entry === undefined) entries.delete(key);
    else entries.set(key, entry);
}
