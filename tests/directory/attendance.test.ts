import { attendanceDifferences } from '../../src/app/attendance-differences.ts';
import type { Attended } from '../../src/app/directory.ts';
import { intervalsOf } from '../../src/domain/meeting/presence.ts';
import { person } from '../domain/council.ts';
import { given } from '../domain/given.ts';
import { opened } from '../domain/steps.ts';

const start = '2024-03-15T08:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

const meeting = (() => {
  const base = given(...opened);
  const openedAt = base.openedAt ?? start;
  return { ...base, openedAt, closedAt: later(600) };
})();
const known = Object.keys(meeting.attendance).find((id) => intervalsOf(meeting, person(id)).length > 0) ?? '';
const [interval] = intervalsOf(meeting, person(known));
/** What is before the opening counts on neither side. */
const span = { from: meeting.openedAt, to: interval?.to ?? '' };
const moved = (minutes: number) => ({
  from: new Date(Date.parse(span.from) + minutes * 60_000).toISOString(),
  to: span.to,
});
const account = { tenant: 't', objectId: 'o' };
const accounts = [{ ...account, person: person(known) }];
const inTeams = (changes: Partial<Attended> = {}): Attended => ({
  account,
  name: 'Som hen kallar sig',
  intervals: [span],
  ...changes,
});
const compare = (...report: readonly Attended[]) => attendanceDifferences(meeting, report, accounts);
const ofKnown = (...report: readonly Attended[]) =>
  compare(...report).differences.find((one) => one.person === known)?.differs ?? null;

describe('Teams’ report beside the record', () => {
  it('DI6: the same times, and some minutes apart, are no difference', () => {
    expect(ofKnown(inTeams())).toBeNull();
    expect(ofKnown(inTeams({ intervals: [moved(4)] }))).toBeNull();
    expect(ofKnown(inTeams({ intervals: [moved(6)] }))).toBe('times');
  });

  it('DI6: who is in one of them only is said, with the times', () => {
    expect(ofKnown()).toBe('only-on-record');
    const other = meeting.plan.roster.persons.find(({ id }) => intervalsOf(meeting, id).length === 0)!;
    const seen = attendanceDifferences(meeting, [inTeams()], [{ ...account, person: other.id }]);
    expect(seen.differences.find((one) => one.person === other.id)).toMatchObject({
      differs: 'only-in-teams',
      name: other.name,
      record: [],
      teams: [span],
    });
  });

  it('DI6: a name proves nothing, nor does an account without its tenant', () => {
    const name = meeting.plan.roster.persons.find(({ id }) => id === known)?.name ?? '';
    const strangers = [
      inTeams({ account: null, name }),
      inTeams({ account: { tenant: 'another', objectId: 'o' }, name }),
      inTeams({ account: null, name: null }),
    ];
    const { unknown, differences } = compare(...strangers);
    expect(unknown.map((one) => one.name)).toEqual([name, name, null]);
    expect(differences.find((one) => one.person === known)?.differs).toBe('only-on-record');
  });

  it('DI6: waiting before the opening and staying after the close is no attendance', () => {
    const before = { from: '2000-01-01T00:00:00.000Z', to: '2000-01-01T01:00:00.000Z' };
    const { unknown } = compare(inTeams({ account: null, intervals: [before] }));
    expect(unknown).toEqual([]);
  });

  it('DI6: several accounts of one person are that person’s time together', () => {
    const home = { tenant: 'home', objectId: 'h' };
    const both = [...accounts, { ...home, person: person(known) }];
    const middle = new Date((Date.parse(span.from) + Date.parse(span.to)) / 2).toISOString();
    const report = [
      inTeams({ intervals: [{ from: span.from, to: middle }] }),
      inTeams({ account: home, intervals: [{ from: middle, to: span.to }] }),
    ];
    const seen = attendanceDifferences(meeting, report, both).differences;
    expect(seen.find((one) => one.person === known)).toBeUndefined();
  });

  it('DI6: says how many agree, and changes nothing', () => {
    const before = JSON.stringify(meeting);
    const { agreeing, differences } = compare(inTeams());
    expect(agreeing + differences.length).toBe(
      meeting.plan.roster.persons.filter(({ id }) => intervalsOf(meeting, id).length > 0).length,
    );
    expect(agreeing).toBe(1);
    expect(JSON.stringify(meeting)).toBe(before);
  });
});
