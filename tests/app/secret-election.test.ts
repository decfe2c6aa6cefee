import pg from 'pg';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { asId } from '../../src/domain/ids.ts';
import { view } from '../../src/domain/view.ts';
import { person, plan } from '../domain/council.ts';
import type { Step } from '../domain/given.ts';
import { inItem } from '../domain/steps.ts';
import { by } from '../domain/given.ts';
import { closeElection, declareElected, openElection, orderElection, paper } from '../domain/steps-more.ts';
import { until } from '../until.ts';
import { ask, collaboration, councilApp, done, prepare } from './council-app.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
beforeEach(async () => {
  council = await councilApp();
  await play(by('sol', prepare), ...inItem, ...election);
});
afterEach(() => council.close());

const election: readonly Step[] = [
  by('ada', orderElection(['xerxes', 'yngve'], { secret: true })),
  by('ada', openElection),
];
async function play(...steps: readonly Step[]) {
  for (const [who, command] of steps) await done(council.app, who, command);
}
const seen = async (who: string) => {
  const meeting = await council.app.meeting(collaboration, plan.id);
  return view(meeting!, { kind: 'person', person: person(who) }).current?.election;
};
const refused = async (who: string, command: MeetingCommand) => {
  const executed = await ask(council.app, who, command);
  return executed.ok ? null : executed.refusal.code;
};

describe('a secret election', () => {
  test('DE11: papers change no record; who runs the meeting sees who hasn’t voted, the others how many', async () => {
    const before = (await council.app.record(collaboration, plan.id)).length;
    await play(by('cia', paper(['xerxes'])), by('bo', paper([])));
    expect((await council.app.record(collaboration, plan.id)).length).toBe(before);
    expect((await seen('ada'))?.waitingFor.map(({ name }) => name)).toEqual(['Ada', 'Dan', 'Fia']);
    expect(await seen('cia')).toMatchObject({ answered: 2, voted: true, mine: null, waitingFor: [] });
    expect(await seen('dan')).toMatchObject({ answered: 2, voted: false, waitingFor: [] });
  });

  test('DE11: one paper a seat, by one’s own hands, from who is on the roll, while it is open', async () => {
    await play(by('cia', paper(['xerxes'])));
    expect(await refused('cia', paper(['yngve']))).toBe('paper-already-in-box');
    expect(await refused('sol', paper(['xerxes'], 'dan'))).toBe('secret-ballot-in-person');
    expect(await refused('eva', paper(['xerxes']))).toBe('ordinary-member-serves');
    expect(await refused('dan', paper(['xerxes', 'yngve']))).toBe('too-many-names');
    await play(by('ada', { type: 'AdjournMeeting', reason: null }));
    expect(await refused('dan', paper(['xerxes']))).toBe('meeting-adjourned');
    await play(by('ada', { type: 'ResumeMeeting' }), by('ada', closeElection));
    expect(await refused('dan', paper(['xerxes']))).toBe('election-closed');
    expect(await refused('dan', { ...paper([]), election: asId('none') } as MeetingCommand)).toBe(
      'election-not-found',
    );
  });

  test('DE11: closing counts the box, whatever count came with it; a second closing is refused, a repeated one is not', async () => {
    await play(by('cia', paper(['xerxes'])), by('bo', paper([])), by('dan', paper(['xerxes'])));
    const made = { ...closeElection, count: { counts: {}, blank: 9, voted: [] } } as MeetingCommand;
    expect(await refused('cia', made)).toBe('not-authorised');
    expect((await seen('ada'))?.phase).toBe('open');
    await play(by('fia', paper(['yngve'])));
    const closed = await ask(council.app, 'ada', made, 'close-it');
    expect(closed.ok && Object.values(closed.meeting.elections)[0]!.count).toEqual({
      counts: { xerxes: 2, yngve: 1 },
      blank: 1,
      voted: ['mala-1', 'region-1', 'region-2', 'umea-2'],
    });
    expect(await ask(council.app, 'ada', made, 'close-it')).toMatchObject({ ok: true, repeated: true });
    expect(await refused('ada', closeElection)).toBe('election-closed');
    await play(by('ada', declareElected(['xerxes'])));
  });

  test('DE11, TR3: a server that ends between sealing and recording is asked again, and the count is the same', async () => {
    await play(by('cia', paper(['xerxes'])), by('bo', paper([])));
    const box = { collaboration, meeting: plan.id, election: asId<never>('election') };
    await council.store.ballotBox.seal(box);
    expect(await refused('dan', paper(['yngve']))).toBe('election-closed');
    const next = await council.another();
    const closed = await ask(next.app, 'ada', closeElection);
    expect(closed.ok && Object.values(closed.meeting.elections)[0]!.count).toMatchObject({
      counts: { xerxes: 1, yngve: 0 },
      blank: 1,
    });
  });

  test('DE11: a cancelled election’s box takes no more papers, and nothing of it is counted', async () => {
    await play(
      by('cia', paper(['xerxes'])),
      by('ada', { type: 'CancelElection', election: asId('election'), reason: 'Fel namn' }),
    );
    expect(await refused('dan', paper(['yngve']))).toBe('election-closed');
    expect((await seen('ada'))?.phase ?? null).toBeNull();
  });

  test('DE11: another instance takes papers, and those who watch are told without a new version', async () => {
    const next = await council.another();
    const told: number[] = [];
    council.app.onMeetingChanged((_, __, version) => void told.push(version));
    const version = (await council.app.meeting(collaboration, plan.id))!.version;
    expect((await ask(next.app, 'cia', paper(['xerxes']))).ok).toBe(true);
    await until('it is told', () => told.includes(version));
    expect(await seen('cia')).toMatchObject({ answered: 1, voted: true });
  });

  test('DE11: nothing that is kept or told relates a paper to a voter or a time', async () => {
    const client = new pg.Client({ connectionString: council.url });
    await client.connect();
    const notified: string[] = [];
    client.on('notification', ({ payload }) => void notified.push(payload ?? ''));
    for (const channel of ['samsyn_paper', 'samsyn_appended', 'samsyn_here'])
      await client.query(`listen ${channel}`);
    await client.query('select 1');
    const before = await everything(client);
    await play(
      by('cia', paper(['xerxes'])),
      by('bo', paper(['yngve'])),
      by('fia', paper(['xerxes'])),
      by('dan', paper([])),
      by('ada', paper(['yngve'])),
    );
    const during = await everything(client);
    expect([...during.keys()].filter((row) => !before.has(row) && !row.startsWith('ballot_box'))).toEqual([]);
    const boxes = [...during.keys()].filter((row) => row.startsWith('ballot_box'));
    expect(boxes).toEqual([
      `ballot_box ${JSON.stringify({
        collaboration,
        meeting: plan.id,
        election: 'election',
        roll: ['mala-1', 'region-1', 'region-2', 'umea-1', 'umea-2'],
        voted: ['mala-1', 'region-1', 'region-2', 'umea-1', 'umea-2'],
        // JSON in PostgreSQL has an order of its own, which isn't that of the papers.
        counts: { yngve: 2, xerxes: 2 },
        blank: 1,
        sealed: false,
      })}`,
    ]);
    await client.query('select 1');
    await until(
      'every paper was told of',
      () => notified.filter((text) => text.includes(plan.id)).length >= 5,
    );
    const ofPapers = notified.filter(
      (text) =>
        text === JSON.stringify([collaboration, plan.id]) || text === `["${collaboration}", "${plan.id}"]`,
    );
    expect(ofPapers).toHaveLength(5);
    expect(notified.join(' ')).not.toMatch(/xerxes|yngve|mala-1|election/);
    await play(by('ada', closeElection));
    const recorded = (await council.app.record(collaboration, plan.id)).slice(-1);
    expect(recorded).toMatchObject([{ type: 'ElectionClosed', actor: { person: 'ada' } }]);
    await client.end();
  });
});

/** Every row of every table of ours, as text. */
async function everything(client: pg.Client): Promise<ReadonlySet<string>> {
  const tables = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const rows = new Set<string>();
  for (const { name } of tables.rows)
    for (const { row } of (await client.query<{ row: object }>(`select to_json(t) as row from ${name} t`))
      .rows)
      rows.add(`${name} ${JSON.stringify(row)}`);
  return rows;
}
