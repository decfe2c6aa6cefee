import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { view } from '../../src/domain/view.ts';
import type { MinutesRecord } from '../../src/minutes/record-shape.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { compile } from '../../src/script/compile.ts';
import { readScript } from '../../src/script/read-script.ts';
import { rehearse } from '../../src/script/rehearse.ts';
import { saidOf } from './told.ts';

/** Whole meetings told as scripts: the rules let them through, and minutes and record say what happened. */
const folder = join(import.meta.dirname, '..', 'meetings');

function told(file: string) {
  const read = readScript(readFileSync(join(folder, file), 'utf8'));
  if (!read.ok) throw new Error(saidOf(read.faults).join('\n'));
  const compiled = compile(read.value);
  if (!compiled.ok) throw new Error(saidOf(compiled.faults).join('\n'));
  const played = rehearse(compiled.value);
  if (!played.ok) throw new Error(saidOf(played.faults).join('\n'));
  const meeting: Meeting = played.value;
  return {
    meeting,
    text: renderMinutes(meeting, 'txt'),
    record: JSON.parse(renderMinutes(meeting, 'json')) as MinutesRecord,
    item: (heading: string) => {
      const item = meeting.agenda.find((known) => known.heading === heading);
      if (item === undefined) throw new Error(`no item ${heading}`);
      return item;
    },
  };
}

test.each(readdirSync(folder))('%s goes through', (file) => {
  expect(told(file).meeting.phase).toBe('closed');
});

describe('attendance.yaml', () => {
  const { meeting, record, text, item } = told('attendance.yaml');
  const line = (person: string) => record.attendance.find((known) => known.person === person);

  test('AT2: two of the Region’s three seats are served by substitutes until their members come', () => {
    expect(item('Godkännande av föredragningslista').serving).toMatchObject({
      'region-2': 'hanna-storsel',
      'region-3': 'jenny-alvback',
    });
    expect(item('Godkännande av föredragningslista').serving).not.toHaveProperty('region-1');
  });

  test('AT3: who comes inside an item serves from the next, and a returning member takes the seat back', () => {
    expect(item('Nära vård').serving).toMatchObject({
      'region-1': 'bertil-sandnas',
      'region-2': 'hanna-storsel',
    });
    expect(item('Skola och elevhälsa').serving).toMatchObject({ 'region-2': 'carin-tallberg' });
  });

  test('AT11: one device of two that leaves changes nothing', () => {
    expect(item('Nära vård').serving).toMatchObject({ 'malvik-1': 'frida-granliden' });
    expect(line('Frida Granliden')?.intervals).toHaveLength(1);
  });

  test('AT8: the unknown turn out to be a substitute, who then serves, and a guest in their own right', () => {
    expect(item('Skola och elevhälsa').serving).toMatchObject({ 'malvik-1': 'lena-tjarnback' });
    expect(text).toContain('Quentin Fjällvik, Högskolan Norrvik');
    expect(text).not.toContain('Lenas iPad');
  });

  test('AT4: a principal whose member and substitute have left is unrepresented', () => {
    expect(Object.keys(item('Avtal om hjälpmedel').serving ?? {})).not.toContain('malvik-1');
    expect(view(meeting, { kind: 'chat' }).representation.unrepresented).toContain('Malviks kommun');
  });

  test('AT1: the secretary’s ruling stands against what the person says', () => {
    expect(item('Övriga frågor').serving).not.toHaveProperty('umnas-2');
    expect(line('Erik Myrheden')?.intervals.at(-1)?.to).toBe('2025-05-16T07:24:00.000Z');
  });

  test('AT6: capacity is the same in the attendance list and on every roll', () => {
    const rolls = Object.values(meeting.rounds).flatMap(({ roll }) => roll);
    for (const { person, capacity } of rolls) {
      const name = meeting.plan.roster.persons.find(({ id }) => id === person)?.name ?? '';
      expect([name, line(name)?.capacity]).toEqual([name, capacity]);
    }
  });
});

test('AT9, AT10: no-return.yaml: David doesn’t come back to the seat Hanna served; Erik, whose seat nobody served, does', () => {
  const { meeting, item } = told('no-return.yaml');
  expect(item('Andra frågan').serving).toMatchObject({
    'region-3': 'hanna-storsel',
    'umnas-2': 'erik-myrheden',
  });
  expect(view(meeting, { kind: 'chat' }).representation.quorum).toEqual({
    of: 'seats',
    atLeast: 6,
    met: true,
  });
});

describe('agenda.yaml', () => {
  const { meeting, text, item } = told('agenda.yaml');

  test('AG2, AG5: numbers run from the year’s next, and what was withdrawn keeps its line', () => {
    expect(meeting.agenda.map(({ number }) => number).toSorted((a, b) => a - b)[0]).toBe(41);
    expect(item('Utgår')).toMatchObject({ status: 'withdrawn', withdrawnFor: 'Tas upp i höst' });
    expect(item('Brev från Malvik').addedDuringMeeting).toBe(true);
  });

  test('AG7: a decision taken back is on record and not among the decisions', () => {
    expect(item('Gemensam budget 2026').outcomes.map(({ clauses }) => clauses)).toEqual([
      ['godkänna budgeten för 2026'],
    ]);
    expect(item('Gemensam budget 2026').retracted).toMatchObject([{ retractedFor: 'Fel år i beslutet' }]);
    expect(text).toContain('godkänna budgeten för 2026');
    expect(text).not.toMatch(/godkänna budgeten\./);
    expect(text).toContain('Ärendet togs upp på nytt. Skäl: Beslutet gällde fel år.');
  });

  test('AG8: two of those called have read the notice', () => {
    expect(view(meeting, { kind: 'chat' }).notice).toMatchObject({ readCount: 2 });
  });

  test('AT5: who presided from when is on record, also after the chair had left', () => {
    expect(meeting.presiding.map(({ person }) => person)).toEqual([
      'astrid-lidmark',
      'bertil-sandnas',
      'astrid-lidmark',
      'bertil-sandnas',
    ]);
    expect(text).toMatch(/Astrid Lidmark .*lämnade kl\. 9\.46/);
  });

  test('AT12: the point of order was heard first; who had the floor is printed where the body has it so', () => {
    expect(meeting.speeches.map(({ person, kind }) => [person, kind])).toEqual([
      ['gosta-backnas', 'point-of-order'],
      ['david-ostfors', 'speech'],
    ]);
    expect(text).toMatch(/David Östfors/);
    expect(text).toMatch(/[Yy]ttrade sig|[Tt]alare|[Oo]rdet/);
  });

  test('AG4: one numbering over two sessions, the second decided by the joint body', () => {
    expect(item('Gemensam struktur').outcomes).toMatchObject([{ decidedBy: 'gemensamt' }]);
    expect(text).toContain('Gemensamma ledningen ställer sig bakom strukturen, enligt förslag i punkt 1–4.');
    expect(text).toContain('Tjänstegruppen');
  });

  test('only the meeting that wasn’t struck is among the coming ones', () => {
    expect(meeting.nextMeetings).toEqual([{ text: 'Norrviks samråd i Umnäs', date: '2025-09-12' }]);
  });
});

describe('outcomes.yaml', () => {
  const { text, record, item } = told('outcomes.yaml');

  test('DE1: both rounds stay on record, and a remark that is repeated is printed once', () => {
    expect(item('Överenskommelse om utskrivning').rounds).toHaveLength(2);
    expect(text.match(/Patienternas organisationer bör höras/g)).toHaveLength(1);
  });

  test('DE2: every kind of outcome is a sentence of its own', () => {
    expect(record.items.map(({ outcome }) => outcome)).toEqual([
      'recommended',
      'adopted',
      'recommended',
      'appointed',
      'postponed',
      'postponed',
      'referred-back',
      'rejected',
      'no-agreement',
      'information-approved',
      null,
    ]);
    expect(text).toContain('- att uppdra åt koordinatorn att följa upp den.');
    expect(text).toContain('under förutsättning att huvudmännen avsätter medel');
    expect(text).toMatch(/utse(r)? Erik Myrheden till ersättare i styrgruppen/);
    expect(text).toContain('bordlägga ärendet till mötet den 12 september 2025');
    expect(text).toContain('Kostnaderna är inte belysta');
  });
});

describe('votes.yaml', () => {
  const { meeting, text, item } = told('votes.yaml');
  const votes = (heading: string) => item(heading).votes.map((id) => meeting.votes[id]);

  test('DE9: the counter-proposals are voted on first, then the one that won against the main proposal', () => {
    expect(votes('Var jouren ska ligga').map((vote) => [vote?.between, vote?.effect])).toEqual([
      [{ approve: 'i-malvik', reject: 'i-vanas' }, 'counter-proposal'],
      [{ approve: 'main', reject: 'i-malvik' }, 'outcome'],
    ]);
    expect(text).toMatch(/Carin Tallbergsliden .*Jouren läggs i Malvik/);
    expect(text).toContain('förlägga jouren till Umnäs');
  });

  test('DE7: the tie is decided by the chair’s casting vote, and the minutes say so', () => {
    expect(votes('Avgift för hjälpmedel')[0]).toMatchObject({ casting: { choice: 'approve' } });
    expect(text).toMatch(/utslagsröst/i);
  });

  test('DE4: an open vote prints its counts and nobody’s name', () => {
    const from = text.indexOf('Avgift för hjälpmedel');
    const part = text.slice(from, text.indexOf('Förtroendefrågan'));
    expect(part).not.toContain('Gösta Bäcknäs');
  });

  test('DE12: names are called in seat order, the chair’s last', () => {
    expect(votes('Förtroendefrågan')[0]?.roll.at(-1)?.person).toBe('astrid-lidmark');
  });

  test('DE3: a vote called off and one taken again stay on record with their reasons', () => {
    expect(votes('Öppettider').map((vote) => vote?.phase)).toEqual(['cancelled', 'closed', 'closed']);
    expect(votes('Öppettider').map((vote) => vote?.effect)).toEqual(['undeclared', 'none', 'outcome']);
  });
});

describe('elections.yaml', () => {
  const { meeting, text, record } = told('elections.yaml');

  test('DE10: the two with most votes are elected; a lot decides between those who got the same', () => {
    const elections = Object.values(meeting.elections).filter(({ phase }) => phase === 'closed');
    expect(elections.map(({ elected }) => elected)).toEqual([
      { candidates: ['erik-myrheden', 'frida-granliden'], byLot: false },
      { candidates: ['tva'], byLot: true },
    ]);
    expect(text).toMatch(/Tage Tvåfors/);
    expect(text).toMatch(/lott/i);
  });

  test('DE11: nothing in state, minutes or record says who named whom in the secret election', () => {
    const secret = Object.values(meeting.elections).find((known) => known.secret && known.count !== null);
    expect(secret).toMatchObject({ ballots: {}, count: { counts: { ett: 2, tva: 2, tre: 1 }, blank: 1 } });
    const ballots = JSON.stringify(record);
    expect(ballots).not.toContain('enteredBy');
    expect(text).toMatch(/sluten|slutna/i);
  });
});

describe('dissent-and-sign-off.yaml', () => {
  const { meeting, text, item, record } = told('dissent-and-sign-off.yaml');

  test('DE8: the substitute serves for the member with a conflict of interest, in that item only', () => {
    expect(item('Upphandling av färdtjänst').serving).toMatchObject({ 'vanas-1': 'mats-hedlund-fors' });
    expect(item('Vaccinationer').serving).toMatchObject({ 'vanas-1': 'gosta-backnas' });
    expect(text).toMatch(/Gösta Bäcknäs .*jäv/i);
  });

  test('RE2, RE4: what was withdrawn is gone; what came late is there with why', () => {
    const lines = record.dissent.filter(({ type }) => type === 'reservation-decision');
    expect(lines.map(({ persons }) => persons)).toEqual([['Bertil Sandnäs']]);
    expect(text).toMatch(/Anmäldes i mötet men hördes inte/);
  });

  test('RE1: the note stands with both who signed it', () => {
    expect(record.dissent).toContainEqual(
      expect.objectContaining({ type: 'note', persons: ['Frida Granliden', 'Bertil Sandnäs'] }),
    );
  });

  test('MI6, MI7: signed in order after having been called back, added to afterwards, shared for comment', () => {
    expect(meeting.signOff?.signatures.map(({ person, role }) => [person, role])).toEqual([
      ['olle-skrivarnas', 'secretary'],
      ['carin-tallberg', 'verifier'],
      ['astrid-lidmark', 'chair'],
    ]);
    expect(meeting.calledBack.map(({ reason }) => reason)).toEqual([
      'Ett namn var felskrivet',
      'Kom med posten',
    ]);
    expect(meeting.shared).toMatchObject([{ purpose: 'for-comment', with: 'Tjänstegruppen' }]);
    expect(text).toContain('I ärende 2 ska stå Vänås kommun, inte Vännäs.');
  });

  test('MI1: prose is written over only in its own block', () => {
    expect(item('Vaccinationer').prose).toMatchObject([
      { id: 'main', text: 'Frågan **debatterades** länge och grundligt.', revision: 2 },
    ]);
  });
});
