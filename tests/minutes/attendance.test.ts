import { asId } from '../../src/domain/ids.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { closes, ended, gone, here, id, item, meetingOf, opened, opens, type Told } from './fixture.ts';

const agenda = [item('a'), item('b'), item('c', { session: asId('afternoon') })];
const lunch: readonly Told[] = [
  ['12:00', { type: 'SessionClosed', session: asId('morning') }, { type: 'MeetingAdjourned', reason: null }],
  ['13:00', { type: 'MeetingResumed' }, { type: 'SessionOpened', session: asId('afternoon') }],
];
const end: readonly Told[] = [
  ['15:00', { type: 'SessionClosed', session: asId('afternoon') }, { type: 'MeetingClosed' }],
];
/** Items a 9.10–10.00 and b 10.00–11.30, lunch, c 13.05–14.30. */
const day = (...more: readonly Told[]) => {
  const told: readonly Told[] = [
    ...opened,
    ['09:10', opens('a')],
    ['10:00', closes('a'), opens('b')],
    ['11:30', closes('b')],
    ...lunch,
    ['13:05', opens('c')],
    ['14:30', closes('c')],
    ...end,
    ...more,
  ];
  return meetingOf(agenda, ...told.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
};
const text = (...more: readonly Told[]) => minutesText(minutesDocument(day(...more)));
const remark = (...more: readonly Told[]) =>
  minutesRecord(day(...more)).attendance.find(({ person, present }) => person === 'Dag Vallmark' && present)
    ?.remark;

describe('a remark tells what somebody missed', () => {
  test('nothing, for somebody who was there all the time', () => {
    expect(remark()).toBeNull();
  });
  test('left before anything of the afternoon: absent in the afternoon', () => {
    expect(remark(['11:40', gone('dag')])).toBe('frånvarande eftermiddag');
    expect(text(['11:40', gone('dag')])).toContain(
      'Dag Vallmark (c) Norsjö kommun (frånvarande eftermiddag)',
    );
  });
  test('away over lunch and back is no absence', () => {
    expect(remark(['11:35', gone('dag')], ['13:04', here('dag')])).toBeNull();
  });
  test('left in the middle of an item: the clock time', () => {
    expect(remark(['13:50', gone('dag')])).toBe('lämnade kl. 13.50');
  });
  test('came late: the clock time', () => {
    expect(remark(['09:01', gone('dag')], ['10:15', here('dag')])).toBe('anlände kl. 10.15');
  });
  test('missed the whole forenoon', () => {
    expect(remark(['08:56', gone('dag')], ['12:50', here('dag')])).toBe('frånvarande förmiddag');
  });
  test('out for a while, told as far as something was dealt with', () => {
    expect(remark(['10:20', gone('dag')], ['10:45', here('dag')])).toBe('frånvarande kl. 10.20–10.45');
    expect(remark(['11:00', gone('dag')], ['12:30', here('dag')])).toBe('frånvarande kl. 11.00–11.30');
  });
  test('looking in at lunch does not part an absence in two', () => {
    expect(remark(['11:40', gone('dag')], ['12:30', here('dag')], ['12:40', gone('dag')])).toBe(
      'frånvarande eftermiddag',
    );
  });
  test('a connection that drops for two minutes is not printed', () => {
    expect(remark(['10:20', gone('dag')], ['10:22', here('dag')])).toBeNull();
  });
});

describe('the attendance lists', () => {
  test('chair, vice chair, then seats; a serving substitute in the place of the seat', () => {
    expect(text()).toContain(
      [
        'Närvarande Samråd vård',
        [
          'Astrid Fällman (s) Umeå kommun, ordförande',
          'Greta Lindehag (s) Region Västerbotten, vice ordförande',
          'Cajsa Rönnqvist (kd) Umeå kommun, ersättare',
          'Dag Vallmark (c) Norsjö kommun',
          'Jonas Myrberg (åp) Vindelns kommun',
          'Hjalmar Öster (c) Region Västerbotten',
        ].join('\n'),
        'Lovisa Tegner adjungerad från Länssamverkansgruppen',
        'Ej tjänstgörande ersättare',
        'Ida Kvarnlund (v) Region Västerbotten',
        'Tjänstepersoner',
        'Kerstin Ahlroth, Region Västerbotten, sekreterare',
        'Frånvarande',
        'Birger Holmlund (m) Umeå kommun',
      ].join('\n\n'),
    );
  });

  test('AT6: "ersättare" stands behind those who served, and nobody else', () => {
    const marked = text()
      .split('\n')
      .filter((line) => line.includes(', ersättare'));
    expect(marked).toEqual(['Cajsa Rönnqvist (kd) Umeå kommun, ersättare']);
  });

  test('AT2: a substitute whose ordinary member came before the first item has not served', () => {
    const early = meetingOf(
      agenda,
      ...opened,
      ['09:06', here('birger')],
      ['09:06', { type: 'ServingEstablished', serving: { [asId<never>('umea-2')]: id('birger') } }],
      ['09:10', opens('a')],
      ['10:00', closes('a')],
      ...ended,
    );
    const listed = minutesRecord(early).attendance.filter(({ capacity }) => capacity === 'substitute');
    expect(listed.map(({ person, serves }) => [person, serves])).toContainEqual(['Cajsa Rönnqvist', false]);
    expect(minutesText(minutesDocument(early))).not.toContain('Cajsa Rönnqvist (kd) Umeå kommun, ersättare');
  });

  test('AT4: principals nobody served for are listed', () => {
    expect(text()).toContain('Ej företrädda huvudmän: Malå kommun.');
    expect(minutesRecord(day())).toMatchObject({
      unrepresented: ['Malå kommun'],
      representation: { represented: 4, total: 5, seatsServed: 6, seatsTotal: 7 },
    });
  });

  test('AT7: the other body of a joint session has its own list, with its hours', () => {
    expect(text(['12:55', here('nora')])).toContain(
      [
        'Närvarande Länssamverkansgruppen (13-15)',
        'Lovisa Tegner, Region Västerbotten\nNora Hedin, ordf. Beredning barn/unga',
      ].join('\n\n'),
    );
    expect(text()).toContain('Frånvarande\n\nNora Hedin, ordf. Beredning barn/unga');
  });

  test('AT7: a guest without mandate is listed for itself', () => {
    expect(text(['10:00', here('oskar')])).toContain('Övriga närvarande\n\nOskar Gäst, Umeå universitet');
  });

  test('nobody stands both as present and as absent in one body', () => {
    const lines = minutesRecord(day(['11:40', gone('dag')])).attendance;
    const keys = lines.map(({ body, person }) => `${body}/${person}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('clock times are those of the meeting’s own zone', () => {
    expect(text()).toContain('Datum och tid: 20240315 Kl. 9.00 – 15.00');
    expect(text()).toContain('Systemledning, kl. 13.00–15.00');
  });
});
