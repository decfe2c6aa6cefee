import { asId, type BodyId } from '../../src/domain/ids.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { columnNames, columnOf, columnQuery, columnStages, gatesOf } from '../../tab/board/columns.ts';
import { asQuery, filtering, filtersIn, inAddress, noFilters } from '../../tab/board/filters.ts';
import { movesOf, movesTo } from '../../tab/board/moves.ts';
import { otherActions, primaryAction } from '../../tab/matter/actions.ts';
import { changed, valuesOf, wordsOf } from '../../tab/matter/forms/words.ts';
import { missing, orNull, linesOf } from '../../tab/pipeline/form-spec.ts';
import { queryOf } from '../../tab/pipeline/matters-api.ts';
import { originOf } from '../../tab/raise/raise-form.ts';
import { periodIn, threeYears, yearBack } from '../../tab/follow-up/periods.ts';
import { scaleOf } from '../../tab/charts/scale.ts';
import { livedMatter, sampleAnswer, sampleCards } from '../browser/sample-matters.ts';

const body = (id: string) => asId<BodyId>(id);
const bodies = ['barn-unga', 'vuxna-aldre', 'lsg', 'samrad'].map(body);
const gates = [body('lsg')];
const inStage = (stage: string): MatterCard =>
  sampleCards(13).find((card) => card.stage === stage && card.body !== 'lsg')!;

describe('the columns of the board', () => {
  test('the body that every matter is to pass is the one that is fed and feeds', () => {
    const routed = [
      { id: body('barn-unga') },
      { id: body('lsg'), takesFrom: [body('barn-unga')] },
      { id: body('samrad'), takesFrom: [body('lsg')] },
    ];
    expect(gatesOf(routed)).toEqual(['lsg']);
    expect(gatesOf([{ id: body('samrad') }])).toEqual([]);
  });

  test('every matter stands in one column, and that column asks for it', () => {
    for (const card of sampleCards(26)) {
      const asking = columnNames.filter((name) => {
        const query = columnQuery(name, {}, bodies, gates);
        return (
          query !== null &&
          columnStages[name].includes(card.stage) &&
          (query.body === undefined || query.body.split(',').includes(card.body))
        );
      });
      expect(asking).toEqual([columnOf(card.stage, card.body, gates)]);
    }
  });

  test('a filter on a body that a column can’t hold leaves it empty without asking', () => {
    expect(columnQuery('gate', { body: 'barn-unga' }, bodies, gates)).toBeNull();
    expect(columnQuery('gate', { body: 'lsg' }, bodies, gates)).toMatchObject({ body: 'lsg' });
    expect(columnQuery('called', { body: 'samrad' }, bodies, gates)).toEqual({
      body: 'samrad',
      stage: 'called',
    });
  });
});

describe('what the board is narrowed to', () => {
  test('it goes to the address and back without loss, and empty values aren’t asked for', () => {
    const filters = { ...noFilters, text: 'vaccin', body: 'lsg', overdue: true };
    const address = new URLSearchParams(inAddress(filters));
    expect(filtersIn({ get: (name) => address.get(name) ?? '' })).toEqual(filters);
    expect(asQuery(filters)).toEqual({ text: 'vaccin', body: 'lsg', overdue: 'yes' });
    expect(queryOf(asQuery(noFilters))).toBe('');
    expect([filtering(filters), filtering(noFilters)]).toEqual([3, 0]);
  });
});

describe('moving a matter', () => {
  const answer = sampleAnswer(inStage('preparing'));

  test('PI2: past the route it takes the reason for the deviation; along it, what the body says', () => {
    const [toGate] = movesTo(movesOf(answer, gates), 'gate');
    expect(toGate).toMatchObject({ does: 'hand-over', body: 'lsg', asks: 'said' });
    expect(toGate!.command('Klart.')).toEqual({
      type: 'HandOverMatter',
      to: 'lsg',
      said: 'Klart.',
      deviation: null,
    });
    const past = movesTo(movesOf(answer, gates), 'called').find(({ skipped }) => skipped.length > 0)!;
    expect(past).toMatchObject({ does: 'call', body: 'samrad', asks: 'deviation' });
    expect(past.command('Brådskar.')).toMatchObject({ type: 'CallMatter', deviation: 'Brådskar.' });
  });

  test('what the server doesn’t allow isn’t offered, and nobody moves a matter to decided', () => {
    const locked = { ...answer, matter: { ...answer.matter, may: [] } };
    expect(movesOf(locked, gates)).toEqual([]);
    expect(movesTo(movesOf(answer, gates), 'decided')).toEqual([]);
  });

  test('referring back goes to where it has been, and takes a reason', () => {
    const asked = {
      ...answer,
      matter: { ...answer.matter, ...livedMatter, may: ['ReferMatterBack' as const] },
    };
    const moves = movesOf({ ...asked, matter: { ...asked.matter, body: body('samrad') } }, gates);
    expect(moves.every(({ does, asks }) => does === 'refer-back' && asks === 'reason')).toBe(true);
    expect(moves.map(({ body: to }) => to)).not.toContain('samrad');
  });
});

describe('the one next step of a matter', () => {
  test('what is missing comes before passing it on; without, it goes to a meeting of the body that comes next', () => {
    const lacking = sampleAnswer(inStage('preparing'));
    expect(primaryAction(lacking)).toBe('EditMatter');
    const whole = { ...lacking, matter: { ...lacking.matter, lacks: [] } };
    expect(primaryAction(whole)).toBe('CallMatter');
    expect(primaryAction({ ...whole, meetings: [] })).toBe('HandOverMatter');
    expect(otherActions(whole)).not.toContain('CallMatter');
  });

  test('a reader who may nothing is offered nothing', () => {
    const read = sampleAnswer(inStage('raised'));
    const none = { ...read, matter: { ...read.matter, may: [] } };
    expect([primaryAction(none), otherActions(none)]).toEqual([null, []]);
  });
});

describe('forms', () => {
  test('only words that were changed are sent, and a known presenter keeps who they are', () => {
    const { words } = livedMatter;
    expect(changed(words, wordsOf(valuesOf(words), words.presenters))).toEqual({});
    const values = { ...valuesOf(words), title: ' Ny rubrik ', presenters: 'Sten Ask, utredare\nMaj Lind' };
    expect(changed(words, wordsOf(values, words.presenters))).toEqual({
      title: 'Ny rubrik',
      presenters: [{ text: 'Sten Ask, utredare' }, { text: 'Maj Lind' }],
    });
  });

  test('what must be filled in and isn’t is named; blanks count as nothing', () => {
    const fields = [
      { kind: 'line', name: 'title', label: 'Rubrik', required: true },
      { kind: 'line', name: 'more', label: 'Mer' },
    ] as const;
    expect(missing(fields, { title: '  ' })).toEqual(['Rubrik']);
    expect([orNull({ a: ' ' }, 'a'), linesOf({ a: ' x \n\n y' }, 'a')]).toEqual([null, ['x', 'y']]);
  });

  test('who raises it: an item of a meeting before anything chosen', () => {
    const none = { meeting: '', item: '' };
    expect(originOf({ origin: 'principal:no' }, none)).toEqual({ kind: 'principal', principal: 'no' });
    expect(originOf({ origin: 'body:a:b' }, none)).toEqual({ kind: 'body', body: 'a:b' });
    expect(originOf({ origin: 'coordinator:' }, none)).toEqual({ kind: 'coordinator' });
    expect(originOf({ origin: 'coordinator:' }, { meeting: 'm', item: 'i' })).toEqual({
      kind: 'item',
      meeting: 'm',
      item: 'i',
    });
  });
});

describe('the follow-up', () => {
  test('a period that makes none is this year so far', () => {
    const get = (values: Record<string, string>) => (name: string) => values[name] ?? '';
    expect(periodIn(get({ from: '2024-05-01', until: '2024-01-01' }), '2024-04-02')).toEqual({
      from: '2024-01-01',
      until: '2024-04-02',
    });
    expect(yearBack('2024-04-02', 1)).toEqual({ from: '2023-01-01', until: '2023-12-31' });
    expect(threeYears('2024-04-02').from).toBe('2022-01-01');
  });

  test('one matter that took years doesn’t press the others together on the line', () => {
    const spread = { count: 2, median: 20, lowerQuartile: 10, upperQuartile: 40, longest: 2000 };
    const at = scaleOf([spread]);
    expect([at(0), at(40), at(2000)]).toEqual([0, 50, 100]);
    expect(scaleOf([])(5)).toBe(100);
  });
});
