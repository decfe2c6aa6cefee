import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { by, given, ids, when } from './given.ts';
import { closeItem, closeMeeting, inItem, orderVote, reserve } from './steps.ts';

const note = (signers: readonly string[]): MeetingCommand => ({
  type: 'HandInNote',
  note: asId('note'),
  item: asId('a'),
  heading: 'Ärendeberedning',
  sections: [{ heading: null, text: 'Ärendet var inte berett.' }],
  signers: ids(...signers),
});

describe('reservations', () => {
  test('RE1: against the decision and against the procedure are two, each lodged once', () => {
    const meeting = given(...inItem, by('cia', reserve('a', 'decision', 'one')));
    expect(when(meeting, 'cia', reserve('a', 'procedure', 'two')).types()).toEqual(['ReservationLodged']);
    expect(when(meeting, 'cia', reserve('a', 'decision', 'three')).refusal()).toEqual({
      code: 'reservation-already-lodged',
    });
  });

  test('RE2: lodged before the meeting ends, also after the item is closed', () => {
    const closed = given(...inItem, by('ada', closeItem('a')));
    expect(when(closed, 'cia', reserve('a', 'decision')).types()).toEqual(['ReservationLodged']);
    const over = given(...inItem, by('ada', closeItem('a')), by('ada', closeMeeting));
    expect(when(over, 'cia', reserve('a', 'decision')).refusal()).toEqual({
      code: 'reservation-too-late',
      deadline: 'meeting-closed',
    });
  });

  test('RE2: only somebody who served in the item reserves', () => {
    expect(when(given(...inItem), 'eva', reserve('a', 'decision')).refusal()).toEqual({
      code: 'reservation-needs-participation',
      person: 'Eva',
    });
  });

  test('RE2: reasons follow in writing, by the author or through the secretary', () => {
    const meeting = given(...inItem, by('cia', reserve('a', 'decision')));
    const reasons: MeetingCommand = {
      type: 'GiveReasons',
      reservation: asId('reservation'),
      text: 'Mandat saknas.',
    };
    expect(when(meeting, 'cia', reasons).types()).toEqual(['ReservationReasoned']);
    expect(when(meeting, 'sol', reasons).types()).toEqual(['ReservationReasoned']);
    expect(when(meeting, 'dan', reasons).refusal()).toEqual({ code: 'not-your-reservation' });
  });

  test('RE3: everyone who reserves against the procedure is kept', () => {
    const meeting = given(
      ...inItem,
      by('ada', orderVote('a')),
      by('bo', reserve('a', 'procedure', 'r-bo', 'vote')),
      by('fia', reserve('a', 'procedure', 'r-fia', 'vote')),
    );
    expect(Object.values(meeting.reservations).map((line) => line.person)).toEqual(['bo', 'fia']);
  });

  test('RE1: a reservation is withdrawn by its author alone, and can be lodged anew', () => {
    const meeting = given(...inItem, by('cia', reserve('a', 'decision')));
    const withdraw: MeetingCommand = { type: 'WithdrawReservation', reservation: asId('reservation') };
    expect(when(meeting, 'dan', withdraw).refusal()).toEqual({ code: 'not-your-reservation' });
    const withdrawn = when(meeting, 'cia', withdraw).meeting();
    expect(when(withdrawn, 'cia', reserve('a', 'decision', 'again')).types()).toEqual(['ReservationLodged']);
  });
});

describe('minutes notes', () => {
  test('RE2: whoever hands it in has signed; the others each confirm, once', () => {
    const meeting = given(...inItem, by('bo', note(['bo', 'fia'])));
    const signed = () => Object.values(meeting.notes)[0]!.signers.map((line) => line.signedAt !== null);
    expect(signed()).toEqual([true, false]);
    const sign: MeetingCommand = { type: 'SignNote', note: asId('note') };
    const both = when(meeting, 'fia', sign).meeting();
    expect(Object.values(both.notes)[0]!.signers.every((line) => line.signedAt !== null)).toBe(true);
    expect(when(both, 'fia', sign).types()).toEqual([]);
    expect(when(meeting, 'cia', sign).refusal()).toEqual({ code: 'not-a-signer', person: 'Cia' });
  });

  test('RE2: a note may come after the meeting', () => {
    const over = given(...inItem, by('ada', closeItem('a')), by('ada', closeMeeting));
    expect(when(over, 'bo', note(['bo'])).types()).toEqual(['NoteHandedIn', 'NoteSigned']);
  });
});

describe('prose', () => {
  test('MI1: writing one block leaves every other block and every fact as it was', () => {
    const write = (block: string, text: string) =>
      by('sol', { type: 'WriteProse', item: asId('a'), block, text });
    const meeting = given(...inItem, write('1', 'Bakgrund.'), write('2', 'Debatt.'));
    const after = when(meeting, 'sol', write('1', 'Bakgrund, rättad.')[1]).meeting();
    const { version, agenda, lastAt, ...rest } = after;
    expect(agenda[0]!.prose).toEqual([
      { id: '1', text: 'Bakgrund, rättad.', revision: 2, writtenBy: 'sol' },
      { id: '2', text: 'Debatt.', revision: 1, writtenBy: 'sol' },
    ]);
    const { version: before, agenda: old, lastAt: lastBefore, ...untouched } = meeting;
    expect(version).toBe(before + 1);
    expect(lastAt > lastBefore).toBe(true);
    expect(rest).toEqual(untouched);
    expect(agenda.slice(1)).toEqual(old.slice(1));
  });

  test('MI11: a block that was changed meanwhile is not written over; who read the latest writes on', () => {
    const write = (text: string, revision: number): MeetingCommand => ({
      type: 'WriteProse',
      item: asId('a'),
      block: '1',
      text,
      revision,
    });
    const meeting = given(
      ...inItem,
      by('sol', write('Bakgrund.', 0)),
      by('kim', write('Bakgrund, rättad.', 1)),
    );
    expect(when(meeting, 'sol', write('Min bakgrund.', 1)).refusal()).toEqual({
      code: 'prose-changed-meanwhile',
    });
    expect(when(meeting, 'sol', write('Ny.', 0)).refusal()).toEqual({ code: 'prose-changed-meanwhile' });
    expect(meeting.agenda[0]!.prose).toMatchObject([{ text: 'Bakgrund, rättad.', writtenBy: 'kim' }]);
    expect(when(meeting, 'sol', write('Min bakgrund.', 2)).types()).toEqual(['ProseWritten']);
    expect(when(meeting, 'sol', write('Bakgrund, rättad.', 0)).types()).toEqual([]);
  });
});
