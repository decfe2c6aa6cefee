import type { CivilDate } from '../ids.ts';
import type { Change } from './change.ts';
import type { StructureFault } from './fault.ts';
import { holdsOn, overlap } from './period.ts';
import type { Entry, Fact, Version } from './register.ts';

type FactChange = Exclude<Change, { readonly do: 'know-party' }>;
type Versions = readonly Version<Fact['value']>[];
export type Applied =
  | { readonly ok: true; readonly versions: Versions }
  | { readonly ok: false; readonly fault: StructureFault };

/** The versions of a fact after a change to it; `what` is its name, for the fault. No version left: no such fact. */
export function applyChange(entry: Entry | undefined, change: FactChange, what: string): Applied {
  const { kind, id } = change;
  if (change.do === 'add')
    return entry === undefined
      ? done([{ from: change.from, until: change.until, value: change.value }])
      : fails({ code: 'duplicate-id', kind, id, what });
  if (entry === undefined) return fails({ code: 'unknown-fact', kind, id });
  const versions: Versions = entry.versions;
  switch (change.do) {
    case 'change':
      return changedFrom(versions, change.from, change.value, what);
    case 'end':
      return endedOn(versions, change.until, what);
    case 'correct':
      return corrected(versions, change, what);
    case 'remove':
      return versions.some(({ from }) => from === change.version)
        ? done(versions.filter(({ from }) => from !== change.version))
        : fails({ code: 'no-such-version', what, from: change.version });
  }
}

const done = (versions: Versions): Applied => ({ ok: true, versions });
const fails = (fault: StructureFault): Applied => ({ ok: false, fault });

/** Splits the version in force that day; where none is, a new one begins and lasts to the next on record. */
function changedFrom(versions: Versions, from: CivilDate, value: Fact['value'], what: string): Applied {
  if (versions.some((version) => version.from === from))
    return fails({ code: 'already-from-that-day', what, from });
  const before = versions.filter((version) => version.from < from);
  const after = versions.filter((version) => version.from > from);
  const last = before.at(-1);
  const inForce = last !== undefined && holdsOn(last, from);
  const until = inForce ? last.until : (after[0]?.from ?? null);
  const closed = inForce ? [...before.slice(0, -1), { ...last, until: from }] : before;
  return done([...closed, { from, until, value }, ...after]);
}

function endedOn(versions: Versions, until: CivilDate, what: string): Applied {
  const kept = versions.filter(({ from }) => from < until);
  const last = kept.at(-1);
  if (last === undefined)
    return fails({ code: 'ends-before-beginning', what, began: versions[0]?.from ?? until, until });
  return done([...kept.slice(0, -1), { ...last, until }]);
}

function corrected(
  versions: Versions,
  { version, from, until, value }: Extract<FactChange, { readonly do: 'correct' }>,
  what: string,
): Applied {
  if (!versions.some((one) => one.from === version))
    return fails({ code: 'no-such-version', what, from: version });
  const others = versions.filter((one) => one.from !== version);
  const clash = others.find((one) => overlap(one, { from, until }));
  if (clash !== undefined) return fails({ code: 'versions-overlap', what, from: clash.from });
  return done([...others, { from, until, value }].toSorted((one, other) => (one.from < other.from ? -1 : 1)));
}
