import type { MeetingView, NextStep } from '../../src/domain/view.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { actionFor } from '../../tab/steps/keyboard.ts';
import { otherActions, ways } from '../../tab/steps/others.ts';
import { needs, primaryAction } from '../../tab/steps/primary.ts';
import { states } from '../browser/sample-states.ts';

import { inSwedish } from './in-swedish.ts';
const view = states['item-open'];
const commandsOf = (next: NextStep, on: MeetingView = view) => {
  const { performance } = primaryAction({ ...on, next }, inSwedish);
  return performance.does === 'send' || performance.does === 'confirm'
    ? performance.commands(on, () => 'new-id')
    : null;
};

describe('the one next step', () => {
  test.each<readonly [NextStep, readonly object[]]>([
    [{ step: 'open-meeting' }, [{ type: 'OpenMeeting' }]],
    [{ step: 'complete-roll-call', present: 16 }, [{ type: 'CompleteRollCall' }]],
    [
      { step: 'open-item', item: asId('item-5'), number: 5, heading: 'x' },
      [{ type: 'OpenItem', item: 'item-5' }],
    ],
    [{ step: 'open-session', session: asId('s2') }, [{ type: 'OpenSession', session: 's2' }]],
    [{ step: 'take-the-chair' }, [{ type: 'HandOverChair', person: 'p17', reason: null }]],
    [
      { step: 'declare-consensus', round: asId('r') },
      [{ type: 'CloseConsensusRound', round: 'r', agreed: true, nobodyObjects: false }],
    ],
    [
      { step: 'no-consensus', round: asId('r') },
      [{ type: 'CloseConsensusRound', round: 'r', agreed: false, nobodyObjects: false }],
    ],
    [{ step: 'open-vote', vote: asId('v') }, [{ type: 'OpenVote', vote: 'v' }]],
    [{ step: 'close-vote', vote: asId('v'), missing: 0 }, [{ type: 'CloseVote', vote: 'v' }]],
    [{ step: 'close-item' }, [{ type: 'CloseItem', item: 'item-5' }]],
    [{ step: 'resume-meeting' }, [{ type: 'ResumeMeeting' }]],
    [{ step: 'close-meeting' }, [{ type: 'CloseMeeting' }]],
  ])('%j sends what it says', (next, commands) => expect(commandsOf(next)).toEqual(commands));

  test('consensus is asked about the proposal of the item', () => {
    expect(commandsOf({ step: 'ask-consensus' })).toEqual([
      { type: 'AskConsensus', round: 'new-id', item: 'item-5', question: view.current!.proposal },
    ]);
  });

  test('AT2: calling substitutes takes the first in turn for each seat, and nobody for two', () => {
    const suggestions = states['roll-call'].suggestions;
    const [first] = suggestions;
    const second = { ...first!, person: asId<PersonId>('later') };
    const on = { ...states['roll-call'], suggestions: [...suggestions, second] };
    expect(commandsOf({ step: 'call-substitutes', count: 4 }, on)).toHaveLength(4);
  });

  test('what cannot be undone asks once more; declaring and choosing open in place', () => {
    const does = (next: NextStep) => primaryAction({ ...view, next }, inSwedish).performance.does;
    expect(does({ step: 'close-vote', vote: asId('v'), missing: 1 })).toBe('confirm');
    expect(does({ step: 'close-meeting' })).toBe('confirm');
    expect(does({ step: 'declare-outcome' })).toBe('form');
    expect(does({ step: 'choose-way' })).toBe('form');
    expect(does({ step: 'wait-for-answers', round: asId('r'), missing: 2 })).toBe('form');
  });

  test('a primary button is shown only to those who may send its command', () => {
    expect(needs['open-meeting']).toEqual(['OpenMeeting']);
    expect(needs['declare-counter-proposal']).toContain('UseCastingVote');
    expect(needs['read-minutes']).toBeNull();
  });
});

describe('what else is offered', () => {
  const ids = (on: MeetingView) => otherActions(on).map(({ id }) => id);

  test('only what the view allows', () => {
    const nothing = { ...view, may: [] };
    expect(ids(nothing)).toEqual(['read-minutes']);
    expect(ids({ ...nothing, may: ['OrderVote'] })).toEqual(['order-vote', 'read-minutes']);
  });

  test('never what the primary button does already', () => {
    expect(ids(states['declare-outcome'])).not.toContain('outcome');
    expect(ids(states.declared)).not.toContain('close-item');
    expect(ids(states.consensus)).not.toContain('close-round');
  });

  test('while a way is chosen, the ways stand by themselves and are not repeated', () => {
    const repeated = ids(states['choose-way']).filter((id) => ways.some((way) => way.id === id));
    expect(repeated).toEqual([]);
  });

  test('no two actions share a letter', () => {
    const letters = [
      ...otherActions({ ...view, next: { step: 'close-item' } }),
      primaryAction(view, inSwedish),
    ]
      .map(({ letter }) => letter)
      .filter((letter) => letter !== undefined);
    expect(new Set(letters).size).toBe(letters.length);
  });

  test('Alt + Shift + letter finds the action, and nothing less does', () => {
    const actions = [primaryAction(view, inSwedish)];
    expect(actionFor({ altKey: true, shiftKey: true, code: 'KeyN' }, actions)?.id).toBe('ask-consensus');
    expect(actionFor({ altKey: false, shiftKey: true, code: 'KeyN' }, actions)).toBeUndefined();
    expect(actionFor({ altKey: true, shiftKey: true, code: 'KeyX' }, actions)).toBeUndefined();
  });
});
