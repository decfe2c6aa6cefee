import { asId } from '../../src/domain/ids.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import { item, itemId, plan, seat } from './council.ts';
import { by, given, minute, when } from './given.ts';
import {
  askConsensus,
  closeItem,
  closeMeeting,
  closeRound,
  inItem,
  openItem,
  opened,
  outcome,
} from './steps.ts';

const add = (id: string, before: string | null) =>
  by('sol', { type: 'AddAgendaItem', item: item(id), before: before === null ? null : asId(before) });

describe('agenda', () => {
  test('AG2: numbering starts where the plan says', () => {
    const running = { ...plan, firstItemNumber: 40 };
    const meeting = evolve(noMeeting, { type: 'MeetingPrepared', at: minute(0), plan: running });
    expect(meeting.agenda.map(({ number }) => number)).toEqual([40, 41, 42, 43]);
  });

  test('AG1: an information item can get a decision', () => {
    const meeting = given(...opened, by('ada', openItem('b')));
    expect(when(meeting, 'ada', outcome('b', { outcome: 'postponed' })).types()).toEqual(['OutcomeDeclared']);
  });

  test('AG2: items are numbered in agenda order', () => {
    expect(given().agenda.map(({ id, number }) => [id, number])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ]);
  });

  test('AG4: an item is called only in its own session, and the next session ends the one before', () => {
    const meeting = given(...opened);
    expect(when(meeting, 'ada', openItem('d')).refusal()).toEqual({ code: 'session-not-open' });
    const afternoon = when(meeting, 'ada', { type: 'OpenSession', session: asId('afternoon') });
    expect(afternoon.types()).toEqual(['SessionClosed', 'SessionOpened']);
    expect(when(afternoon.meeting(), 'ada', openItem('d')).types()).toContain('ItemOpened');
  });

  test('AG4: the joint session counts both bodies among those serving', () => {
    const meeting = given(
      ...opened,
      by('lis', { type: 'ReportPresence', person: asId('lis'), present: true }),
      by('ada', { type: 'OpenSession', session: asId('afternoon') }),
      by('ada', openItem('d')),
    );
    expect(meeting.serving[seat('officials-1')]).toBe('lis');
  });

  test('AG5: what was dealt with keeps its number when an item is added, moved or withdrawn', () => {
    const meeting = given(
      ...inItem,
      by('ada', closeItem('a')),
      add('e', 'b'),
      by('sol', { type: 'MoveAgendaItem', item: itemId('c'), before: itemId('e') }),
    );
    expect(meeting.agenda.map(({ id, number }) => `${number} ${id}`)).toEqual([
      '1 a',
      '2 c',
      '3 e',
      '4 b',
      '5 d',
    ]);
    const fewer = when(meeting, 'sol', {
      type: 'WithdrawAgendaItem',
      item: itemId('c'),
      reason: 'Ej färdigberett',
    }).meeting();
    expect(fewer.agenda.map(({ id, number, status }) => `${number} ${id} ${status}`)).toEqual([
      '1 a closed',
      '2 c withdrawn',
      '3 e planned',
      '4 b planned',
      '5 d planned',
    ]);
  });

  test('AG5: nothing is put before, moved or withdrawn from what has been dealt with', () => {
    const meeting = given(...inItem);
    expect(when(meeting, 'sol', add('e', 'a')[1]).refusal()).toEqual({
      code: 'item-already-dealt-with',
      number: 1,
    });
    expect(
      when(meeting, 'sol', { type: 'WithdrawAgendaItem', item: itemId('a'), reason: '' }).refusal()?.code,
    ).toBe('item-already-dealt-with');
  });

  test('AG5: a meeting that has closed gets no more items', () => {
    const meeting = given(...opened, by('ada', closeMeeting));
    expect(when(meeting, 'sol', add('e', null)[1]).refusal()).toEqual({ code: 'meeting-closed' });
  });

  test('AG6: one item at a time, and none is closed over an open question', () => {
    const meeting = given(...inItem, by('ada', askConsensus('a')));
    expect(when(meeting, 'ada', openItem('b')).refusal()).toEqual({
      code: 'another-item-open',
      number: 1,
      heading: 'Ärendet a',
    });
    expect(when(meeting, 'ada', closeItem('a')).refusal()).toEqual({
      code: 'question-still-open',
      number: 1,
    });
    expect(when(meeting, 'ada', closeMeeting).refusal()?.code).toBe('another-item-open');
    const settled = when(meeting, 'ada', closeRound(false)).meeting();
    expect(when(settled, 'ada', closeItem('a')).types()).toEqual(['ItemClosed']);
  });
});
