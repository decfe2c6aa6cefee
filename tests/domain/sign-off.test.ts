import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { signersOf } from '../../src/domain/meeting/rules/sign-off.ts';
import { view } from '../../src/domain/view.ts';
import { person } from './council.ts';
import { by, checkIn, from, given, ids, when } from './given.ts';
import { closeItem, closeMeeting, inItem, inVote, closeVote, openMeeting, reserve } from './steps.ts';
import { callBack, hash, over, requestSignOff, requested, sign, signed, verifier } from './steps-more.ts';

const reasons = (late?: string): MeetingCommand => ({
  type: 'GiveReasons',
  reservation: asId('reservation'),
  text: 'Mandat saknas.',
  ...(late === undefined ? {} : { late }),
});
const note = (late?: string): MeetingCommand => ({
  type: 'HandInNote',
  note: asId('note'),
  item: asId('a'),
  heading: null,
  sections: [{ heading: null, text: 'Ärendet var inte berett.' }],
  signers: ids('bo', 'fia'),
  ...(late === undefined ? {} : { late }),
});
const addition = (text = 'Rättelse: Bo, inte Bosse.', id = 'addition'): MeetingCommand => ({
  type: 'MakeAddition',
  addition: asId(id),
  text,
});

describe('signing', () => {
  test('MI6: a secretary, then the verifiers, then everyone who presided sign, if they were present', () => {
    expect(signersOf(given(...over))).toEqual([
      { person: 'sol', role: 'secretary' },
      { person: 'cia', role: 'verifier' },
      { person: 'ada', role: 'chair' },
    ]);
    const handed = given(
      ...inItem,
      by('ada', { type: 'HandOverChair', person: person('bo'), reason: null }),
      by('bo', closeItem('a')),
      by('bo', closeMeeting),
    );
    expect(signersOf(handed).map((signer) => signer.person)).toEqual(['sol', 'ada', 'bo']);
  });

  test('MI6: without a secretary who was there nothing is sent; nor before the meeting is over, nor without its hash', () => {
    const alone = given(checkIn('cia'), by('ada', openMeeting), by('ada', closeMeeting));
    expect(when(alone, 'sol', requestSignOff).refusal()).toEqual({
      code: 'nobody-to-sign',
      role: 'secretary',
    });
    expect(when(given(...inItem), 'sol', requestSignOff).refusal()).toEqual({ code: 'meeting-not-closed' });
    expect(when(given(...over), 'sol', { type: 'RequestSignOff' }).refusal()).toEqual({
      code: 'minutes-changed',
    });
    expect(when(given(...over), 'ada', requestSignOff).refusal()?.code).toBe('not-authorised');
    expect(when(given(...requested), 'sol', requestSignOff).refusal()).toEqual({
      code: 'sign-off-under-way',
    });
  });

  test('MI6: each in turn, over what was sent, with time, method and level of assurance', () => {
    const meeting = given(...requested);
    expect(when(meeting, 'cia', sign()).refusal()).toEqual({ code: 'not-your-turn', names: ['Sol'] });
    expect(when(meeting, 'sol', sign('b'.repeat(64))).refusal()).toEqual({ code: 'minutes-changed' });
    expect(when(meeting, 'dan', sign()).refusal()).toEqual({ code: 'not-a-signatory' });
    expect(when(meeting, 'sol', { type: 'SignMinutes', hash }).refusal()).toEqual({ code: 'not-identified' });
    expect(when(given(...over), 'sol', sign()).refusal()).toEqual({ code: 'sign-off-not-under-way' });
    const [event] = when(meeting, 'sol', sign()).events();
    expect(event).toMatchObject({
      type: 'MinutesSigned',
      role: 'secretary',
      method: 'sign-in',
      assurance: 'low',
      hash,
    });
    const once = when(meeting, 'sol', sign()).meeting();
    expect(when(once, 'sol', sign()).refusal()).toEqual({ code: 'already-signed' });
  });

  test('MI6: whoever signs in two capacities does it at once when nobody stands between', () => {
    const both = given(
      ...inItem,
      by('ada', verifier('ada')),
      by('ada', closeItem('a')),
      by('ada', closeMeeting),
    );
    const asked = when(both, 'sol', requestSignOff).meeting();
    const done = when(when(asked, 'sol', sign()).meeting(), 'ada', sign());
    expect(done.events().map((event) => 'role' in event && event.role)).toEqual(['verifier', 'chair']);
    expect(done.meeting().signOff?.completedAt).not.toBeNull();
  });

  test('MI6: from the request on nothing that the minutes say changes unless they are called back', () => {
    const meeting = given(...requested);
    const changes: readonly MeetingCommand[] = [
      { type: 'WriteProse', item: asId('a'), block: '1', text: 'Nytt' },
      { type: 'RewordOutcome', item: asId('a'), index: 0, wording: 'Nytt' },
      { type: 'RevisePlan', changes: { place: 'Nytt' } },
      { type: 'ReportPresence', person: person('hal'), present: true },
      { type: 'NoteNextMeeting', text: 'Nytt', date: null },
      { type: 'ReleaseVerifier', person: person('cia') },
      { type: 'ReportGuest', guest: asId('g'), name: 'Ny', present: true },
    ];
    for (const command of changes)
      expect([command.type, when(meeting, 'sol', command).refusal()?.code]).toEqual([
        command.type,
        'sign-off-under-way',
      ]);
    for (const command of changes)
      expect([command.type, when(given(...signed), 'sol', command).refusal()?.code]).toEqual([
        command.type,
        'minutes-signed',
      ]);
  });

  test('MI6: called back with a reason, the signatures count for nothing; signed minutes are not called back', () => {
    const meeting = given(...requested, by('sol', sign()));
    expect(when(meeting, 'ada', callBack(' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'cia', callBack()).refusal()?.code).toBe('not-authorised');
    const back = when(meeting, 'ada', callBack()).meeting();
    expect(back.signOff).toBeNull();
    expect(back.calledBack).toMatchObject([{ reason: 'Ett namn är fel', signatures: [{ person: 'sol' }] }]);
    expect(when(back, 'ada', callBack()).refusal()).toEqual({ code: 'sign-off-not-under-way' });
    const again = when(back, 'sol', requestSignOff).meeting();
    expect(when(again, 'cia', sign()).refusal()?.code).toBe('not-your-turn');
    expect(when(given(...signed), 'ada', callBack()).refusal()).toEqual({ code: 'minutes-signed' });
  });

  test('MI6: once signed a correction is an addition, each made once', () => {
    const meeting = given(...signed);
    expect(when(given(...requested), 'sol', addition()).refusal()).toEqual({ code: 'minutes-not-signed' });
    expect(when(meeting, 'sol', addition(' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'cia', addition()).refusal()?.code).toBe('not-authorised');
    const added = when(meeting, 'sol', addition()).meeting();
    expect(added.additions).toMatchObject([{ text: 'Rättelse: Bo, inte Bosse.', by: 'sol' }]);
    expect(when(added, 'sol', addition()).types()).toEqual([]);
    expect(view(added, { kind: 'person', person: person('cia') }).after.signOff?.completedAt).not.toBeNull();
  });
});

describe('what comes late', () => {
  const reserved = [...inItem, by('bo', reserve('a', 'decision'))];
  const overWith = [...reserved, by('ada', closeItem('a')), by('ada', closeMeeting)];
  const late = (id: string, reason?: string, who = 'fia'): MeetingCommand =>
    ({
      ...reserve('a', 'decision', id),
      for: person(who),
      ...(reason === undefined ? {} : { late: reason }),
    }) as MeetingCommand;

  test('RE4: a reservation after the meeting is refused with its deadline; the chair alone accepts it, with a reason', () => {
    const meeting = given(...overWith);
    expect(when(meeting, 'fia', reserve('a', 'decision', 'r2')).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'meeting-closed',
    });
    expect(when(meeting, 'sol', late('r2', 'Linjen bröts')).refusal()?.code).not.toBeUndefined();
    expect(when(meeting, 'ada', late('r2', ' ')).refusal()?.code).toBe('reservation-too-late');
    const [lodged] = when(meeting, 'ada', late('r2', 'Linjen bröts')).events();
    expect(lodged).toMatchObject({
      person: 'fia',
      late: { by: 'ada', reason: 'Linjen bröts' },
      enteredBy: 'ada',
    });
  });

  test('RE4: never one against a vote whose ballots have opened, also after the meeting', () => {
    const against = (who: string, more: object = {}) =>
      ({ ...reserve('a', 'procedure', 'r2', 'vote'), for: person(who), ...more }) as MeetingCommand;
    const open = given(...inVote);
    expect(when(open, 'ada', against('bo', { late: 'Jag hann inte' })).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'ballots-opened',
    });
    const closed = given(...inVote, by('ada', closeVote), by('ada', closeItem('a')), by('ada', closeMeeting));
    expect(when(closed, 'ada', against('bo', { late: 'Jag hann inte' })).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'ballots-opened',
    });
  });

  test('RE4: none once the minutes have gone out for signing', () => {
    const meeting = from(given(...overWith), by('sol', requestSignOff));
    expect(when(meeting, 'ada', late('r2', 'Linjen bröts')).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'sign-off',
    });
    expect(
      when(meeting, 'bo', { type: 'WithdrawReservation', reservation: asId('reservation') }).refusal(),
    ).toEqual({
      code: 'reservation-too-late',
      deadline: 'sign-off',
    });
  });

  test('RE4: reasons and notes are due at sign-off; accepting one later calls the minutes back', () => {
    expect(when(given(...overWith), 'bo', reasons()).types()).toEqual(['ReservationReasoned']);
    const meeting = from(given(...overWith), by('sol', requestSignOff), by('sol', sign()));
    expect(when(meeting, 'bo', reasons()).refusal()).toEqual({ code: 'note-too-late' });
    expect(when(meeting, 'bo', note()).refusal()).toEqual({ code: 'note-too-late' });
    expect(when(meeting, 'bo', reasons('Snälla')).refusal()?.code).toBe('not-authorised');
    expect(when(meeting, 'ada', reasons('Kom med posten')).types()).toEqual([
      'SignOffCalledBack',
      'ReservationReasoned',
    ]);
    const accepted = when(meeting, 'ada', note('Kom med posten')).meeting();
    expect(accepted.signOff).toBeNull();
    expect(Object.values(accepted.notes)[0]).toMatchObject({ late: { by: 'ada', reason: 'Kom med posten' } });
    expect(when(accepted, 'fia', { type: 'SignNote', note: asId('note') }).types()).toEqual(['NoteSigned']);
    const resent = when(accepted, 'sol', requestSignOff).meeting();
    expect(when(resent, 'fia', { type: 'SignNote', note: asId('note') }).refusal()).toEqual({
      code: 'note-too-late',
    });
  });

  test('RE4, MI6: what is signed takes an addition and no late note', () => {
    expect(when(given(...signed), 'ada', note('Kom med posten')).refusal()).toEqual({
      code: 'minutes-signed',
    });
  });

  test('RE4: what was in time is not marked as late, whatever the chair says', () => {
    const early = when(given(...reserved), 'ada', { ...reasons('Kom med posten') }).meeting();
    expect(Object.values(early.reservations)[0]!.late).toBeNull();
  });

  test('RE1: another one’s reservation is not written over by one with its id', () => {
    expect(when(given(...reserved), 'fia', reserve('a', 'decision')).refusal()).toEqual({
      code: 'reservation-already-lodged',
    });
    expect(when(given(...inVote), 'bo', reserve('a', 'procedure', 'r9', 'none')).refusal()).toEqual({
      code: 'vote-not-found',
    });
  });
});

describe('recap and sharing', () => {
  const edit = (text: string | null): MeetingCommand => ({ type: 'EditRecap', text });
  const approve: MeetingCommand = { type: 'ApproveRecap' };
  const publish: MeetingCommand = { type: 'PublishRecap' };

  test('MI10: the coordinators add their words and approve it; only then does it go to the members', () => {
    const meeting = given(...over);
    expect(when(meeting, 'kim', publish).refusal()).toEqual({ code: 'recap-not-approved' });
    expect(when(meeting, 'cia', approve).refusal()?.code).toBe('not-authorised');
    expect(when(given(...inItem), 'kim', approve).refusal()).toEqual({ code: 'meeting-not-closed' });
    const approved = from(meeting, by('kim', edit(' Tack för i dag. ')), by('kim', approve));
    expect(approved.recap).toMatchObject({ text: 'Tack för i dag.', approvedBy: 'kim', publishedAt: null });
    expect(when(approved, 'kim', edit('Tack för i dag.')).types()).toEqual([]);
    const published = when(approved, 'kim', publish).meeting();
    expect(when(published, 'kim', publish).types()).toEqual([]);
    expect(when(published, 'kim', edit('Nytt')).refusal()).toEqual({ code: 'recap-already-published' });
  });

  test('MI7: what the minutes are shared for and with whom is on record', () => {
    const share = (whom: string): MeetingCommand => ({
      type: 'ShareMinutes',
      purpose: 'for-comment',
      with: whom,
    });
    const shared = when(given(...over), 'sol', share('LSG')).meeting();
    expect(shared.shared).toMatchObject([{ purpose: 'for-comment', with: 'LSG', by: 'sol' }]);
    expect(when(given(...over), 'sol', share(' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(given(...over), 'cia', share('LSG')).refusal()?.code).toBe('not-authorised');
  });
});

describe('small corrections', () => {
  test('MI6: a verifier is released, a next meeting struck, both until sign-off', () => {
    const meeting = given(...over, by('sol', { type: 'NoteNextMeeting', text: '12 april', date: null }));
    const release = (who: string): MeetingCommand => ({ type: 'ReleaseVerifier', person: person(who) });
    expect(when(meeting, 'sol', release('cia')).meeting().verifiers).toEqual([]);
    expect(when(meeting, 'sol', release('bo')).refusal()).toEqual({
      code: 'verifier-not-chosen',
      person: 'Bo',
    });
    const strike = (index: number): MeetingCommand => ({ type: 'StrikeNextMeeting', index });
    expect(when(meeting, 'sol', strike(0)).meeting().nextMeetings).toEqual([]);
    expect(when(meeting, 'sol', strike(1)).refusal()).toEqual({ code: 'next-meeting-not-found' });
  });

  test('AT2, AT3: a substitute is released between items; the seat stands empty', () => {
    const release: MeetingCommand = { type: 'ReleaseSubstitute', seat: asId('region-2') };
    expect(when(given(...inItem), 'ada', release).refusal()).toEqual({
      code: 'serving-changes-between-items',
      number: 1,
    });
    const meeting = given(...inItem, by('ada', closeItem('a')));
    expect(when(meeting, 'ada', release).meeting().serving).not.toHaveProperty('region-2');
    const none: MeetingCommand = { type: 'ReleaseSubstitute', seat: asId('umea-1') };
    expect(when(meeting, 'ada', none).refusal()).toEqual({ code: 'substitute-not-called' });
  });
});
