import { asId } from '../../src/domain/ids.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import { disagreeing, intervalsOf, isPresent } from '../../src/domain/meeting/presence.ts';
import { view } from '../../src/domain/view.ts';
import { person, seat } from './council.ts';
import { ask, by, checkIn, given, leaves, minute, prepared, when } from './given.ts';
import {
  callSubstitute,
  closeItem,
  completeRollCall,
  inItem,
  openItem,
  openMeeting,
  opened,
} from './steps.ts';

const ruled = (who: string, present: boolean, since?: string) =>
  by('sol', {
    type: 'ReportPresence',
    person: person(who),
    present,
    ...(since === undefined ? {} : { since }),
  });

const teamsSays = (meeting: typeof prepared, who: string, present: boolean, at: string) => {
  const decided = ask(
    meeting,
    { person: null, via: 'teams' },
    { type: 'ReportPresence', person: person(who), present },
    at,
  );
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value.reduce(evolve, meeting);
};

describe('presence', () => {
  test('AT1: checking in, leaving and coming back make two intervals', () => {
    const meeting = given(...opened, leaves('cia'), checkIn('cia'));
    expect(intervalsOf(meeting, person('cia'))).toEqual([
      { from: minute(1), to: minute(10) },
      { from: minute(11), to: null },
    ]);
  });

  test('AT1: the same word again from the same source changes nothing', () => {
    expect(when(given(...opened), 'cia', checkIn('cia')[1]).types()).toEqual([]);
  });

  test("AT1: the secretary's ruling holds over the person's and Teams' word, and the disagreement is shown", () => {
    const ruledAway = given(...opened, ruled('cia', false));
    const meeting = teamsSays(ruledAway, 'cia', true, minute(20));
    expect(isPresent(meeting, person('cia'))).toBe(false);
    expect(disagreeing(meeting, person('cia'))).toEqual(['teams', 'self']);
  });

  test('AT1: Teams alone is enough to be present', () => {
    expect(isPresent(teamsSays(prepared, 'cia', true, minute(0)), person('cia'))).toBe(true);
  });

  test('AT1: a heavier source that speaks later leaves what held before it', () => {
    const meeting = given(...opened, ruled('cia', false));
    expect(intervalsOf(meeting, person('cia'))).toEqual([{ from: minute(1), to: minute(10) }]);
  });

  test('AT1: a ruling can be dated back to when it held', () => {
    const meeting = given(...opened, ruled('hal', true, minute(2)), ruled('hal', false, minute(5)));
    expect(intervalsOf(meeting, person('hal'))).toEqual([{ from: minute(2), to: minute(5) }]);
  });

  test('AT1: the end of the meeting ends open intervals', () => {
    const meeting = given(...opened, by('ada', { type: 'CloseMeeting' }));
    expect(intervalsOf(meeting, person('cia'))).toEqual([{ from: minute(1), to: minute(10) }]);
  });
});

describe('serving', () => {
  test('AT2: who serves is the ordinary members present and the substitutes called', () => {
    expect(given(...opened).serving).toEqual({
      'umea-1': 'ada',
      'umea-2': 'dan',
      'mala-1': 'cia',
      'region-1': 'bo',
      'region-2': 'fia',
    });
  });

  test('AT2: substitutes are suggested in their order, and only for empty seats', () => {
    const meeting = given(
      checkIn('gun'),
      checkIn('fia'),
      checkIn('bo'),
      checkIn('eva'),
      checkIn('dan'),
      by('ada', openMeeting),
    );
    expect(
      view(meeting, { kind: 'person', person: person('ada') }).suggestions.map(({ seat, person: who }) => [
        seat,
        who,
      ]),
    ).toEqual([['region-2', 'fia']]);
  });

  test("AT2: a substitute of another principal, one who isn't there, and somebody who is no substitute are refused", () => {
    const meeting = given(checkIn('eva'), checkIn('cia'), by('ada', openMeeting));
    expect(when(meeting, 'ada', callSubstitute('region-1', 'eva')).refusal()).toEqual({
      code: 'substitute-of-another-principal',
      person: 'Eva',
      principal: 'Region Västerbotten',
    });
    expect(when(meeting, 'ada', callSubstitute('region-1', 'fia')).refusal()?.code).toBe('not-present');
    expect(when(meeting, 'ada', callSubstitute('region-1', 'cia')).refusal()?.code).toBe('not-a-substitute');
  });

  test('AT2: nobody serves a seat whose ordinary member is there, and nobody serves two', () => {
    const meeting = given(...opened);
    expect(when(meeting, 'sol', callSubstitute('umea-2', 'eva')).refusal()).toEqual({
      code: 'seat-already-served',
      by: 'Dan',
    });
    const boLeft = given(...opened, leaves('bo'));
    expect(when(boLeft, 'ada', callSubstitute('region-1', 'fia')).refusal()?.code).toBe(
      'substitute-serves-already',
    );
    expect(when(boLeft, 'ada', callSubstitute('region-1', 'gun')).types()).toEqual([
      'SubstituteCalled',
      'ServingEstablished',
    ]);
  });

  test('AT3: a returning ordinary member does not displace the substitute inside an item, but does at the next', () => {
    const during = given(...inItem, checkIn('hal'));
    expect(during.serving[seat('region-2')]).toBe('fia');
    const after = given(...inItem, checkIn('hal'), by('ada', closeItem('a')), by('ada', openItem('b')));
    expect(after.serving[seat('region-2')]).toBe('hal');
  });

  test('AT3: calling a substitute inside an item is refused', () => {
    expect(when(given(...inItem), 'ada', callSubstitute('region-1', 'gun')).refusal()).toEqual({
      code: 'serving-changes-between-items',
      number: 1,
    });
  });

  test('AT4: the unrepresented are named, seats are counted, and nothing is blocked', () => {
    const meeting = given(checkIn('dan'), by('ada', openMeeting), by('ada', completeRollCall));
    const { representation } = view(meeting, { kind: 'chat' });
    expect(representation).toMatchObject({
      represented: 1,
      seatsServed: 2,
      seatsTotal: 5,
      unrepresented: ['Malå kommun', 'Region Västerbotten'],
    });
    expect(when(meeting, 'ada', openItem('a')).types()).toEqual(['ItemOpened']);
  });

  test('AT6: a substitute is "substitute" in the roll, and for whom', () => {
    const meeting = given(
      ...inItem,
      by('ada', { type: 'AskConsensus', round: asId('r'), item: asId('a'), question: '?' }),
    );
    const roll = Object.values(meeting.rounds)[0]!.roll;
    expect(roll.find((line) => line.person === 'fia')).toMatchObject({
      capacity: 'substitute',
      servesFor: 'hal',
    });
    expect(roll.filter((line) => line.capacity === 'ordinary')).toHaveLength(4);
    const lines = view(meeting, { kind: 'person', person: person('sol') }).attendance;
    expect(lines.find((line) => line.person === 'fia')).toMatchObject({
      class: 'substitute',
      serves: true,
      servesFor: 'Hal',
    });
  });
});

describe('the chair', () => {
  test('AT5: whoever opens presides, and handing over is on record', () => {
    const meeting = given(
      ...opened,
      by('ada', { type: 'HandOverChair', person: person('bo'), reason: 'Frånvaro' }),
    );
    expect(meeting.presiding.map((line) => line.person)).toEqual(['ada', 'bo']);
  });

  test('AT5: when the chair has left, the vice chair takes the chair and gives it to nobody else', () => {
    const meeting = given(...opened, leaves('ada'));
    expect(view(meeting, { kind: 'person', person: person('bo') }).next).toEqual({ step: 'take-the-chair' });
    expect(
      when(meeting, 'bo', { type: 'HandOverChair', person: person('dan'), reason: null }).refusal()?.code,
    ).toBe('not-authorised');
    expect(
      when(meeting, 'bo', { type: 'HandOverChair', person: person('bo'), reason: null }).types(),
    ).toEqual(['PresidingChanged']);
  });

  test('AT5: while the chair is there, the vice chair cannot take over', () => {
    const meeting = given(...opened);
    expect(
      when(meeting, 'bo', { type: 'HandOverChair', person: person('bo'), reason: null }).refusal()?.code,
    ).toBe('not-authorised');
  });
});
