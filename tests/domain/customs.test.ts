import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { shares, tally } from '../../src/domain/tally.ts';
import { view, viewItem } from '../../src/domain/view.ts';
import { person, seat } from './council.ts';
import { by, checkIn, from, given, leaves, prepared, preparedWith, when } from './given.ts';
import { ballot, callSubstitute, closeItem, closeVote, inItem, inVote, openItem, opened } from './steps.ts';
import { castingVote, conflict, substituteFor } from './steps-more.ts';

const noReturn = preparedWith({ noReturnSameDay: true });
const casting = preparedWith({ castingVote: true });

describe('a member whose seat a substitute has served', () => {
  const halComes = [...inItem, by('ada', closeItem('a')), checkIn('hal')];

  test('AT9: does not come back to it the same day where the body has it so', () => {
    expect(from(noReturn, ...halComes, by('ada', openItem('b'))).serving[seat('region-2')]).toBe('fia');
    expect(given(...halComes, by('ada', openItem('b'))).serving[seat('region-2')]).toBe('hal');
  });

  test('AT9: nor when that substitute leaves and another is called', () => {
    const left = from(noReturn, ...halComes, leaves('fia'));
    expect(left.serving[seat('region-2')]).toBeUndefined();
    expect(when(left, 'ada', callSubstitute('region-2', 'gun')).meeting().serving[seat('region-2')]).toBe(
      'gun',
    );
  });

  test('AT9: a substitute called who has not served yet keeps nobody out', () => {
    const meeting = from(noReturn, ...opened, checkIn('hal'), by('ada', openItem('a')));
    expect(meeting.serving[seat('region-2')]).toBe('hal');
  });

  test('AT9, DE8: a conflict of interest in one item does not cost the member the day', () => {
    const meeting = from(
      noReturn,
      ...opened,
      by('dan', conflict('a')),
      by('ada', substituteFor('umea-2', 'eva', 'a')),
      by('ada', openItem('a')),
      by('ada', closeItem('a')),
      by('ada', openItem('b')),
    );
    expect(meeting.serving[seat('umea-2')]).toBe('dan');
  });
});

describe('fewer than the body wants', () => {
  test('AT10: a number of seats or principals warns and blocks nothing', () => {
    const quorum = (of: 'seats' | 'principals', atLeast: number) =>
      view(
        from(preparedWith({ quorum: { of, atLeast } }), ...inItem, leaves('cia'), by('ada', closeItem('a'))),
        {
          kind: 'chat',
        },
      ).representation.quorum;
    expect(quorum('seats', 5)).toEqual({ of: 'seats', atLeast: 5, met: false });
    expect(quorum('seats', 4)).toMatchObject({ met: true });
    expect(quorum('principals', 3)).toMatchObject({ met: false });
    expect(view(prepared, { kind: 'chat' }).representation.quorum).toBeNull();
  });
});

describe('a tie', () => {
  const tied = [...inVote, by('cia', ballot('approve')), by('bo', ballot('reject')), by('ada', closeVote)];

  test('DE7: the chair decides it by casting vote, where the body has that and only by using it', () => {
    expect(when(given(...tied), 'ada', castingVote('approve')).refusal()).toEqual({
      code: 'no-casting-vote',
    });
    const meeting = from(casting, ...tied);
    expect(viewItem(meeting, asId('a'), { kind: 'chat' })?.vote).toMatchObject({
      casting: null,
      mayCast: true,
    });
    expect(when(meeting, 'bo', castingVote('approve')).refusal()?.code).toBe('not-authorised');
    const used = when(meeting, 'ada', castingVote('approve')).meeting();
    expect(Object.values(used.votes)[0]).toMatchObject({ casting: { choice: 'approve', by: 'ada' } });
    expect(when(used, 'ada', castingVote('approve')).types()).toEqual([]);
  });

  test('DE7: there is none in a vote that is open, decided, or declared', () => {
    const open = from(casting, ...inVote);
    expect(when(open, 'ada', castingVote('approve')).refusal()).toEqual({ code: 'vote-not-open' });
    const decided = from(casting, ...inVote, by('cia', ballot('approve')), by('ada', closeVote));
    expect(when(decided, 'ada', castingVote('reject')).refusal()).toEqual({ code: 'vote-not-tied' });
    const declared = from(
      casting,
      ...tied,
      by('ada', { type: 'LeaveVoteWithoutEffect', vote: asId('vote') }),
    );
    expect(when(declared, 'ada', castingVote('reject')).refusal()).toEqual({
      code: 'vote-effect-already-declared',
    });
    expect(when(declared, 'ada', castingVote('reject', 'none')).refusal()).toEqual({
      code: 'vote-not-found',
    });
  });
});

describe('calling and counting', () => {
  test('DE12: in a roll-call vote the names stand in seat order, the chair’s last; whose turn it is follows them', () => {
    const order: MeetingCommand = {
      type: 'OrderVote',
      vote: asId('vote'),
      item: asId('a'),
      proposal: 'x',
      mover: null,
      reason: 'y',
      choices: [{ id: 'approve', label: 'Ja' }],
      method: 'roll-call',
    };
    const meeting = given(...inItem, by('ada', order), by('ada', { type: 'OpenVote', vote: asId('vote') }));
    expect(Object.values(meeting.votes)[0]!.roll.map((line) => line.person)).toEqual([
      'dan',
      'cia',
      'bo',
      'fia',
      'ada',
    ]);
    const calling = (after: typeof meeting) =>
      viewItem(after, asId('a'), { kind: 'person', person: person('sol') })?.vote?.calling?.name;
    expect(calling(meeting)).toBe('Dan');
    expect(calling(when(meeting, 'dan', ballot('approve')).meeting())).toBe('Cia');
  });

  test('DE13: a share names what it is a share of', () => {
    const vote = given(
      ...inVote,
      by('cia', ballot('approve')),
      by('bo', ballot('reject')),
      by('dan', ballot('abstain')),
      by('ada', closeVote),
    );
    const counted = tally(Object.values(vote.votes)[0]!);
    expect(shares(counted, 5)).toEqual({ ofYesAndNo: 0.5, ofRoll: 0.2, ofSeats: 0.2 });
    expect(shares({ approve: 0, reject: 0, abstain: 0, silent: 0, roll: 0 }, 0)).toEqual({
      ofYesAndNo: null,
      ofRoll: null,
      ofSeats: null,
    });
    expect(viewItem(vote, asId('a'), { kind: 'chat' })?.vote?.shares).toEqual({
      ofYesAndNo: 0.5,
      ofRoll: 0.2,
      ofSeats: 0.2,
    });
  });
});

describe('the speakers’ list', () => {
  const asks = (who: string, kind: 'speech' | 'reply' | 'point-of-order') =>
    by(who, { type: 'RequestFloor', kind });

  test('AT12: points of order first, then replies, then speeches, each in the order they came', () => {
    const meeting = given(
      ...inItem,
      asks('cia', 'speech'),
      asks('dan', 'reply'),
      asks('bo', 'point-of-order'),
      asks('eva', 'reply'),
    );
    expect(meeting.speakers.map(({ person: who }) => who)).toEqual(['bo', 'dan', 'eva', 'cia']);
  });

  test('AT12: who had the floor is on record, on which item and for how long', () => {
    const meeting = given(
      ...inItem,
      asks('cia', 'speech'),
      by('ada', { type: 'GiveFloor', person: person('cia') }),
      by('cia', { type: 'ReleaseFloor', person: person('cia') }),
    );
    expect(meeting.speeches).toMatchObject([{ person: 'cia', kind: 'speech', item: 'a' }]);
    expect(meeting.speeches[0]!.to! > meeting.speeches[0]!.from).toBe(true);
  });
});
