import { backoff } from '../../tab/live/backoff.ts';
import { readEvents } from '../../tab/live/event-stream.ts';
import { live, notYet } from '../../tab/live/live-state.ts';
import { states } from '../browser/sample-states.ts';

describe('reading the live stream', () => {
  test('events that arrive in pieces are put together, and heartbeats give none', () => {
    const text = ': beat\n\nid: 7\nevent: view\ndata: {"version":7}\n\nid: 8\nevent: view\nda';
    const first = readEvents('', text);
    expect(first.events).toEqual([{ id: '7', event: 'view', data: '{"version":7}' }]);
    const second = readEvents(first.rest, 'ta: {"version":8}\n\n');
    expect(second.events).toEqual([{ id: '8', event: 'view', data: '{"version":8}' }]);
    expect(second.rest).toBe('');
  });

  test('any cut gives the same events', () => {
    const text = 'id: 1\r\nevent: view\r\ndata: a\r\ndata: b\r\n\r\n: beat\r\n\r\nid: 2\r\ndata: c\r\n\r\n';
    const whole = readEvents('', text).events;
    for (let cut = 0; cut <= text.length; cut++) {
      const first = readEvents('', text.slice(0, cut));
      expect([...first.events, ...readEvents(first.rest, text.slice(cut)).events]).toEqual(whole);
    }
    expect(whole).toEqual([
      { id: '1', event: 'view', data: 'a\nb' },
      { id: '2', event: 'message', data: 'c' },
    ]);
  });
});

describe('what the tab shows', () => {
  const shown = live(notYet, { what: 'view', view: states['vote-open'] });

  test('an older view, or the same again, changes nothing', () => {
    expect(live(shown, { what: 'view', view: states.consensus })).toBe(shown);
    expect(live(shown, { what: 'view', view: states['vote-open'] })).toBe(shown);
  });

  test('a newer view takes its place', () => {
    expect(live(shown, { what: 'view', view: states['vote-closed'] }).view).toBe(states['vote-closed']);
  });

  test('a broken line keeps the view and says that it reconnects; getting it back starts the count anew', () => {
    const broken = live(live(shown, { what: 'broken' }), { what: 'broken' });
    expect(broken).toMatchObject({ line: 'reconnecting', attempt: 2, view: states['vote-open'] });
    expect(live(broken, { what: 'connected' })).toMatchObject({ line: 'live', attempt: 0 });
  });
});

test('for two minutes the line is tried so often that a restart shows within two seconds; half of it is chance', () => {
  expect([0, 1, 2, 3, 99].map((attempt) => backoff(attempt, 1))).toEqual([500, 1000, 1500, 1500, 1500]);
  const leastTried = Array.from({ length: 100 }, (_, attempt) => backoff(attempt, 1));
  expect(leastTried.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(120_000);
  expect(backoff(99, 0)).toBe(750);
});

test('after that pauses grow to fifteen seconds: no storm over a server that stays away', () => {
  expect([100, 101, 102].map((attempt) => backoff(attempt, 1))).toEqual([1500, 3000, 6000]);
  expect(backoff(0, 0)).toBe(250);
  expect(backoff(500, 1)).toBe(15_000);
});
