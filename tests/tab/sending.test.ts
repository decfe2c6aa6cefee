import { jest } from '@jest/globals';
import type { Sent } from '../../tab/api.ts';
import { deliver, type Parcel } from '../../tab/sending/deliver.ts';
import { afterAnswer } from '../../tab/sending/send-state.ts';
import { states } from '../browser/sample-states.ts';

const parcels: readonly Parcel[] = ['a', 'b'].map((key) => ({ key, command: { type: 'CompleteRollCall' } }));
const recorded: Sent = { outcome: 'recorded', view: states.prepared };
const silent: Sent = { outcome: 'unreachable' };
const refused: Sent = { outcome: 'refused', code: 'not-present', message: 'Nej.', view: null };
const now = () => Promise.resolve();

function server(...answers: readonly Sent[]) {
  const keys: string[] = [];
  const left = [...answers];
  const send = jest.fn((_meeting: string, key: string) => {
    keys.push(key);
    return Promise.resolve(left.shift() ?? silent);
  });
  return { keys, send };
}

test('commands go one after another, and the first refusal stops the rest', async () => {
  const api = server(refused);
  expect(await deliver(api, 'm', parcels, now)).toEqual({ sent: refused, left: parcels });
  expect(api.keys).toEqual(['a']);
});

test('no answer is tried again with the same key, so that nothing is recorded twice', async () => {
  const api = server(silent, recorded, recorded);
  expect(await deliver(api, 'm', parcels, now)).toEqual({ sent: recorded, left: [] });
  expect(api.keys).toEqual(['a', 'a', 'b']);
});

test('TR8: a server that says when to come again is not asked sooner, and the press stays to be sent then', async () => {
  const away: Sent = { outcome: 'unreachable', afterMs: 2_000 };
  const waits: number[] = [];
  const api = server(silent, away, away);
  const delivery = await deliver(api, 'm', parcels.slice(0, 1), (_attempt, atLeastMs) => {
    waits.push(atLeastMs);
    return Promise.resolve();
  });
  expect(waits).toEqual([0, 2_000]);
  expect(delivery).toEqual({ sent: away, left: parcels.slice(0, 1) });
  expect(afterAnswer(delivery.sent)).toEqual({ is: 'unreachable', afterMs: 2_000 });
});

test('what got no answer in the end is kept, keys and all, for the next press', async () => {
  const api = server(recorded, silent, silent, silent);
  expect(await deliver(api, 'm', parcels, now)).toEqual({ sent: silent, left: [parcels[1]] });
});

test('nothing looks done that is not', () => {
  expect(afterAnswer(recorded)).toEqual({ is: 'recorded' });
  expect(afterAnswer(silent)).toEqual({ is: 'unreachable' });
  expect(afterAnswer(refused)).toEqual({ is: 'refused', code: 'not-present', message: 'Nej.' });
});
