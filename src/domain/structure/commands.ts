import type { PersonId } from '../ids.ts';
import type { Change } from './change.ts';
import type { AccountKey, ChangeSource } from './events.ts';
import type { Collaboration, Roster } from './facts.ts';

export type StructureCommand =
  | {
      readonly type: 'EstablishCollaboration';
      readonly collaboration: Collaboration;
      readonly roster: Roster;
    }
  | { readonly type: 'LinkAccount'; readonly account: AccountKey; readonly person: PersonId }
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
