import type { StructureFault } from '../domain/structure/fault.ts';
import type { FactKind } from '../domain/structure/register.ts';

/** Under which header a fault of the register's rules is to be put right. */
export function columnOfFault(fault: StructureFault): string {
  switch (fault.code) {
    case 'unknown-reference':
    case 'reference-not-valid':
      return columnOfKind[fault.refers];
    case 'value-missing':
      return columnOfField[fault.field] ?? 'Namn';
    case 'unknown-party':
      return 'Parti';
    case 'abbreviation-taken':
      return 'Förkortning';
    case 'seat-taken':
    case 'seat-of-another-body':
      return 'Plats';
    case 'substitute-for-two':
      return 'Huvudman';
    case 'order-taken':
      return 'Ordning';
    case 'two-in-office':
      return 'Funktion';
    case 'two-seats':
    case 'ordinary-and-substitute':
    case 'mandate-twice':
    case 'both-offices':
      return 'Person';
    case 'joint-of-itself':
    case 'circular-route':
      return 'Gemensamt för';
    case 'dates-backwards':
    case 'ends-before-beginning':
    case 'still-in-use':
      return 'Till och med';
    case 'not-a-day':
    case 'already-from-that-day':
    case 'versions-overlap':
    case 'no-such-version':
      return 'Från och med';
    case 'duplicate-id':
    case 'unknown-fact':
    case 'another-fact':
    case 'reason-needed':
      return 'Id';
  }
}

const columnOfKind: Readonly<Record<FactKind, string>> = {
  principal: 'Huvudman',
  body: 'Organ',
  person: 'Person',
  seat: 'Plats',
  mandate: 'Uppdrag',
  presidency: 'Funktion',
};

const columnOfField: Readonly<Record<string, string>> = {
  name: 'Namn',
  shortName: 'Kortnamn',
  abbreviation: 'Förkortning',
  genitive: 'Genitiv',
  subject: 'Som subjekt',
  party: 'Parti',
};
