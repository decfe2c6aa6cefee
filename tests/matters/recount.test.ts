import fc from 'fast-check';
import { asId, type PrincipalId, type RecommendationId } from '../../src/domain/ids.ts';
import { adoptionOf } from '../../src/domain/matter/adoption.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { answerKinds } from '../../src/domain/matter/facts.ts';
import { callOf, isPending, stageOf } from '../../src/domain/matter/stage.ts';
import { currentBody } from '../../src/domain/matter/state.ts';
import { listingOf } from '../../src/app/matter-listing.ts';
import {
  ask,
  calledTo,
  decision,
  everybody,
  handedTo,
  heard,
  linda,
  raised,
  recommended,
  type Told,
} from './told.ts';

const bodies = ['lsg', 'samrad', 'hjalpmedelsradet', 'systemledning'] as const;
const principals = everybody().slice(0, 4);
const outcomes = ['adopted', 'referred-back', 'postponed', 'no-agreement', 'rejected', 'none'] as const;

const body = fc.constantFrom(...bodies);
const principal = fc.constantFrom<PrincipalId>(...principals);
const by = (command: MatterCommand): Told => [linda, command];

/** Any step somebody could try; what the rules refuse changes nothing. */
const step: fc.Arbitrary<Told> = fc.oneof(
  body.map((to) => handedTo(to, 'skäl')),
  body.map((to) => by({ type: 'ReferMatterBack', to: asId(to), reason: 'skäl' })),
  fc.constant(by({ type: 'BeginPreparation' })),
  fc.constant(by({ type: 'PostponeMatter', until: null, reason: 'skäl' })),
  fc.tuple(body, fc.integer({ min: 1, max: 2 })).map(([to, n]) => calledTo(to, n, 'skäl')),
  fc
    .tuple(
      body,
      fc.integer({ min: 1, max: 2 }),
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(...outcomes),
      fc.boolean(),
    )
    .map(([to, n, seen, outcome, final]) =>
      heard(to, n, { seen, final, decisions: [decision(outcome, seen)] }),
    ),
  fc.constant(recommended({ addressees: principals })),
  fc.tuple(principal, fc.constantFrom(...answerKinds), fc.boolean()).map(([of, answer, corrects]) =>
    by({
      type: 'AnswerRecommendation',
      recommendation: asId('r1'),
      principal: of,
      words: { answer, decidedOn: '2025-01-01', organ: null, wording: 'x', registryNumber: null, link: null },
      correction: corrects ? 'fel' : null,
    }),
  ),
  fc.constant(by({ type: 'WithdrawRecommendation', recommendation: asId('r1'), reason: 'skäl' })),
  fc.constantFrom('u1', 'u2').map((assignment) =>
    by({
      type: 'GiveAssignment',
      assignment: asId(assignment),
      text: 'x',
      assignee: { kind: 'body', body: asId('lsg') },
      due: null,
      reportTo: asId('lsg'),
      decision: null,
    }),
  ),
  fc
    .tuple(fc.constantFrom('u1', 'u2'), fc.boolean())
    .map(([assignment, done]) =>
      by({ type: 'ReportAssignment', assignment: asId(assignment), text: 'x', done, toAgenda: false }),
    ),
  fc.constant(by({ type: 'WithdrawMatter', reason: 'skäl' })),
);

type Event<Type extends MatterEvent['type']> = Extract<MatterEvent, { readonly type: Type }>;
const ofType = <Type extends MatterEvent['type']>(events: readonly MatterEvent[], type: Type) =>
  events.filter((event): event is Event<Type> => event.type === type);

test('PI1, PI4, PI5, PI8: over any sequence of commands, what is derived equals a recount of the record', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const events: MatterEvent[] = [];
      let matter = noMatter;
      for (const [day, told] of [raised(), ...steps].entries()) {
        const decided = ask(matter, day, told);
        if (!decided.ok) continue;
        events.push(...decided.value);
        matter = decided.value.reduce(evolveMatter, matter);
        // PI8: never on two agendas.
        expect(
          matter.hearings.filter((one) => one.assignment === null && isPending(one)).length,
        ).toBeLessThan(2);
      }
      expect(matter.version).toBe(events.length);
      expect(events.reduce(evolveMatter, noMatter)).toEqual(matter);
      const places = events.flatMap((event) =>
        event.type === 'MatterHandedOver' || event.type === 'MatterReferredBack'
          ? [event.to]
          : event.type === 'MatterRaised' || event.type === 'MatterCalled'
            ? [event.body]
            : [],
      );
      expect(currentBody(matter)).toBe(places.at(-1));
      const made = ofType(events, 'RecommendationMade')[0];
      if (made !== undefined) {
        const answers = ofType(events, 'RecommendationAnswered');
        const last = (of: PrincipalId) => answers.findLast((event) => event.principal === of)?.words.answer;
        const count = (kind: string) => made.addressees.filter((of) => last(of) === kind).length;
        const known = matter.recommendations[asId<RecommendationId>('r1')];
        expect(known && adoptionOf(known)).toEqual({
          of: 4,
          adopted: count('adopted'),
          changed: count('adopted-with-changes'),
          rejected: count('rejected'),
          later: count('later'),
          waiting: made.addressees.filter((of) => last(of) === undefined || last(of) === 'later').length,
        });
      }
      const given = ofType(events, 'AssignmentGiven').length;
      const done = ofType(events, 'AssignmentReported').filter((event) => event.done).length;
      const listing = listingOf(matter);
      expect(listing.assignments.filter(({ ended }) => ended === null)).toHaveLength(given - done);
      expect(matter.deviations).toHaveLength(
        events.filter((event) => 'deviation' in event && event.deviation !== null).length,
      );
      expect(stageOf(matter)).toBe(matter.trail.at(-1)?.stage);
      expect(stageOf(matter) === 'called').toBe(matter.end === null && callOf(matter) !== null);
      expect(ofType(events, 'MatterWithdrawn').length > 0).toBe(stageOf(matter) === 'withdrawn');
    }),
    { numRuns: 300, seed: 20240315 },
  );
});
