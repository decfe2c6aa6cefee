import type { Instant } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { StructureCommand } from './commands.ts';
import type { StructureEvent } from './events.ts';
import { accountText, type Structure } from './state.ts';

export function decideStructure(
  structure: Structure,
  command: StructureCommand,
  at: Instant,
): Result<readonly StructureEvent[]> {
  switch (command.type) {
    case 'EstablishCollaboration':
      return structure.collaboration !== null
        ? refuse({ code: 'collaboration-already-established' })
        : accept([
            {
              type: 'CollaborationEstablished',
              at,
              collaboration: command.collaboration,
              roster: command.roster,
            },
          ]);
    case 'LinkAccount': {
      const { account, person } = command;
      const linked = structure.accounts[accountText(account)];
      if (!structure.roster.persons.some((known) => known.id === person))
        return refuse({ code: 'unknown-person', person });
      if (linked === person) return accept([]);
      if (linked !== undefined) return refuse({ code: 'account-linked-to-another', person: linked });
      return accept([{ type: 'AccountLinked', at, account, person }]);
    }
  }
}
