import type { App } from '../../src/app/app.ts';
import { asId } from '../../src/domain/ids.ts';
import { stageOf } from '../../src/domain/matter/stage.ts';
import { currentBody } from '../../src/domain/matter/state.ts';
import { handedTo, linda, raised, siv } from './told.ts';
import {
  askMeeting,
  collaboration,
  decideIn,
  inMeeting,
  itemOf,
  mattersApp,
  planOf,
  tell,
  told,
} from './matters-app.ts';

let council: Awaited<ReturnType<typeof mattersApp>>;
let app: App;
beforeEach(async () => {
  council = await mattersApp();
  ({ app } = council);
});
afterEach(() => council.close());

const matter = async () => {
  const found = await app.matters.matter(collaboration, asId('avtal'));
  if (found === null) throw new Error('no matter');
  return found;
};

async function inSamrad() {
  await told(app, linda, 'avtal', raised()[1]);
  await told(app, linda, 'avtal', handedTo('lsg')[1]);
  await told(app, linda, 'avtal', handedTo('samrad')[1]);
}

const prepare = (id: string, body = 'samrad', date = '2025-02-01', agenda = [itemOf('dagordning', null)]) =>
  inMeeting(app, linda, id, { type: 'PrepareMeeting', plan: planOf(id, body, date, agenda) });

const callTo = (meeting: string, deviation: string | null = null) =>
  tell(app, linda, 'avtal', {
    type: 'CallMatter',
    meeting: asId(meeting),
    item: asId(`avtal-${meeting}`),
    session: null,
    deviation,
  });

const agendaOf = async (meeting: string) =>
  (await app.meeting(collaboration, asId(meeting)))?.agenda.map(({ id, heading, matter: of }) => [
    id,
    heading,
    of,
  ]);

describe('PI8: between meeting and matter', () => {
  test('called from the matter, it becomes an item; what is decided returns', async () => {
    const carrying = council.process();
    await inSamrad();
    await prepare('m1');
    expect((await callTo('m1')).ok).toBe(true);
    await carrying.settled();
    expect(await agendaOf('m1')).toContainEqual(['avtal-m1', 'Samverkansavtal om utskrivning', 'avtal']);
    await decideIn(app, siv, 'm1', 'avtal-m1', {
      outcome: 'adopted',
      clauses: ['anta avtalet', 'rekommendera huvudmännen att anta det'],
    });
    await inMeeting(app, siv, 'm1', {
      type: 'LodgeReservation',
      reservation: asId('r'),
      item: asId('avtal-m1'),
      against: 'decision',
      vote: null,
      text: 'Kostnaden.',
    });
    await inMeeting(app, siv, 'm1', { type: 'CloseMeeting' });
    await carrying.settled();
    const after = await matter();
    expect(stageOf(after)).toBe('decided');
    expect(after.hearings[0]?.report).toMatchObject({
      number: 2,
      final: true,
      decisions: [{ outcome: 'adopted', clauses: ['anta avtalet', 'rekommendera huvudmännen att anta det'] }],
      dissent: [{ kind: 'decision', persons: [siv], text: 'Kostnaden.' }],
    });
  });

  test('put on the agenda from the meeting, it is called; not to another meeting as well', async () => {
    const carrying = council.process();
    await inSamrad();
    await prepare('m1', 'samrad', '2025-02-01', [itemOf('i1', 'avtal')]);
    await prepare('m2', 'samrad', '2025-03-01');
    const again = await askMeeting(app, linda, 'm2', {
      type: 'AddAgendaItem',
      item: itemOf('i2', 'avtal'),
      before: null,
    });
    expect(again).toMatchObject({
      ok: false,
      refusal: { code: 'matter-called-already', body: 'Samråd', date: '2025-02-01' },
    });
    expect(await callTo('m2')).toMatchObject({ ok: false, refusal: { code: 'matter-called-already' } });
    await inMeeting(app, linda, 'm1', {
      type: 'WithdrawAgendaItem',
      item: asId('i1'),
      reason: 'Inte färdigt.',
    });
    await carrying.settled();
    expect(stageOf(await matter())).not.toBe('called');
    expect((await callTo('m2')).ok).toBe(true);
  });

  test('two meetings that want it at the same moment: one gets it', async () => {
    await inSamrad();
    await prepare('m1');
    await prepare('m2', 'samrad', '2025-03-01');
    const other = await council.another();
    const wanted = await Promise.all([
      askMeeting(app, linda, 'm1', { type: 'AddAgendaItem', item: itemOf('i1', 'avtal'), before: null }),
      askMeeting(other.app, linda, 'm2', {
        type: 'AddAgendaItem',
        item: itemOf('i2', 'avtal'),
        before: null,
      }),
    ]);
    expect(wanted.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await matter()).hearings).toHaveLength(1);
  });

  test('an item past the agreed route takes a reason, from the meeting as from the matter', async () => {
    await told(app, linda, 'avtal', raised()[1]);
    await prepare('m1');
    const item = itemOf('i1', 'avtal');
    const plain = await askMeeting(app, linda, 'm1', { type: 'AddAgendaItem', item, before: null });
    expect(plain).toMatchObject({ refusal: { code: 'deviation-needs-reason', skipped: ['LSG'] } });
    const deviation = { by: 'Ordföranden', reason: 'Brådskar.' };
    await inMeeting(app, linda, 'm1', { type: 'AddAgendaItem', item: { ...item, deviation }, before: null });
    expect((await matter()).deviations).toMatchObject([{ skipped: ['lsg'], reason: 'Brådskar.' }]);
  });

  test('a meeting that won’t take it any more ends the call', async () => {
    await inSamrad();
    await prepare('m1');
    await decideIn(app, siv, 'm1', 'dagordning', { outcome: 'approved' });
    expect((await callTo('m1')).ok).toBe(true);
    await inMeeting(app, siv, 'm1', { type: 'CloseMeeting' });
    await council.process().settled();
    const after = await matter();
    expect(after.hearings[0]?.endedFor).toBe('meeting-closed');
    expect(stageOf(after)).toBe('preparing');
  });
});

describe('PI8: a server that dies in between', () => {
  /** As if the server died at the n-th word it carried: before it was said, or after. */
  const dying = (word: number, after: boolean): App => {
    let said = 0;
    const execute: App['matters']['execute'] = async (request) => {
      said += 1;
      if (said === word && !after) throw new Error('died');
      const done = await app.matters.execute(request);
      if (said === word) throw new Error('died');
      return done;
    };
    return { ...app, matters: { ...app.matters, execute } };
  };

  test.each([
    ['before the word is said', false],
    ['after it was said, before it is written down that it was', true],
  ])('%s: nothing is lost, nothing doubled', async (_, after) => {
    await inSamrad();
    await prepare('m1', 'samrad', '2025-02-01', [itemOf('i1', 'avtal')]);
    await decideIn(app, siv, 'm1', 'i1', { outcome: 'referred-back', referredTo: 'LSG', reason: 'Oklart.' });
    await inMeeting(app, siv, 'm1', { type: 'CloseMeeting' });
    // A process whose faults are those of its death: nobody hears of them.
    const { matterProcess } = await import('../../src/app/matter-process.ts');
    const broken = matterProcess(
      { app: dying(1, after), lists: council.store.matters, onFault: () => undefined },
      collaboration,
    );
    await broken.close();
    const next = await council.another();
    await next.process().settled();
    await next.process().settled();
    const found = await next.app.matters.matter(collaboration, asId('avtal'));
    expect(found === null ? null : [stageOf(found), currentBody(found)]).toEqual(['referred-back', 'lsg']);
    const record = await next.app.matters.record(collaboration, asId('avtal'));
    expect(record.filter(({ type }) => type === 'MatterReferredBack')).toHaveLength(1);
    expect(record.filter(({ type }) => type === 'MatterHeard')).toHaveLength(1);
  });
});

describe('PI5, PI9: what else is carried', () => {
  test('the report of an assignment is an item on the next agenda of the body that gave it', async () => {
    const carrying = council.process();
    await inSamrad();
    await told(app, linda, 'avtal', {
      type: 'GiveAssignment',
      assignment: asId('u1'),
      text: 'Koordinatorerna uppdras att ta fram en tidplan.',
      assignee: { kind: 'role', role: 'coordinator', body: asId('samrad') },
      due: '2025-04-01',
      reportTo: asId('samrad'),
      decision: null,
    });
    await told(app, linda, 'avtal', {
      type: 'ReportAssignment',
      assignment: asId('u1'),
      text: 'Tidplanen är klar.',
      done: true,
      toAgenda: true,
    });
    await carrying.settled();
    await prepare('m1');
    await carrying.settled();
    const [, item] = (await app.meeting(collaboration, asId('m1')))?.agenda ?? [];
    expect(item).toMatchObject({
      heading: 'Koordinatorerna uppdras att ta fram en tidplan.',
      summary: 'Tidplanen är klar.',
      matter: 'avtal',
    });
    expect((await council.store.matters.waitingReports(collaboration, asId('samrad'))).length).toBe(0);
    // Told once, however often it is looked at.
    await council.process().settled();
    expect((await app.meeting(collaboration, asId('m1')))?.agenda).toHaveLength(2);
  });

  test('both sides of a relation know it, and a part is a matter of its own', async () => {
    const carrying = council.process();
    await inSamrad();
    await told(app, linda, 'nytt', raised()[1]);
    await told(app, linda, 'avtal', {
      type: 'SplitMatter',
      parts: [{ matter: asId('ekonomi'), title: 'Ekonomi' }],
      reason: 'Två frågor.',
    });
    await told(app, linda, 'avtal', { type: 'SupersedeMatter', by: asId('nytt'), reason: 'Nytt avtal.' });
    await carrying.settled();
    const relations = async (id: string) =>
      (await app.matters.matter(collaboration, asId(id)))?.relations.map(({ kind, matter: of }) => [
        kind,
        of,
      ]);
    expect(await relations('nytt')).toEqual([['supersedes', 'avtal']]);
    expect(await relations('ekonomi')).toEqual([['split-from', 'avtal']]);
  });
});
