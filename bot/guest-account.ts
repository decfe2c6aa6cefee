import { accountText } from '../src/domain/structure/accounts.ts';
import { asId, type GuestId } from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Account } from '../src/app/ports.ts';
import type { GuestStanding } from './cards/showing.ts';

const longestName = 120;

/**
 * The same for an account wherever it is heard of, in a press or in Teams' own events: its key, by which whoever names
 * the guest can link the account (AT8). Somebody anonymous has the channel's id and no account. Null without any id.
 */
export function guestOf({ tenant, objectId, channelId }: Account): GuestId | null {
  if (objectId !== null) return asId(accountText({ tenant, objectId }));
  return channelId === null ? null : asId(`channel:${channelId}`);
}

/** As the platform shows it; never empty, for somebody is there all the same. */
export const displayName = (name: string | null | undefined): string => {
  const shown = name?.replace(/\s+/g, ' ').trim().slice(0, longestName) ?? '';
  return shown === '' ? '?' : shown;
};

/** How the meeting knows somebody whose account belongs to nobody in the register (AT8). */
export function guestStanding(meeting: Meeting, account: Account): GuestStanding {
  const id = guestOf(account);
  const guest = id === null ? undefined : meeting.guests[id];
  if (guest === undefined) return { known: 'not-yet' };
  const { name } = guest;
  if (!guest.named) return { known: 'reported', name };
  return { known: guest.person === null ? 'named' : 'named-person', name };
}
