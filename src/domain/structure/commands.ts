import type { PersonId } from '../ids.ts';
import type { AccountKey, AccountTraits, LinkedBy } from './accounts.ts';
import type { Change } from './change.ts';
import type { ChangeSource } from './events.ts';
import type { Collaboration, Roster } from './facts.ts';
import type { Seen } from './match.ts';

/** What is asked about accounts and the addresses they are known by. */
export type AccountCommand =
  /** `how` absent: the installation's own scripts. */
  | {
      readonly type: 'LinkAccount';
      readonly account: AccountKey;
      readonly person: PersonId;
      readonly how?: LinkedBy;
    }
  /** Links it if it is certain whose it is; `domains` is put there by the server. */
  | ({ readonly type: 'MatchAccount'; readonly traits: AccountTraits } & Seen)
  | { readonly type: 'UnlinkAccount'; readonly account: AccountKey; readonly reason: string }
  /** From the account itself, proven: who its holder says they are. */
  | {
      readonly type: 'ClaimAccount';
      readonly account: AccountKey;
      readonly name: string;
      readonly traits: AccountTraits;
    }
  | { readonly type: 'TurnDownClaim'; readonly account: AccountKey; readonly reason: string }
  | { readonly type: 'NoteAddress'; readonly person: PersonId; readonly address: string }
  | { readonly type: 'StrikeAddress'; readonly person: PersonId; readonly address: string };

export type StructureCommand =
  | {
      readonly type: 'EstablishCollaboration';
      readonly collaboration: Collaboration;
      readonly roster: Roster;
    }
  | AccountCommand
  /**
   * All the changes or none. `seen` is the version that whoever asks has looked at, when nothing newer may have
   * come in between; null: whatever stands.
   */
  | {
      readonly type: 'ChangeStructure';
      readonly changes: readonly Change[];
      readonly source: ChangeSource;
      readonly seen: number | null;
    };
