import { asId, type MeetingId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { BodyCustoms } from '../../src/domain/structure/facts.ts';
import { installation, type App } from '../../src/app/app.ts';
import { item, person, plan, roster } from '../domain/council.ts';
import { collaboration, done, instance, prepare } from './council-app.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { newPerson } from '../structure/told.ts';

let database: TestDatabase;
let council: Awaited<ReturnType<typeof instance>>;
beforeEach(async () => {
  database = await testDatabase();
  council = await instance(database.url);
});
afterEach(async () => {
  await council.store.close();
  await database.drop();
});

const establish = (customs: BodyCustoms) =>
  council.app.changeStructure(
    collaboration,
    {
      type: 'EstablishCollaboration',
      collaboration: { id: collaboration, name: 'Länet' },
      roster: {
        ...roster,
        bodies: roster.bodies.map((body) => (body.id === 'council' ? { ...body, customs } : body)),
      },
    },
    'establish',
    installation,
  );

async function prepared(id: string, date: string, more: object = {}) {
  const meeting = asId<MeetingId>(id);
  const planned = {
    ...plan,
    id: meeting,
    date,
    scheduledStart: `${date}T08:00:00.000Z`,
    scheduledEnd: `${date}T12:00:00.000Z`,
    ...more,
  };
  const executed = await council.app.execute({
    collaboration,
    meeting,
    command: { type: 'PrepareMeeting', plan: planned },
    actor: { person: person('sol'), via: 'tab' },
    key: `prepare-${id}`,
  });
  if (!executed.ok) throw new Error(executed.refusal.code);
  return executed.meeting.agenda.map(({ number }) => number);
}

describe('preparing a meeting', () => {
  test('AG2: where the body numbers through the year, the first number follows the last of the meeting before', async () => {
    await establish({ numbering: 'year' });
    expect(await prepared('january', '2024-01-19')).toEqual([1, 2, 3, 4]);
    expect(await prepared('march', '2024-03-15')).toEqual([5, 6, 7, 8]);
    expect(await prepared('february', '2024-02-16', { agenda: [item('x')] })).toEqual([5]);
    expect(await prepared('next-year', '2025-01-17')).toEqual([1, 2, 3, 4]);
    expect(await prepared('of-another', '2024-05-17', { body: asId('joint') })).toEqual([1, 2, 3, 4]);
  });

  test('AG2: a body that begins in the middle of its year begins where its plan says', async () => {
    await establish({ numbering: 'year' });
    expect(await prepared('september', '2024-09-20', { firstItemNumber: 41 })).toEqual([41, 42, 43, 44]);
    expect(await prepared('october', '2024-10-18')).toEqual([45, 46, 47, 48]);
  });

  test('AG2: others number each meeting by itself', async () => {
    await establish({});
    expect(await prepared('january', '2024-01-19')).toEqual([1, 2, 3, 4]);
    expect(await prepared('march', '2024-03-15')).toEqual([1, 2, 3, 4]);
  });

  test('AG3: an agenda begins with the standing items of the body’s template', async () => {
    await establish({
      agendaTemplate: [
        { heading: 'Godkännande av föredragningslistan', kind: 'decision', standing: 'approve-agenda' },
        { heading: 'Information från LSG', kind: 'information', standing: 'not-known-here' },
      ],
    });
    const empty: MeetingCommand = { type: 'PrepareMeeting', plan: { ...plan, agenda: [] } };
    const { meeting } = await done(council.app, 'sol', empty);
    expect(meeting.agenda).toMatchObject([
      { heading: 'Godkännande av föredragningslistan', standing: 'approve-agenda', number: 1 },
      { heading: 'Information från LSG', kind: 'information', standing: null, number: 2 },
    ]);
  });

  test('AG3: an agenda that somebody has made stands as they made it', async () => {
    await establish({ agendaTemplate: [{ heading: 'Mall', kind: null, standing: null }] });
    const { meeting } = await done(council.app, 'sol', prepare);
    expect(meeting.agenda.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('meetings of one structure have one roster between them, also where they are read anew; another structure is another', async () => {
    await establish({});
    await prepared('january', '2024-01-19');
    await prepared('march', '2024-03-15');
    const another = await instance(database.url);
    try {
      for (const { app } of [council, another])
        expect(await rosterOf(app, 'january')).toBe(await rosterOf(app, 'march'));
      const changes = [newPerson('ina', null, '2024-04-01')];
      const change = { type: 'ChangeStructure', changes, source: { by: 'hand' }, seen: null } as const;
      expect(
        await council.app.changeStructure(collaboration, change, 'one more', installation),
      ).toMatchObject({ ok: true });
      await prepared('may', '2024-05-17');
      const [may, march] = [await rosterOf(council.app, 'may'), await rosterOf(council.app, 'march')];
      expect(may).not.toBe(march);
      expect(may.persons).toHaveLength(march.persons.length + 1);
    } finally {
      await another.store.close();
    }
  });
});

const rosterOf = async (app: App, id: string) => (await app.meeting(collaboration, asId(id)))!.plan.roster;
