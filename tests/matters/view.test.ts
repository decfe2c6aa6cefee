import { asId } from '../../src/domain/ids.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { dueReminder, dueWave, nextReminder, waitingOf } from '../../src/domain/matter/reminders.ts';
import { mayRead, type Sight } from '../../src/domain/matter/sight.ts';
import type { Matter } from '../../src/domain/matter/state.ts';
import { viewMatter } from '../../src/domain/matter/view-matter.ts';
import {
  answered,
  ask,
  calledTo,
  date,
  decision,
  everybody,
  from,
  handedTo,
  heard,
  linda,
  raised,
  recommended,
  roster,
  siv,
  susanne,
  therese,
  words,
  type Told,
} from './told.ts';

/** Steps with everything in them that outsiders may not know. */
const steps: readonly Told[] = [
  raised({
    draft: true,
    words: words({ presenters: [{ text: 'Amanda Lillmyr, ordförande i beredningen' }] }),
  }),
  [linda, attach('avtal', 'Avtal', 'for-information')],
  [linda, attach('hemlig', 'Första utkastet', 'for-comment')],
  [linda, { type: 'EditMatter', changes: { summary: 'Ett avtal.' } }],
  handedTo('samrad', 'Brådskar.'),
  calledTo('samrad', 5),
  heard('samrad', 5, {
    decisions: [decision('adopted', 6)],
    dissent: [{ kind: 'decision', persons: [asId('birgit-ronnmyr')], text: 'Kostnaden är inte utredd.' }],
  }),
  recommended(),
  answered(therese, 'skelleftea', { registryNumber: 'KS 2025/17' }),
  [
    linda,
    {
      type: 'GiveAssignment',
      assignment: asId('u1'),
      text: 'Ta fram en tidplan.',
      assignee: { kind: 'person', person: asId('amanda-lillmyr') },
      due: null,
      reportTo: asId('lsg'),
      decision: null,
    },
  ],
];

function attach(id: string, title: string, purpose: 'for-comment' | 'for-information') {
  const document = { id: asId<never>(id), title, url: `https://example.org/${id}`, version: '1', purpose };
  return { type: 'AttachDocument', document } as const;
}

function told(until = steps.length): { readonly matter: Matter; readonly events: readonly MatterEvent[] } {
  const events: MatterEvent[] = [];
  let matter = noMatter;
  for (const [index, step] of steps.slice(0, until).entries()) {
    const decided = ask(matter, index, step);
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    events.push(...decided.value);
    matter = decided.value.reduce(evolveMatter, matter);
  }
  return { matter, events };
}

const sight = (viewer: Sight['viewer']): Sight => ({ viewer, roster, today: date(20) });
const inside = (who: string) => sight({ kind: 'inside', person: asId(who) });
const open = sight({ kind: 'open' });

describe('PI7: open reading', () => {
  const { matter, events } = told();

  test('holds no name of a person, nothing shared for comment, and not what dissent said', () => {
    const shown = JSON.stringify(viewMatter(matter, events, open));
    const names = roster.persons.flatMap(({ id, name }) => [id, name]);
    expect(names.filter((name) => shown.includes(`"${name}"`) || shown.includes(name))).toEqual([]);
    expect(shown).not.toContain('utkastet');
    expect(shown).not.toContain('hemlig');
    expect(shown).not.toContain('Kostnaden');
  });

  test('and still what was decided, how principals answered, and that a step was left out', () => {
    const shown = viewMatter(matter, events, open);
    expect(shown.hearings[0]?.decisions[0]?.outcome).toBe('adopted');
    expect(shown.hearings[0]?.dissent).toEqual([{ kind: 'decision', names: [], text: null }]);
    expect(
      shown.recommendations[0]?.principals.find(({ principal }) => principal === 'skelleftea')?.answer,
    ).toMatchObject({
      registryNumber: 'KS 2025/17',
      by: null,
    });
    expect(shown.deviations).toHaveLength(1);
    expect(shown.may).toEqual([]);
  });

  test('a draft is read by those who work on it alone', () => {
    const draft = told(4).matter;
    expect([linda, 'susanne-rormyr', siv].map((who) => mayRead(draft, inside(who)))).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayRead(draft, open)).toBe(false);
    expect(mayRead(matter, open)).toBe(true);
  });

  test('inside, everything is told: who, when, and what', () => {
    const shown = viewMatter(matter, events, inside(susanne));
    expect(shown.timeline.map(({ kind }) => kind)).toEqual([
      'raised',
      'document-attached',
      'document-attached',
      'edited',
      'handed-over',
      'deviation',
      'called',
      'heard',
      'recommended',
      'answered',
      'assigned',
    ]);
    expect(shown.hearings[0]?.dissent[0]?.names).toEqual(['Birgit Rönnmyr']);
    expect(shown.assignments[0]?.assigneeName).toBe('Amanda Lillmyr');
  });
});

describe('PI10: reminders have a schedule', () => {
  const recommendation = told().matter.recommendations[asId<never>('r1')];
  if (recommendation === undefined) throw new Error('no recommendation');
  const on = (n: number) => [dueReminder(recommendation, date(n)), nextReminder(recommendation, date(n))];
  const noted = (n: number, wave: string, ...more: readonly Told[]) => {
    const command = {
      type: 'NoteReminders',
      recommendation: asId<never>('r1'),
      wave,
      principals: everybody(),
      unreached: [],
    } as const;
    return ask(from(told().matter, 200, ...more), n, [null, command]);
  };

  test('each day of it is recorded once, of those who wait, and none that isn’t due', () => {
    const once = noted(213, date(200));
    const [event] = once.ok ? once.value : [];
    expect(event).toMatchObject({ type: 'PrincipalsReminded', wave: date(200) });
    expect(event?.type === 'PrincipalsReminded' ? event.principals : []).toHaveLength(15);
    if (event === undefined) throw new Error('nothing was recorded');
    const reminded = evolveMatter(told().matter, event);
    const again = ask(reminded, 213, [
      null,
      {
        type: 'NoteReminders',
        recommendation: asId('r1'),
        wave: date(200),
        principals: everybody(),
        unreached: [],
      },
    ]);
    for (const none of [again, noted(213, date(186)), noted(213, date(214))])
      expect(none).toEqual({ ok: true, value: [] });
  });

  test('whoever has said that it comes later is left in peace until the day they said', () => {
    const later = answered(susanne, 'norsjo', { answer: 'later', decidedOn: date(210) });
    const names = (n: number) => {
      const came = noted(n, date(200), later);
      const [event] = came.ok ? came.value : [];
      return event?.type === 'PrincipalsReminded' ? event.principals : [];
    };
    expect(names(209)).not.toContain('norsjo');
    expect(names(210)).toContain('norsjo');
  });

  test('two weeks before the day, then every second week, to those who wait', () => {
    expect(on(20)).toEqual([null, date(186)]);
    const wave = (n: number) => [dueWave(recommendation, date(n)), nextReminder(recommendation, date(n))];
    expect(wave(185)).toEqual([null, date(186)]);
    // Until it has gone out, it is today's; days that nobody looked at make one.
    expect(wave(186)).toEqual([date(186), date(186)]);
    expect(wave(213)).toEqual([date(200), date(213)]);
    const reminded = { ...recommendation, wave: date(200) };
    expect([dueWave(reminded, date(213)), nextReminder(reminded, date(213))]).toEqual([null, date(214)]);
    expect(dueReminder(reminded, date(213))).toBe(date(200));
    expect(waitingOf(recommendation)).toHaveLength(15);
    expect(waitingOf(recommendation)).not.toContain('skelleftea');
  });

  test('stopped, nothing is due', () => {
    const stopped = { ...recommendation, reminders: { ...recommendation.reminders, stopped: true } };
    expect(dueReminder(stopped, date(220))).toBeNull();
    expect(nextReminder(stopped, date(220))).toBeNull();
  });
});
