import fc from 'fast-check';
import { listingOf } from '../../src/app/matter-listing.ts';
import { addDays } from '../../src/domain/matter/days.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { loadPipeline } from '../../src/script/story/pipeline.ts';
import { collaboration, mattersApp } from './matters-app.ts';
import {
  ask,
  calledTo,
  day,
  decision,
  everybody,
  handedTo,
  heard,
  linda,
  raised,
  recommended,
  type Told,
} from './told.ts';

const step: fc.Arbitrary<Told> = fc.oneof(
  fc.constantFrom('lsg', 'samrad').map((to) => handedTo(to, 'skäl')),
  fc.constantFrom('lsg', 'samrad').map((to) => calledTo(to, 1, 'skäl')),
  fc
    .tuple(fc.constantFrom('lsg', 'samrad'), fc.integer({ min: 1, max: 40 }), fc.boolean())
    .map(([to, seen, final]) => heard(to, 1, { seen, final, decisions: [decision('adopted', seen)] })),
  fc.constant(recommended()),
  fc.constantFrom(...everybody()).map(
    (principal): Told => [
      linda,
      {
        type: 'AnswerRecommendation',
        recommendation: asId('r1'),
        principal,
        words: {
          answer: 'adopted',
          decidedOn: null,
          organ: null,
          wording: null,
          registryNumber: null,
          link: null,
        },
        correction: null,
      },
    ],
  ),
  fc.constant<Told>([linda, { type: 'WithdrawMatter', reason: 'skäl' }]),
);

/** Everything that the lists measure a time by. */
function spansIn(matter: Parameters<typeof listingOf>[0]) {
  const { matter: listed, answers, stays } = listingOf(matter);
  return [
    [listed.raised, listed.decided],
    [listed.raised, listed.settled],
    ...answers.map(({ made, answered }) => [made, answered]),
    ...stays.map(({ start, stop }) => [start, stop]),
  ].filter((span): span is [string, string] => span[1] != null);
}

const backwards = (matter: Parameters<typeof listingOf>[0]) =>
  spansIn(matter).filter(([from, until]) => until < from);

describe('FU1: no time that is measured is negative', () => {
  test('whatever the clocks of those who record say', () => {
    let measured = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: -400, max: 400 })), { maxLength: 40 }),
        (steps) => {
          let matter = noMatter;
          for (const [told, n] of [[raised(), 0] as const, ...steps]) {
            const decided = ask(matter, n, told);
            if (decided.ok) matter = decided.value.reduce(evolveMatter, matter);
          }
          expect(backwards(matter)).toEqual([]);
          measured += spansIn(matter).length;
        },
      ),
      { numRuns: 200, seed: 20240315 },
    );
    expect(measured).toBeGreaterThan(300);
  });

  test('of a record, too, in which something holds before what came before it', () => {
    const said = [
      raised(),
      handedTo('lsg'),
      calledTo('lsg', 3),
      heard('lsg', 3, { decisions: [decision('adopted', 3)] }),
      handedTo('samrad'),
    ];
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 400 }), { minLength: 5, maxLength: 5 }), (days) => {
        let matter = noMatter;
        for (const [index, told] of said.entries()) {
          const decided = ask(matter, index, told);
          const events: readonly MatterEvent[] = decided.ok ? decided.value : [];
          matter = events
            .map((event) => ({ ...event, at: day(days[index] ?? 0) }))
            .reduce(evolveMatter, matter);
        }
        expect(backwards(matter)).toEqual([]);
      }),
      { numRuns: 200, seed: 20240315 },
    );
  });
});

test('PI8, FU1: what a meeting decided holds for the matter from when it was decided, however late it is told', async () => {
  const council = await mattersApp();
  const carrying = council.process();
  council.on('2026-03-02');
  await loadPipeline({ app: council.app, collaboration, settled: () => carrying.settled() }, '2026-03-02');
  const hemgang = await council.app.matters.matter(collaboration, asId('hemgang'));
  const decided = hemgang?.trail.find(({ stage }) => stage === 'decided')?.from.slice(0, 10);
  expect(decided).toBe(addDays('2026-03-02', 150 - 300));
  const figures = await council.store.matters.figures(collaboration, {
    from: '2025-01-01',
    until: '2026-12-31',
    today: '2026-03-02',
  });
  expect(figures.stages.map(({ name, days }) => [name, Math.min(0, days.lowerQuartile ?? 0)])).toEqual(
    figures.stages.map(({ name }) => [name, 0]),
  );
  await council.close();
});
