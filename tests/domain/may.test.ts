import type { MeetingCommandType } from '../../src/domain/meeting/commands.ts';
import { mayNow } from '../../src/domain/meeting/may.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { asId } from '../../src/domain/ids.ts';
import { person } from './council.ts';
import { by, from, given, prepared, preparedWith } from './given.ts';
import { ballot, closeItem, closeVote, inItem, inVote, opened, outcome } from './steps.ts';
import {
  approveOrder,
  closeElection,
  conflict,
  inElection,
  motion,
  openElection,
  orderElection,
  over,
  paper,
  proposeOrder,
  requested,
  sign,
  signed,
  verifier,
} from './steps-more.ts';

/** Which of these are offered to somebody, in the order named. */
const offered = (meeting: Meeting, who: string, ...types: readonly MeetingCommandType[]) => {
  const may = mayNow(meeting, person(who));
  return types.filter((type) => may.includes(type));
};
const secret = [...inItem, by('ada', orderElection(['x', 'y'], { secret: true })), by('ada', openElection)];

describe('what is offered', () => {
  test('AU2: before the meeting the notice and the plan', () => {
    expect(offered(prepared, 'sol', 'SendNotice', 'AcknowledgeNotice', 'RevisePlan')).toEqual([
      'SendNotice',
      'RevisePlan',
    ]);
    const sent = given(by('sol', { type: 'SendNotice' }));
    expect(offered(sent, 'cia', 'SendNotice', 'AcknowledgeNotice')).toEqual(['AcknowledgeNotice']);
    const read = from(sent, by('cia', { type: 'AcknowledgeNotice' }));
    expect(offered(read, 'cia', 'AcknowledgeNotice')).toEqual([]);
  });

  test('AU2: what was done too soon can be taken back by who may', () => {
    const meeting = given(
      ...inItem,
      by('ada', outcome('a', { outcome: 'approved' })),
      by('ada', closeItem('a')),
    );
    const repairs = ['ReopenItem', 'RetractOutcome', 'ReinstateAgendaItem', 'EditAgendaItem'] as const;
    expect(offered(meeting, 'sol', ...repairs)).toEqual(['ReopenItem', 'RetractOutcome', 'EditAgendaItem']);
    expect(offered(meeting, 'cia', ...repairs)).toEqual([]);
    const withdrawn = given(by('sol', { type: 'WithdrawAgendaItem', item: asId('c'), reason: 'x' }));
    expect(offered(withdrawn, 'sol', ...repairs)).toEqual(['ReinstateAgendaItem', 'EditAgendaItem']);
  });

  test('AU2: guests, substitutes and verifiers as there are any', () => {
    const people = ['ReportGuest', 'NameGuest', 'ReleaseSubstitute', 'ReleaseVerifier'] as const;
    expect(offered(prepared, 'sol', ...people)).toEqual(['ReportGuest']);
    const guest = by('sol', { type: 'ReportGuest', guest: asId('g'), name: 'Okänd', present: true });
    const meeting = given(...opened, by('ada', verifier('cia')), guest);
    expect(offered(meeting, 'sol', ...people)).toEqual([...people]);
    expect(offered(meeting, 'cia', ...people)).toEqual([]);
  });

  test('AU2: a conflict of interest until something is put, and back before the item is called', () => {
    const both = ['DeclareConflict', 'WithdrawConflict'] as const;
    expect(offered(given(...opened), 'cia', ...both)).toEqual(['DeclareConflict']);
    expect(offered(given(...opened, by('cia', conflict('a'))), 'cia', ...both)).toEqual(['WithdrawConflict']);
    expect(offered(given(...inVote), 'cia', ...both)).toEqual([]);
  });

  test('AU2: motions and their order as far as they have come', () => {
    const steps = ['MakeMotion', 'WithdrawMotion', 'ProposeVotingOrder', 'ApproveVotingOrder'] as const;
    expect(offered(given(...inItem), 'cia', ...steps)).toEqual(['MakeMotion']);
    expect(offered(given(...inItem), 'eva', ...steps)).toEqual([]);
    const moved = given(...inItem, by('cia', motion('m1')));
    expect(offered(moved, 'cia', ...steps)).toEqual(['MakeMotion', 'WithdrawMotion']);
    expect(offered(moved, 'ada', ...steps)).toEqual(['MakeMotion', 'ProposeVotingOrder']);
    const proposed = from(moved, by('ada', proposeOrder('main', 'm1')));
    expect(offered(proposed, 'ada', 'ApproveVotingOrder')).toEqual(['ApproveVotingOrder']);
    expect(offered(from(proposed, by('ada', approveOrder)), 'ada', 'ApproveVotingOrder')).toEqual([]);
  });

  test('AU2: a casting vote only in a tie of a body that has it', () => {
    const tied = [...inVote, by('cia', ballot('approve')), by('bo', ballot('reject')), by('ada', closeVote)];
    expect(offered(given(...tied), 'ada', 'UseCastingVote')).toEqual([]);
    expect(offered(from(preparedWith({ castingVote: true }), ...tied), 'ada', 'UseCastingVote')).toEqual([
      'UseCastingVote',
    ]);
  });

  test('AU2: an election by its stage', () => {
    const stages = [
      'OrderElection',
      'OpenElection',
      'CastElectionBallot',
      'CloseElection',
      'DeclareElected',
    ] as const;
    expect(offered(given(...inItem), 'ada', ...stages)).toEqual(['OrderElection']);
    expect(offered(given(...inElection), 'ada', ...stages)).toEqual(['CastElectionBallot', 'CloseElection']);
    expect(offered(given(...inElection), 'sol', ...stages)).toEqual(['CastElectionBallot']);
    const closed = given(...inElection, by('cia', paper(['x'])), by('ada', closeElection));
    expect(offered(closed, 'ada', ...stages)).toEqual(['OrderElection', 'DeclareElected']);
  });

  test('AU2, DE11: a secret paper once, to those on the roll, and to nobody for another', () => {
    const meeting = given(...secret);
    expect(offered(meeting, 'cia', 'CastElectionBallot')).toEqual(['CastElectionBallot']);
    expect(offered(meeting, 'sol', 'CastElectionBallot')).toEqual([]);
    expect(offered(meeting, 'eva', 'CastElectionBallot')).toEqual([]);
    const [election] = Object.values(meeting.elections);
    const voted = {
      ...meeting,
      elections: { election: { ...election!, papersFrom: [asId<never>('mala-1')] } },
    };
    expect(offered(voted as Meeting, 'cia', 'CastElectionBallot')).toEqual([]);
    expect(offered(meeting, 'ada', 'CloseElection', 'CancelElection')).toEqual([
      'CloseElection',
      'CancelElection',
    ]);
  });

  test('AU2: after the meeting recap, sharing and signing, each to whoever is next', () => {
    const after = ['EditRecap', 'ApproveRecap', 'PublishRecap', 'ShareMinutes', 'RequestSignOff'] as const;
    expect(offered(given(...over), 'sol', ...after)).toEqual([
      'EditRecap',
      'ApproveRecap',
      'ShareMinutes',
      'RequestSignOff',
    ]);
    const signing = ['SignMinutes', 'CallBackSignOff', 'MakeAddition'] as const;
    expect(offered(given(...requested), 'sol', ...signing)).toEqual(['SignMinutes', 'CallBackSignOff']);
    expect(offered(given(...requested), 'cia', ...signing)).toEqual([]);
    expect(offered(given(...requested, by('sol', sign())), 'cia', ...signing)).toEqual(['SignMinutes']);
    expect(offered(given(...signed), 'sol', ...signing)).toEqual(['MakeAddition']);
  });
});
