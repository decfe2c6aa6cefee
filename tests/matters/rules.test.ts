import { asId, type PrincipalId, type RecommendationId } from '../../src/domain/ids.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import { adoptionOf } from '../../src/domain/matter/adoption.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { aheadOf, circleIn } from '../../src/domain/matter/route.ts';
import { stageOf } from '../../src/domain/matter/stage.ts';
import { currentBody } from '../../src/domain/matter/state.ts';
import { cardOf } from '../../src/domain/matter/view-card.ts';
import { mayNowOf } from '../../src/domain/matter/may.ts';
import {
  answered,
  ask,
  calledTo,
  date,
  decision,
  from,
  given,
  handedTo,
  heard,
  linda,
  malin,
  raised,
  recommended,
  roster,
  siv,
  susanne,
  therese,
  when,
  words,
  type Told,
} from './told.ts';

const r1 = asId<RecommendationId>('r1');
const inSamrad = [raised(), handedTo('lsg'), handedTo('samrad')] as const;
const decided: readonly Told[] = [
  ...inSamrad,
  calledTo('samrad', 3),
  heard('samrad', 3, { decisions: [decision('adopted', 4)] }),
];
const out = given(...decided, recommended());

describe('PI1: where a matter is, is read from what happened to it', () => {
  test('raised, prepared, handed over, called, decided, answered', () => {
    const steps = [
      raised(),
      [linda, { type: 'BeginPreparation' }],
      handedTo('lsg', null, 'Gruppen ställer sig bakom förslaget.'),
      handedTo('samrad'),
      calledTo('samrad', 3),
      heard('samrad', 3, { decisions: [decision('adopted', 6)] }),
      recommended(),
    ] as const;
    const stages = steps.map((_, index) => stageOf(given(...steps.slice(0, index + 1))));
    expect(stages).toEqual([
      'raised',
      'preparing',
      'preparing',
      'preparing',
      'called',
      'decided',
      'with-principals',
    ]);
    const { steps: travelled } = given(...steps);
    expect(travelled.map(({ body, said }) => [body, said])).toEqual([
      ['beredning-vuxna-aldre', 'Gruppen ställer sig bakom förslaget.'],
      ['lsg', null],
      ['samrad', null],
    ]);
  });

  test('what LSG endorses goes on to Samråd', () => {
    const matter = given(
      raised(),
      handedTo('lsg'),
      calledTo('lsg', 2),
      heard('lsg', 2, { decisions: [decision('endorsed', 3, { decidedBy: asId('lsg') })] }),
    );
    expect(stageOf(matter)).toBe('preparing');
    expect(
      cardOf(matter, { viewer: { kind: 'inside', person: asId(linda) }, roster, today: date(5) }).ahead,
    ).toEqual(['samrad']);
  });

  test('the way ahead is the shortest one; a route in a circle is found', () => {
    expect(aheadOf(roster.bodies, asId('hjalpmedelsradet'), asId('samrad'))).toEqual(['lsg', 'samrad']);
    expect(aheadOf(roster.bodies, asId('samrad'), asId('samrad'))).toEqual([]);
    const round = [
      { id: asId<never>('a'), takesFrom: [asId<never>('b')], jointOf: [] },
      { id: asId<never>('b'), takesFrom: [asId<never>('a')], jointOf: [] },
    ];
    expect(circleIn(round)).toHaveLength(2);
    expect(circleIn(roster.bodies)).toBeNull();
  });
});

describe('PI2: a step left out is allowed and on record', () => {
  test('takes a reason, and is asked for none when the route is followed', () => {
    expect(when(given(raised()), ...handedTo('samrad')).refusal).toEqual({
      code: 'deviation-needs-reason',
      to: 'Samråd',
      skipped: ['LSG'],
    });
    const past = given(raised(), handedTo('samrad', 'Brådskar före sommaren.'));
    expect(past.deviations).toEqual([
      expect.objectContaining({
        to: 'samrad',
        skipped: ['lsg'],
        by: linda,
        reason: 'Brådskar före sommaren.',
      }),
    ]);
    expect(given(...inSamrad).deviations).toEqual([]);
  });

  test('the item on the agenda carries it, and the card shows it', () => {
    const [called] = when(given(raised(), handedTo('samrad', 'Brådskar.')), ...calledTo('samrad', 9)).events;
    expect(called).toMatchObject({
      plan: { deviation: { by: 'Linda Ångermyr', reason: 'Brådskar.' }, matter: 'samverkan' },
    });
  });

  test('a matter can be called past a body as well, with the reason', () => {
    expect(when(given(raised()), ...calledTo('samrad', 9)).code).toBe('deviation-needs-reason');
    const matter = when(given(raised()), ...calledTo('samrad', 9, 'Ordföranden bad om det.')).matter;
    expect(currentBody(matter)).toBe('samrad');
    expect(matter.deviations).toHaveLength(1);
  });
});

describe('PI3: without agreement it is rejected, or goes back', () => {
  test('no agreement stays with the body until somebody says what follows', () => {
    const matter = given(
      ...inSamrad,
      calledTo('samrad', 3),
      heard('samrad', 3, { decisions: [decision('no-agreement', 5)] }),
    );
    expect(stageOf(matter)).toBe('no-agreement');
    const back = when(matter, linda, {
      type: 'ReferMatterBack',
      to: asId('lsg'),
      reason: 'Ingen enighet.',
    }).matter;
    expect([stageOf(back), currentBody(back)]).toEqual(['referred-back', 'lsg']);
  });

  test('referred back by the meeting, it goes where the meeting said once the meeting is over', () => {
    const said = {
      decisions: [
        decision('referred-back', 5, { referredTo: 'Länssamverkansgruppen', reason: 'Oklara kostnader.' }),
      ],
    };
    const before = given(...inSamrad, calledTo('samrad', 3), heard('samrad', 3, { ...said, final: false }));
    expect([stageOf(before), currentBody(before)]).toEqual(['referred-back', 'samrad']);
    const after = from(before, 6, heard('samrad', 3, { ...said, seen: 11 }));
    expect([stageOf(after), currentBody(after)]).toEqual(['referred-back', 'lsg']);
    expect(after.steps.at(-1)?.reason).toBe('Oklara kostnader.');
  });

  test('what was left out gets it back', () => {
    const matter = given(
      raised(),
      handedTo('samrad', 'Brådskar.'),
      calledTo('samrad', 3),
      heard('samrad', 3, { decisions: [decision('no-agreement', 3), decision('referred-back', 3)] }),
    );
    expect(currentBody(matter)).toBe('lsg');
  });

  test('postponed, it waits where it is; it is never referred back to where it has not been', () => {
    const rest = given(...inSamrad, [
      linda,
      { type: 'PostponeMatter', until: '2025-09-01', reason: 'Väntar på underlag.' },
    ]);
    expect([stageOf(rest), currentBody(rest)]).toEqual(['postponed', 'samrad']);
    const never = when(rest, linda, { type: 'ReferMatterBack', to: asId('hjalpmedelsradet'), reason: 'x' });
    expect(never.code).toBe('nowhere-to-refer-back');
  });
});

describe('PI4: a recommendation goes to the principals, each of which answers', () => {
  test('its state is derived: so many adopted, with changes, rejected, waiting', () => {
    const matter = from(
      out,
      6,
      answered(therese, 'skelleftea'),
      answered(susanne, 'norsjo', { answer: 'adopted-with-changes', wording: 'med tillägg' }),
      answered(linda, 'umea', { answer: 'rejected' }),
      answered(linda, 'mala', { answer: 'later', decidedOn: null }),
    );
    expect(adoptionOf(matter.recommendations[r1] ?? never())).toEqual({
      of: 16,
      adopted: 1,
      changed: 1,
      rejected: 1,
      later: 1,
      waiting: 13,
    });
    expect(stageOf(matter)).toBe('with-principals');
  });

  test('settled when all have decided', () => {
    const all = roster.principals.map(({ id }) => answered(linda, id));
    expect(stageOf(from(out, 6, ...all))).toBe('settled');
  });

  test.each([
    ['the wrong principal', answered(susanne, 'skelleftea'), 'wrong-principal'],
    ['nobody', answered(siv, 'umea'), 'not-authorised'],
    ['a principal that was not asked', answered(linda, 'atlantis'), 'not-addressed'],
    ['a day to come', answered(therese, 'skelleftea', { decidedOn: '2099-01-01' }), 'decision-day-to-come'],
    ['no day', answered(therese, 'skelleftea', { decidedOn: null }), 'decision-day-needed'],
    [
      'changes without words',
      answered(therese, 'skelleftea', { answer: 'adopted-with-changes' }),
      'own-wording-needed',
    ],
    ['a correction of nothing', answered(therese, 'skelleftea', {}, 'fel'), 'nothing-to-correct'],
  ])('an answer from %s is refused', (_, step, code) => {
    expect(when(out, ...step).code).toBe(code);
  });

  test('one answer each: again changes nothing, another is refused, a correction is a new fact', () => {
    const once = from(out, 6, answered(therese, 'skelleftea'));
    expect(when(once, ...answered(therese, 'skelleftea')).types).toEqual([]);
    expect(when(once, ...answered(therese, 'skelleftea', { answer: 'rejected' })).refusal).toMatchObject({
      code: 'answered-already',
      principal: 'Skellefteå kommun',
    });
    const put = when(
      once,
      ...answered(therese, 'skelleftea', { answer: 'rejected' }, 'Fel protokoll.'),
    ).matter;
    expect(put.recommendations[r1]?.answers[asId<PrincipalId>('skelleftea')]).toHaveLength(2);
  });

  test('"later" is followed by an answer, which is no correction', () => {
    const later = from(out, 6, answered(therese, 'skelleftea', { answer: 'later', decidedOn: null }));
    const [event] = when(later, ...answered(therese, 'skelleftea')).events;
    expect(event).toMatchObject({ correction: null, onBehalf: false });
  });

  test('a coordinator answers for a principal, on record', () => {
    expect(when(out, ...answered(linda, 'umea')).events[0]).toMatchObject({ onBehalf: true });
  });

  test('an answer after a later document has taken over is refused, and says which', () => {
    const later = {
      ...noMatter,
      version: 1,
      id: asId<never>('nytt'),
      words: words({ title: 'Avtal 2026' }),
    };
    const gone = when(
      out,
      linda,
      { type: 'SupersedeMatter', by: asId('nytt'), reason: 'Nytt avtal.' },
      { other: later },
    ).matter;
    expect(stageOf(gone)).toBe('superseded');
    expect(when(gone, ...answered(therese, 'skelleftea')).refusal).toEqual({
      code: 'recommendation-superseded',
      by: 'Avtal 2026',
    });
  });
});

describe('PI5: assignments and conditions', () => {
  const assignment = (who: string): Told => [
    who,
    {
      type: 'GiveAssignment',
      assignment: asId('u1'),
      text: 'Koordinatorerna uppdras att ta fram en tidplan.',
      assignee: { kind: 'role', role: 'coordinator', body: asId('lsg') },
      due: date(20),
      reportTo: asId('lsg'),
      decision: null,
    },
  ];

  test('whoever has the office reports, others do not', () => {
    const matter = given(...inSamrad, assignment(linda));
    const report: MatterCommand = {
      type: 'ReportAssignment',
      assignment: asId('u1'),
      text: 'Klart.',
      done: true,
      toAgenda: true,
    };
    expect(when(matter, susanne, report).code).toBe('not-authorised');
    const done = when(matter, 'charlotta-lovnas', report).matter;
    expect(when(done, linda, report).code).toBe('assignment-ended');
  });

  test('a condition is settled once', () => {
    const matter = given(
      ...inSamrad,
      calledTo('samrad', 3),
      heard('samrad', 3, { decisions: [decision('adopted', 4, { condition: 'regionen finansierar' })] }),
    );
    const settle: MatterCommand = {
      type: 'SettleCondition',
      meeting: asId('samrad-3'),
      item: asId('item'),
      condition: 'regionen finansierar',
      met: true,
      note: null,
    };
    const settled = when(matter, linda, settle);
    expect(settled.types).toEqual(['ConditionSettled']);
    expect(when(settled.matter, linda, settle).code).toBe('condition-unknown');
  });
});

describe('PI6: what it lacks warns and never locks', () => {
  const lacksOf = (...steps: readonly Told[]) =>
    cardOf(given(...steps), { viewer: { kind: 'inside', person: asId(linda) }, roster, today: date(9) })
      .lacks;

  test('each thing with who can mend it', () => {
    expect(lacksOf(raised())).toEqual([
      ...['summary', 'proposal', 'presenter', 'document'].map((need) => ({
        need,
        mender: 'preparing',
        who: ['Vuxna och äldre', 'Linda Ångermyr', 'Charlotta Lövnäs'],
      })),
    ]);
    expect(stageOf(given(raised(), calledTo('samrad', 9, 'Bråttom.')))).toBe('called');
  });

  test('nothing, once it is there', () => {
    const whole = words({ summary: 'x', proposal: 'y', presenters: [{ text: 'Amanda Lillmyr' }] });
    const document = {
      id: asId<never>('d'),
      title: 'Avtal',
      url: 'https://example.org/a',
      version: '1',
      purpose: 'for-information',
    } as const;
    expect(lacksOf(raised({ words: whole }), [linda, { type: 'AttachDocument', document }])).toEqual([]);
  });
});

describe('PI8: one agenda at a time', () => {
  const matter = given(...inSamrad, calledTo('samrad', 3));

  test('a matter that is called is not called to another meeting, nor moved, nor ended', () => {
    for (const step of [
      calledTo('samrad', 9),
      handedTo('lsg'),
      [linda, { type: 'WithdrawMatter', reason: 'x' }] as const,
    ])
      expect(when(matter, ...step).refusal).toMatchObject({ code: 'matter-called-already', body: 'Samråd' });
    expect(when(matter, ...calledTo('samrad', 3)).types).toEqual([]);
  });

  test('what the meeting tells twice, or told earlier, changes nothing', () => {
    const told = from(matter, 4, heard('samrad', 3, { seen: 7, decisions: [decision('adopted', 4)] }));
    expect(when(told, ...heard('samrad', 3, { seen: 7 })).types).toEqual([]);
    expect(when(told, ...heard('samrad', 3, { seen: 6, status: 'open' })).types).toEqual([]);
    expect(when(told, ...heard('samrad', 3, { seen: 8, decisions: [decision('adopted', 4)] })).types).toEqual(
      [],
    );
    expect(
      when(told, ...heard('samrad', 3, { seen: 9, decisions: [decision('rejected', 4)] })).types,
    ).toEqual(['MatterHeard']);
  });

  test('nobody tells a matter what the meetings tell it', () => {
    expect(when(matter, linda, heard('samrad', 3, {})[1]).code).toBe('not-authorised');
  });
});

describe('PI9: joined, split, ended', () => {
  const other = { ...noMatter, version: 1, id: asId<never>('nytt'), words: words({ title: 'Hela avtalet' }) };

  test('a matter is not joined with itself, or with what has ended', () => {
    const matter = given(raised());
    const into = (id: string, seen: Told[2]) =>
      when(matter, linda, { type: 'JoinMatter', into: asId(id), reason: 'Samma fråga.' }, seen).code;
    expect(into('samverkan', { other: matter })).toBe('same-matter');
    expect(into('nytt', { other: null })).toBe('other-matter-unknown');
    expect(into('nytt', { other: { ...other, end: { how: 'withdrawn', reason: '', at: '' } } })).toBe(
      'other-matter-ended',
    );
    expect(into('nytt', { other })).toBeNull();
  });

  test('parts become matters of their own', () => {
    const parts = [
      { matter: asId<never>('del-1'), title: 'Ekonomi' },
      { matter: asId<never>('del-2'), title: 'Juridik' },
    ];
    const split = when(given(raised()), linda, { type: 'SplitMatter', parts, reason: 'Två frågor.' });
    expect(split.matter.relations.map(({ kind, title }) => [kind, title])).toEqual([
      ['split-into', 'Ekonomi'],
      ['split-into', 'Juridik'],
    ]);
  });

  test('what has ended stays so', () => {
    const gone = given(raised(), [linda, { type: 'WithdrawMatter', reason: 'Inaktuellt.' }]);
    expect(when(gone, ...handedTo('lsg')).refusal).toEqual({ code: 'matter-ended', how: 'withdrawn' });
  });
});

describe('AU9: who may ask what of a matter is one table', () => {
  test.each([
    ['a chair of another body hands over', malin, handedTo('lsg')[1], 'not-authorised'],
    ['somebody outside', siv, { type: 'BeginPreparation' } as const, 'not-authorised'],
    ['somebody unknown', 'nobody', { type: 'BeginPreparation' } as const, 'not-authorised'],
  ])('%s', (_, who, command, code) => {
    expect(when(given(raised()), who, command).code).toBe(code);
  });

  test('a contact raises in the name of their own principal, and no other', () => {
    const raise = (principal: string) =>
      ask(noMatter, 1, [
        therese,
        {
          ...(raised()[1] as Extract<Told[1], { type: 'RaiseMatter' }>),
          origin: { kind: 'principal', principal: asId(principal) },
          body: asId('lsg'),
        },
      ]);
    expect(raise('skelleftea').ok).toBe(true);
    expect(raise('norsjo')).toMatchObject({ refusal: { code: 'wrong-principal' } });
  });

  test('AU2: what somebody is offered is what the rules would allow', () => {
    const may = (who: string) => mayNowOf(out, asId(who), { roster, today: date(20) });
    expect(may(linda)).toEqual(
      expect.arrayContaining(['AnswerRecommendation', 'SetReminders', 'SupersedeMatter', 'CallMatter']),
    );
    expect(may(therese)).toEqual(['AnswerRecommendation']);
    expect(may(siv)).not.toContain('Recommend');
    expect(may('rune-storliden')).not.toContain('HandOverMatter');
  });
});

test('a matter that is not there can only be raised', () => {
  expect(when(noMatter, linda, { type: 'BeginPreparation' }).code).not.toBeNull();
  expect(evolveMatter(noMatter, { type: 'MatterOpened', at: date(1), by: null }).version).toBe(1);
});

const never = (): never => {
  throw new Error('there is no such recommendation');
};
