import fc from 'fast-check';
import type { PreparableBody } from '../../src/contract/preparing.ts';
import { asId } from '../../src/domain/ids.ts';
import type { AgendaLine } from '../../src/domain/view.ts';
import { lacking } from '../../tab/before/lacking.ts';
import { instantOf, localTime } from '../../tab/before/local-instant.ts';
import { jointWith, planFaults, planOf, type PlanWords } from '../../tab/before/new-plan.ts';

const body = (id: string, more: Partial<PreparableBody> = {}): PreparableBody => ({
  id: asId(id),
  name: id,
  jointOf: [],
  yours: true,
  template: null,
  numbering: 'meeting',
  ...more,
});
const bodies = [
  body('council'),
  body('officials'),
  body('joint', { jointOf: [asId('council'), asId('officials')] }),
];
const words: PlanWords = {
  body: asId('council'),
  date: '2024-06-14',
  start: '09:00',
  end: '15:00',
  place: 'Umeå',
  registryNumber: '',
  joint: '',
  suggested: true,
};
let made = 0;
const newId = () => `id-${String((made += 1))}`;

describe('the plan of a new meeting', () => {
  test('AG3: without a template of its own the body is offered the usual items, in Swedish', () => {
    const plan = planOf(words, bodies, newId);
    expect(plan?.agenda.map(({ standing }) => standing)).toEqual([
      'approve-agenda',
      'choose-verifier',
      'previous-minutes',
      'other-questions',
      'next-meeting',
    ]);
    expect(plan?.agenda[0]?.heading).toBe('Godkännande av föredragningslistan');
    expect(planOf({ ...words, suggested: false }, bodies, newId)?.agenda).toEqual([]);
  });

  test('AG3: a body’s own template is left to the server', () => {
    const own = [body('council', { template: [{ heading: 'A', kind: null, standing: null }] })];
    expect(planOf(words, own, newId)?.agenda).toEqual([]);
  });

  test('AG4: a joint session has the joint body’s attendance', () => {
    expect(jointWith(bodies, asId('council')).map(({ id }) => id)).toEqual(['joint']);
    const plan = planOf({ ...words, joint: asId('joint') }, bodies, newId);
    expect(plan?.sessions.map(({ body: whose, attending }) => [whose, attending])).toEqual([
      ['council', ['council']],
      ['joint', ['council', 'officials']],
    ]);
  });

  test('what is missing is named', () => {
    expect(planFaults({ ...words, body: '', date: '', place: ' ', end: '08:00' })).toEqual([
      'body',
      'date',
      'hours',
      'place',
    ]);
    expect(planOf({ ...words, end: '08:00' }, bodies, newId)).toBeNull();
  });
});

describe('clock time of a day', () => {
  test.each([
    ['2024-03-15', '09:00', '2024-03-15T08:00:00.000Z'],
    ['2024-06-14', '09:00', '2024-06-14T07:00:00.000Z'],
    ['2024-03-31', '02:30', null],
    ['2024-02-30', '09:00', null],
    ['', '09:00', null],
  ])('%s %s', (date, time, instant) => {
    expect(instantOf(date, time, 'Europe/Stockholm')).toBe(instant);
  });

  test('what clocks show leads back to where it came from, but for the hour that comes twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2023, 0) / 60_000, max: Date.UTC(2027, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const at = new Date(minute * 60_000).toISOString();
        const { date, time } = localTime(at, 'Europe/Stockholm');
        const back = instantOf(date, time, 'Europe/Stockholm') ?? '';
        expect([0, 3_600_000]).toContain(Date.parse(at) - Date.parse(back));
      }),
    );
  });
});

test('an item for decision lacks what it lacks; a standing one lacks nothing', () => {
  const line = {
    status: 'planned',
    standing: null,
    kind: 'decision',
    presenters: [],
    proposal: ' ',
    documents: [],
    deviation: { by: 'presidiet', reason: '' },
  } as unknown as AgendaLine;
  expect(lacking(line)).toEqual(['presenter', 'proposal', 'documents', 'deviation-reason']);
  expect(lacking({ ...line, kind: 'information', deviation: null })).toEqual(['presenter']);
  expect(lacking({ ...line, standing: 'other-questions' })).toEqual([]);
});
