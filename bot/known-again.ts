import type { App } from '../src/app/app.ts';
import type { Executed } from '../src/app/execute.ts';
import type { Account } from '../src/app/ports.ts';
import type { CollaborationId, PersonId } from '../src/domain/ids.ts';
import { nameIn } from '../src/domain/meeting/roster.ts';
import { guestOf } from './guest-account.ts';

/**
 * Somebody whom nobody knew when they came, and whose account has turned out to be theirs since then, isn't left in the list
 * of the unknown (AT8). What they answered before that stays held until chair or secretary has confirmed it.
 */
export async function knownAgain(
  app: App,
  executed: Executed,
  account: Account,
  { collaboration, person }: { readonly collaboration: CollaborationId; readonly person: PersonId },
): Promise<Executed> {
  if (!executed.ok) return executed;
  const { meeting } = executed;
  const guest = guestOf(account);
  const listed = guest === null ? undefined : meeting.guests[guest];
  if (guest === null || listed === undefined || listed.named) return executed;
  const name = nameIn(meeting.plan.roster, person);
  const named = await app.execute({
    collaboration,
    meeting: meeting.plan.id,
    command: { type: 'NameGuest', guest, name, organisation: null, person },
    actor: { person: null, via: 'teams' },
    key: `card/known/${guest}/${person}`,
  });
  return named.ok ? named : executed;
}
