import { readFileSync } from 'node:fs';
import { decide } from '../../src/domain/meeting/decide.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { compile } from '../../src/script/compile.ts';
import { readScript } from '../../src/script/read-script.ts';

/** The meeting of 15 March 2024 as its script tells it, through the rules and nothing else. */
function march(): Meeting {
  const written = readScript(readFileSync('tests/meetings/2024-03-15.yaml', 'utf8'));
  if (!written.ok) throw new Error(JSON.stringify(written.faults));
  const compiled = compile(written.value);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults));
  const { preparation, steps } = compiled.value;
  return [preparation, ...steps].reduce((meeting, { command, actor, via, at, line }) => {
    const decided = decide(meeting, command, { actor: { person: actor, via }, at });
    if (!decided.ok) throw new Error(`line ${line}: ${JSON.stringify(decided.refusal)}`);
    return decided.value.reduce(evolve, meeting);
  }, noMeeting);
}

const meeting = march();
const record = minutesRecord(meeting);
const text = minutesText(minutesDocument(meeting));

describe('the minutes of 15 March 2024', () => {
  test('DE5: item 5 is 7 for, 5 against, 4 abstaining; by principal 6, 3, 3 and one split', () => {
    expect(record.votes[0]?.tally).toEqual({ approve: 7, reject: 5, abstain: 4, silent: 0, absent: 9 });
    const stances = (record.votes[0]?.byPrincipal ?? []).map(({ choice }) => choice);
    const of = (stance: string) => stances.filter((known) => known === stance).length;
    expect([of('approve'), of('reject'), of('abstain'), of('split')]).toEqual([6, 3, 3, 1]);
  });

  test('AT6: the same four serve as substitutes in the vote and in the attendance list', () => {
    const voted = record.ballots
      .filter(({ capacity }) => capacity === 'substitute')
      .map(({ person }) => person);
    const listed = record.attendance
      .filter(({ capacity, serves }) => capacity === 'substitute' && serves)
      .map(({ person }) => person);
    expect(voted).toHaveLength(4);
    expect(listed.toSorted()).toEqual(voted.toSorted());
    const marked = text.split('\n').filter((line) => /, ersättare(\b|$)/.test(line));
    expect(new Set(marked.map((line) => line.split(' (')[0]))).toEqual(new Set(voted));
  });

  test('AT4: 13 of 16 principals and 16 of 20 seats; the three without anybody are named', () => {
    expect(record.representation).toEqual({ represented: 13, total: 16, seatsServed: 16, seatsTotal: 20 });
    expect(record.unrepresented).toEqual(['Dorotea kommun', 'Malå kommun', 'Vilhelmina kommun']);
  });

  test('DE2: item 5 has no outcome, since none was declared; item 7 is information and is postponed', () => {
    expect(record.items[4]).toMatchObject({ number: 5, kind: 'decision', outcome: null, decisions: [] });
    expect(record.items[6]).toMatchObject({
      number: 7,
      kind: 'information',
      outcome: 'postponed',
      decisions: ['Samråd hälsa, vård och omsorg beslutade att bordlägga ärendet till kommande möte.'],
    });
  });

  test('RE3: the vice chair and everyone else who reserved themselves against the vote are named', () => {
    const named = record.dissent.filter(({ type }) => type === 'reservation-procedure');
    expect(named).toHaveLength(4);
    for (const { persons } of named) expect(text).toContain(persons[0]);
    expect(record.dissent.find(({ type }) => type === 'note')?.persons).toHaveLength(3);
  });

  test('AG4: the joint session has the last two items and a list of its own', () => {
    expect(
      record.items.filter(({ session }) => session === 'Systemledning').map(({ number }) => number),
    ).toEqual([13, 14]);
    expect(text).toContain('Närvarande Länssamverkansgruppen (13-15)');
    expect(text).toContain('Protokollförs i Samråd hälsa, vård och omsorgs protokoll.');
  });

  test('AT5: the chair who left at noon is absent in the afternoon, and who took over is told', () => {
    const chair = record.attendance.find(({ person }) => person === record.meeting.presiding[0]?.person);
    expect(chair).toMatchObject({ present: true, remark: 'frånvarande eftermiddag' });
    expect(text).toContain(
      `${record.meeting.presiding[1]?.person ?? '?'} ledde mötet från och med detta ärende.`,
    );
  });
});

describe('the facts of the printed minutes, line by line', () => {
  const lines = readFileSync('tests/minutes/march-2024-facts.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ slip: line.startsWith('! '), fact: line.replace(/^! /, '') }));
  const ours = new Set(text.split('\n').map((line) => line.trim()));
  const differing = lines.filter(({ fact }) => !ours.has(fact));
  const share = (100 * (lines.length - differing.length)) / lines.length;

  test('MI2, MI4: ours say all of them but those that are slips of the printed ones', () => {
    const differ = differing.map(({ fact }) => `  ${fact}`).join('\n');
    process.stdout.write(
      `Of ${lines.length} fact lines ${share.toFixed(1)} % agree. Differing:\n${differ}\n`,
    );
    expect(differing.filter(({ slip }) => !slip)).toEqual([]);
    expect(share).toBeGreaterThan(90);
  });

  test('each line marked as a slip does differ, so that the mark hides nothing', () => {
    expect(lines.filter(({ slip, fact }) => slip && ours.has(fact))).toEqual([]);
  });
});
