import type { Instant } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Change } from './change.ts';
import type { StructureCommand } from './commands.ts';
import { decideAccounts } from './decide-accounts.ts';
import { draftOf } from './draft.ts';
import type { StructureEvent } from './events.ts';
import type { Roster } from './facts.ts';
import { beginning, factsIn, noRegister, partiesIn } from './register.ts';
import type { Structure } from './state.ts';

type Command<Type extends StructureCommand['type']> = Extract<StructureCommand, { readonly type: Type }>;
type Decided = Result<readonly StructureEvent[]>;

export function decideStructure(structure: Structure, command: StructureCommand, at: Instant): Decided {
  switch (command.type) {
    case 'EstablishCollaboration':
      return establish(structure, command, at);
    case 'ChangeStructure':
      return change(structure, command, at);
    default:
      return decideAccounts(structure, command, at);
  }
}

const establish = (
  structure: Structure,
  { collaboration, roster }: Command<'EstablishCollaboration'>,
  at: Instant,
): Decided =>
  structure.collaboration !== null
    ? refuse({ code: 'collaboration-already-established' })
    : soundRoster(roster, [{ type: 'CollaborationEstablished', at, collaboration, roster }]);

/** A roster put on record at once obeys the same rules as one that grew; its parties are known by being in it. */
function soundRoster(roster: Roster, events: readonly StructureEvent[]): Decided {
  const draft = draftOf({ ...noRegister, parties: partiesIn(roster) });
  const faults = draft.try(
    factsIn(roster).map((fact): Change => ({ do: 'add', ...fact, from: beginning, until: null })),
  );
  return faults.length > 0 ? refuse({ code: 'structure-faults', faults }) : accept(events);
}

/** The whole list stands, or none of it, and then every fault is named. */
function change(
  structure: Structure,
  { changes, source, seen }: Command<'ChangeStructure'>,
  at: Instant,
): Decided {
  if (structure.collaboration === null) return refuse({ code: 'collaboration-not-established' });
  if (seen !== null && seen !== structure.version) return refuse({ code: 'structure-changed-meanwhile' });
  if (changes.length === 0) return accept([]);
  const faults = draftOf(structure.register).try(changes);
  return faults.length > 0
    ? refuse({ code: 'structure-faults', faults })
    : accept([{ type: 'StructureChanged', at, changes, source }]);
}
