import { hash as digest } from 'node:crypto';
import type { Recorded, StreamName } from './ports.ts';

/**
 * The event with its place in the chain (TR1): SHA-256 over the hash before it and everything recorded of it, as
 * JSON in this order of keys. The first event of a stream follows the stream's own name.
 */
export function linked(previous: string, stream: StreamName, event: Omit<Recorded, 'hash'>): Recorded {
  const { version, type, data, actor, recordedAt, commandKey } = event;
  const text = JSON.stringify([
    previous === '' ? stream : previous,
    version,
    type,
    data,
    actor,
    recordedAt,
    commandKey,
  ]);
  return { ...event, hash: digest('sha256', text, 'hex') };
}

export type Broken = { readonly version: number; readonly expected: string; readonly found: string };

/** The first event whose hash or place doesn't follow from what stands before it; null for a whole chain. */
export function firstBroken(stream: StreamName, events: readonly Recorded[]): Broken | null {
  let previous = '';
  for (const [index, event] of events.entries()) {
    const { hash: expected } = linked(previous, stream, event);
    if (event.version !== index + 1 || event.hash !== expected)
      return { version: event.version, expected, found: event.hash };
    previous = event.hash;
  }
  return null;
}
