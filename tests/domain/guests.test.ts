import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import { intervalsOf, isPresent } from '../../src/domain/meeting/presence.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { view } from '../../src/domain/view.ts';
import { person } from './council.ts';
import { ask, by, given, minute, when } from './given.ts';
import { closeMeeting, opened } from './steps.ts';

const report = (present = true, name = 'Okänd Deltagare'): MeetingCommand => ({
  type: 'ReportGuest',
  guest: asId('guest'),
  name,
  present,
});
const nameAs = (who: string | null, name = 'Gäst Gästsson', guest = 'guest'): MeetingCommand => ({
  type: 'NameGuest',
  guest: asId(guest),
  name,
  organisation: null,
  person: who === null ? null : person(who),
});
const teams = (meeting: Meeting, command: MeetingCommand, at: string) =>
  ask(meeting, { person: null, via: 'teams' }, command, at);
const afterTeams = (meeting: Meeting, ...said: readonly (readonly [MeetingCommand, number])[]) =>
  said.reduce((before, [command, at]) => {
    const decided = teams(before, command, minute(at));
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value.reduce(evolve, before);
  }, meeting);
const guests = (meeting: Meeting, who = 'sol') =>
  view(meeting, { kind: 'person', person: person(who) }).guests;

describe('somebody who is not in the register', () => {
  test('AT8: is listed as unknown to those who run the meeting until named', () => {
    const meeting = afterTeams(given(...opened), [report(), 20]);
    expect(guests(meeting)).toMatchObject([{ name: 'Okänd Deltagare', named: false, present: true }]);
    expect(guests(meeting, 'cia')).toEqual([]);
    const named = when(meeting, 'sol', nameAs(null)).meeting();
    expect(guests(named)).toMatchObject([{ name: 'Gäst Gästsson', named: true, person: null }]);
    expect(when(named, 'sol', nameAs(null)).types()).toEqual([]);
  });

  test('AT8: named as a person of the register, the presence is that person’s, and so is what comes after', () => {
    const meeting = afterTeams(given(...opened), [report(), 20]);
    const named = when(meeting, 'sol', nameAs('hal', 'Hal')).meeting();
    expect(isPresent(named, person('hal'))).toBe(true);
    expect(named.serving).toMatchObject({ 'region-2': 'hal' });
    const left = afterTeams(named, [report(false), 40]);
    expect(intervalsOf(left, person('hal'))).toEqual([{ from: minute(20), to: minute(40) }]);
  });

  test('AT8: somebody taken for the wrong person was not there after all', () => {
    const meeting = afterTeams(given(...opened), [report(), 20]);
    const wrong = afterTeams(
      when(meeting, 'sol', nameAs('hal', 'Hal')).meeting(),
      [report(false), 40],
      [report(), 41],
    );
    const right = when(wrong, 'sol', nameAs('lis', 'Lis')).meeting();
    expect(intervalsOf(right, person('hal'))).toEqual([]);
    expect(intervalsOf(right, person('lis'))).toEqual([
      { from: minute(20), to: minute(40) },
      { from: minute(41), to: null },
    ]);
    const guest = when(right, 'sol', nameAs(null)).meeting();
    expect(intervalsOf(guest, person('lis'))).toEqual([]);
  });

  test('AT8: no name, an unknown guest, an unknown person, one who may not: each refused', () => {
    const meeting = given(...opened, by('sol', report()));
    expect(when(meeting, 'sol', nameAs(null, ' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(meeting, 'sol', nameAs(null, 'x', 'other')).refusal()).toEqual({ code: 'guest-not-found' });
    expect(when(meeting, 'sol', nameAs('ghost')).refusal()).toEqual({
      code: 'unknown-person',
      person: 'ghost',
    });
    expect(when(meeting, 'cia', nameAs(null)).refusal()?.code).toBe('not-authorised');
    expect(when(given(...opened), 'sol', report(true, ' ')).refusal()).toEqual({ code: 'text-needed' });
    expect(when(given(...opened), 'cia', report()).refusal()?.code).toBe('not-authorised');
  });

  test('AT8: the same word again changes nothing; who leaves without having come is nobody', () => {
    expect(when(given(...opened, by('sol', report())), 'sol', report()).types()).toEqual([]);
    expect(when(given(...opened), 'sol', report(false)).types()).toEqual([]);
    const over = given(...opened, by('ada', closeMeeting));
    const late = teams(over, report(), minute(50));
    expect(late).toMatchObject({ ok: false, refusal: { code: 'meeting-closed' } });
  });
});

describe('several devices', () => {
  const said = (present: boolean): MeetingCommand => ({
    type: 'ReportPresence',
    person: person('hal'),
    present,
  });

  test('AT11: somebody has left when the last of their devices has', () => {
    const two = afterTeams(given(...opened), [said(true), 20], [said(true), 21], [said(false), 22]);
    expect(isPresent(two, person('hal'))).toBe(true);
    const gone = afterTeams(two, [said(false), 25]);
    expect(intervalsOf(gone, person('hal'))).toEqual([{ from: minute(20), to: minute(25) }]);
  });

  test('AT11: one that leaves without having been seen to come counts for nothing', () => {
    const meeting = afterTeams(given(...opened), [said(false), 20], [said(true), 21]);
    expect(intervalsOf(meeting, person('hal'))).toEqual([{ from: minute(21), to: null }]);
  });
});
