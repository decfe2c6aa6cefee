import { entryName } from '../fact-name.ts';
import type { StructureFault } from '../fault.ts';
import { overlap } from '../period.ts';
import { entriesOf, type Entry, type EntryOf, type Register } from '../register.ts';

/** Words that must be known here, or be one fact's alone. */
export function checkNames(register: Register, entry: Entry): readonly StructureFault[] {
  if (entry.kind === 'person') return checkParty(register, entry);
  return entry.kind === 'principal' ? checkAbbreviation(register, entry) : [];
}

function checkParty(register: Register, entry: EntryOf<'person'>): readonly StructureFault[] {
  const strange = entry.versions
    .map(({ value }) => value.party)
    .find((party) => party !== undefined && !register.parties.includes(party));
  if (strange === undefined) return [];
  const what = entryName(register, entry);
  return [{ code: 'unknown-party', what, party: strange, known: register.parties }];
}

/** Two principals with the same letters can't be told apart in the grid. */
function checkAbbreviation(register: Register, entry: EntryOf<'principal'>): readonly StructureFault[] {
  for (const other of entriesOf(register, 'principal')) {
    if (other.id === entry.id) continue;
    const same = entry.versions.find((mine) =>
      other.versions.some(
        (theirs) => theirs.value.abbreviation === mine.value.abbreviation && overlap(mine, theirs),
      ),
    );
    if (same !== undefined)
      return [
        {
          code: 'abbreviation-taken',
          abbreviation: same.value.abbreviation,
          by: entryName(register, other),
        },
      ];
  }
  return [];
}
