import type { StructureFault } from '../fault.ts';
import type { Entry, Register } from '../register.ts';
import { checkIdentity } from './identity.ts';
import { checkMandate } from './mandates.ts';
import { checkNames } from './names.ts';
import { checkPresidency } from './presidencies.ts';
import { checkDependents, checkReferences } from './references.ts';
import { checkRoute } from './route.ts';

/** Everything the register's rules have against a fact that changed; `before` is what it was. None: it may stand (ST7). */
export function checkEntry(
  register: Register,
  entry: Entry | undefined,
  before: Entry | undefined,
): readonly StructureFault[] {
  const dependents = before === undefined ? [] : checkDependents(register, before, entry);
  if (entry === undefined) return dependents;
  const found = [
    ...checkIdentity(register, entry, before),
    ...checkReferences(register, entry),
    ...checkNames(register, entry),
  ];
  // Rules about who sits where need references that hold.
  return found.length > 0 ? found : [...dependents, ...checkPlaces(register, entry)];
}

function checkPlaces(register: Register, entry: Entry): readonly StructureFault[] {
  if (entry.kind === 'mandate') return checkMandate(register, entry);
  if (entry.kind === 'body') return checkRoute(register, entry);
  return entry.kind === 'presidency' ? checkPresidency(register, entry) : [];
}
