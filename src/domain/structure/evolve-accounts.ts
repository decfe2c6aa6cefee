import { accountText, plainAddress } from './accounts.ts';
import type { StructureEvent } from './events.ts';
import type { Structure } from './state.ts';
import { unknownEvent } from '../unknown-event.ts';

type AccountEvent = Exclude<
  StructureEvent,
  { readonly type: 'CollaborationEstablished' | 'StructureChanged' }
>;

/** Whose account is whose, who says so, and by which addresses people are known. */
export function evolveAccounts(structure: Structure, event: AccountEvent): Structure {
  switch (event.type) {
    case 'AccountLinked':
      return linked(structure, event);
    case 'AccountUnlinked': {
      const key = accountText(event.account);
      return { ...settled(structure, key), accounts: without(structure.accounts, key) };
    }
    case 'AccountClaimed': {
      const { account, name, traits, at } = event;
      const claim = { ...account, ...traits, name, at, turnedDown: null };
      return { ...structure, claims: { ...structure.claims, [accountText(account)]: claim } };
    }
    case 'AccountClaimTurnedDown': {
      const key = accountText(event.account);
      const claim = structure.claims[key];
      if (claim === undefined) return structure;
      const claims = { ...structure.claims, [key]: { ...claim, turnedDown: event.reason } };
      return { ...settled(structure, key), claims };
    }
    case 'AddressNoted':
      return {
        ...structure,
        addresses: { ...structure.addresses, [plainAddress(event.address)]: event.person },
      };
    case 'AddressStruck':
      return { ...structure, addresses: without(structure.addresses, plainAddress(event.address)) };
    default:
      return unknownEvent(event);
  }
}

/** What the claim told of the account goes with it. */
function linked(
  structure: Structure,
  {
    account,
    person,
    how = 'installation',
    traits = {},
    at,
  }: Extract<AccountEvent, { type: 'AccountLinked' }>,
): Structure {
  const key = accountText(account);
  const { channelId, upn, mail } = { ...structure.claims[key], ...traits };
  const known = {
    ...(channelId === undefined ? {} : { channelId }),
    ...(upn === undefined ? {} : { upn }),
    ...(mail === undefined ? {} : { mail }),
  };
  return {
    ...structure,
    accounts: { ...structure.accounts, [key]: { ...account, ...known, person, since: at, how } },
    claims: without(structure.claims, key),
  };
}

const settled = (structure: Structure, key: string): Structure => ({
  ...structure,
  settledByHand: new Set([...structure.settledByHand, key]),
});

const without = <Value>(
  known: Readonly<Record<string, Value>>,
  key: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(known).filter(([one]) => one !== key));
