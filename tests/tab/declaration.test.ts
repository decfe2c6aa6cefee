import { declarationOf, draftFor, kindsFor } from '../../tab/steps/declaration.ts';
import { states } from '../browser/sample-states.ts';

const view = states['item-open'];
const item = view.current!;

describe('what a filled-in form declares', () => {
  const draft = draftFor('outcome', item, view);

  test('a decision takes its clauses in order, starting with the proposal', () => {
    expect(declarationOf(draft, item).clauses).toEqual([item.proposal!.replace(/\.$/, '')]);
    expect(
      declarationOf({ ...draft, clauses: [' anta planen ', '', ' uppdra åt LSG '] }, item).clauses,
    ).toEqual(['anta planen', 'uppdra åt LSG']);
  });

  test('a proposal goes on after "att": small at the start unless it is a name, and without its full stop', () => {
    const clause = (proposal: string) => draftFor('outcome', { ...item, proposal }, view).clauses;
    expect(clause('Planeringen godkänns.')).toEqual(['planeringen godkänns']);
    expect(clause('LSG får uppdraget.')).toEqual(['LSG får uppdraget']);
    expect(clause('Umeå kommun leder arbetet.')).toEqual(['Umeå kommun leder arbetet']);
  });

  test('what the kind has no place for is left out', () => {
    const postponed = declarationOf(
      { ...draft, outcome: 'postponed', postponedTo: '24 maj', reason: 'x' },
      item,
    );
    expect(postponed).toMatchObject({ clauses: [], postponedTo: '24 maj', referredTo: null, reason: null });
    const back = declarationOf(
      { ...draft, outcome: 'referred-back', referredTo: 'LSG', reason: 'Utred.' },
      item,
    );
    expect(back).toMatchObject({ postponedTo: null, referredTo: 'LSG', reason: 'Utred.' });
  });

  test('the sentence goes along only where the chair has worded it', () => {
    expect(declarationOf(draft, item).wording).toBeNull();
    expect(declarationOf({ ...draft, wording: ' Egen lydelse. ' }, item).wording).toBe('Egen lydelse.');
  });

  test('DE3: a declaration rests on a closed vote only while its effect is undeclared', () => {
    const closed = states['vote-closed'].current!;
    expect(declarationOf(draft, closed).vote).toBe('vote-1');
    expect(declarationOf(draft, states.declared.current!).vote).toBeNull();
    expect(declarationOf(draft, item).vote).toBeNull();
  });

  test('each way out offers its own outcomes, and a standing item the likeliest first', () => {
    expect(kindsFor('postpone', item)).toEqual(['postponed']);
    expect(kindsFor('note-without-outcome', item)).toEqual(['no-agreement', 'none']);
    expect(kindsFor('outcome', { ...item, standing: 'previous-minutes' })[0]).toBe('filed');
    expect(kindsFor('outcome', { ...item, kind: 'information' })[0]).toBe('information-approved');
  });
});
