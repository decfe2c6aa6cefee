import { installation } from '../../src/app/app.ts';
import { lookAtDueWork } from '../../src/app/due-work.ts';
import { keyOfPersonal } from '../../src/app/personal/message.ts';
import { addDays } from '../../src/domain/matter/days.ts';
import { asId, type CivilDate } from '../../src/domain/ids.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import { collaboration, planOf } from '../matters/matters-app.ts';
import { answered, linda, raised, recommended, susanne, therese } from '../matters/told.ts';
import { until } from '../until.ts';
import { hour, ownChats } from './own-chats.ts';

const day = 24 * hour;
/** A Monday, at ten in the morning in Sweden. */
const begins = '2025-01-06T09:00:00.000Z';
const firstWave: CivilDate = '2025-01-20';

let run: Awaited<ReturnType<typeof ownChats>>;
beforeEach(async () => {
  run = await ownChats(begins);
});
afterEach(() => run.close());

const minute = 60_000;
const later = (days: number) => addDays('2025-01-06', days);
/** Two principals are asked, whose contacts are Therese and Susanne; the first reminder is due two weeks later. */
const asked = async () => {
  await run.tell(linda, 'avtal', raised()[1]);
  await run.tell(linda, 'avtal', {
    ...(recommended()[1] as Extract<MatterCommand, { type: 'Recommend' }>),
    addressees: [asId('skelleftea'), asId('norsjo')],
    wantedBy: later(28),
  });
};
const answers = (who: string, principal: string) =>
  run.tell(who, 'avtal', answered(who, principal, { decidedOn: later(0) })[1]);
const reminders = (person?: string) =>
  run.messages(person).filter(({ words }) => words.startsWith('Påminnelse'));
const waves = async () =>
  (await run.events('avtal')).filter(({ type }) => type === 'PrincipalsReminded').map(({ wave }) => wave);
const supersede = async () => {
  await run.tell(linda, 'nytt', raised({ words: { ...raisedWords, title: 'Samverkansavtal 2027' } })[1]);
  await run.tell(linda, 'avtal', { type: 'SupersedeMatter', by: asId('nytt'), reason: 'Nytt avtal.' });
};
const raisedWords = (raised()[1] as Extract<MatterCommand, { type: 'RaiseMatter' }>).words;

describe('a recommendation in the contacts’ own chats', () => {
  test('PI11: each contact gets a card, in their language, which follows how it goes with the others', async () => {
    await run.heard(therese);
    await run.heard(susanne, 'en-GB');
    await run.pass(minute, minute);
    await asked();
    await run.pass(minute, minute);
    const [mine] = run.messages(therese);
    expect(run.messages(therese)).toHaveLength(1);
    expect(mine?.words).toMatch(/^Rekommendation till Skellefteå kommun\n/);
    expect(mine?.words).toContain('anta samverkansavtalet');
    expect(mine?.words).toContain('Svar önskas senast 3 februari 2025.');
    expect(mine?.words).toContain('0 av 2 har antagit, 2 väntar');
    expect(run.messages(susanne).map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Recommendation to Norsjö kommun\n/),
    ]);
    await answers(therese, 'skelleftea');
    await run.pass(minute, minute);
    expect(run.messages(susanne)).toMatchObject([{ updates: 1 }]);
    expect(run.messages(susanne)[0]?.words).toContain('1 of 2 have adopted, 1 waiting');
    expect(run.messages(therese)[0]?.words).toContain('✓ Antagen, beslut 6 januari 2025');
    await supersede();
    await run.pass(minute, minute);
    for (const { words } of run.messages()) expect(words).toMatch(/Samverkansavtal 2027/);
    expect(run.messages(susanne)[0]?.words).toContain('can’t be answered any more');
    expect(run.messages()).toHaveLength(2);
  });

  test('PI11: somebody who can be written to later gets what still waits, once, and through one chat', async () => {
    await asked();
    await answers(therese, 'skelleftea');
    await run.pass(minute, minute);
    expect(run.messages()).toEqual([]);
    await run.heard(therese);
    await run.heard(susanne);
    await run.pass(3 * minute, minute);
    // Therese has answered: nothing waits for her.
    expect(run.messages(therese)).toEqual([]);
    expect(run.messages(susanne)).toHaveLength(1);
    await run.stop(await run.start());
    await run.pass(3 * minute, minute);
    expect(run.messages()).toHaveLength(1);
  });

  test('AC3, PI11: an account that isn’t theirs any more is told nothing', async () => {
    await run.heard(susanne);
    await run.pass(minute, minute);
    const unlink = {
      type: 'UnlinkAccount',
      account: { tenant: '00000000-0000-4000-8000-000000000001', objectId: `object-${susanne}` },
      reason: 'Har slutat.',
    } as const;
    const actor = { person: asId<never>(linda), via: 'tab' } as const;
    expect((await run.app.changeStructure(collaboration, unlink, 'unlink', actor)).ok).toBe(true);
    await asked();
    await run.pass(minute, minute);
    expect(run.messages()).toEqual([]);
    expect(await run.store.reached(collaboration)).toEqual([]);
  });

  test('PI11: an assignment comes to whoever has it, and says when it is reported', async () => {
    await run.heard(therese);
    await run.heard(linda);
    await run.tell(linda, 'avtal', raised()[1]);
    for (const [assignment, assignee] of [
      ['u1', { kind: 'person', person: asId<never>(therese) }],
      ['u2', { kind: 'role', role: 'coordinator', body: asId<never>('lsg') }],
    ] as const)
      await run.tell(linda, 'avtal', {
        type: 'GiveAssignment',
        assignment: asId(assignment),
        text: `Ta fram tidplan ${assignment}.`,
        assignee,
        due: later(30),
        reportTo: asId('lsg'),
        decision: null,
      });
    await run.pass(minute, minute);
    expect(run.messages(therese).map(({ words }) => words.split('\n')[0])).toEqual([
      'Uppdrag till Therese Boviksnäs',
    ]);
    expect(run.messages(linda).map(({ words }) => words)).toEqual([expect.stringContaining('tidplan u2')]);
    await run.tell(therese, 'avtal', {
      type: 'ReportAssignment',
      assignment: asId('u1'),
      text: 'Klar.',
      done: true,
      toAgenda: false,
    });
    await run.pass(minute, minute);
    expect(run.messages(therese)).toMatchObject([{ updates: 1 }]);
    expect(run.messages(therese)[0]?.words).toContain('✓ Uppdraget är klart.');
  });
});

describe('reminders', () => {
  test('PI10: go out on their day in the morning to those who wait, are on record once, and stop when told to', async () => {
    await run.heard(therese);
    await run.heard(susanne);
    await asked();
    await answers(therese, 'skelleftea');
    await run.pass(minute, minute);
    // The night before the first: nobody is woken.
    run.time.now = Date.parse('2025-01-20T05:00:00Z');
    await run.pass(hour, 30 * minute);
    expect(await waves()).toEqual([]);
    await run.pass(3 * hour, hour);
    expect(await waves()).toEqual([firstWave]);
    expect(reminders()).toMatchObject([{ chat: expect.stringContaining(susanne) as string }]);
    await run.pass(day, 4 * hour);
    expect(reminders()).toHaveLength(1);
    await run.tell(linda, 'avtal', {
      type: 'SetReminders',
      recommendation: asId('r1'),
      from: firstWave,
      everyDays: 14,
      stopped: true,
    });
    await run.pass(20 * day, day);
    expect([await waves(), reminders().length]).toEqual([[firstWave], 1]);
  });

  test('PI10, PI11: whoever has nobody to write to is on record as not reached', async () => {
    await run.heard(susanne);
    await asked();
    run.time.now = Date.parse('2025-01-20T09:00:00Z');
    await run.pass(minute, minute);
    const [noted] = (await run.events('avtal')).filter(({ type }) => type === 'PrincipalsReminded');
    expect(noted).toMatchObject({ principals: ['norsjo'], unreached: ['skelleftea'] });
    expect(reminders()).toHaveLength(1);
  });

  test('PI10: none goes out once a later document has taken over, or the answer has come meanwhile', async () => {
    await run.heard(therese);
    await run.heard(susanne);
    await asked();
    await run.pass(minute, minute);
    run.channel.plan.away = true;
    run.time.now = Date.parse('2025-01-20T09:00:00Z');
    await run.pass(10 * minute, minute);
    expect(await waves()).toEqual([firstWave]);
    await answers(susanne, 'norsjo');
    await run.pass(10 * minute, minute);
    run.channel.plan.away = false;
    await run.pass(hour, 10 * minute);
    expect(reminders(susanne)).toEqual([]);
    expect(reminders(therese)).toHaveLength(1);
    expect([run.messages(susanne).length, run.messages(therese).length]).toEqual([1, 2]);
    await supersede();
    await run.pass(30 * day, 5 * day);
    expect(run.messages()).toHaveLength(3);
    expect(run.messages(therese).every(({ words }) => words.includes('Samverkansavtal 2027'))).toBe(true);
    expect(await waves()).toEqual([firstWave]);
  });
});

describe('digests', () => {
  test('PI10: come as often as each has chosen, once a period, and not when there is nothing to say', async () => {
    for (const who of [therese, susanne, linda]) await run.heard(who, who === susanne ? 'en' : 'sv');
    await run.store.matters.chooseDigest(collaboration, asId(therese), 'daily');
    await run.store.matters.chooseDigest(collaboration, asId(susanne), 'weekly');
    await run.pass(minute, minute);
    const digests = (who: string) =>
      run.messages(who).filter(({ words }) => /^(Det här är på gång|What is coming)/.test(words));
    expect([...digests(therese), ...digests(susanne)]).toEqual([]);
    await asked();
    await run.pass(12 * hour, hour);
    // That Monday nothing was to be said in the morning: the next day brings it, and for Susanne the next week.
    expect([digests(therese).length, digests(susanne).length]).toEqual([0, 0]);
    await run.pass(7 * day, 6 * hour);
    expect([digests(therese).length, digests(susanne).length]).toEqual([7, 1]);
    expect(digests(therese)[0]?.words).toContain('Skellefteå: Samverkansavtal om utskrivning · svar senast');
    expect(digests(susanne)[0]?.words).toContain('Waiting for your principal’s answer');
    expect(digests(linda)).toEqual([]);
    await run.store.matters.chooseDigest(collaboration, asId(therese), 'never');
    await run.pass(3 * day, 6 * hour);
    expect(digests(therese)).toHaveLength(7);
    expect((await run.store.matters.digest(collaboration, asId(therese)))?.lastSent).toContain('2025-01-13');
  });

  test('PI10: tell what is coming to one’s bodies', async () => {
    await run.heard(linda);
    await run.tell(linda, 'avtal', raised()[1]);
    await run.tell(linda, 'avtal', { type: 'HandOverMatter', to: asId('lsg'), said: null, deviation: null });
    const prepared = await run.app.execute({
      collaboration,
      meeting: asId('m1'),
      command: { type: 'PrepareMeeting', plan: planOf('m1', 'lsg', later(10)) },
      actor: { person: asId<never>(linda), via: 'tab' },
      key: 'prepare',
    });
    expect(prepared.ok).toBe(true);
    await run.store.matters.chooseDigest(collaboration, asId(linda), 'weekly');
    await run.pass(minute, minute);
    const [digest] = run.messages(linda);
    expect(digest?.words).toMatch(/Kommande möten\n• .* · torsdag 16 januari 2025 09\.00/);
    expect(digest?.words).toContain('• Samverkansavtal om utskrivning · LSG, ');
  });
});

describe('Teams away for a day, over a reminder and digests, with a restart between and two instances', () => {
  test('TR7, PI10: nothing is lost, nothing doubled; what a later one has overtaken isn’t sent late', async () => {
    await run.heard(therese);
    await run.heard(susanne);
    await run.store.matters.chooseDigest(collaboration, asId(susanne), 'daily');
    await asked();
    run.time.now = Date.parse('2025-01-19T09:00:00Z');
    let second = await run.start();
    await run.pass(10 * minute, 5 * minute);
    const before = run.messages().length;
    expect(reminders()).toEqual([]);

    run.channel.plan.away = true;
    await run.pass(20 * hour, 2 * hour);
    await answers(therese, 'skelleftea');
    await run.pass(2 * hour, hour);
    await run.stop(second);
    await run.pass(2 * hour, hour);
    second = await run.start();
    await run.pass(3 * hour, hour);
    expect(await waves()).toEqual([firstWave]);
    expect(run.messages()).toHaveLength(before);

    run.channel.plan.away = false;
    await run.pass(2 * hour, 5 * minute);
    const digests = run.messages(susanne).filter(({ words }) => words.startsWith('Det här är på gång'));
    // That of the 19th came before, that of the 20th waited and came once.
    expect(digests).toHaveLength(2);
    expect(reminders(susanne)).toHaveLength(1);
    // Therese answered while Teams was away: her card says so, and she isn't reminded.
    expect(reminders(therese)).toEqual([]);
    expect(run.messages(therese)).toHaveLength(1);
    expect(run.messages(therese)[0]?.words).toContain('✓ Antagen');
    expect(run.messages(susanne)[0]?.words).toContain('1 av 2 har antagit, 1 väntar');
    expect(await run.store.due('9999-12-31T00:00:00.000Z', 50)).toEqual([]);
    expect((await run.events('avtal')).filter(({ type }) => type === 'PrincipalsReminded')).toHaveLength(1);

    run.channel.plan.away = true;
    await run.pass(3 * day, 12 * hour);
    run.channel.plan.away = false;
    await run.pass(2 * hour, 5 * minute);
    const afterwards = run.messages(susanne).filter(({ words }) => words.startsWith('Det här är på gång'));
    // Of the days that Teams was away only the last one's digest comes.
    expect(afterwards).toHaveLength(3);
  });

  test('TR7: a server that dies once a reminder is recorded, or a digest asked for, loses and doubles nothing', async () => {
    await run.heard(susanne);
    await asked();
    await run.pass(minute, minute);
    await run.stop(run.first);
    run.time.now = Date.parse('2025-01-20T09:00:00Z');
    await run.dying((app) =>
      app.matters.execute({
        collaboration,
        matter: asId('avtal'),
        command: {
          type: 'NoteReminders',
          recommendation: asId('r1'),
          wave: firstWave,
          principals: [asId('norsjo')],
          unreached: [asId('skelleftea')],
        },
        actor: installation,
        key: 'before-it-died',
      }),
    );
    const next = await run.start();
    const { matters } = next.store;
    await matters.chooseDigest(collaboration, asId(susanne), 'weekly');
    const key = keyOfPersonal({ card: 'digest', period: firstWave });
    await next.store.wishPersonal(collaboration, [
      { person: asId(susanne), key, version: 1, priority: 1, first: true },
    ]);
    await run.pass(hour, 10 * minute);
    expect(reminders(susanne)).toHaveLength(1);
    expect(run.messages(susanne).filter(({ words }) => words.startsWith('Det här är på gång'))).toHaveLength(
      1,
    );
    const record = await next.app.matters.record(collaboration, asId('avtal'));
    expect(record.filter(({ type }) => type === 'PrincipalsReminded')).toHaveLength(1);
  });

  test('TR7: of several instances one looks at a time; by night at little; a job that fails costs no other', async () => {
    const second = await run.start();
    const done: string[] = [];
    const faults: unknown[] = [];
    let free: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (free = resolve));
    const look = ({ store }: typeof second, name: string, at: string, wait?: Promise<void>) =>
      lookAtDueWork({
        collaboration,
        exclusively: (...work) => store.exclusively(...work),
        clock: () => at,
        onFault: (fault) => faults.push(fault),
        jobs: [
          { when: 'always', run: () => Promise.reject(new Error('one failed')) },
          {
            when: 'always',
            run: async () => {
              await wait;
              done.push(`${name} always`);
            },
          },
          { when: 'by-day', run: () => Promise.resolve(done.push(`${name} by day`)) },
        ],
      });
    // Half past eight in the morning in Sweden.
    const working = look(run.first, 'first', '2025-01-20T07:30:00Z', held);
    await until('the first is at work', () => faults.length === 1);
    expect(await look(second, 'second', '2025-01-20T07:30:00Z')).toBe(false);
    free();
    expect(await working).toBe(true);
    await run.stop(run.first);
    expect(await look(second, 'second', '2025-01-20T06:30:00Z')).toBe(true);
    expect(done).toEqual(['first always', 'first by day', 'second always']);
    expect(faults).toHaveLength(2);
  });

  test('TR7: a server that stood still over several reminders sends the last one only', async () => {
    await run.heard(susanne);
    await asked();
    await run.pass(minute, minute);
    run.time.now += 60 * day;
    await run.start();
    await run.pass(hour, 10 * minute);
    expect(await waves()).toEqual(['2025-03-03']);
    expect(reminders()).toHaveLength(1);
  });
});
