import type { PersonId } from '../ids.ts';
import type { AccountClaim, LinkedAccount } from './accounts.ts';
import { registerAfter } from './draft.ts';
import type { StructureEvent } from './events.ts';
import { evolveAccounts } from './evolve-accounts.ts';
import type { Collaboration } from './facts.ts';
import { noRegister, registerFrom, type Register } from './register.ts';

/** A collaboration's structure after `version` events; `collaboration` is null before it is established. */
export type Structure = {
  readonly version: number;
  readonly collaboration: Collaboration | null;
  readonly register: Register;
  /** By `accountText`. */
  readonly accounts: Readonly<Record<string, LinkedAccount>>;
  /** By `accountText`: those that wait, and those that were turned down. */
  readonly claims: Readonly<Record<string, AccountClaim>>;
  /** By address in lower case. */
  readonly addresses: Readonly<Record<string, PersonId>>;
  /** Accounts that somebody unlinked or whose claim was turned down: no match links them by itself. */
  readonly settledByHand: ReadonlySet<string>;
};

export const noStructure: Structure = {
  version: 0,
  collaboration: null,
  register: noRegister,
  accounts: {},
  claims: {},
  addresses: {},
  settledByHand: new Set(),
};

export function evolveStructure(structure: Structure, event: StructureEvent): Structure {
  const next = { ...structure, version: structure.version + 1 };
  switch (event.type) {
    case 'CollaborationEstablished':
      return { ...next, collaboration: event.collaboration, register: registerFrom(event.roster) };
    case 'StructureChanged':
      return { ...next, register: registerAfter(structure.register, event.changes) };
    default:
      return evolveAccounts(next, event);
  }
}
