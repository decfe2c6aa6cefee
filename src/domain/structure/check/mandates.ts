import { nameOf } from '../fact-name.ts';
import type { Mandate } from '../facts.ts';
import type { StructureFault } from '../fault.ts';
import { overlap } from '../period.ts';
import { entryOf, type EntryOf, type Register, type Version } from '../register.ts';

/** One holder a seat, one place a person in a body, one principal a substitute: on every day. */
export function checkMandate(register: Register, entry: EntryOf<'mandate'>): readonly StructureFault[] {
  const mine = entry.versions;
  const wrongSeat = mine.map(({ value }) => seatElsewhere(register, value)).find((fault) => fault !== null);
  if (wrongSeat !== undefined) return [wrongSeat];
  const faults = new Map<string, StructureFault>();
  for (const other of register.entries.values()) {
    if (other.kind !== 'mandate' || other.id === entry.id) continue;
    for (const theirs of other.versions)
      for (const own of mine) {
        if (!meet(own.value, theirs.value) || !overlap(own, theirs)) continue;
        const fault = clash(register, own.value, theirs);
        if (fault !== null) faults.set(fault.code, fault);
      }
  }
  return [...faults.values()];
}

function seatElsewhere(register: Register, mandate: Mandate): StructureFault | null {
  if (mandate.kind !== 'ordinary') return null;
  const seat = entryOf(register, 'seat', mandate.seat)?.versions.at(-1)?.value;
  return seat === undefined || seat.body === mandate.body
    ? null
    : {
        code: 'seat-of-another-body',
        what: nameOf(register, 'person', mandate.person),
        seat: nameOf(register, 'seat', mandate.seat),
      };
}

/** Can the two be in each other's way at all? Asked of every mandate there is, so it is asked of ids alone. */
function meet(own: Mandate, other: Mandate): boolean {
  if (own.body !== other.body) return false;
  if (own.person === other.person) return true;
  if (own.kind === 'ordinary') return other.kind === 'ordinary' && own.seat === other.seat;
  return own.kind === 'substitute' && other.kind === 'substitute' && own.principal === other.principal;
}

/** Two mandates of one body that hold on the same day. Names are looked up for the fault alone. */
function clash(register: Register, own: Mandate, theirs: Version<Mandate>): StructureFault | null {
  if (own.kind === 'ordinary' && theirs.value.kind === 'ordinary' && own.seat === theirs.value.seat) {
    const { from, until, value } = theirs;
    const by = nameOf(register, 'person', value.person);
    return { code: 'seat-taken', seat: nameOf(register, 'seat', own.seat), by, from, until };
  }
  if (own.person === theirs.value.person) return ofOnePerson(register, own, theirs);
  return sameOrder(register, own, theirs.value);
}

/** Two substitutes of one principal on the same step of the order. */
function sameOrder(register: Register, own: Mandate, other: Mandate): StructureFault | null {
  if (own.kind !== 'substitute' || other.kind !== 'substitute') return null;
  if (own.principal !== other.principal || own.order !== other.order) return null;
  const principal = nameOf(register, 'principal', own.principal);
  return { code: 'order-taken', order: own.order, principal, by: nameOf(register, 'person', other.person) };
}

function ofOnePerson(
  register: Register,
  own: Mandate,
  { from, until, value }: Version<Mandate>,
): StructureFault | null {
  const person = nameOf(register, 'person', own.person);
  const body = nameOf(register, 'body', own.body);
  if (own.kind === 'ordinary' && value.kind === 'ordinary')
    return { code: 'two-seats', person, body, seat: nameOf(register, 'seat', value.seat), from, until };
  if (own.kind === 'substitute' && value.kind === 'substitute' && own.principal !== value.principal) {
    const principal = nameOf(register, 'principal', value.principal);
    return { code: 'substitute-for-two', person, body, principal, from, until };
  }
  if (own.kind === 'official' && value.kind === 'official' && own.office !== value.office) return null;
  if (own.kind === value.kind) return { code: 'mandate-twice', person, body };
  const member = ['ordinary', 'substitute'];
  return member.includes(own.kind) && member.includes(value.kind)
    ? { code: 'ordinary-and-substitute', person, body }
    : null;
}
