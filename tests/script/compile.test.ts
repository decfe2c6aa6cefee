import { readFileSync } from 'node:fs';
import type { CompiledScript } from '../../src/script/compile.ts';
import { openScript } from '../../src/script/open-script.ts';
import { rehearse } from '../../src/script/rehearse.ts';
import { sampleScriptPath } from '../../src/script/sample.ts';
import { saidOf, smallest } from './told.ts';

function compiled(text: string): CompiledScript {
  const script = openScript(text);
  if (!script.ok) throw new Error(saidOf(script.faults).join('\n'));
  return script.value;
}

function faultsIn(text: string): readonly string[] {
  const script = openScript(text);
  if (!script.ok) return saidOf(script.faults);
  const rehearsed = rehearse(script.value);
  return rehearsed.ok ? [] : saidOf(rehearsed.faults);
}

describe('the timeline becomes commands', () => {
  test('clock times are local in the meeting’s zone', () => {
    const { plan, steps } = compiled(smallest);
    expect(plan.scheduledStart).toBe('2024-03-15T08:00:00.000Z');
    expect(steps[0]).toMatchObject({ at: '2024-03-15T08:00:00.000Z', actor: 'siv-granmo', line: 38 });
    const summer = compiled(smallest.replace('date: 2024-03-15', 'date: 2024-06-15'));
    expect(summer.plan.scheduledStart).toBe('2024-06-15T07:00:00.000Z');
  });

  test('a step without a time holds at the time of the step before', () => {
    const { steps } = compiled(smallest.replace('{ at: "09:07", do: close-vote }', '{ do: close-vote }'));
    expect(steps.at(-1)?.at).toBe('2024-03-15T08:06:00.000Z');
  });

  test('a time with a date is another day’s', () => {
    const { steps } = compiled(smallest.replace('at: "09:07"', 'at: "2024-03-31 03:30"'));
    expect(steps.at(-1)?.at).toBe('2024-03-31T01:30:00.000Z');
  });

  test('several people who did the same are one command each', () => {
    const arrivals = compiled(smallest).steps.filter(({ command }) => command.type === 'ReportPresence');
    expect(arrivals.map(({ actor, field }) => [actor, field])).toEqual([
      ['rune-lidmo', 'timeline[1].who[0]'],
      ['majken-tjarnmo', 'timeline[1].who[1]'],
    ]);
  });

  test('chair and secretary are meant where nobody is named', () => {
    const { steps } = compiled(smallest);
    const actorOf = (type: string) => steps.find(({ command }) => command.type === type)?.actor;
    expect([actorOf('CompleteRollCall'), actorOf('OpenItem')]).toEqual(['ylva-nasmo', 'siv-granmo']);
  });

  test('who presides after a hand-over takes the steps that follow', () => {
    const handed = '{ at: "09:07", do: hand-over-chair, to: rune-lidmo }\n  - { do: close-vote }';
    const { steps } = compiled(smallest.replace('{ at: "09:07", do: close-vote }', handed));
    expect(steps.at(-1)?.actor).toBe('rune-lidmo');
  });

  test('DE6: what somebody enters for a member is theirs, for the member', () => {
    const entered = smallest.replace('    ballots:', '    entered-by: ylva-nasmo\n    ballots:');
    const ballot = compiled(entered).steps.find(({ command }) => command.type === 'CastBallot');
    expect(ballot).toMatchObject({ actor: 'ylva-nasmo', via: 'tab', command: { for: 'siv-granmo' } });
  });
});

describe('what cannot be is refused at its line', () => {
  test.each([
    [
      'an unknown person',
      'rune-lidmo: reject',
      'rune-lindmo: reject',
      '46:37 timeline[6].ballots.rune-lindmo: Personen ”rune-lindmo” finns inte under persons. Menades ”rune-lidmo”?',
    ],
    [
      'an unknown item',
      'do: open-item, item: fragan',
      'do: open-item, item: frugan',
      '41:35 timeline[3].item: Ärendet ”frugan” finns inte på föredragningslistan. Menades ”fragan”?',
    ],
    [
      'an unknown principal',
      'principal: tva,',
      'principal: tvaa,',
      '16:22 bodies.rad.seats[1].principal: Huvudmannen ”tvaa” finns inte under principals. Menades ”tva”?',
    ],
    [
      'a seat id that stands twice',
      'id: tva-1',
      'id: ett-1',
      '16:11 bodies.rad.seats[1].id: ”ett-1” står redan på rad 15 och får bara stå en gång.',
    ],
    [
      'a time before the step above',
      'at: "09:07"',
      'at: "08:07"',
      '47:7 timeline[7].at: Klockan 08:07 ligger före steget innan. Stegen ska stå i tidsordning.',
    ],
    [
      'a time that no clock shows',
      'at: "09:07"',
      'at: "2024-03-31 02:30"',
      '47:7 timeline[7].at: Klockan visar aldrig 02:30 den 2024-03-31 i Europe/Stockholm.',
    ],
    [
      'a date that is none',
      'date: 2024-03-15',
      'date: 2024-02-30',
      '31:3 meeting.start: Klockan visar aldrig 09:00 den 2024-02-30 i Europe/Stockholm.',
    ],
    [
      'an unknown zone',
      'Europe/Stockholm',
      'Europa/Stockholm',
      '29:3 meeting.time-zone: Tidszonen ”Europa/Stockholm” är okänd. Skriv som Europe/Stockholm.',
    ],
    [
      'a step with nothing to refer to',
      '  - { at: "09:04", do: order-vote, reason: Rådet är oense. }\n',
      '',
      '42:5 timeline[4]: Innan detta måste steget ”order-vote” stå.',
    ],
  ])('%s', (_what, from, to, said) => {
    expect(faultsIn(smallest.replace(from, to))).toContain(said);
  });

  test('DE6: a ballot outside the roll, with who stands on it', () => {
    const outside = smallest.replace('rune-lidmo: reject', 'ylva-nasmo: reject');
    expect(faultsIn(outside)).toEqual([
      expect.stringMatching(
        /^46:37 timeline\[6\]\.ballots\.ylva-nasmo: .*röstlängden står siv-granmo och rune-lidmo\.$/,
      ),
    ]);
  });

  test('AT2: a ballot of a substitute whose ordinary member serves', () => {
    const substitute = smallest.replace('rune-lidmo: reject', 'majken-tjarnmo: reject');
    expect(faultsIn(substitute)).toEqual([
      expect.stringMatching(
        /^46:37 timeline\[6\]\.ballots\.majken-tjarnmo: Majken Tjärnmo tjänstgör inte nu, .*Rune Lidmo/,
      ),
    ]);
  });

  test('a step whose turn it isn’t, in the words of the rules', () => {
    const tooSoon = smallest.replace(
      'at: "09:03", do: open-item, item: fragan',
      'at: "09:03", do: close-meeting',
    );
    expect(faultsIn(tooSoon)[0]).toMatch(/^42:5 timeline\[4\]: /);
  });
});

describe('the meeting of 15 March 2024', () => {
  const script = compiled(readFileSync(sampleScriptPath(), 'utf8'));
  const rehearsed = rehearse(script);
  const meeting = rehearsed.ok ? rehearsed.value : null;
  const seats = (body: string) => script.roster.seats.filter((seat) => seat.body === body);
  const of = (type: string) => script.steps.filter(({ command }) => command.type === type);

  test('ST1, ST4: 16 principals hold 20 and 25 seats', () => {
    expect(script.roster.principals).toHaveLength(16);
    const held = (principal: string) => seats('samrad').filter((seat) => seat.principal === principal).length;
    expect(seats('samrad')).toHaveLength(20);
    expect(script.roster.principals.map(({ id }) => held(id))).toEqual([
      1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 2, 1, 1, 1, 1, 3,
    ]);
    expect(
      seats('lsg')
        .map(({ principal }) => principal)
        .filter((id) => id === null),
    ).toHaveLength(3);
    expect(seats('lsg').filter(({ principal }) => principal === 'region')).toHaveLength(5);
    expect(seats('lsg')).toHaveLength(25);
  });

  test('16 ballots, 16 answers that do not all agree, four substitutes called', () => {
    expect(of('CastBallot')).toHaveLength(16);
    expect(of('CallSubstitute')).toHaveLength(4);
    expect(script.plan.agenda).toHaveLength(14);
  });

  test('the rules let it through, and nobody has declared what comes of item 5', () => {
    expect(meeting?.phase).toBe('closed');
    expect(meeting?.agenda[4]?.outcomes).toEqual([]);
    expect(meeting?.agenda[6]?.outcomes.map(({ outcome }) => outcome)).toEqual(['postponed']);
  });
});
