import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { reading } from './given.ts';

describe('MI9: minutes in the style of 2022', () => {
  const read = reading('style-2022');

  test('a numbered list and a table in the prose are no items, and a heading can wrap', () => {
    expect(read.items.map(({ number }) => number)).toEqual([40, 41, 42, 43, 44, 45, 46]);
    expect(read.items[2]!.heading).toBe(
      'Gemensam plan för uppföljning av den nära vården i länets kommuner och i regionen under kommande mandatperiod',
    );
    expect(read.items[2]!.prose).toContain(
      'Huvudman\t2023\t2024\nGranvattnets kommun\t120\t140\nRegion Norrmark\t300\t310',
    );
  });

  test('several decisions in a list, presenters over two lines', () => {
    expect(read.items[2]).toMatchObject({
      kind: 'decision',
      outcome: 'adopted',
      decisions: [
        'Samråd vård och omsorg beslutade:',
        '- att anta planen för uppföljning',
        '- att rekommendera samtliga huvudmän att anta planen i sina fullmäktige',
      ],
      presenters: ['Torun Hedlycke, utvecklingsledare', 'Ester Fjällmo, socialchef Granvattnets kommun'],
    });
  });

  test('header, page number, names in columns, a local party', () => {
    expect(read.meeting).toMatchObject({
      registryNumber: 'HSN 21- 4-2022',
      date: '2022-12-16',
      hours: '8.30 -12.30',
      firstItem: 40,
      lastItem: 46,
    });
    expect(read.lines.filter(({ as }) => as === 'furniture')).toHaveLength(1);
    expect(read.attendance[3]).toMatchObject({
      person: 'Sixten von Ålund',
      party: 'åp',
      capacity: 'substitute',
      serves: null,
      present: true,
    });
    expect(read.nextMeetings).toMatchObject([{ date: '2023-02-10' }]);
    expect(read.unread).toEqual([]);
  });
});

describe('MI9: minutes in the style of 2024', () => {
  const read = reading('style-2024');
  const chosen = (choice: string) =>
    read.ballots.filter((ballot) => ballot.choice === choice).map(({ person }) => person);

  test('ballots by group, absentees, and the reservation behind a name', () => {
    expect(chosen('approve')).toEqual(['Ragna Lidvall', 'Sixten von Ålund']);
    expect(chosen('reject')).toEqual(['Bertil Solmyra', 'Ivar Brännström']);
    expect(chosen('abstain')).toEqual(['Dagny Västerdal']);
    expect(read.votes).toMatchObject([
      { item: 3, tally: { approve: 2, reject: 2, abstain: 1, absent: 2 }, effect: 'undeclared' },
    ]);
    expect(read.dissent).toContainEqual(
      expect.objectContaining({
        type: 'reservation-decision',
        persons: ['Bertil Solmyra'],
        text: 'Samrådet kan inte besluta för en annan huvudman. Frågan hör hemma i fullmäktige.',
      }),
    );
  });

  test('a note between two groups, with its section and its signers', () => {
    expect(read.dissent.find(({ type }) => type === 'note')).toMatchObject({
      item: 3,
      persons: ['Bertil Solmyra', 'Ivar Brännström'],
      text: 'Beredning\nÄrendet har inte gått den väg som är överenskommen.',
    });
  });

  test('attendance of both bodies, remarks, co-opted, three signatures', () => {
    const of = (body: string, present: boolean | null) =>
      read.attendance.filter((entry) => entry.body === body && entry.present === present).length;
    expect([of('Samråd barn, skola och hälsa', true), of('Samråd barn, skola och hälsa', false)]).toEqual([
      6, 2,
    ]);
    expect([of('Länssamverkansgruppen', true), of('Länssamverkansgruppen', false)]).toEqual([3, 1]);
    expect(read.attendance[0]).toMatchObject({ remark: 'frånvarande eftermiddag', role: 'ordförande' });
    expect(read.signatures.map(({ role, signedAt }) => [role, signedAt])).toEqual([
      ['secretary', '2024-04-20T08:12:00.000Z'],
      ['verifier', '2024-04-21T06:00:00.000Z'],
      ['chair', '2024-04-22T15:45:10.000Z'],
    ]);
    expect(read.meeting.verifiers).toEqual(['Bertil Solmyra']);
  });

  test('what can be read in two ways is listed, not guessed', () => {
    expect(read.unread.map(({ why }) => why)).toEqual([
      'reservation-in-prose',
      'session-begins-unsaid',
      'presence-unclear',
    ]);
    expect(read.attendance.at(-1)).toMatchObject({
      person: 'Vanja Tornmark',
      capacity: 'coOpted',
      present: null,
    });
  });
});

describe('MI9: minutes in the style of 2025, their beginning lost', () => {
  const read = reading('style-2025');

  test('indented items, active wording, additions, decisions in the present', () => {
    expect(read.items.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'appointed'],
      [2, 'filed'],
      [3, 'endorsed'],
      [4, 'information-approved'],
      [5, null],
      [6, null],
    ]);
    expect(read.items[0]!.facts).toEqual(['Tillägg: Sommarens bemanning']);
    expect(read.meeting.verifiers).toEqual(['Bertil Solmyra']);
  });

  test('attendance before the items; the body nobody names is unknown, the torn first line is unread', () => {
    expect(read.attendance.map(({ person, party, body }) => [person, party, body]).slice(0, 4)).toEqual([
      ['Ragna Lidvall', 's', null],
      ['Bertil Solmyra', 'c', null],
      ['Dagny Västerdal', 'm', null],
      ['Sixten von Ålund', 'öp', null],
    ]);
    expect(read.unread[0]).toMatchObject({ line: 1, why: 'not-understood' });
    expect(read.unread.slice(1).every(({ why }) => why === 'body-unknown')).toBe(true);
  });
});

describe('MI9: minutes of a committee, in another style altogether', () => {
  const read = reading('municipal');

  test('paragraph signs, headings within an item, yes and no by name', () => {
    expect(read.items.map(({ number, heading, outcome }) => [number, heading, outcome])).toEqual([
      [31, 'Dagordning', 'approved'],
      [32, 'Avgifter för hjälpmedel 2022', 'adopted'],
      [33, 'Delårsrapport', 'referred-back'],
      [34, 'Övriga frågor', null],
    ]);
    expect(read.ballots.map(({ choice }) => choice)).toEqual(['approve', 'approve', 'approve', 'reject']);
    expect(read.votes[0]!.choices).toEqual([
      { id: 'approve', label: 'Ja-röster' },
      { id: 'reject', label: 'Nej-röster' },
    ]);
  });

  test('who served for whom, a reservation in a sentence, a note, signatures below each other', () => {
    expect(read.attendance.find(({ person }) => person === 'Sixten von Ålund')).toMatchObject({
      serves: true,
      servesFor: 'Märta Högfors',
      party: 'sd',
    });
    expect(read.dissent.map(({ type, persons }) => [type, persons])).toEqual([
      ['reservation-decision', ['Sixten von Ålund']],
      ['note', ['Kjell Oxdal']],
    ]);
    expect(read.signatures.map(({ person, role }) => [person, role])).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Ragna Lidvall', 'chair'],
      ['Dagny Västerdal', 'verifier'],
    ]);
  });
});

describe('MI9: minutes set in columns, with page heads and a contents list', () => {
  const read = reading('columns');

  test('the contents list is no item, nor are the lists inside an item', () => {
    expect(read.items.map(({ number, line }) => [number, line])).toEqual([
      [1, 33],
      [2, 36],
      [3, 40],
      [4, 46],
      [5, 62],
      [6, 68],
    ]);
    expect(read.lines.filter(({ as }) => as === 'contents')).toHaveLength(7);
    expect(read.meeting.verifiers).toEqual(['Dagny Västerdal']);
  });

  test('attendance with column heads, signatures side by side', () => {
    expect(read.meeting.body).toBe('Politiska samverkansgruppen för vård och omsorg i Norrmark');
    expect(read.attendance.map(({ person, present }) => [person, present])).toHaveLength(7);
    expect(read.attendance[3]).toMatchObject({
      person: 'Åsa-Karin af Ugglebäck',
      serves: true,
      servesFor: 'Märta Högfors',
    });
    expect(read.signatures.map(({ person, role }) => [person, role])).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Ragna Lidvall', 'chair'],
      ['Dagny Västerdal', 'verifier'],
    ]);
    expect(read.unread).toEqual([]);
  });
});

describe('MI9: texts that aren’t minutes', () => {
  test.each(['', ' \n\f\n ', '\uFEFF'])('nothing at all: %j', (text) => {
    expect(readMinutes(text)).toMatchObject({ items: [], attendance: [], lines: [], unread: [] });
  });

  test('another language is said, line by line, and not read', () => {
    const read = readMinutes(
      'Minutes of the board\n\n1. Approval of the agenda\n\nThe agenda was approved by the members of the board and it is to be sent to all of them.\n',
    );
    expect(read.meeting.language).toBe('en');
    expect(read.items).toEqual([]);
    expect(read.unread.map(({ line, why }) => [line, why])).toEqual([
      [1, 'not-swedish'],
      [3, 'not-swedish'],
      [5, 'not-swedish'],
    ]);
  });

  test('Swedish prose without items is listed as outside any', () => {
    const read = readMinutes(
      'Det här är en text om något annat som inte har med ett möte att göra och den är på svenska.',
    );
    expect(read.unread).toMatchObject([{ line: 1, why: 'outside-any-item' }]);
  });
});
