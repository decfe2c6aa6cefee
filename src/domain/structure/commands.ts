import type { PersonId } from '../ids.ts';
import type { AccountKey } from './events.ts';
import type { Collaboration, Roster } from './facts.ts';

export type StructureCommand =
  | {
      readonly type: 'EstablishCollaboration';
      readonly collaboration: Collaboration;
      readonly roster: Roster;
    }
  | { readonly type: 'LinkAccount'; readonly account: AccountKey; readonly person: PersonId };
