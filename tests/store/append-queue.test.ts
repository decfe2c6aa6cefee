import type { Append } from '../../src/app/ports.ts';
import type { Settled } from '../../src/store/append-batch.ts';
import { appendQueue } from '../../src/store/append-queue.ts';
import { until } from '../until.ts';
import { appendOf, streamOf } from './samples.ts';

/** A queue before a database that answers when it is told to. */
function given() {
  const happened: string[] = [];
  let answer: (settled: readonly Settled[]) => void = () => undefined;
  const queue = appendQueue((batch: readonly Append[]) => {
    happened.push(`sent ${batch.length}`);
    return new Promise((resolve) => (answer = resolve));
  });
  return { queue, happened, answer: (count: number) => answer(Array(count).fill({ outcome: 'appended' })) };
}

function* steps(happened: string[], ...names: readonly string[]): Generator<void> {
  for (const name of names) {
    happened.push(name);
    yield;
  }
}

describe('TR3: what is made ready while an append is being written', () => {
  test('begins once all that goes together has been sent', async () => {
    const { queue, happened, answer } = given();
    const appended = [
      queue.append(appendOf(streamOf('a'), 0), steps(happened, 'a1', 'a2')),
      queue.append(appendOf(streamOf('b'), 0), steps(happened, 'b1')),
    ];
    await until('all of it is ready', () => happened.includes('b1'));
    answer(2);
    await Promise.all(appended);
    expect(happened).toEqual(['sent 2', 'a1', 'a2', 'b1']);
  });

  test('ends where it is when the answer is there: what isn’t ready then is made when it is due', async () => {
    const { queue, happened, answer } = given();
    function* answered(): Generator<void> {
      answer(1);
      // Longer than it may stay at it without a look at what has come.
      for (const end = performance.now() + 5; performance.now() < end; );
      yield;
      happened.push('went on');
      yield;
    }
    await queue.append(appendOf(streamOf('a'), 0), answered());
    await queue.drained();
    expect(happened).toEqual(['sent 1']);
  });
});
