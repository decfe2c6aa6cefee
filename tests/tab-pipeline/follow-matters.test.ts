import { HttpFault } from '../../tab/api.ts';
import { followMatters } from '../../tab/pipeline/follow-matters.ts';

/** A line on which each of the pieces comes, and which then breaks. */
async function* line(...pieces: readonly string[]): AsyncGenerator<string> {
  for (const piece of pieces) {
    await Promise.resolve();
    yield piece;
  }
}

const here = 'event: here\ndata: {}\n\n';
const word = 'event: matter\ndata: {"matter":"m","version":2}\n\n';

/** How often the page was told in all, over those lines. */
const toldOver = (...lines: readonly (AsyncGenerator<string> | Error)[]) =>
  new Promise<{ told: number; opened: number }>((resolve) => {
    const left = [...lines];
    const seen = { told: 0, opened: 0 };
    followMatters(
      () => {
        seen.opened += 1;
        const next = left.shift() ?? new HttpFault(403, '');
        if (left.length === 0 && seen.opened > lines.length) resolve(seen);
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
      },
      () => (seen.told += 1),
    );
  });

describe('PI12: the line that tells of changed matters', () => {
  test('tells at each word, however it is cut in pieces, and not at heartbeats', async () => {
    expect((await toldOver(line(here, word.slice(0, 9), word.slice(9), ': \n\n'))).told).toBe(2);
  });

  test('when it is there again what was missed is asked for', async () => {
    expect((await toldOver(line(here), new Error('down'), line(here, word))).told).toBe(3);
  });

  test('where it isn’t to be had it isn’t asked for again', async () => {
    const seen = await toldOver();
    await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toEqual({ told: 0, opened: 1 });
  });
});
