import { asId } from '../../src/domain/ids.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { styles } from '../../src/minutes/style.ts';
import { minutesText } from '../../src/minutes/text.ts';
import {
  closes,
  declares,
  ended,
  id,
  item,
  meetingOf,
  opened,
  opens,
  prose,
  type Happening,
  type Told,
} from './fixture.ts';

const agenda = [
  item('a', { heading: 'Godkännande av föredragningslista', standing: 'approve-agenda' }),
  item('b', {
    heading: 'Nytt år',
    kind: 'information',
    presenters: [{ text: 'Lovisa Tegner' }, { text: 'Nora Hedin' }],
    deviation: { by: 'Norsjö kommun', reason: 'Det brådskar' },
  }),
  item('c', { heading: 'Övriga frågor', standing: 'other-questions' }),
  item('d', { heading: 'Nästa möte', standing: 'next-meeting' }),
  item('e', { heading: 'Avslutning', standing: 'close-session', session: asId('afternoon') }),
];
const run: readonly Told[] = [
  ...opened,
  ['09:10', opens('a'), declares('a', {}), closes('a')],
  [
    '09:20',
    opens('b'),
    prose('b', 'one', 'Första stycket.\n\nAndra stycket:\n- en sak\n- en till'),
    closes('b'),
  ],
  ['10:00', opens('c'), closes('c')],
  [
    '11:00',
    opens('d'),
    { type: 'NextMeetingNoted', text: 'Samråd fredag den 3 maj', date: '2024-05-03' },
    { type: 'NextMeetingNoted', text: 'Ledningsseminarium', date: '2024-05-31' },
    closes('d'),
  ],
];
const meeting = meetingOf(agenda, ...run, ...ended);
const text = minutesText(minutesDocument(meeting));

describe('MI2: the order of the minutes', () => {
  test('title, registry number, time, place, range of items', () => {
    expect(text.split('\n\n').slice(0, 6)).toEqual([
      'Protokoll Samråd vård',
      'Dnr: HSN 50:1-2024',
      'Datum och tid: 20240315 Kl. 9.00 – 15.00',
      'Plats: Teams',
      'Ärenden: 1-5',
      'Närvarolista sist i dokumentet',
    ]);
  });

  test('an item: number and heading, label, presenters, deviation, prose', () => {
    expect(text).toContain(
      [
        '2. Nytt år',
        'Informationsärende',
        'Föredragande: Lovisa Tegner och Nora Hedin',
        'Avvikelse från ärendegången: ärendet togs upp av Norsjö kommun. Skäl: Det brådskar.',
        'Första stycket.',
        'Andra stycket:',
        '- en sak\n- en till',
      ].join('\n\n'),
    );
  });

  test('the day of a next meeting is added where the text does not say it', () => {
    expect(text).toContain('Samråd fredag den 3 maj\n\nLedningsseminarium fredag den 31 maj');
  });

  test('a joint session ends with whose minutes it is recorded in', () => {
    expect(text).toContain('5. Avslutning\n\nProtokollförs i Samråd vårds protokoll.');
  });

  test('secretary, verifier and chair are to sign, in that order, each once', () => {
    const chosen = meetingOf(
      agenda,
      ...run,
      ['11:30', { type: 'VerifierChosen', person: id('greta') }],
      ['11:40', { type: 'PresidingChanged', person: id('greta'), reason: null }],
      ...ended,
    );
    const part = minutesDocument(chosen).parts.find(({ kind }) => kind === 'signatures');
    expect(part).toMatchObject({
      lines: [
        { name: 'Kerstin Ahlroth', title: 'sekreterare, Samråd vård' },
        { name: 'Greta Lindehag', title: 'justerare, Samråd vård' },
        { name: 'Astrid Fällman', title: 'ordförande, Samråd vård' },
      ],
    });
  });
});

describe('MI1: facts are generated, prose is kept', () => {
  test('changing one block of prose changes that block and nothing else', () => {
    const before = minutesText(
      minutesDocument(meetingOf(agenda, ...run, ['11:30', prose('b', 'two', 'Gammalt.')], ...ended)),
    );
    const now = minutesText(
      minutesDocument(
        meetingOf(
          agenda,
          ...run,
          ['11:30', prose('b', 'two', 'Gammalt.'), prose('b', 'two', 'Nytt.')],
          ...ended,
        ),
      ),
    );
    expect(now).toBe(before.replace('Gammalt.', 'Nytt.'));
  });

  test('AT5: who took the chair is told where it happened', () => {
    const handed = meetingOf(
      agenda,
      ...run.slice(0, -1),
      ['10:30', { type: 'PresidingChanged', person: id('greta'), reason: 'Ordföranden lämnade' }],
      ...run.slice(-1),
      ...ended,
    );
    expect(minutesText(minutesDocument(handed))).toContain(
      '4. Nästa möte\n\nGreta Lindehag ledde mötet från och med detta ärende. Skäl: Ordföranden lämnade.',
    );
  });

  test('AG5: an item added while the meeting ran is told with the agenda, a withdrawn one keeps its number', () => {
    const changed = meetingOf(
      agenda,
      ...opened,
      ['09:06', { type: 'AgendaItemAdded', item: item('x', { heading: 'Tilläggsfråga' }), before: null }],
      ['09:07', { type: 'AgendaItemWithdrawn', item: asId('b'), reason: 'Underlag saknas' }],
      ...run.slice(opened.length, opened.length + 1),
      ...ended,
    );
    const printed = minutesText(minutesDocument(changed));
    expect(printed).toContain('Tillägg: Tilläggsfråga');
    expect(printed).toContain('2. Nytt år');
    expect(printed).toContain('Ärendet utgick. Skäl: Underlag saknas.');
  });

  test('an adjournment is told with its time and reason', () => {
    const paused = meetingOf(
      agenda,
      ...opened,
      ['10:00', { type: 'MeetingAdjourned', reason: 'Enskilda överläggningar' }],
      ['10:20', { type: 'MeetingResumed' }],
      ...ended,
    );
    expect(minutesText(minutesDocument(paused))).toContain(
      'Mötet var ajournerat kl. 10.00 – 10.20. Enskilda överläggningar.',
    );
  });

  test('a remark that a member wants minuted is printed, others are not', () => {
    const answer = (seat: string, who: string, text: string, minuted: boolean): Happening => ({
      type: 'ConsensusAnswered',
      round: asId('round'),
      seat: asId(seat),
      person: id(who),
      answer: 'agree-with-remark',
      text,
      minuted,
      enteredBy: null,
    });
    const asked = meetingOf(agenda, ...opened, [
      '09:10',
      opens('b'),
      { type: 'ConsensusAsked', round: asId('round'), item: asId('b'), question: '?', roll: [] },
      answer('norsjo-1', 'dag', 'Kostnaden bör följas upp', true),
      answer('vindeln-1', 'jonas', 'Bara för er', false),
      { type: 'ConsensusRoundClosed', round: asId('round'), agreed: false, nobodyObjects: false },
    ]);
    const printed = minutesText(minutesDocument(asked));
    expect(printed).toContain('Samråd vård nådde inte enighet.');
    expect(printed).toContain(
      'Synpunkter till protokollet\nDag Vallmark (c) Norsjö kommun. Enig med synpunkt: Kostnaden bör följas upp.',
    );
    expect(printed).not.toContain('Bara för er');
  });
});

describe('MI3: the style decides the layout', () => {
  test('2022: dates with dashes, spaced range, columns, a sentence where there was nothing', () => {
    const printed = renderMinutes(meeting, 'txt', styles['2022']);
    expect(printed).toContain('Datum och tid: 2024-03-15 kl. 9.00 -15.00');
    expect(printed).toContain('Ärenden: 1 - 5');
    expect(printed).toContain('Dag Vallmark (c)  Norsjö kommun');
    expect(printed).toContain('3. Övriga frågor\n\nInga övriga frågor.');
  });

  test('2025: attendance before the items, a dash where there was nothing', () => {
    const printed = renderMinutes(meeting, 'txt', styles['2025']);
    expect(printed.indexOf('Närvarande Samråd')).toBeLessThan(printed.indexOf('1. Godkännande'));
    expect(printed).not.toContain('Närvarolista sist');
    expect(printed).toContain('3. Övriga frågor\n\n-\n\n');
  });
});

test('a meeting that still runs gives a draft that says so', () => {
  expect(minutesText(minutesDocument(meetingOf(agenda, ...run)))).toContain('Utkast. Mötet pågår.');
  expect(minutesText(minutesDocument(meetingOf(agenda)))).toContain('1. Godkännande av föredragningslista');
});
