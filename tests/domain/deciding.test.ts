import { asId } from '../../src/domain/ids.ts';
import { stances, tally } from '../../src/domain/tally.ts';
import { person, seat } from './council.ts';
import { by, checkIn, given, leaves, when } from './given.ts';
import {
  answer,
  askConsensus,
  ballot,
  closeItem,
  closeRound,
  closeVote,
  inItem,
  inVote,
  openVote,
  orderVote,
  outcome,
  reserve,
  withoutEffect,
} from './steps.ts';

const asked = [...inItem, by('ada', askConsensus('a'))] as const;
const voteOf = (meeting: ReturnType<typeof given>) => Object.values(meeting.votes)[0]!;

describe('consensus', () => {
  test('DE1: the round asks those serving and present', () => {
    const meeting = given(...inItem, leaves('cia'), by('ada', askConsensus('a')));
    expect(Object.values(meeting.rounds)[0]!.roll.map((line) => line.person)).toEqual([
      'ada',
      'dan',
      'bo',
      'fia',
    ]);
  });

  test('DE1: disagreeing and remarking take words', () => {
    const meeting = given(...asked);
    expect(when(meeting, 'cia', answer('disagree')).refusal()).toEqual({ code: 'answer-needs-text' });
    expect(when(meeting, 'cia', answer('agree-with-remark', '  ')).refusal()).toEqual({
      code: 'answer-needs-text',
    });
    expect(when(meeting, 'cia', answer('disagree', 'Kostnaden är oklar')).types()).toEqual([
      'ConsensusAnswered',
    ]);
  });

  test('DE1: an answer can be changed until the round is closed, and the same again changes nothing', () => {
    const meeting = given(...asked, by('cia', answer('agree')));
    expect(when(meeting, 'cia', answer('agree')).types()).toEqual([]);
    const changed = when(meeting, 'cia', answer('stand-aside')).meeting();
    expect(Object.values(changed.rounds)[0]!.answers[seat('mala-1')]).toMatchObject({
      answer: 'stand-aside',
    });
    const closed = given(...asked, by('ada', closeRound(false)));
    expect(when(closed, 'cia', answer('agree')).refusal()).toEqual({
      code: 'round-closed',
      number: 1,
      heading: 'Ärendet a',
    });
  });

  test('DE1: consensus is not stated while anyone disagrees', () => {
    const meeting = given(...asked, by('cia', answer('disagree', 'Nej')));
    expect(when(meeting, 'ada', closeRound(true, true)).refusal()).toEqual({
      code: 'someone-disagrees',
      names: ['Cia'],
    });
  });

  test('DE1: silence is consent only when the chair states that nobody objects', () => {
    const meeting = given(...asked, by('cia', answer('agree')));
    expect(when(meeting, 'ada', closeRound(true)).refusal()).toEqual({
      code: 'silence-is-not-consent',
      missing: 4,
    });
    expect(when(meeting, 'ada', closeRound(true, true)).types()).toEqual(['ConsensusRoundClosed']);
  });

  test('DE1: a round can be repeated, and both stay on record', () => {
    const meeting = given(...asked, by('ada', closeRound(false)), by('ada', askConsensus('a', 'second')));
    expect(meeting.agenda[0]!.rounds).toEqual(['round', 'second']);
  });
});

describe('outcome', () => {
  test('DE2: only the chair declares', () => {
    const meeting = given(...inItem);
    for (const who of ['cia', 'bo', 'sol', 'kim'])
      expect(when(meeting, who, outcome('a', { outcome: 'approved' })).refusal()?.code).toBe(
        'not-authorised',
      );
    expect(when(meeting, 'ada', outcome('a', { outcome: 'approved' })).types()).toEqual(['OutcomeDeclared']);
  });

  test('DE2: an item closes without an outcome, and a closed vote declares none', () => {
    expect(given(...inItem, by('ada', closeItem('a'))).agenda[0]!.outcomes).toEqual([]);
    expect(given(...inVote, by('cia', ballot('approve')), by('ada', closeVote)).agenda[0]!.outcomes).toEqual(
      [],
    );
  });

  test('DE2: what names something must say what; a referral says to whom', () => {
    const meeting = given(...inItem);
    for (const kind of ['adopted', 'endorsed', 'recommended', 'appointed', 'referred-back'] as const)
      expect(when(meeting, 'ada', outcome('a', { outcome: kind })).refusal()).toEqual({
        code: 'outcome-needs-text',
      });
    expect(
      when(meeting, 'ada', outcome('a', { outcome: 'referred-back', referredTo: 'LSG' })).types(),
    ).toEqual(['OutcomeDeclared']);
  });
});

describe('vote', () => {
  test('DE3: in a consensus body a vote takes a reason', () => {
    expect(when(given(...inItem), 'ada', orderVote('a', ' ')).refusal()).toEqual({
      code: 'vote-reason-needed',
    });
  });

  test('DE3: members reserve themselves against the vote until its ballots open', () => {
    const ordered = given(...inItem, by('ada', orderVote('a')));
    expect(when(ordered, 'bo', reserve('a', 'procedure', 'r1', 'vote')).types()).toEqual([
      'ReservationLodged',
    ]);
    expect(when(given(...inVote), 'bo', reserve('a', 'procedure', 'r1', 'vote')).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'ballots-opened',
    });
  });

  test('DE3: the tally has effect through one declaration only', () => {
    const closed = given(...inVote, by('ada', closeVote));
    expect(voteOf(closed).effect).toBe('undeclared');
    const none = when(closed, 'ada', withoutEffect).meeting();
    expect(voteOf(none).effect).toBe('none');
    expect(when(none, 'ada', outcome('a', { outcome: 'approved', vote: asId('vote') })).refusal()?.code).toBe(
      'vote-effect-already-declared',
    );
    const declared = when(closed, 'ada', outcome('a', { outcome: 'approved', vote: asId('vote') })).meeting();
    expect(voteOf(declared).effect).toBe('outcome');
    expect(when(declared, 'ada', withoutEffect).refusal()?.code).toBe('vote-effect-already-declared');
  });

  test('DE4: the roll is frozen when ballots open', () => {
    const meeting = given(...inVote, leaves('cia'), checkIn('hal'));
    expect(voteOf(meeting).roll.map((line) => line.person)).toEqual(['ada', 'dan', 'cia', 'bo', 'fia']);
    expect(when(meeting, 'cia', ballot('reject')).types()).toEqual(['BallotCast']);
  });

  test('DE4: the last ballot before closing counts, and the same again changes nothing', () => {
    const meeting = given(...inVote, by('cia', ballot('approve')), by('cia', ballot('reject')));
    expect(when(meeting, 'cia', ballot('reject')).types()).toEqual([]);
    expect(tally(voteOf(meeting))).toEqual({ approve: 0, reject: 1, abstain: 0, silent: 4, roll: 5 });
  });

  test('DE5: counted per person and per principal, where differing members make a split', () => {
    const meeting = given(
      ...inVote,
      by('ada', ballot('approve')),
      by('dan', ballot('abstain')),
      by('cia', ballot('approve')),
      by('bo', ballot('reject')),
      by('fia', ballot('reject')),
      by('ada', closeVote),
    );
    expect(tally(voteOf(meeting))).toMatchObject({ approve: 2, reject: 2, abstain: 1, silent: 0 });
    expect(Object.fromEntries(stances(voteOf(meeting)))).toEqual({
      umea: 'split',
      mala: 'approve',
      region: 'reject',
    });
  });

  test('DE6: the secretary enters what was said aloud, and that stays on record', () => {
    const [cast] = when(given(...inVote), 'sol', ballot('approve', 'cia')).events();
    expect(cast).toMatchObject({ type: 'BallotCast', person: 'cia', enteredBy: 'sol' });
  });

  test('DE6: nobody else answers for another', () => {
    expect(when(given(...inVote), 'dan', ballot('approve', 'cia')).refusal()).toEqual({
      code: 'answers-for-another',
      person: 'Cia',
    });
    expect(when(given(...inVote), 'ada', ballot('approve', 'cia')).refusal()?.code).toBe(
      'answers-for-another',
    );
  });

  test('DE6: no seat on the roll, a waiting substitute, an unknown person, a closed vote: each refused with its reason', () => {
    const meeting = given(...inVote);
    expect(when(meeting, 'sol', ballot('approve', 'hal')).refusal()).toEqual({
      code: 'not-on-roll',
      person: 'Hal',
    });
    expect(when(meeting, 'eva', ballot('approve')).refusal()).toEqual({
      code: 'ordinary-member-serves',
      person: 'Eva',
      ordinary: 'Ada',
    });
    expect(when(meeting, 'sol', ballot('approve', 'ghost')).refusal()).toEqual({
      code: 'unknown-person',
      person: 'ghost',
    });
    const closed = given(...inVote, by('ada', closeVote));
    expect(when(closed, 'cia', ballot('approve')).refusal()).toMatchObject({
      code: 'vote-closed',
      number: 1,
    });
  });

  test('DE6: a ballot before ballots open is refused, and so is one that is not on the ballot', () => {
    const ordered = given(...inItem, by('ada', orderVote('a')));
    expect(when(ordered, 'cia', ballot('approve')).refusal()).toEqual({ code: 'vote-not-open' });
    expect(when(ordered, 'ada', openVote).types()).toEqual(['VoteOpened']);
    const odd = when(given(...inVote), 'cia', ballot('maybe' as 'approve'));
    expect(odd.refusal()).toEqual({ code: 'choice-not-on-ballot', choices: ['Bifall', 'Avslag', 'Avstår'] });
  });

  test('DE6: an unidentified account has no ballot', () => {
    const meeting = given(...inVote);
    expect(when(meeting, '', ballot('approve')).refusal()?.code).toBe('not-authorised');
    expect(person('')).toBe('');
  });
});
