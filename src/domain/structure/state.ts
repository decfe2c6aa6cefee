import type { PersonId } from '../ids.ts';
import { registerAfter } from './draft.ts';
import type { AccountKey, StructureEvent } from './events.ts';
import type { Collaboration } from './facts.ts';
import { noRegister, registerFrom, type Register } from './register.ts';

/** A collaboration's structure after `version` events; `collaboration` is null before it is established. */
export type Structure = {
  readonly version: number;
  readonly collaboration: Collaboration | null;
  readonly register: Register;
  readonly accounts: Readonly<Record<string, PersonId>>;
};

export const noStructure: Structure = { version: 0, collaboration: null, register: noRegister, accounts: {} };

/** One text per account, to look it up by. */
export const accountText = (account: AccountKey): string => `${account.tenant}/${account.objectId}`;

export function evolveStructure(structure: Structure, event: StructureEvent): Structure {
  const next = { ...structure, version: structure.version + 1 };
  switch (event.type) {
    case 'CollaborationEstablished':
      return { ...next, collaboration: event.collaboration, register: registerFrom(event.roster) };
    case 'AccountLinked':
      return { ...next, accounts: { ...structure.accounts, [accountText(event.account)]: event.person } };
    case 'StructureChanged':
      return { ...next, register: registerAfter(structure.register, event.changes) };
  }
}
