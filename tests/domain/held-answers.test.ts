import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import type { HeldAnswer } from '../../src/domain/meeting/held.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { tally } from '../../src/domain/tally.ts';
import { view } from '../../src/domain/view.ts';
import { person } from './council.ts';
import { ask, by, given, minute, when } from './given.ts';
import { answer, askConsensus, ballot, closeRound, inItem, inVote } from './steps.ts';

const guest = asId<never>('g');
const approve: HeldAnswer = { question: 'vote', vote: asId('vote'), choice: 'approve' };
const agree: HeldAnswer = {
  question: 'round',
  round: asId('round'),
  answer: 'agree',
  text: null,
  minuted: false,
};
const settle = (count = true): MeetingCommand => ({ type: 'SettleHeldAnswers', guest, count });
const nameAs = (who: string): MeetingCommand => ({
  type: 'NameGuest',
  guest,
  name: who,
  organisation: null,
  person: person(who),
});

/** The meeting after what the chat's members did there. */
const heard = (meeting: Meeting, ...commands: readonly MeetingCommand[]): Meeting =>
  commands.reduce((before, command) => {
    const decided = ask(before, { person: null, via: 'teams' }, command, minute(40));
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value.reduce(evolve, before);
  }, meeting);
const here: MeetingCommand = { type: 'ReportGuest', guest, name: 'Okänd', present: true };
const hold = (held: HeldAnswer): MeetingCommand => ({ type: 'HoldAnswer', guest, held });
const voted = (meeting: Meeting) => {
  const vote = meeting.votes[asId<never>('vote')];
  return vote === undefined ? 0 : tally(vote).approve;
};

describe('what somebody unknown answers', () => {
  const vote = heard(given(...inVote), here, hold(approve));

  test('AC5: is held and counts nowhere', () => {
    expect(voted(vote)).toBe(0);
    expect(Object.keys(vote.votes[asId<never>('vote')]?.ballots ?? {})).toEqual([]);
  });

  test('AC5, AU3: those who run the meeting see that something waits, and not what it says', () => {
    const seen = view(vote, { kind: 'person', person: person('sol') });
    expect(seen.guests).toMatchObject([{ held: 1 }]);
    expect(JSON.stringify(seen.guests)).not.toContain('approve');
    expect(view(vote, { kind: 'person', person: person('cia') }).guests).toEqual([]);
  });

  test('AC5: counts once chair or secretary has said whose it is and that it is theirs', () => {
    expect(when(vote, 'sol', settle()).refusal()).toEqual({ code: 'guest-not-named' });
    const named = when(vote, 'sol', nameAs('cia')).meeting();
    expect(voted(named)).toBe(0);
    for (const who of ['sol', 'ada']) {
      const counted = when(named, who, settle());
      expect(counted.events()).toMatchObject([
        { type: 'BallotCast', person: 'cia', enteredBy: null },
        { type: 'HeldAnswersSettled', counted: true },
      ]);
      expect(voted(counted.meeting())).toBe(1);
    }
  });

  test('AC5: members settle nothing, and nobody holds an answer by hand', () => {
    expect(when(vote, 'cia', settle()).refusal()).toMatchObject({ code: 'not-authorised' });
    expect(when(vote, 'sol', hold(approve)).refusal()).toMatchObject({ code: 'not-authorised' });
  });

  test('AC5: an answer that the person has given themselves stands', () => {
    const own = when(when(vote, 'sol', nameAs('cia')).meeting(), 'cia', ballot('reject')).meeting();
    expect(when(own, 'sol', settle()).types()).toEqual(['HeldAnswersSettled']);
  });

  test('AC5: on no roll it does not count', () => {
    const named = when(vote, 'sol', nameAs('lis')).meeting();
    expect(when(named, 'sol', settle()).refusal()).toMatchObject({ code: 'not-on-roll' });
    expect(when(named, 'sol', settle(false)).types()).toEqual(['HeldAnswersSettled']);
  });

  test('AC5: the last one to a question is the one held; the same again changes nothing', () => {
    const again = heard(vote, hold(approve), hold({ ...approve, choice: 'reject' }));
    expect(again.guests[guest]?.held).toEqual([{ ...approve, choice: 'reject' }]);
    expect(again.version).toBe(vote.version + 1);
  });

  test('AC5: in a consensus round likewise; after the round it is put aside', () => {
    const round = heard(given(...inItem, by('ada', askConsensus('a'))), here, hold(agree));
    const named = when(round, 'sol', nameAs('cia')).meeting();
    expect(when(named, 'sol', settle()).types()).toEqual(['ConsensusAnswered', 'HeldAnswersSettled']);
    const others = ['ada', 'bo', 'dan', 'fia'].reduce(
      (before, who) => when(before, who, answer('agree')).meeting(),
      named,
    );
    const closed = when(others, 'ada', closeRound(true, true)).meeting();
    expect(when(closed, 'sol', settle()).types()).toEqual(['HeldAnswersSettled']);
  });

  test('AC5: of somebody who never said that they are here, or to no open question, nothing is held', () => {
    const open = given(...inVote);
    const refused = (meeting: Meeting, held: HeldAnswer) => {
      const decided = ask(meeting, { person: null, via: 'teams' }, hold(held), minute(40));
      return decided.ok ? null : decided.refusal.code;
    };
    expect(refused(open, approve)).toBe('guest-not-found');
    expect(refused(heard(open, here), agree)).toBe('round-not-found');
  });
});
