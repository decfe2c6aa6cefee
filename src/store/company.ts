import { randomUUID } from 'node:crypto';
import { heartbeatInterval } from './session.ts';

/**
 * Which instances share the database, by each saying every heartbeat that it is here. One that is alone spares the
 * notification of each append, which costs a tenth of it and more when presses are few. To err this way is harmless:
 * who comes, or was silent, looks up what it missed. Lost is at most some seconds of a live view, never a decision.
 */
export type Company = {
  /** What this instance says of itself. */
  readonly name: string;
  connected(): void;
  lost(): void;
  heard(name: string): void;
  /** Connected long enough to have heard the others, and none was heard. */
  alone(): boolean;
  /** At a heartbeat: could the others have thought that we weren't there? Then something may have been missed. */
  mayHaveBeenForgotten(): boolean;
};

/** After so long a silence an instance counts as gone. */
const silence = 4 * heartbeatInterval;
/** Newcomers look up what they missed at these first heartbeats too: until then the others may not have heard them. */
const newcomersBeats = 3;

export function openCompany(now: () => number): Company {
  const name = randomUUID();
  let since = Number.POSITIVE_INFINITY;
  let otherAt = Number.NEGATIVE_INFINITY;
  let beats = 0;
  let beatAt = now();
  return {
    name,
    connected() {
      since = beatAt = now();
      beats = 0;
    },
    lost: () => void (since = Number.POSITIVE_INFINITY),
    heard(who) {
      if (who !== name) otherAt = now();
    },
    alone: () => now() - since > silence && now() - otherAt > silence,
    mayHaveBeenForgotten() {
      const silent = now() - beatAt;
      beatAt = now();
      beats += 1;
      return beats <= newcomersBeats || silent > silence / 2;
    },
  };
}
