import { nameOf } from '../fact-name.ts';
import type { Presidency } from '../facts.ts';
import type { StructureFault } from '../fault.ts';
import { overlap } from '../period.ts';
import { entriesOf, type EntryOf, type Register, type Version } from '../register.ts';

/** One chair a body, one vice chair, and not the same person as both: on every day. */
export function checkPresidency(register: Register, entry: EntryOf<'presidency'>): readonly StructureFault[] {
  for (const other of entriesOf(register, 'presidency')) {
    if (other.id === entry.id) continue;
    for (const theirs of other.versions)
      for (const own of entry.versions) {
        const fault = overlap(own, theirs) ? clash(register, own.value, theirs) : null;
        if (fault !== null) return [fault];
      }
  }
  return [];
}

function clash(
  register: Register,
  own: Presidency,
  { from, until, value }: Version<Presidency>,
): StructureFault | null {
  if (own.body !== value.body) return null;
  const body = nameOf(register, 'body', own.body);
  if (own.office === value.office) {
    const by = nameOf(register, 'person', value.person);
    return { code: 'two-in-office', office: own.office, body, by, from, until };
  }
  return own.person === value.person
    ? { code: 'both-offices', person: nameOf(register, 'person', own.person), body }
    : null;
}
