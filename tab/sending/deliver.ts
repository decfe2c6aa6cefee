import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Api, Sent } from '../api.ts';

/** A command with the key that makes sending it again harmless. */
export type Parcel = { readonly key: string; readonly command: MeetingCommand };

export type Delivery = { readonly sent: Sent; readonly left: readonly Parcel[] };

/** Waits before the next attempt, and at least as long as the server asks for. */
export type Pause = (attempt: number, atLeastMs: number) => Promise<void>;

const tries = 3;

/**
 * Sends the commands one after another and stops at the first that isn't recorded. `left` is what remains: send it
 * again, keys and all, when no answer came.
 */
export async function deliver(
  api: Pick<Api, 'send'>,
  meeting: string,
  parcels: readonly Parcel[],
  pause: Pause,
): Promise<Delivery> {
  let sent: Sent = { outcome: 'unreachable' };
  for (const [index, parcel] of parcels.entries()) {
    sent = await insist(api, meeting, parcel, pause);
    if (sent.outcome !== 'recorded') return { sent, left: parcels.slice(index) };
  }
  return { sent, left: [] };
}

async function insist(
  api: Pick<Api, 'send'>,
  meeting: string,
  { key, command }: Parcel,
  pause: Pause,
): Promise<Sent> {
  for (let attempt = 1; ; attempt++) {
    const sent = await api.send(meeting, key, command);
    if (sent.outcome !== 'unreachable' || attempt === tries) return sent;
    await pause(attempt, sent.afterMs ?? 0);
  }
}
