import { nextPairing } from '../../src/domain/meeting/rules/motions.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { viewItem } from '../../src/domain/view.ts';
import { asId } from '../../src/domain/ids.ts';
import { person } from './council.ts';
import { by, given, when, type Step } from './given.ts';
import { askConsensus, closeItem, inItem, leavingWithout, outcome } from './steps.ts';
import {
  approveOrder,
  ballotIn,
  closeThe,
  declareCounter,
  motion,
  openThe,
  orderBetween,
  proposeOrder,
  withdrawMotion,
} from './steps-more.ts';

const moved: readonly Step[] = [
  ...inItem,
  by('cia', motion('m1')),
  by('dan', motion('m2')),
  by('bo', motion('m3')),
];
const ordered: readonly Step[] = [
  ...moved,
  by('ada', proposeOrder('main', 'm1', 'm2', 'm3')),
  by('ada', approveOrder),
];
const pairing = (meeting: Meeting) => nextPairing(meeting, meeting.agenda[0]!);
const voted = (vote: string, a: string, b: string, ...choices: readonly [string, 'approve' | 'reject'][]) => [
  by('ada', orderBetween(vote, a, b)),
  by('ada', openThe(vote)),
  ...choices.map(([who, choice]) => by(who, ballotIn(vote, choice))),
  by('ada', closeThe(vote)),
];

describe('motions', () => {
  test('DE9: somebody who serves in the item moves; the secretary enters it for them, and that stays on record', () => {
    const [made] = when(given(...inItem), 'cia', motion('m1')).events();
    expect(made).toMatchObject({ type: 'MotionMade', person: 'cia', kind: 'counter', enteredBy: null });
    const [entered] = when(given(...inItem), 'sol', motion('m1', 'Text', 'addition', 'cia')).events();
    expect(entered).toMatchObject({ person: 'cia', enteredBy: 'sol' });
  });

  test('DE9: who has no seat, an item that is not open, a motion without words, the same one twice: each refused', () => {
    const meeting = given(...moved);
    expect(when(meeting, 'eva', motion('m4')).refusal()).toEqual({ code: 'not-on-roll', person: 'Eva' });
    expect(when(given(), 'cia', motion('m4')).refusal()?.code).toBe('meeting-not-open');
    expect(when(meeting, 'cia', motion('m4', ' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'cia', motion('m4', '', 'rejection')).types()).toEqual(['MotionMade']);
    expect(when(meeting, 'cia', motion('m1')).refusal()).toEqual({ code: 'motion-already-made' });
    expect(when(meeting, 'dan', motion('m4', 'x', 'counter', 'cia')).refusal()?.code).toBe(
      'answers-for-another',
    );
    const closed = given(...inItem, by('ada', closeItem('a')));
    expect(when(closed, 'cia', motion('m4')).refusal()).toEqual({ code: 'item-not-open', number: 1 });
    const asked = given(...inItem, by('ada', askConsensus('a')));
    expect(when(asked, 'cia', motion('m4')).refusal()).toEqual({ code: 'question-still-open', number: 1 });
  });

  test('DE9: a motion is withdrawn by its mover, or by who entered it, and is then no position', () => {
    const meeting = given(...inItem, by('sol', motion('m1', 'Text', 'counter', 'cia')));
    expect(when(meeting, 'dan', withdrawMotion('m1')).refusal()).toEqual({ code: 'not-your-motion' });
    expect(when(meeting, 'cia', withdrawMotion('nothing')).refusal()).toEqual({ code: 'motion-not-found' });
    expect(when(meeting, 'sol', withdrawMotion('m1')).types()).toEqual(['MotionWithdrawn']);
    const withdrawn = when(meeting, 'cia', withdrawMotion('m1')).meeting();
    expect(when(withdrawn, 'cia', withdrawMotion('m1')).types()).toEqual([]);
    expect(viewItem(withdrawn, asId('a'), { kind: 'chat' })?.motions).toEqual([]);
  });
});

describe('the order of voting', () => {
  test('DE9: it names every position once; the body approves it before anything is voted on', () => {
    const meeting = given(...moved);
    expect(when(meeting, 'ada', proposeOrder('main', 'm1')).refusal()).toEqual({
      code: 'voting-order-incomplete',
      missing: 2,
    });
    expect(when(meeting, 'ada', proposeOrder('main', 'm1', 'm1', 'm2', 'm3')).refusal()?.code).toBe(
      'voting-order-incomplete',
    );
    expect(when(meeting, 'cia', proposeOrder('main', 'm1', 'm2', 'm3')).refusal()?.code).toBe(
      'not-authorised',
    );
    expect(when(meeting, 'ada', approveOrder).refusal()).toEqual({ code: 'voting-order-not-proposed' });
    const proposed = when(meeting, 'ada', proposeOrder('main', 'm1', 'm2', 'm3')).meeting();
    expect(when(proposed, 'ada', orderBetween('v1', 'm1', 'm2')).refusal()).toEqual({
      code: 'voting-order-not-approved',
    });
    expect(when(given(...ordered), 'ada', approveOrder).types()).toEqual([]);
  });

  test('DE9: two at a time until one is left, then that one against the main proposal', () => {
    const meeting = given(...ordered);
    expect(pairing(meeting)).toEqual({ approve: 'm1', reject: 'm2' });
    expect(when(meeting, 'ada', orderBetween('v1', 'm2', 'm3')).refusal()).toEqual({
      code: 'not-next-in-voting-order',
    });
    const first = given(
      ...ordered,
      ...voted('v1', 'm1', 'm2', ['cia', 'reject']),
      by('ada', declareCounter('v1')),
    );
    expect(Object.values(first.votes)[0]).toMatchObject({ effect: 'counter-proposal', prevailed: 'm2' });
    expect(pairing(first)).toEqual({ approve: 'm2', reject: 'm3' });
    const second = given(
      ...ordered,
      ...voted('v1', 'm1', 'm2', ['cia', 'reject']),
      by('ada', declareCounter('v1')),
      ...voted('v2', 'm2', 'm3', ['cia', 'approve']),
      by('ada', declareCounter('v2')),
    );
    expect(pairing(second)).toEqual({ approve: 'main', reject: 'm2' });
    const last = given(
      ...ordered,
      ...voted('v1', 'm1', 'm2', ['cia', 'reject']),
      by('ada', declareCounter('v1')),
      ...voted('v2', 'm2', 'm3', ['cia', 'approve']),
      by('ada', declareCounter('v2')),
      ...voted('v3', 'main', 'm2', ['cia', 'approve']),
      by('ada', outcome('a', { outcome: 'approved', vote: asId('v3') })),
    );
    expect(pairing(last)).toBeNull();
  });

  test('DE9: which one goes on the chair declares from the count, and once; a tie goes no further', () => {
    const closed = given(...ordered, ...voted('v1', 'm1', 'm2', ['cia', 'approve']));
    expect(when(closed, 'cia', declareCounter('v1')).refusal()?.code).toBe('not-authorised');
    expect(when(closed, 'ada', declareCounter('nothing')).refusal()).toEqual({ code: 'vote-not-found' });
    const declared = when(closed, 'ada', declareCounter('v1')).meeting();
    expect(when(declared, 'ada', declareCounter('v1')).refusal()).toEqual({
      code: 'vote-effect-already-declared',
    });
    const tied = given(...ordered, ...voted('v1', 'm1', 'm2', ['cia', 'approve'], ['bo', 'reject']));
    expect(when(tied, 'ada', declareCounter('v1')).refusal()).toEqual({ code: 'vote-tied' });
    const open = given(...ordered, by('ada', orderBetween('v1', 'm1', 'm2')), by('ada', openThe('v1')));
    expect(when(open, 'ada', declareCounter('v1')).refusal()).toEqual({ code: 'vote-not-open' });
  });

  test('DE9: the main vote decides the item; it declares no counter-proposal', () => {
    const meeting = given(
      ...inItem,
      by('cia', motion('m1')),
      by('ada', proposeOrder('main', 'm1')),
      by('ada', approveOrder),
      ...voted('v1', 'main', 'm1', ['cia', 'approve']),
    );
    expect(when(meeting, 'ada', declareCounter('v1')).refusal()).toEqual({ code: 'not-between-positions' });
    expect(when(meeting, 'ada', outcome('a', { outcome: 'approved', vote: asId('v1') })).types()).toEqual([
      'OutcomeDeclared',
    ]);
  });

  test('DE9: a counter-proposal made or withdrawn later makes the order lapse; never between a vote and its declaration', () => {
    const meeting = given(...ordered);
    const more = when(meeting, 'fia', motion('m4')).meeting();
    expect(pairing(more)).toBeNull();
    expect(when(more, 'ada', orderBetween('v1', 'm1', 'm2')).refusal()).toEqual({
      code: 'voting-order-not-approved',
    });
    expect(pairing(when(meeting, 'bo', withdrawMotion('m3')).meeting())).toBeNull();
    expect(pairing(when(meeting, 'fia', motion('t1', 'Tillägg', 'addition')).meeting())).not.toBeNull();
    const closed = given(...ordered, ...voted('v1', 'm1', 'm2', ['cia', 'approve']));
    expect(when(closed, 'fia', motion('m4')).refusal()).toEqual({ code: 'question-still-open', number: 1 });
  });

  test('DE9: who made which motion is for those inside; each sees which is their own', () => {
    const meeting = given(...moved);
    const mine = viewItem(meeting, asId('a'), { kind: 'person', person: person('cia') })?.motions;
    expect(mine?.map((line) => line.mine)).toEqual([true, false, false]);
  });
});

test('DE3: nothing follows from a vote of another item', () => {
  const meeting = given(...inItem, ...leavingWithout('a'), by('ada', { type: 'OpenItem', item: asId('b') }));
  expect(when(meeting, 'ada', outcome('b', { outcome: 'approved', vote: asId('vote') })).refusal()).toEqual({
    code: 'vote-not-found',
  });
});
