import { clock, day, dayAndTime } from '../../tab/clock.ts';
import { readAddress } from '../../tab/address.ts';
import { attendanceGroups } from '../../tab/meeting/attendance-groups.ts';
import { cellsOf } from '../../tab/meeting/cells.ts';
import { currentQuestion } from '../../tab/meeting/current-question.ts';
import { waitingNames } from '../../tab/meeting/roll.ts';
import { news } from '../../tab/meeting/news.ts';
import { states } from '../browser/sample-states.ts';

const tones = (...args: Parameters<typeof cellsOf>) =>
  Object.fromEntries(cellsOf(...args).map(({ principal, tone }) => [principal.shortName, tone]));

describe('the grid of principals', () => {
  test('has every principal in the same place, whatever it tells about', () => {
    const order = (name: keyof typeof states, subject: 'round' | 'vote' | 'representation') =>
      cellsOf(states[name], subject).map(({ principal }) => principal.id);
    const first = order('prepared', 'representation');
    expect(first).toHaveLength(16);
    expect(order('consensus', 'round')).toEqual(first);
    expect(order('vote-closed', 'vote')).toEqual(first);
  });

  test('AT4: tells who is represented, in part, or not at all', () => {
    expect(tones(states.prepared, 'representation')).toMatchObject({
      Umeå: 'represented',
      Malå: 'unrepresented',
      Skellefteå: 'partly',
    });
  });

  test('while a vote is open it tells only who has answered', () => {
    expect(new Set(Object.values(tones(states['vote-open'], 'vote')))).toEqual(
      new Set(['answered', 'waiting', 'unrepresented']),
    );
  });

  test('DE5: members of one principal who voted differently make it split', () => {
    expect(tones(states['vote-closed'], 'vote')).toMatchObject({ Umeå: 'split', Malå: 'unrepresented' });
  });
});

test('what is asked is the open round, else the vote that stands', () => {
  expect(currentQuestion(states['item-open'].current!)).toBeNull();
  expect(currentQuestion(states.consensus.current!)).toBe('round');
  expect(currentQuestion(states['vote-open'].current!)).toBe('vote');
  const vote = { ...states['vote-open'].current!.vote!, phase: 'cancelled' as const };
  expect(currentQuestion({ ...states['vote-open'].current!, vote })).toBe('round');
});

describe('what is said to those who listen', () => {
  const keys = (from: keyof typeof states, to: keyof typeof states) =>
    news(states[from], states[to]).map(({ key }) => key);

  test('a new item, a question, a result and the end of the meeting', () => {
    expect(keys('roll-call', 'item-open')).toEqual(['tab.news.item']);
    expect(keys('item-open', 'consensus')).toEqual(['tab.news.question']);
    expect(keys('consensus', 'choose-way')).toEqual(['tab.news.not-agreed']);
    expect(keys('vote-open', 'vote-closed')).toEqual(['tab.news.vote-closed']);
    expect(keys('member-between', 'closed')).toEqual(['tab.news.closed']);
  });

  test('an answer of somebody else is not', () => expect(keys('member', 'member-answered')).toEqual([]));
});

test('AT1: who needs a ruling comes first in the attendance list', () => {
  expect(attendanceGroups(states['roll-call']).map(({ kind }) => kind)).toEqual([
    'disputed',
    'members',
    'substitutes',
    'without-vote',
  ]);
});

test('SU5: times are the meeting’s own, written as the language writes them', () => {
  const at = '2024-03-15T09:41:07.000Z';
  expect(clock(at, 'Europe/Stockholm', 'sv')).toBe('10.41');
  expect(clock(at, 'Europe/Stockholm', 'sv', true)).toBe('10.41.07');
  expect(clock(at, 'Europe/Stockholm', 'en')).toBe('10:41');
  expect(day('2024-03-15', 'sv')).toBe('15 mars 2024');
  expect(dayAndTime(at, 'Europe/Stockholm', 'sv')).toBe('15 mars 2024 kl. 10.41');
  expect(dayAndTime(at, 'Europe/Stockholm', 'en')).toBe('15 March 2024, 10:41');
  // Past midnight where the meeting is held, and not yet in UTC.
  expect(dayAndTime('2024-03-15T23:30:00.000Z', 'Europe/Stockholm', 'sv')).toBe('16 mars 2024 kl. 00.30');
});

test('an address with unknown values asks for nothing', () => {
  expect(readAddress('?surface=admin&theme=pink')).toMatchObject({
    surface: null,
    theme: null,
    meeting: null,
  });
  expect(readAddress('?surface=stage&meeting=m1&as=p1')).toMatchObject({
    surface: 'stage',
    meeting: 'm1',
    as: 'p1',
  });
});

test('who is waited for is told by principal, and by person where only some of its members are missing', () => {
  const { principals } = states.prepared.representation;
  const roll = states['vote-ordered'].current!.vote!.waitingFor;
  const waiting = roll.filter(
    ({ principalId, name }) => principalId === 'st' || principalId === 'rv' || name === 'Ebba Norrby',
  );
  expect(waitingNames(waiting, principals)).toEqual(['Storuman', 'Umeå (Ebba Norrby)', 'Region']);
});
