import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { view } from '../../src/domain/view.ts';
import { person, plan } from './council.ts';
import { by, checkIn, given, leaves, prepared, when } from './given.ts';
import {
  askConsensus,
  closeItem,
  inItem,
  leavingWithout,
  openItem,
  opened,
  outcome,
  reserve,
} from './steps.ts';
import { signed } from './steps-more.ts';

const reopen = (item: string, reason = 'Avslutades för tidigt'): MeetingCommand => ({
  type: 'ReopenItem',
  item: asId(item),
  reason,
});
const retract = (index = 0, reason = 'Fel kryss'): MeetingCommand => ({
  type: 'RetractOutcome',
  item: asId('a'),
  index,
  reason,
});
const withdraw: MeetingCommand = { type: 'WithdrawAgendaItem', item: asId('c'), reason: 'Underlag saknas' };
const reinstate = (item: string): MeetingCommand => ({ type: 'ReinstateAgendaItem', item: asId(item) });
const edit = (changes: object, item = 'a'): MeetingCommand => ({
  type: 'EditAgendaItem',
  item: asId(item),
  changes,
});

describe('an item closed too soon', () => {
  test('AG7: is taken up again with a reason by chair or secretary, and keeps its number', () => {
    const meeting = given(...inItem, by('ada', closeItem('a')));
    expect(when(meeting, 'ada', reopen('a', ' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'cia', reopen('a')).refusal()?.code).toBe('not-authorised');
    const again = when(meeting, 'sol', reopen('a')).meeting();
    expect(again.agenda[0]).toMatchObject({ status: 'open', number: 1, closedAt: null });
    expect(again.currentItem).toBe('a');
  });

  test('AG7: not while another is open, not one that is not closed, not in another session', () => {
    const meeting = given(...inItem, by('ada', closeItem('a')), by('ada', openItem('b')));
    expect(when(meeting, 'ada', reopen('a')).refusal()?.code).toBe('another-item-open');
    expect(when(given(...opened), 'ada', reopen('a')).refusal()).toEqual({
      code: 'item-not-closed',
      number: 1,
    });
    expect(when(given(...opened), 'ada', reopen('nothing')).refusal()?.code).toBe('item-not-found');
    const afternoon = given(
      ...inItem,
      by('ada', closeItem('a')),
      by('ada', { type: 'OpenSession', session: asId('afternoon') }),
    );
    expect(when(afternoon, 'ada', reopen('a')).refusal()).toEqual({ code: 'session-not-open' });
  });

  test('AG7, AT3: who serves is settled anew when it is taken up again', () => {
    const meeting = given(...inItem, by('ada', closeItem('a')), leaves('cia'), by('ada', reopen('a')));
    expect(meeting.agenda[0]!.serving).not.toHaveProperty('mala-1');
    expect(meeting.haveServed.some(({ person: who }) => who === 'cia')).toBe(true);
    expect(when(meeting, 'cia', reserve('a', 'decision')).types()).toEqual(['ReservationLodged']);
    const { attendance } = minutesRecord(meeting);
    expect(attendance.find((line) => line.person === 'Cia')).toMatchObject({
      serves: true,
      capacity: 'ordinary',
    });
  });
});

describe('an outcome declared by mistake', () => {
  const declared = [...inItem, by('ada', outcome('a', { outcome: 'approved' }))];

  test('AG7: is taken back with a reason; it stands beside the decisions with it', () => {
    const meeting = given(...declared);
    expect(when(meeting, 'ada', retract(0, ' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'ada', retract(1)).refusal()).toEqual({ code: 'outcome-not-found' });
    expect(when(meeting, 'cia', retract()).refusal()?.code).toBe('not-authorised');
    const taken = when(meeting, 'ada', retract()).meeting();
    expect(taken.agenda[0]!.outcomes).toEqual([]);
    expect(taken.agenda[0]!.retracted).toMatchObject([{ outcome: 'approved', retractedFor: 'Fel kryss' }]);
  });

  test('AG7, DE3: the vote it rested on is undeclared again', () => {
    const meeting = given(
      ...inItem,
      ...leavingWithout('a').slice(0, 3),
      by('ada', outcome('a', { outcome: 'approved', vote: asId('vote') })),
    );
    expect(Object.values(when(meeting, 'ada', retract()).meeting().votes)[0]!.effect).toBe('undeclared');
  });
});

describe('an item withdrawn by mistake', () => {
  test('AG7: is put back among the planned with a free number', () => {
    const meeting = given(...opened, by('sol', withdraw));
    const back = when(meeting, 'sol', reinstate('c')).meeting();
    expect(back.agenda.map(({ number, status }) => [number, status])).toEqual([
      [1, 'planned'],
      [2, 'planned'],
      [3, 'planned'],
      [4, 'planned'],
    ]);
    expect(when(meeting, 'sol', reinstate('a')).refusal()).toEqual({ code: 'item-not-withdrawn', number: 1 });
    expect(when(meeting, 'sol', reinstate('nothing')).refusal()?.code).toBe('item-not-found');
  });
});

describe('the words of the agenda', () => {
  test('AG5: are put right until sign-off; the same words change nothing', () => {
    const meeting = given(...inItem);
    expect(when(meeting, 'sol', edit({ heading: 'Ny rubrik' })).meeting().agenda[0]).toMatchObject({
      heading: 'Ny rubrik',
      number: 1,
      kind: 'decision',
    });
    expect(when(meeting, 'sol', edit({ heading: 'Ärendet a', kind: 'decision' })).types()).toEqual([]);
    expect(when(meeting, 'sol', edit({ heading: ' ' })).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'sol', edit({ heading: 'x' }, 'nothing')).refusal()?.code).toBe('item-not-found');
    expect(when(meeting, 'cia', edit({ heading: 'x' })).refusal()?.code).toBe('not-authorised');
    expect(when(given(...signed), 'sol', edit({ heading: 'x' })).refusal()).toEqual({
      code: 'minutes-signed',
    });
  });

  test('AG5: a proposal that is put to the members is not changed under their hands', () => {
    const asked = given(...inItem, by('ada', askConsensus('a')));
    expect(when(asked, 'sol', edit({ proposal: 'Annat' })).refusal()).toEqual({
      code: 'question-still-open',
      number: 1,
    });
    expect(when(asked, 'sol', edit({ heading: 'Rättad' })).types()).toEqual(['AgendaItemEdited']);
  });
});

describe('the notice', () => {
  const send: MeetingCommand = { type: 'SendNotice' };
  const read: MeetingCommand = { type: 'AcknowledgeNotice' };

  test('AG8: those called say that they have read it, once for each time it is sent', () => {
    expect(when(prepared, 'cia', read).refusal()).toEqual({ code: 'notice-not-sent' });
    const sent = given(by('sol', send), by('cia', read));
    expect(when(sent, 'cia', read).types()).toEqual([]);
    const again = given(by('sol', send), by('cia', read), by('sol', send));
    expect(when(again, 'cia', read).types()).toEqual(['NoticeRead']);
    expect(when(given(...opened), 'sol', send).refusal()).toEqual({ code: 'meeting-already-open' });
    expect(when(prepared, 'cia', send).refusal()?.code).toBe('not-authorised');
  });

  test('AG8: who has not read it is named to those who run the meeting and to nobody else', () => {
    const sent = given(by('sol', send), by('cia', read));
    const seen = (who: string) => view(sent, { kind: 'person', person: person(who) }).notice;
    expect(seen('cia')).toMatchObject({ readByYou: true, readCount: 1, unread: [] });
    const unread = seen('sol')?.unread.map((line) => line.name) ?? [];
    expect(unread).toContain('Bo');
    expect(unread).not.toContain('Cia');
  });
});

describe('the plan', () => {
  const revise = (changes: object): MeetingCommand => ({ type: 'RevisePlan', changes });

  test('AG8: place, hours and number are put right until sign-off', () => {
    expect(when(prepared, 'sol', revise({ place: 'Rådhuset' })).meeting().plan.place).toBe('Rådhuset');
    expect(when(prepared, 'sol', revise({ place: 'Teams' })).types()).toEqual([]);
    expect(when(prepared, 'sol', revise({ scheduledEnd: plan.scheduledStart })).refusal()).toEqual({
      code: 'times-backwards',
    });
    expect(when(prepared, 'ada', revise({ place: 'x' })).refusal()?.code).toBe('not-authorised');
    expect(when(given(...signed), 'sol', revise({ place: 'x' })).refusal()).toEqual({
      code: 'minutes-signed',
    });
  });

  test('AG2: items are numbered from the first number of the meeting, in agenda order', () => {
    const numbers = given(checkIn('cia')).agenda.map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });
});
