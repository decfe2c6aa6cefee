import type { PersonId } from '../ids.ts';
import { accountText, plainAddress, type AccountKey } from './accounts.ts';
import { entryOf } from './register.ts';
import type { Structure } from './state.ts';

/** An account as its token or the chat's own list of members tells of it. */
export type Seen = {
  readonly account: AccountKey;
  readonly upn: string;
  /** Domains that belong to the account's tenant, as the installation was told. */
  readonly domains: readonly string[];
};

/**
 * Whose account it certainly is; null as soon as anything is uncertain (AC1). A sign-in name alone proves nothing, since
 * a tenant names its people as it likes: its domain must be one that belongs to that very tenant. A guest's name ends
 * elsewhere, and what a hand has settled isn't settled anew.
 */
export function certainMatch(structure: Structure, { account, upn, domains }: Seen): PersonId | null {
  const key = accountText(account);
  if (structure.accounts[key] !== undefined || structure.settledByHand.has(key)) return null;
  const address = plainAddress(upn);
  const domain = address.split('@').at(-1) ?? '';
  if (address.includes('#ext#') || !domains.some((own) => plainAddress(own) === domain)) return null;
  const person = structure.addresses[address];
  if (person === undefined || entryOf(structure.register, 'person', person) === undefined) return null;
  return hasAccountIn(structure, person, account.tenant) ? null : person;
}

/** A second account of the same person in one tenant is somebody's to confirm. */
const hasAccountIn = (structure: Structure, person: PersonId, tenant: string): boolean =>
  Object.values(structure.accounts).some(
    (known) => known.person === person && known.tenant.toLowerCase() === tenant.toLowerCase(),
  );
