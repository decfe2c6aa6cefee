import { jest } from '@jest/globals';
import type { Api } from '../../tab/api.ts';
import { follow, type Following } from '../../tab/live/follow.ts';
import type { MeetingView } from '../../src/domain/view.ts';

/** A server that can die, come back, and be out of reach without anybody being told; a clock that is set by hand. */
function server() {
  let state: 'up' | 'down' | 'silent' = 'up';
  let version = 1;
  const lines = new Set<(fault: Error) => void>();
  const now = () => ({ version, papers: 0 }) as MeetingView;
  const unanswered = (signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      lines.add(reject);
      signal?.addEventListener('abort', () => reject(new Error('aborted')));
    });
  const reached = async (signal?: AbortSignal) => {
    if (state === 'down') throw new TypeError('fetch failed');
    if (state === 'silent') await unanswered(signal);
  };
  const api = {
    view: async () => {
      await reached();
      return now();
    },
    live: async (_meeting: string, _after: number | null, signal: AbortSignal) => {
      await reached(signal);
      return (async function* () {
        yield `event: view\ndata: ${JSON.stringify(now())}\n\n`;
        await unanswered(signal);
      })();
    },
  } satisfies Pick<Api, 'view' | 'live'>;
  return {
    api: api as unknown as Api,
    /** Something is recorded that no open line tells of. */
    record: () => (version += 1),
    set(next: typeof state) {
      if (next === 'down') for (const broken of lines) broken(new TypeError('terminated'));
      state = next;
    },
  };
}

describe('the truth within two seconds', () => {
  let following: Following;
  let there: ReturnType<typeof server>;
  beforeEach(async () => {
    jest.useFakeTimers();
    there = server();
    following = follow(there.api, 'a meeting');
    await jest.advanceTimersByTimeAsync(0);
  });
  afterEach(() => {
    following.stop();
    jest.useRealTimers();
    jest.restoreAllMocks();
  });
  const shown = () => following.state().view?.version;

  test.each([50, 700, 1_234, 5_000, 29_999, 100_000])(
    'SU3: a server that comes back after %d ms is shown as it is within two seconds, in the worst case of chance',
    async (away) => {
      jest.spyOn(Math, 'random').mockReturnValue(0.999);
      there.set('down');
      await jest.advanceTimersByTimeAsync(away);
      expect(following.state().line).toBe('reconnecting');
      const truth = there.record();
      there.set('up');
      await jest.advanceTimersByTimeAsync(2_000);
      expect(shown()).toBe(truth);
      expect(following.state().line).toBe('live');
    },
  );

  test('SU3: a tab that wakes on a line that died in silence shows the truth within two seconds', async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.999);
    there.set('silent');
    const truth = there.record();
    following.wake();
    // What was asked over the old line is never answered; over a new one it is.
    await jest.advanceTimersByTimeAsync(1);
    there.set('up');
    await jest.advanceTimersByTimeAsync(1_999);
    expect(shown()).toBe(truth);
  });

  test('SU3: a tab that wakes on a line that lives asks, and shows what it missed at once', async () => {
    const truth = there.record();
    following.wake();
    await jest.advanceTimersByTimeAsync(1);
    expect(shown()).toBe(truth);
  });
});
