import { minutesDocument } from '../../src/minutes/document.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { minutesText } from '../../src/minutes/text.ts';
import {
  closes,
  ended,
  handsInNote,
  item,
  meetingOf,
  opened,
  opens,
  ordersVote,
  reserves,
  signs,
  vote,
  type Told,
} from './fixture.ts';

const ballots = {
  'umea-1': 'approve',
  'umea-2': 'abstain',
  'norsjo-1': 'reject',
  'vindeln-1': 'approve',
  'region-1': 'reject',
  'region-2': 'reject',
} as const;

const held: readonly Told[] = [
  ...opened,
  ['10:00', opens('a')],
  [
    '10:10',
    ordersVote('a'),
    reserves('a', 'greta', 'procedure', 'Vi beslutar i enighet'),
    reserves('a', 'dag', 'procedure'),
  ],
  ['10:20', ...vote(ballots)],
  ['10:30', reserves('a', 'dag', 'decision', 'Mandat saknas')],
];
const after: readonly Told[] = [
  ['10:40', { type: 'VoteLeftWithoutEffect', vote: 'vote' as never }, closes('a')],
  ...ended,
  ['16:00', handsInNote('a', 'greta', 'hjalmar', 'dag'), signs('greta'), signs('hjalmar')],
];
const agenda = [item('a', { heading: 'Vaccinationsfrågor' })];
const meeting = meetingOf(agenda, ...held, ...after);
const text = minutesText(minutesDocument(meeting));

describe('MI4: a vote in the minutes', () => {
  test('ST1: groups in fixed order with name, party, printed principal and capacity; absentees last', () => {
    expect(text).toContain(
      [
        'Röstningen utföll enligt nedan:',
        'Bifall',
        'Astrid Fällman (s) Umeå kommun, ordförande\nJonas Myrberg (åp) Vindelns kommun',
        'Avslag',
        [
          'Dag Vallmark (c) Norsjö kommun. Reservation: Mandat saknas.',
          'Greta Lindehag (s) Region Västerbotten, vice ordförande',
          'Hjalmar Öster (c) Region Västerbotten',
        ].join('\n'),
      ].join('\n\n'),
    );
    expect(text).toContain(
      [
        'Avstod att rösta',
        'Cajsa Rönnqvist (kd) Umeå kommun, ersättare',
        'Frånvarande',
        [
          'Birger Holmlund (m) Umeå kommun',
          'Elsa Bäckvall (l) Malå kommun',
          'Folke Sandelin (v) Malå kommun (i tur att tjänstgöra)',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('a member on the roll who cast no ballot is told as such', () => {
    const cast = { ...ballots, 'umea-2': undefined };
    const silent = meetingOf(
      agenda,
      ...opened,
      ['10:00', opens('a'), ordersVote('a')],
      ['10:20', ...vote(cast)],
    );
    expect(minutesText(minutesDocument(silent))).toContain(
      'Avgav ingen röst\n\nCajsa Rönnqvist (kd) Umeå kommun, ersättare',
    );
  });

  test('DE5: the tally stands per person and per principal, a divided one as divided', () => {
    expect(text).toContain('Röstetal: 2 bifall, 3 avslag, 1 avstår.');
    expect(text).toContain('Per huvudman: 1 bifall, 2 avslag, 0 avstår, 1 delad, 1 ej företrädd.');
  });

  test('DE3: that nothing follows from it is printed as the chair declared it', () => {
    expect(text).toContain('Ordföranden förklarade att omröstningen inte leder till något beslut.');
    expect(minutesRecord(meeting).items[0]).toMatchObject({ outcome: null, decisions: [] });
    expect(minutesRecord(meeting).votes[0]).toMatchObject({ effect: 'none' });
  });

  test('while ballots are open nobody reads from minutes or record how anybody votes', () => {
    const closing = { type: 'VoteClosed' } as const;
    const open = vote(ballots).filter(({ type }) => type !== closing.type);
    const running = meetingOf(agenda, ...opened, ['10:00', opens('a'), ordersVote('a')], ['10:20', ...open]);
    expect(minutesText(minutesDocument(running))).not.toContain('Bifall');
    expect(minutesRecord(running)).toMatchObject({
      ballots: [],
      votes: [{ tally: null, byPrincipal: null }],
    });
  });

  test('a vote that was called off keeps its reason and has no result', () => {
    const off = meetingOf(agenda, ...opened, [
      '10:00',
      opens('a'),
      ordersVote('a'),
      { type: 'VoteCancelled', vote: 'vote' as never, reason: 'Enighet nåddes ändå' },
    ]);
    const printed = minutesText(minutesDocument(off));
    expect(printed).toContain('Omröstningen ställdes in. Skäl: Enighet nåddes ändå.');
    expect(printed).not.toContain('Röstningen utföll');
  });
});

describe('dissent in the minutes', () => {
  test('RE3: everybody who reserved themselves against the vote is named, with reasons or without', () => {
    expect(text).toContain(
      [
        'Reservation mot röstningsförfarandet:',
        'Greta Lindehag (s) Region Västerbotten, vice ordförande. Reservation: Vi beslutar i enighet.',
        'Dag Vallmark (c) Norsjö kommun',
      ].join('\n'),
    );
  });

  test('RE2: a note stands after the group its signers voted in, signed by those who have confirmed', () => {
    expect(text).toContain(
      [
        'Hjalmar Öster (c) Region Västerbotten',
        'Protokollsanteckning ärende 1 Vaccinationsfrågor',
        'Undertecknade lämnar följande protokollsanteckning till ärendet:',
        'Beslutsgång:',
        'Först bereds ärendet.',
        'Sedan beslutar var och en för sig.',
        'Greta Lindehag, Region Västerbotten\nHjalmar Öster, Region Västerbotten',
        'Avstod att rösta',
      ].join('\n\n'),
    );
  });

  test('a note whose signers voted differently stands after the vote', () => {
    const note: Told = ['16:00', handsInNote('a', 'greta', 'jonas'), signs('greta'), signs('jonas')];
    const mixed = minutesText(minutesDocument(meetingOf(agenda, ...held, ...ended, note)));
    expect(mixed.indexOf('Protokollsanteckning')).toBeGreaterThan(mixed.indexOf('Röstetal'));
  });

  test('a reservation against a decision without vote stands by name after the decision', () => {
    const plain = meetingOf(agenda, ...opened, [
      '10:00',
      opens('a'),
      reserves('a', 'jonas', 'decision', 'Fel väg'),
    ]);
    expect(minutesText(minutesDocument(plain))).toContain(
      'Reservation mot beslutet:\nJonas Myrberg (åp) Vindelns kommun. Reservation: Fel väg.',
    );
  });

  test('a reservation that was withdrawn is not printed', () => {
    const back = meetingOf(agenda, ...opened, [
      '10:00',
      opens('a'),
      reserves('a', 'jonas', 'decision', 'Fel väg'),
      { type: 'ReservationWithdrawn', reservation: 'jonas-decision' as never },
    ]);
    expect(minutesText(minutesDocument(back))).not.toContain('Reservation');
  });
});
