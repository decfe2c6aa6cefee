import { createPace, teamsWindows, waitFor, type Window } from '../../bot/pacing.ts';

/** Sends as fast as the pace allows, from time 0 on a clock of its own; the times of `count` messages. */
function sentAsFastAsAllowed(count: number, urgent: boolean): readonly number[] {
  let now = 0;
  const pace = createPace(() => now);
  return Array.from({ length: count }, () => {
    for (let wait = pace.wait('chat', urgent); wait > 0; wait = pace.wait('chat', urgent)) now += wait;
    pace.spend('chat');
    return now;
  });
}

const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(...times.map((start) => times.filter((at) => at >= start && at < start + ms).length));

describe('the pace in one chat', () => {
  const times = sentAsFastAsAllowed(2_500, true);

  test.each(teamsWindows.map(({ count, ms }) => [count, ms] as const))(
    'never exceeds %i messages in %i ms',
    (count, ms) => {
      expect(mostWithin(times, ms)).toBe(count);
    },
  );

  test('lets what can wait through once in ten seconds, so that nobody’s writing is redrawn all the time', () => {
    expect(mostWithin(sentAsFastAsAllowed(300, false), 10_000)).toBe(1);
  });

  test('always has room for a result after what could wait', () => {
    const pace = createPace(() => 0);
    pace.spend('chat');
    expect(pace.wait('chat', false)).toBe(10_000);
    expect(pace.wait('chat', true)).toBe(0);
  });

  test('holds each chat by itself', () => {
    const pace = createPace(() => 0);
    for (let n = 0; n < 7; n++) pace.spend('one');
    expect(pace.wait('one', true)).toBe(1_000);
    expect(pace.wait('other', true)).toBe(0);
  });
});

describe('the wait for a message', () => {
  const windows: readonly Window[] = [{ count: 2, ms: 100 }];

  test('is none while the window has room, else until its oldest message leaves it', () => {
    expect(waitFor([], 0, windows)).toBe(0);
    expect(waitFor([0], 10, windows)).toBe(0);
    expect(waitFor([0, 10], 20, windows)).toBe(80);
    expect(waitFor([0, 10], 100, windows)).toBe(0);
  });
});
