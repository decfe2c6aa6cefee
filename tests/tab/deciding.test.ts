import { t } from '../../src/i18n/index.ts';
import type { TextKey, TextParams } from '../../src/i18n/index.ts';
import { asId, type ItemId, type PersonId } from '../../src/domain/ids.ts';
import type { AgendaLine, ElectionView, VoteView } from '../../src/domain/view.ts';
import { changesOf, itemOf, noWords, wordsOf } from '../../tab/forms/item-words.ts';
import { movedTo } from '../../tab/forms/ordered-list.tsx';
import { beforeFor } from '../../tab/meeting/agenda-places.ts';
import { servedSeat, substitutesFor } from '../../tab/meeting/conflict-substitutes.ts';
import { currentQuestion } from '../../tab/meeting/current-question.ts';
import { logText } from '../../tab/meeting/log-text.ts';
import { news } from '../../tab/meeting/news.ts';
import { matching, people } from '../../tab/meeting/people.ts';
import { leading, wayOf } from '../../tab/meeting/vote-result.ts';
import { declarationOf, declared, draftFor, kindsFor } from '../../tab/steps/declaration.ts';
import { otherActions } from '../../tab/steps/others.ts';
import { primaryAction } from '../../tab/steps/primary.ts';
import { ballotOf } from '../../tab/steps/vote-draft.ts';
import { decidingStates } from '../browser/deciding-states.ts';
import { sampleLog } from '../browser/sample-log.ts';
import { states } from '../browser/sample-states.ts';

const say = (key: TextKey, params?: TextParams) => t('sv', key, params);
const tie = decidingStates.tie.current!.vote!;
const won = decidingStates['counter-closed'].current!.vote!;

describe('a vote between two proposals', () => {
  test('DE9: the approved order words the ballot: each choice is named by whose proposal it stands for', () => {
    const { pairing } = decidingStates['next-vote'].current!;
    const draft = { proposal: 'x', mover: 'y', reason: ' Begärt. ', method: 'named' } as const;
    const ballot = ballotOf(draft, pairing, say);
    expect(ballot).toMatchObject({
      reason: 'Begärt.',
      between: { approve: 'motion-1', reject: 'motion-2' },
      mover: pairing!.approve.mover,
    });
    expect(ballot.choices.map(({ label }) => label)).toEqual([
      `Förslaget av ${pairing!.approve.mover!}`,
      `Förslaget av ${pairing!.reject.mover!}`,
      'Avstår',
    ]);
    expect(ballot.proposal).toContain(pairing!.reject.text);
  });

  test('DE4: a vote on one proposal has approve, reject and abstain, and no pairing', () => {
    const ballot = ballotOf({ proposal: ' Ja ', mover: ' ', reason: '', method: 'roll-call' }, null, say);
    expect(ballot).toEqual({
      proposal: 'Ja',
      mover: null,
      reason: '',
      method: 'roll-call',
      choices: [
        { id: 'approve', label: 'Bifall' },
        { id: 'reject', label: 'Avslag' },
        { id: 'abstain', label: 'Avstår' },
      ],
    });
  });

  test('DE7: a tie goes no way until the chair has used the casting vote', () => {
    expect([wayOf(tie), leading(tie)]).toEqual([null, null]);
    expect(wayOf({ ...tie, casting: 'reject' })).toBe('reject');
    expect(wayOf(won)).toBe('approve');
    expect(leading(won)?.position).toBe('motion-1');
    expect(wayOf({ ...won, tally: null })).toBeNull();
  });

  test('DE9: the decision after the main vote opens with the proposal that won it', () => {
    const { current } = decidingStates['counter-closed'];
    const draft = draftFor('outcome', current!, states.declared);
    expect(draft.clauses[0]).toMatch(/^regionen ansvarar för vaccination/i);
  });

  test('a proposal that lost its vote is first of all rejected', () => {
    const { current } = states['vote-closed'];
    const lost: VoteView = { ...current!.vote!, tally: { ...current!.vote!.tally!, approve: 3, reject: 9 } };
    expect(kindsFor('outcome', { ...current!, vote: lost })[0]).toBe('rejected');
    expect(kindsFor('outcome', current!)[0]).toBe('adopted');
  });
});

describe('an election of persons', () => {
  const elected = decidingStates.elected.current!;

  test('DE10: the decision opens with those who were elected, and rests on the election', () => {
    const draft = draftFor('outcome', elected, decidingStates.elected);
    expect(draft.outcome).toBe('appointed');
    expect(declarationOf({ ...draft, clauses: [''] }, elected)).toMatchObject({
      election: 'election-1',
      appointed: [
        { name: 'Rut Fjäll', office: 'ersättare i styrgruppen' },
        { name: 'Alva Strand', office: 'ersättare i styrgruppen' },
      ],
    });
  });

  test('what is asked now is the election, until a vote comes after it', () => {
    expect(currentQuestion(elected)).toBe('election');
    const { vote } = states['vote-open'].current!;
    const later = { ...vote!, orderedAt: '2024-03-15T12:00:00.000Z' };
    expect(currentQuestion({ ...elected, vote: later })).toBe('vote');
    const cancelled: ElectionView = { ...elected.election!, phase: 'cancelled' };
    expect(currentQuestion({ ...elected, election: cancelled })).toBeNull();
  });

  test('the election is said aloud to those who listen: opened, closed, who was elected', () => {
    const [open, closed] = [decidingStates['election-open'], decidingStates['election-tied']];
    expect(news(decidingStates['election-ordered'], open)).toEqual([
      { key: 'tab.news.election-open', params: { office: 'ersättare i styrgruppen' } },
    ]);
    expect(news(open, closed)).toEqual([{ key: 'tab.news.election-closed' }]);
    expect(news(closed, decidingStates.elected)).toEqual([
      {
        key: 'tab.news.elected',
        params: { office: 'ersättare i styrgruppen', names: ['Rut Fjäll', 'Alva Strand'] },
      },
    ]);
  });

  test('closing it asks once more, for it cannot be undone', () => {
    expect(primaryAction(decidingStates['election-open'], say).performance.does).toBe('confirm');
  });
});

describe('a declaration', () => {
  const item = states['item-open'].current!;
  const draft = draftFor('outcome', item, states['item-open']);

  test('DE2: condition and addressees go along with a decision, and with nothing else', () => {
    const filled = { ...draft, condition: ' medel finns ', addressees: 'Norsjö kommun\n\n LSG ' };
    expect(declarationOf(filled, item)).toMatchObject({
      condition: 'medel finns',
      addressees: ['Norsjö kommun', 'LSG'],
    });
    const postponed = declarationOf({ ...filled, outcome: 'postponed' }, item);
    expect([postponed.condition, postponed.addressees]).toEqual([undefined, undefined]);
  });

  test('what was declared can be asked about again whole, without by whom and when', () => {
    const outcome = {
      ...declarationOf({ ...draft, condition: 'medel finns' }, item),
      decidedBy: states['item-open'].body.id,
      at: '2024-03-15T09:41:07.000Z',
      declaredBy: null,
    };
    expect(declared(outcome)).toEqual(declarationOf({ ...draft, condition: 'medel finns' }, item));
  });
});

describe('the agenda while the meeting runs', () => {
  const { agenda } = decidingStates.planning;
  const id = (number: number) => asId<ItemId>(`item-${String(number)}`);

  test('AG5: a step up or down goes past what is dealt with or withdrawn, and nowhere at the ends', () => {
    expect(beforeFor(agenda, id(7), 'up')).toBe('item-6');
    expect(beforeFor(agenda, id(7), 'down')).toBe('item-9');
    expect(beforeFor(agenda, id(9), 'down')).toBeNull();
    expect([beforeFor(agenda, id(6), 'up'), beforeFor(agenda, id(10), 'down')]).toEqual([
      undefined,
      undefined,
    ]);
  });

  test('AG4: the last of a session stays in it', () => {
    const two = agenda.map((line) =>
      line.number > 8 ? { ...line, session: asId<AgendaLine['session']>('s2') } : line,
    );
    expect(beforeFor(two, id(7), 'down')).toBe('item-9');
    expect(beforeFor(two, id(8), 'down')).toBeUndefined();
  });

  test('only the words that were changed are sent, and a presenter who stays is still the person they were', () => {
    const line = { ...agenda[6]!, presenters: [{ text: 'Karin Lod', person: asId<PersonId>('sec') }] };
    const words = wordsOf(line);
    expect(changesOf(line, words)).toEqual({});
    expect(
      changesOf(line, { ...words, heading: 'Ny rubrik ', presenters: 'Karin Lod\nMoa Granlund' }),
    ).toEqual({
      heading: 'Ny rubrik',
      presenters: [{ text: 'Karin Lod', person: 'sec' }, { text: 'Moa Granlund' }],
    });
  });

  test('PI2: a deviation stands with who and why; a document without a name goes by its address', () => {
    const item = itemOf({
      ...noWords,
      heading: 'x',
      deviationBy: 'ordföranden',
      deviationReason: 'Brådskar.',
      documents: [
        { title: '', url: ' https://example.org/a.pdf ' },
        { title: 'Utan adress', url: '' },
      ],
    });
    expect(item.deviation).toEqual({ by: 'ordföranden', reason: 'Brådskar.' });
    expect(item.documents).toEqual([
      { title: 'https://example.org/a.pdf', url: 'https://example.org/a.pdf' },
    ]);
  });

  test('a line is put in another place without losing any', () => {
    expect(movedTo(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movedTo(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  });
});

describe('people', () => {
  const register = [
    { person: asId<PersonId>('1'), name: 'Rut Fjäll', detail: 'Malå kommun' },
    { person: asId<PersonId>('2'), name: 'Malte Öberg', detail: 'Norsjö kommun' },
    { person: asId<PersonId>('3'), name: 'André Holm', detail: null },
  ];
  const found = (sought: string) => matching(register, sought).map(({ name }) => name);

  test('are found by letters of name or principal, those whose name begins so first', () => {
    expect(found('mal')).toEqual(['Malte Öberg', 'Rut Fjäll']);
    expect(found('malå')).toEqual(['Rut Fjäll']);
    expect(found('öberg')).toEqual(['Malte Öberg']);
    expect(found('andre')).toEqual(['André Holm']);
    expect([found(''), found('  '), found('zz')]).toEqual([[], [], []]);
  });

  test('each stands once, though they have mandates in two bodies', () => {
    const twice = {
      ...states.prepared,
      attendance: [...states.prepared.attendance, ...states.prepared.attendance],
    };
    const names = people(twice).map(({ person }) => person);
    expect(new Set(names).size).toBe(names.length);
  });

  test('DE8: for a seat with a conflict of interest, its own principal’s substitutes who are here and free', () => {
    const { planning } = decidingStates;
    const of = (member: string) => substitutesFor(planning, asId(member), asId('item-8'));
    expect(of('p15')?.substitutes.map(({ name }) => name)).toEqual(['Loke Bäck']);
    expect(of('p15')?.seat).toBe('seat-15');
    expect(of('p6')?.substitutes).toEqual([]);
    expect(of('sec')).toBeNull();
  });

  test('AT2: the seat that a substitute serves is found by whom they serve for', () => {
    const { attendance } = states.consensus;
    const melker = attendance.find(({ name }) => name === 'Melker Sten')!;
    expect(servedSeat(states.consensus, melker)).toBe('seat-6');
  });
});

describe('the log', () => {
  test('tells each event as a sentence, with its reason, and never how anybody voted', () => {
    const [away, outcome] = sampleLog.lines;
    expect(logText(away!, say)).toBe('Hjalmar Sel antecknades som frånvarande.');
    expect(logText(outcome!, say)).toBe('Beslut i ärende 4: Lagt till handlingarna.');
    const voted = { ...away!, kind: 'BallotCast', params: { name: 'Rut Fjäll', number: 5 } } as const;
    expect(logText(voted, say)).toBe('Rut Fjäll röstade i ärende 5.');
    const withdrawn = {
      ...away!,
      kind: 'AgendaItemWithdrawn',
      params: { number: 7, heading: 'x', reason: 'y' },
    } as const;
    expect(logText(withdrawn, say)).toBe('Ärende 7 utgick: x. (y)');
  });
});

test('no two actions share a letter, whatever is allowed', () => {
  const everything = { ...decidingStates.motions, next: { step: 'close-item' } as const };
  const letters = [...otherActions(everything), primaryAction(everything, say)].flatMap(
    ({ letter }) => letter ?? [],
  );
  expect(new Set(letters).size).toBe(letters.length);
});
