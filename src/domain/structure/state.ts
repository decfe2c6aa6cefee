import type { PersonId } from '../ids.ts';
import type { AccountKey, StructureEvent } from './events.ts';
import type { Collaboration, Roster } from './facts.ts';

/** A collaboration's structure after `version` events; `collaboration` is null before it is established. */
export type Structure = {
  readonly version: number;
  readonly collaboration: Collaboration | null;
  readonly roster: Roster;
  readonly accounts: Readonly<Record<string, PersonId>>;
};

const empty: Roster = { principals: [], bodies: [], persons: [], seats: [], mandates: [], presidencies: [] };
export const noStructure: Structure = { version: 0, collaboration: null, roster: empty, accounts: {} };

/** One text per account, to look it up by. */
export const accountText = (account: AccountKey): string => `${account.tenant}/${account.objectId}`;

export function evolveStructure(structure: Structure, event: StructureEvent): Structure {
  const next = { ...structure, version: structure.version + 1 };
  switch (event.type) {
    case 'CollaborationEstablished':
      return { ...next, collaboration: event.collaboration, roster: event.roster };
    case 'AccountLinked':
      return { ...next, accounts: { ...structure.accounts, [accountText(event.account)]: event.person } };
  }
}
