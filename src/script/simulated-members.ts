import type { App } from '../app/app.ts';
import type { CollaborationId, MeetingId, PersonId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { CompiledScript } from './compile.ts';
import { habitsOf } from './habits.ts';
import { pressCard } from './press-card.ts';
import { seededRandom } from './seeded-random.ts';
import { tabOf } from './tab-session.ts';
import { wishesIn, type Wish } from './wishes.ts';

export type SimulatedMembersParts = {
  readonly app: App;
  /** What the members did once; they do it again. */
  readonly script: CompiledScript;
  readonly collaboration: CollaborationId;
  readonly meeting: MeetingId;
  /** The development channel: presses take the same way as everybody's. */
  readonly channelUrl: string;
  /** The server, for what no card can do: handing in a note. Without it nobody hands one in. */
  readonly serverUrl?: string;
  /** Does a person at a keyboard play this one? Then nothing is done in that name. */
  readonly taken: (person: PersonId) => boolean;
  /** Multiplies the delays of 1 to 8 s. 1 is human; tests run at 0.01. */
  readonly pace?: number;
  /** The same seed gives the same delays. */
  readonly seed?: number;
  /** A press that didn't get through; it is tried again. */
  readonly onFault?: (fault: unknown) => void;
};

export type SimulatedMembers = {
  /** Stops; resolves when presses on their way have been answered. Idempotent. */
  close(): Promise<void>;
};

/** A press that is refused isn't made for ever. */
const mostTries = 3;

/** Plays the members of a meeting that somebody else chairs. Whoever presides or has presided is left alone. */
export function startSimulatedMembers(parts: SimulatedMembersParts): SimulatedMembers {
  const { app, collaboration, channelUrl, pace = 1, onFault = () => undefined } = parts;
  const habits = habitsOf(parts.script);
  const random = seededRandom(parts.seed ?? 15_03_2024);
  const timers = new Map<string, NodeJS.Timeout>();
  const tries = new Map<string, number>();
  const running = new Set<Promise<void>>();
  const tab = parts.serverUrl === undefined ? null : tabOf(parts.serverUrl);
  let closed = false;

  const free = (meeting: Meeting, person: PersonId) => !parts.taken(person) && !chairs(meeting, person);

  const wishesNow = async (): Promise<readonly Wish[]> => {
    const meeting = await app.meeting(collaboration, parts.meeting);
    if (meeting === null) return [];
    return wishesIn(meeting, habits).filter(({ person }) => free(meeting, person));
  };

  async function look(): Promise<void> {
    const wishes = await wishesNow();
    if (closed) return;
    for (const wish of wishes)
      if (!timers.has(wish.key) && (tries.get(wish.key) ?? 0) < mostTries) timers.set(wish.key, later(wish));
  }

  /** Between 1 and 8 s, mostly the shorter. */
  const later = (wish: Wish) =>
    setTimeout(() => run(() => fulfil(wish)), (1 + 7 * random() ** 2) * 1000 * pace);

  /** Things may have changed while the person thought about it. What came to nothing is tried again, as people do. */
  async function fulfil({ key }: Wish): Promise<void> {
    try {
      const wish = (await wishesNow()).find((one) => one.key === key);
      if (closed || wish === undefined) return;
      tries.set(key, (tries.get(key) ?? 0) + 1);
      await act(wish);
    } finally {
      timers.delete(key);
      run(look);
    }
  }

  async function act(wish: Wish): Promise<void> {
    if (wish.by === 'card') await pressCard(channelUrl, parts.meeting, wish.person, wish.press);
    else if (tab !== null) await tab.command(wish.person, parts.meeting, wish.command, wish.key);
  }

  function run(work: () => Promise<void>): void {
    if (closed) return;
    const doing = work().catch(onFault);
    running.add(doing);
    void doing.finally(() => running.delete(doing));
  }

  const stop = app.onMeetingChanged((_, id) => {
    if (id === parts.meeting) run(look);
  });
  run(look);

  return {
    async close() {
      closed = true;
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(running);
    },
  };
}

/** The one in the chair, whoever sat there before, and before the meeting opens the body's chair. */
const chairs = ({ plan, presiding }: Meeting, person: PersonId): boolean =>
  presiding.some((held) => held.person === person) ||
  plan.roster.presidencies.some(
    ({ body, office, person: holder }) => body === plan.body && office === 'chair' && holder === person,
  );
