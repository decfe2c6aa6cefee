import type { Instant } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import { accountText, plainAddress } from './accounts.ts';
import type { AccountCommand } from './commands.ts';
import type { StructureEvent } from './events.ts';
import { nameOf } from './fact-name.ts';
import { certainMatch } from './match.ts';
import { entryOf } from './register.ts';
import type { Structure } from './state.ts';

type Command<Type extends AccountCommand['type']> = Extract<AccountCommand, { readonly type: Type }>;
type Decided = Result<readonly StructureEvent[]>;

/** More would be a flood, and nobody would read them. */
const claimsAtMost = 500;

export function decideAccounts(structure: Structure, command: AccountCommand, at: Instant): Decided {
  switch (command.type) {
    case 'LinkAccount':
      return link(structure, command, at);
    case 'MatchAccount':
      return match(structure, command, at);
    case 'UnlinkAccount':
      return unlink(structure, command, at);
    case 'ClaimAccount':
      return claim(structure, command, at);
    case 'TurnDownClaim':
      return turnDown(structure, command, at);
    case 'NoteAddress':
      return noteAddress(structure, command, at);
    case 'StrikeAddress':
      return strikeAddress(structure, command, at);
  }
}

/** ST3: an account belongs to one person; a person can have several (AC4). */
function link(structure: Structure, { account, person, how }: Command<'LinkAccount'>, at: Instant): Decided {
  const known = structure.accounts[accountText(account)];
  if (entryOf(structure.register, 'person', person) === undefined)
    return refuse({ code: 'unknown-person', person });
  if (known?.person === person) return accept([]);
  if (known !== undefined)
    return refuse({
      code: 'account-linked-to-another',
      person: nameOf(structure.register, 'person', known.person),
    });
  return accept([{ type: 'AccountLinked', at, account, person, ...(how === undefined ? {} : { how }) }]);
}

/** AC1: what isn't certain changes nothing. */
function match(structure: Structure, command: Command<'MatchAccount'>, at: Instant): Decided {
  const { account, traits } = command;
  const person = certainMatch(structure, command);
  return accept(
    person === null ? [] : [{ type: 'AccountLinked', at, account, person, how: 'match', traits }],
  );
}

function unlink(structure: Structure, { account, reason }: Command<'UnlinkAccount'>, at: Instant): Decided {
  const known = structure.accounts[accountText(account)];
  if (known === undefined) return refuse({ code: 'account-not-linked' });
  if (reason.trim() === '') return refuse({ code: 'reason-needed' });
  return accept([{ type: 'AccountUnlinked', at, account, person: known.person, reason: reason.trim() }]);
}

/** AC2: said again it replaces what was said before; the same again changes nothing. */
function claim(structure: Structure, command: Command<'ClaimAccount'>, at: Instant): Decided {
  const { account, traits } = command;
  const key = accountText(account);
  const name = command.name.trim();
  if (structure.collaboration === null) return refuse({ code: 'collaboration-not-established' });
  if (structure.accounts[key] !== undefined) return accept([]);
  if (name === '') return refuse({ code: 'text-needed' });
  const before = structure.claims[key];
  if (before?.name === name && before.turnedDown === null) return accept([]);
  const waiting = Object.values(structure.claims).filter(({ turnedDown }) => turnedDown === null).length;
  if (before === undefined && waiting >= claimsAtMost) return refuse({ code: 'too-many-claims' });
  return accept([{ type: 'AccountClaimed', at, account, name, traits }]);
}

function turnDown(structure: Structure, { account, reason }: Command<'TurnDownClaim'>, at: Instant): Decided {
  const known = structure.claims[accountText(account)];
  if (known === undefined) return refuse({ code: 'claim-not-found' });
  if (known.turnedDown !== null) return accept([]);
  if (reason.trim() === '') return refuse({ code: 'reason-needed' });
  return accept([{ type: 'AccountClaimTurnedDown', at, account, reason: reason.trim() }]);
}

function noteAddress(
  structure: Structure,
  { person, ...noted }: Command<'NoteAddress'>,
  at: Instant,
): Decided {
  const address = plainAddress(noted.address);
  if (entryOf(structure.register, 'person', person) === undefined)
    return refuse({ code: 'unknown-person', person });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address)) return refuse({ code: 'not-an-address' });
  const of = structure.addresses[address];
  if (of === person) return accept([]);
  if (of !== undefined)
    return refuse({ code: 'address-of-another', person: nameOf(structure.register, 'person', of) });
  return accept([{ type: 'AddressNoted', at, person, address }]);
}

function strikeAddress(
  structure: Structure,
  { person, ...struck }: Command<'StrikeAddress'>,
  at: Instant,
): Decided {
  const address = plainAddress(struck.address);
  return accept(
    structure.addresses[address] === person ? [{ type: 'AddressStruck', at, person, address }] : [],
  );
}
