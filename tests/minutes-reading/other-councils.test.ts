import fc from 'fast-check';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { fixture, fixtures, reading } from './given.ts';

const outcomes = (name: Parameters<typeof reading>[0]) =>
  reading(name).items.map(({ number, heading, outcome }) => [number, heading, outcome]);
const votes = (name: Parameters<typeof reading>[0]) =>
  reading(name).ballots.map(({ person, choice, capacity }) => [person, choice, capacity]);
const signers = (name: Parameters<typeof reading>[0]) =>
  reading(name).signatures.map(({ person, role }) => [person, role]);

describe('MI9: a municipal board, with a first page in columns and the notice that it was posted', () => {
  const read = reading('board');

  test('registry numbers beside paragraph signs are no headings, nor is the contents list', () => {
    expect(outcomes('board')).toEqual([
      [101, 'Val av justerare', 'appointed'],
      [102, 'Fastställande av ärendelista', 'adopted'],
      [103, 'Delårsrapport per augusti 2023', 'recommended'],
      [104, 'Taxa för renhållning 2024', 'adopted'],
      [105, 'Svar på medborgarförslag om cykelväg mellan Granvattnet och Tallberga', 'rejected'],
      [106, 'Delegationsbeslut', 'filed'],
      [107, 'Meddelanden', 'information-approved'],
    ]);
    expect(read.lines.filter(({ as }) => as === 'contents')).toHaveLength(8);
    expect(read.lines.filter(({ as }) => as === 'notice')).toHaveLength(8);
  });

  test('what the board proposes to the assembly is a recommendation, each point by itself', () => {
    expect(read.items[2]!.decisions).toEqual([
      '1. Delårsrapporten per augusti 2023 godkänns.',
      '2. Nämnderna uppmanas att vidta åtgärder för ett resultat i balans.',
    ]);
  });

  test('a table of votes, with the substitutes that the attendance list names', () => {
    expect(votes('board')).toEqual([
      ['Ragna Lidvall', 'approve', 'ordinary'],
      ['Dagny Västerdal', 'approve', 'ordinary'],
      ['Greger Stentjärn', 'approve', 'ordinary'],
      ['Pia-Lena Sundmyr', 'approve', 'substitute'],
      ['Sixten von Ålund', 'reject', 'ordinary'],
      ['Ivar Brännström', 'reject', 'ordinary'],
      ['Kjell Oxdal', 'abstain', 'substitute'],
    ]);
    expect(read.votes).toMatchObject([{ item: 104, tally: { approve: 4, reject: 2, abstain: 1 } }]);
  });

  test('who replaced whom for which paragraphs, who was there without serving', () => {
    const of = (name: string) => read.attendance.find(({ person }) => person === name);
    expect(of('Kjell Oxdal')).toMatchObject({
      serves: true,
      servesFor: 'Nils-Erik Vallbo',
      remark: '§§ 104–107',
    });
    expect(of('Åsa-Karin af Ugglebäck')).toMatchObject({
      capacity: 'substitute',
      serves: false,
      present: true,
    });
    expect(of('Vanja Tornmark')).toMatchObject({
      capacity: 'other',
      organisation: 'ekonomichef',
      remark: '§ 103',
    });
  });

  test('two who reserve themselves, a note by a named member, roles above their names', () => {
    expect(read.dissent.map(({ item, type, persons }) => [item, type, persons])).toEqual([
      [104, 'reservation-decision', ['Sixten von Ålund']],
      [104, 'reservation-decision', ['Ivar Brännström']],
      [105, 'note', ['Greger Stentjärn']],
    ]);
    expect(signers('board')).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Ragna Lidvall', 'chair'],
      ['Ivar Brännström', 'verifier'],
    ]);
  });

  test('how the chair put the question is listed as doubtful, not taken for a decision', () => {
    expect(read.unread.map(({ line, why }) => [line, why])).toEqual([[111, 'vote-in-prose']]);
  });
});

describe('MI9: a committee of a region', () => {
  const read = reading('region');

  test('items, and a vote by name behind a colon', () => {
    expect(outcomes('region').map(([number, , outcome]) => [number, outcome])).toEqual([
      [12, null],
      [13, 'appointed'],
      [14, 'recommended'],
      [15, 'filed'],
      [16, null],
      [17, null],
      [18, null],
    ]);
    expect(votes('region').map(([person, choice]) => [person, choice])).toEqual([
      ['Bertil Solmyra', 'approve'],
      ['Ivar Brännström', 'approve'],
      ['Kjell Oxdal', 'approve'],
      ['Ragna Lidvall', 'reject'],
      ['Märta Högfors', 'reject'],
    ]);
    expect(read.nextMeetings).toMatchObject([{ date: '2019-03-14' }]);
  });

  test('header, verifier, signatures with their roles below', () => {
    expect(read.meeting).toMatchObject({
      body: 'Regionstyrelsens hälso- och sjukvårdsutskott',
      registryNumber: 'RS 2019-17',
      date: '2019-02-14',
      place: 'Regionens hus, sal B',
      verifiers: ['Ragna Lidvall'],
    });
    expect(signers('region')).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Bertil Solmyra', 'chair'],
      ['Ragna Lidvall', 'verifier'],
    ]);
  });
});

describe('MI9: a committee that writes "Ärende 4."', () => {
  const read = reading('committee');

  test('a numbered list inside an item is no item, though the next item goes on from its number', () => {
    expect(outcomes('committee').map(([number, heading]) => [number, heading])).toEqual([
      [1, 'Upprop och val av justerare'],
      [2, 'Godkännande av dagordning'],
      [3, 'Ekonomisk uppföljning'],
      [4, 'Riktlinjer för serviceinsatser'],
      [5, 'Avgifter'],
      [6, 'Övrigt'],
      [7, 'Nästa sammanträde'],
    ]);
  });

  test('a vote told in sentences, and a decision behind "Beslut:"', () => {
    expect(votes('committee').map(([person, choice]) => [person, choice])).toEqual([
      ['Dagny Västerdal', 'approve'],
      ['Märta Högfors', 'approve'],
      ['Pia-Lena Sundmyr', 'approve'],
      ['Kjell Oxdal', 'approve'],
      ['Sixten von Ålund', 'reject'],
    ]);
    expect(read.items[1]).toMatchObject({ outcome: 'approved' });
    expect(read.unread.map(({ why }) => why)).toEqual(['outcome-unclear', 'annex', 'annex', 'annex']);
  });
});

describe('MI9: minutes typed in 1998', () => {
  const read = reading('old');

  test('a decision in clauses that wrap, persons beside their municipality, who chose whom', () => {
    expect(read.items[3]!.decisions).toEqual([
      'Delegationen beslöt',
      'att ställa sig bakom förslaget, samt',
      'att rekommendera kommunerna och landstinget att anta det senast den 1 oktober 1998.',
    ]);
    expect(read.attendance.map(({ person, present }) => [person, present])).toHaveLength(7);
    expect(read.meeting).toMatchObject({ date: '1998-04-23', verifiers: ['Dagny Västerdal'] });
    expect(signers('old')).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Ragna Lidvall', 'chair'],
      ['Dagny Västerdal', 'verifier'],
    ]);
  });

  test('another opinion than the decision is listed, not made a reservation', () => {
    expect(read.dissent).toEqual([]);
    expect(read.unread.map(({ why }) => why)).toContain('reservation-in-prose');
  });
});

describe('MI9: notes of a steering group', () => {
  test('nested numbers and lettered lists are no items; organisations in parentheses', () => {
    expect(outcomes('notes').map(([number, , outcome]) => [number, outcome])).toEqual([
      [1, null],
      [2, 'filed'],
      [3, 'endorsed'],
      [4, 'postponed'],
      [5, null],
      [6, null],
    ]);
    expect(reading('notes').attendance[0]).toMatchObject({
      person: 'Ester Fjällmo',
      organisation: 'Region Norrmark',
      role: 'ordförande',
      remark: null,
    });
    expect(reading('notes').attendance.at(-1)).toMatchObject({ person: 'Nils-Erik Vallbo', present: false });
  });
});

describe('MI9: an association of authorities', () => {
  const read = reading('association');

  test('decisions in clauses below "Beslut", a reservation with the verb first', () => {
    expect(read.items.map(({ number, outcome }) => [number, outcome])).toEqual([
      [21, null],
      [22, 'adopted'],
      [23, 'appointed'],
      [24, 'approved'],
      [25, 'rejected'],
      [26, null],
      [27, null],
    ]);
    expect(read.dissent).toMatchObject([
      { item: 25, type: 'reservation-decision', persons: ['Bertil Solmyra'] },
    ]);
    expect(read.meeting.verifiers).toEqual(['Greger Stentjärn']);
    expect(signers('association')).toEqual([
      ['Torun Hedlycke', 'secretary'],
      ['Ragna Lidvall', 'chair'],
      ['Greger Stentjärn', 'verifier'],
    ]);
  });
});

describe('MI9: lines missing at either end', () => {
  const names = fc.constantFrom(...fixtures);

  test('what is left is read as in the whole: no item, ballot or name appears that the whole hasn’t', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (name, from, to) => {
        const lines = fixture(name).split('\n');
        const [start, end] = [from % lines.length, to % (lines.length + 1)].toSorted((a, b) => a - b);
        const part = readMinutes(lines.slice(start, end).join('\n'));
        const whole = fixture(name);
        for (const { person } of [...part.ballots, ...part.attendance, ...part.signatures])
          expect(whole.replaceAll(/\s+/g, ' ')).toContain(person);
        for (const { heading } of part.items)
          expect(whole.replaceAll(/-?\s+/g, ' ')).toContain(heading.split(' ')[0]);
        expect(part.lines.length).toBe(lines.slice(start, end).filter((line) => line.trim() !== '').length);
      }),
      { numRuns: 150, seed: 20240315 },
    );
  });

  test('letters changed, lines doubled or swapped: it never throws, and accounts for every line', () => {
    fc.assert(
      fc.property(
        names,
        fc.array(
          fc.record({
            at: fc.nat(),
            what: fc.constantFrom('(', '\t', '§', ':', '1', '\n', 'ö', '', '\f', ' '),
          }),
          {
            maxLength: 40,
          },
        ),
        (name, changes) => {
          const text = changes.reduce((before, { at, what }) => {
            const place = at % before.length;
            return before.slice(0, place) + what + before.slice(place + 1);
          }, fixture(name));
          const read = readMinutes(text);
          expect(new Set(read.lines.map(({ line }) => line)).size).toBe(read.lines.length);
          const listed = new Set(read.unread.map(({ line }) => line));
          for (const { line, as } of read.lines) if (as === 'unread') expect(listed).toContain(line);
        },
      ),
      { numRuns: 150, seed: 20240315 },
    );
  });
});
