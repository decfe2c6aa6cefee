import type { OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { defaultStyle, styles } from '../../src/minutes/style.ts';
import { decisionWording } from '../../src/minutes/wording.ts';
import { declaration, item, meetingOf } from './fixture.ts';
import { played } from './played.ts';

const wording = (more: Partial<OutcomeDeclaration>, style = defaultStyle, locale: 'sv' | 'en' = 'sv') => {
  const meeting = meetingOf([item('a')]);
  return decisionWording(meeting, meeting.agenda[0]!, declaration(more), style, locale);
};

describe('DE2: a decision with all that was declared of it', () => {
  const condition = 'huvudmännen avsätter medel';

  test('the condition belongs to the sentence, or to what stands before the list', () => {
    expect(wording({ clauses: ['anta planen.'], condition })).toEqual([
      'Samråd vård beslutade att anta planen, under förutsättning att huvudmännen avsätter medel.',
    ]);
    expect(wording({ outcome: 'adopted', condition })).toEqual([
      'Samråd vård beslutade att anta förslaget, under förutsättning att huvudmännen avsätter medel.',
    ]);
    expect(wording({ clauses: ['anta planen', 'följa upp den'], condition }, styles['2025'])[0]).toBe(
      'Samråd vård beslutar, under förutsättning att huvudmännen avsätter medel:',
    );
  });

  test('each who is appointed has a clause, unless the chair’s own clauses say so', () => {
    const appointed = [
      { name: 'Erik Myrheden', office: 'ledamot' },
      { name: 'Frida Granliden', office: 'ersättare' },
    ];
    expect(wording({ outcome: 'appointed', appointed })).toEqual([
      'Samråd vård beslutade:',
      '- att utse Erik Myrheden till ledamot.',
      '- att utse Frida Granliden till ersättare.',
    ]);
    const clauses = ['välja Erik Myrheden och Frida Granliden'];
    expect(wording({ outcome: 'appointed', clauses, appointed })).toHaveLength(1);
    expect(wording({ outcome: 'appointed', appointed: appointed.slice(1) }, defaultStyle, 'en')).toEqual([
      'Samråd vård decided to appoint Frida Granliden as ersättare.',
    ]);
  });

  test('a recommendation names those it goes to, and they are told of it', () => {
    const text = renderMinutes(played('outcomes.yaml'), 'txt');
    expect(wording({ outcome: 'recommended', addressees: ['Malå kommun', 'Norsjö kommun'] })).toEqual([
      'Samråd vård beslutade att rekommendera Malå kommun och Norsjö kommun att anta förslaget.',
    ]);
    expect(text).toContain(
      'att anta överenskommelsen.\n\nBeslutet skickas till: Region Norrvik, Umnäs kommun, Malviks kommun och Vänås kommun.',
    );
  });
});

describe('DE9: motions and votes between positions', () => {
  const meeting = played('votes.yaml');
  const text = renderMinutes(meeting, 'txt');
  const record = minutesRecord(meeting);

  test('motions that stand, with mover and kind, then the order of voting; a withdrawn one nowhere', () => {
    expect(text).toContain(
      [
        'Yrkanden',
        'Carin Tallbergsliden (v) Region Norrvik. Motförslag: Jouren läggs i Malvik.',
        'Gösta Bäcknäs (kd) Vänås kommun. Motförslag: Jouren läggs i Vänås.',
        'David Östfors (m) Region Norrvik. Avslagsyrkande: Ingen jour inrättas.',
      ].join('\n'),
    );
    expect(text).toContain(
      '- Huvudförslag: Jouren läggs i Umnäs.\n- Motförslag av Carin Tallbergsliden: Jouren läggs i Malvik.',
    );
    expect(text).not.toContain('Jouren delas');
    expect(record.items[0]?.motions).toHaveLength(3);
    expect(record.items[0]?.votingOrder?.[0]).toBe('Jouren läggs i Umnäs.');
  });

  test('each vote stands by itself and says what a ballot stood for and what went on', () => {
    expect(text).toMatch(/Omröstning 1\n[^]*Omröstning 2\n/);
    expect(text).toContain('Röst på ”Umnäs” är röst för huvudförslaget: Jouren läggs i Umnäs.');
    expect(text).toContain('Röstetal: 3 Malvik, 2 Vänås, 2 avstår.');
    expect(text).toContain(
      'Ordföranden förklarade att motförslag i huvudomröstningen är yrkandet av Carin Tallbergsliden: Jouren läggs i Malvik.',
    );
    expect(record.votes[0]).toMatchObject({
      effect: 'counter-proposal',
      between: { approve: 'Jouren läggs i Malvik.', reject: 'Jouren läggs i Vänås.' },
      prevailed: 'Jouren läggs i Malvik.',
    });
  });

  test('DE4, DE7: an open vote gives counts and no names, in text and record; the casting vote says whose', () => {
    expect(text).toContain('Ordföranden beslutade att genomföra en öppen omröstning.');
    expect(text).toContain('Vid lika röstetal avgjorde Astrid Lidmark med ordförandens utslagsröst: Bifall.');
    const open = record.votes.filter(({ method }) => method === 'open');
    expect(open).toMatchObject([{ item: 2, byPrincipal: null, casting: { by: 'Astrid Lidmark' } }]);
    expect(record.ballots.filter((ballot) => ballot.item === 2)).toEqual([]);
  });

  test('RE1: a reservation against what an open vote led to stands by name after the decision', () => {
    const reserved = played('votes.yaml', [
      '  - { do: declare, outcome: adopted, clauses: [höja avgiften], rests-on-vote: true }\n',
      '  - { do: declare, outcome: adopted, clauses: [höja avgiften], rests-on-vote: true }\n  - { who: [gosta-backnas], do: reserve, against: decision }\n',
    ]);
    expect(renderMinutes(reserved, 'txt')).toContain(
      'beslutade att höja avgiften.\n\nReservation mot beslutet:\nGösta Bäcknäs (kd) Vänås kommun',
    );
  });

  test('DE12, DE3: a roll-call vote is called that; one that was broken off says why', () => {
    expect(text).toContain('Ordföranden beslutade att genomföra en omröstning med upprop.');
    expect(text).toContain('Omröstningen avbröts. Skäl: Fel förslag ställdes.');
    expect(record.votes.find(({ phase }) => phase === 'cancelled')?.cancelledFor).toBe(
      'Fel förslag ställdes',
    );
  });

  test('DE13: a share is given only where the style wants it, with what it is a share of', () => {
    expect(text).not.toContain('Andel');
    const shares = (of: 'yes-and-no' | 'roll' | 'seats') =>
      renderMinutes(meeting, 'txt', { ...defaultStyle, shares: of });
    expect(shares('yes-and-no')).toContain(
      'Andel bifall: 66,7 procent av dem som röstade bifall eller avslag.',
    );
    expect(shares('roll')).toContain('Andel bifall: 57,1 procent av röstlängden.');
    expect(shares('seats')).toContain('Andel bifall: 57,1 procent av organets platser.');
  });
});

describe('DE10: elections', () => {
  const meeting = played('elections.yaml');
  const text = renderMinutes(meeting, 'txt');

  test('office, places, counts, blank papers, who was elected', () => {
    expect(text).toContain(
      [
        'Val av ledamot i styrgruppen, 2 platser.',
        'Kandidat\tRöster\nErik Myrheden\t3\nFrida Granliden\t3\nYlva Utterfors\t2',
        '6 av 7 röstberättigade röstade; 1 röst var blank.',
        'Ordföranden förklarade Erik Myrheden och Frida Granliden valda.',
      ].join('\n\n'),
    );
    expect(text).toContain('Valet av ordförande i beredningen ställdes in. Skäl: En kandidat saknades.');
  });

  test('a lot is said, and between whom', () => {
    expect(text).toContain(
      'Ester Ettlid och Tage Tvåfors fick lika många röster, och valet dem emellan avgjordes genom lottning.\n\nOrdföranden förklarade Tage Tvåfors vald.',
    );
  });

  test('DE11: no form of the minutes relates a voter to a paper, or says who voted', () => {
    const [, second] = minutesDocument(meeting).parts.flatMap((part) =>
      part.kind === 'items' ? part.items : [],
    );
    const members = meeting.plan.roster.persons.map(({ name }) => name);
    for (const name of members) expect(JSON.stringify(second)).not.toContain(name);
    const elections = JSON.stringify(minutesRecord(meeting).elections?.filter(({ secret }) => secret));
    for (const name of members) expect(elections).not.toContain(name);
  });
});
