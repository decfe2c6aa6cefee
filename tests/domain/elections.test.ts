import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { paperRefusal } from '../../src/domain/meeting/rules/elections.ts';
import { viewItem } from '../../src/domain/view.ts';
import { person } from './council.ts';
import { by, given, when } from './given.ts';
import { askConsensus, closeItem, inItem, outcome } from './steps.ts';
import {
  closeElection,
  declareElected,
  inElection,
  openElection,
  orderElection,
  paper,
} from './steps-more.ts';

const electionOf = (meeting: ReturnType<typeof given>) => Object.values(meeting.elections)[0]!;
const cancel = (reason = 'Fel namn på sedeln'): MeetingCommand => ({
  type: 'CancelElection',
  election: asId('election'),
  reason,
});
const secret = [
  ...inItem,
  by('ada', orderElection(['x', 'y', 'z'], { places: 2, secret: true })),
  by('ada', openElection),
];
const count = {
  counts: { [asId<never>('x')]: 3, [asId<never>('y')]: 2 },
  blank: 0,
  voted: [asId<never>('mala-1')],
};

describe('an election', () => {
  test('DE10: ordered by the chair, of enough different candidates, for an office', () => {
    const meeting = given(...inItem);
    expect(when(meeting, 'cia', orderElection(['x'])).refusal()?.code).toBe('not-authorised');
    expect(when(meeting, 'ada', orderElection(['x'], { places: 2 })).refusal()).toEqual({
      code: 'too-few-candidates',
      places: 2,
    });
    expect(when(meeting, 'ada', orderElection(['x', 'x'], { places: 2 })).refusal()?.code).toBe(
      'too-few-candidates',
    );
    expect(when(meeting, 'ada', orderElection(['x'], { office: ' ' })).refusal()).toEqual({
      code: 'text-needed',
    });
    expect(when(meeting, 'ada', orderElection(['x'])).types()).toEqual(['ElectionOrdered']);
    const asked = given(...inItem, by('ada', askConsensus('a')));
    expect(when(asked, 'ada', orderElection(['x'])).refusal()?.code).toBe('question-still-open');
    const done = given(...inElection, by('ada', closeElection));
    expect(when(done, 'ada', orderElection(['x'])).refusal()).toEqual({ code: 'election-already-ordered' });
  });

  test('DE10: the roll is frozen when it opens, and the item is not closed while it is open', () => {
    const meeting = given(...inElection);
    expect(electionOf(meeting).roll.map((line) => line.person)).toEqual(['ada', 'dan', 'cia', 'bo', 'fia']);
    expect(when(meeting, 'ada', openElection).types()).toEqual([]);
    expect(when(meeting, 'ada', closeItem('a')).refusal()?.code).toBe('question-still-open');
    expect(when(given(...inItem), 'ada', openElection).refusal()).toEqual({ code: 'election-not-found' });
  });

  test('DE10: each names at most as many as there are places, each once, or nobody; the last before closing counts', () => {
    const meeting = given(...inElection);
    expect(when(meeting, 'cia', paper(['x', 'y'])).refusal()).toEqual({ code: 'too-many-names', places: 1 });
    expect(when(meeting, 'cia', paper(['nobody'])).refusal()).toEqual({ code: 'candidate-not-on-ballot' });
    expect(when(meeting, 'eva', paper(['x'])).refusal()?.code).toBe('ordinary-member-serves');
    const cast = given(...inElection, by('cia', paper(['x'])), by('cia', paper(['y'])), by('bo', paper([])));
    expect(when(cast, 'cia', paper(['y'])).types()).toEqual([]);
    const closed = when(cast, 'ada', closeElection).meeting();
    expect(electionOf(closed).count).toEqual({
      counts: { x: 0, y: 1 },
      blank: 1,
      voted: ['mala-1', 'region-1'],
    });
    expect(when(closed, 'cia', paper(['x'])).refusal()).toEqual({
      code: 'election-closed',
      office: 'justerare',
    });
    const two = given(
      ...inItem,
      by('ada', orderElection(['x', 'y'], { places: 2 })),
      by('ada', openElection),
    );
    expect(when(two, 'cia', paper(['x', 'x'])).refusal()).toEqual({ code: 'too-many-names', places: 2 });
    const ordered = given(...inItem, by('ada', orderElection(['x', 'y'])));
    expect(when(ordered, 'cia', paper(['x'])).refusal()).toEqual({ code: 'election-not-open' });
  });

  test('DE6, DE10: in an open election the secretary enters what was said aloud', () => {
    const [cast] = when(given(...inElection), 'sol', paper(['x'], 'cia')).events();
    expect(cast).toMatchObject({ type: 'ElectionBallotCast', person: 'cia', enteredBy: 'sol' });
  });

  test('DE10: elected are those who got most; a lot decides between those who got the same, and that is said', () => {
    const tied = given(
      ...inElection,
      by('cia', paper(['x'])),
      by('bo', paper(['y'])),
      by('ada', closeElection),
    );
    expect(when(tied, 'ada', declareElected(['x'])).refusal()).toEqual({
      code: 'lot-needed',
      names: ['x', 'y'],
    });
    const drawn = when(tied, 'ada', declareElected(['y'], true)).meeting();
    expect(electionOf(drawn).elected).toEqual({ candidates: ['y'], byLot: true });
    expect(when(drawn, 'ada', declareElected(['y'], true)).refusal()).toEqual({
      code: 'elected-already-declared',
    });
    const clear = given(...inElection, by('cia', paper(['x'])), by('ada', closeElection));
    expect(when(clear, 'ada', declareElected(['y'])).refusal()).toEqual({ code: 'election-result-differs' });
    expect(when(clear, 'cia', declareElected(['x'])).refusal()?.code).toBe('not-authorised');
    const [declared] = when(clear, 'ada', declareElected(['x'], true)).events();
    expect(declared).toMatchObject({ candidates: ['x'], byLot: false });
    expect(when(given(...inElection), 'ada', declareElected(['x'])).refusal()).toEqual({
      code: 'election-not-open',
    });
  });

  test('DE10: nobody whom nobody named is elected, however many places there are', () => {
    const meeting = given(
      ...inItem,
      by('ada', orderElection(['x', 'y'], { places: 2 })),
      by('ada', openElection),
      by('cia', paper(['x'])),
      by('ada', closeElection),
    );
    expect(when(meeting, 'ada', declareElected(['x', 'y'])).refusal()).toEqual({
      code: 'election-result-differs',
    });
    expect(when(meeting, 'ada', declareElected(['x'])).types()).toEqual(['ElectedDeclared']);
  });

  test('DE10: an election can be cancelled, with a reason, until it is closed; and held anew', () => {
    const meeting = given(...inElection);
    expect(when(meeting, 'ada', cancel(' ')).refusal()).toEqual({ code: 'text-needed' });
    const cancelled = when(meeting, 'ada', cancel()).meeting();
    expect(electionOf(cancelled)).toMatchObject({ phase: 'cancelled', cancelledFor: 'Fel namn på sedeln' });
    expect(when(cancelled, 'ada', cancel()).refusal()?.code).toBe('election-closed');
    expect(when(cancelled, 'ada', orderElection(['x'], { id: 'again' })).types()).toEqual([
      'ElectionOrdered',
    ]);
  });

  test('DE10: an outcome rests on an election of its own item', () => {
    const declaration = { outcome: 'appointed', appointed: [{ name: 'X', office: 'justerare' }] } as const;
    const resting = (election: string) => outcome('a', { ...declaration, election: asId(election) });
    const meeting = given(...inElection, by('ada', closeElection));
    expect(when(meeting, 'ada', resting('election')).types()).toEqual(['OutcomeDeclared']);
    expect(when(meeting, 'ada', resting('nothing')).refusal()).toEqual({ code: 'election-not-found' });
  });
});

describe('a secret election', () => {
  test('DE11: a paper is judged like an open ballot and never becomes an event', () => {
    const meeting = given(...secret);
    const judged = (who: string, ...names: readonly string[]) =>
      paperRefusal(
        meeting,
        asId('election'),
        names.map((name) => asId(name)),
        person(who),
      );
    expect(judged('cia', 'x', 'y')).toEqual({ ok: true, value: 'mala-1' });
    expect(judged('cia', 'x', 'y', 'z')).toMatchObject({ refusal: { code: 'too-many-names' } });
    expect(judged('eva', 'x')).toMatchObject({ refusal: { code: 'ordinary-member-serves' } });
    expect(when(meeting, 'cia', paper(['x'])).refusal()).toEqual({ code: 'secret-ballot-in-person' });
    expect(when(meeting, 'sol', paper(['x'], 'cia')).refusal()).toEqual({ code: 'secret-ballot-in-person' });
  });

  test('DE11: it is closed with what lay in the box, and only the counts are seen', () => {
    const meeting = given(...secret);
    expect(when(meeting, 'ada', closeElection).refusal()).toEqual({ code: 'election-not-open' });
    const closed = when(meeting, 'ada', { ...closeElection, count } as MeetingCommand).meeting();
    const seen = viewItem(closed, asId('a'), { kind: 'person', person: person('sol') })?.election;
    expect(seen?.result).toMatchObject({ blank: 0, voted: 1, sure: ['x', 'y'] });
    expect(seen).toMatchObject({ answered: 1, mine: null });
    expect(JSON.stringify(seen?.result)).not.toContain('mala-1');
  });

  test('DE11: a count that comes with the closing of an open election is not believed', () => {
    const meeting = given(...inElection, by('cia', paper(['x'])));
    const closed = when(meeting, 'ada', { ...closeElection, count } as MeetingCommand).meeting();
    expect(electionOf(closed).count).toEqual({ counts: { x: 1, y: 0 }, blank: 0, voted: ['mala-1'] });
  });
});
