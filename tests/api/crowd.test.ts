import { setTimeout as pause } from 'node:timers/promises';
import { installation } from '../../src/app/app.ts';
import { createApp } from '../../src/app/create-app.ts';
import { firstBroken } from '../../src/app/chain.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';
import { tally } from '../../src/domain/tally.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/server.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { plan, roster as council } from '../domain/council.ts';
import { choices, outcome } from '../domain/steps.ts';
import { orderElection } from '../domain/steps-more.ts';
import { post, smallServer, tokenOf, type SmallServer } from './small-server.ts';

const collaboration = plan.collaboration;
const members = Array.from({ length: 100 }, (_, n) => `member-${String(n).padStart(2, '0')}`);

/** A council of a hundred: one seat each, all for one principal; the first presides. */
const roster: Roster = {
  ...council,
  persons: [...members, 'sol'].map((id) => ({ id: asId(id), name: id, party: 's' })),
  seats: members.map((id) => ({ id: asId(`seat-${id}`), body: asId('council'), principal: asId('umea') })),
  mandates: [
    ...members.map(
      (id) =>
        ({
          kind: 'ordinary',
          person: asId<never>(id),
          body: asId<never>('council'),
          seat: asId<never>(`seat-${id}`),
        }) as const,
    ),
    { kind: 'official', person: asId('sol'), body: asId('council'), office: 'secretary' },
  ],
  presidencies: [{ body: asId('council'), person: asId('member-00'), office: 'chair' }],
};
const chair = members[0]!;

/** Two servers on one database, as two instances run; presses go to either. */
let database: TestDatabase;
let stores: Store[];
let servers: SmallServer[];
let apps: ReturnType<typeof createApp>[];
beforeEach(async () => {
  database = await testDatabase();
  stores = [await openStore({ url: database.url }), await openStore({ url: database.url })];
  const clock = () => new Date().toISOString();
  apps = stores.map((store) =>
    createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign }),
  );
  servers = await Promise.all(apps.map((app, n) => smallServer(app, stores[n]!, clock, collaboration)));
  const establish = {
    type: 'EstablishCollaboration',
    collaboration: { id: collaboration, name: 'Länet' },
    roster,
  } as const;
  await apps[0]!.changeStructure(collaboration, establish, 'establish', installation);
  await all('sol', { type: 'PrepareMeeting', plan: { ...plan, roster } });
  await Promise.all(
    members.map((who) => all(who, { type: 'ReportPresence', person: asId(who), present: true })),
  );
  for (const command of opening) await all(chair, command);
});
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await Promise.all(stores.map((store) => store.close()));
  await database.drop();
});

const opening: readonly MeetingCommand[] = [
  { type: 'OpenMeeting' },
  { type: 'CompleteRollCall' },
  { type: 'OpenItem', item: asId('a') },
];
const vote = asId<never>('vote');
const order: MeetingCommand = {
  type: 'OrderVote',
  vote,
  item: asId('a'),
  proposal: 'Förslaget',
  mover: null,
  reason: 'Oenighet',
  choices,
};

let keys = 0;
let turn = 0;
/** One press, on one of the servers; a busy machine's database may ask it to come again (TR8), as the tab then does. */
async function press(
  who: string,
  command: MeetingCommand,
  key = `crowd-key-${(keys += 1)}`,
): Promise<Response> {
  const { url } = servers[(turn += 1) % 2]!;
  for (;;) {
    const answer = await post(url, plan.id, who, key, command);
    if (answer.status !== 503) return answer;
    await pause(Number(answer.headers.get('retry-after')) * 1_000);
  }
}
/** A press that must be taken. */
async function all(who: string, command: MeetingCommand) {
  const answer = await press(who, command);
  if (answer.status !== 200)
    throw new Error(`${command.type}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
}
/** Pressed by each of them at once, and delivered twice with new keys: the statuses. */
const twice = async (presses: readonly (readonly [string, MeetingCommand])[]) =>
  Promise.all(
    presses.flatMap(([who, command]) =>
      [0, 1].map(async () => {
        const answer = await press(who, command);
        return { status: answer.status, body: (await answer.json()) as { refusal?: { code: string } } };
      }),
    ),
  );
const codes = (answers: Awaited<ReturnType<typeof twice>>) =>
  answers.map(({ status, body }) => (status === 200 ? 'done' : (body.refusal?.code ?? `status ${status}`)));
const recorded = async (type: string) =>
  (await apps[0]!.record(collaboration, plan.id)).filter((event) => event.type === type);
const meeting = async () => (await apps[0]!.meeting(collaboration, plan.id))!;
const someSeconds = 120_000;

const pressesAlone = 21;
/** The chair changes the ballot so many times, each when the one before is recorded: milliseconds of one press. */
async function pressesOneByOne(): Promise<number> {
  const began = performance.now();
  for (let n = pressesAlone - 1; n >= 0; n -= 1)
    await all(chair, { type: 'CastBallot', vote, choice: choices[n % 3]!.id });
  return (performance.now() - began) / pressesAlone;
}

describe('a crowd over HTTP', () => {
  test(
    'DE4, TR4: a hundred members who vote at once, each press delivered twice with a new key, leave a ballot a seat',
    async () => {
      await all(chair, order);
      await all(chair, { type: 'OpenVote', vote });
      const alone = await pressesOneByOne();
      const began = performance.now();
      const answers = await twice(
        members.map((who, n) => [who, { type: 'CastBallot', vote, choice: choices[n % 3]!.id }] as const),
      );
      const each = (performance.now() - began) / answers.length;
      expect(new Set(codes(answers))).toEqual(new Set(['done']));
      // The chair's came before, one by one, the last of them the same as now.
      expect(await recorded('BallotCast')).toHaveLength(99 + pressesAlone);
      await all(chair, { type: 'CloseVote', vote });
      expect(tally((await meeting()).votes[vote]!)).toEqual({
        approve: 34,
        reject: 33,
        abstain: 33,
        silent: 0,
        roll: 100,
      });
      const events = await apps[1]!.record(collaboration, plan.id);
      expect(firstBroken(`meeting:${plan.id}`, events)).toBeNull();
      // A crowd's presses are recorded together: each takes less time than when nobody else presses.
      expect(each).toBeLessThan(1.5 * alone);
    },
    someSeconds,
  );

  test(
    'DE1, TR4: a hundred members who answer a round at once, twice each, leave an answer a seat',
    async () => {
      const round = asId<never>('round');
      await all(chair, { type: 'AskConsensus', round, item: asId('a'), question: 'Eniga?' });
      const answer = { type: 'AnswerConsensus', round, answer: 'agree', text: null, minuted: false } as const;
      expect(new Set(codes(await twice(members.map((who) => [who, answer] as const))))).toEqual(
        new Set(['done']),
      );
      expect(await recorded('ConsensusAnswered')).toHaveLength(100);
    },
    someSeconds,
  );

  test(
    'DE2, DE3, TR4: the chair on two devices at once, each press delivered twice: one outcome rests on the vote',
    async () => {
      await all(chair, order);
      await all(chair, { type: 'OpenVote', vote });
      await all(chair, { type: 'CastBallot', vote, choice: 'approve' });
      const close: MeetingCommand = { type: 'CloseVote', vote };
      const closing = codes(
        await twice([
          [chair, close],
          [chair, close],
        ]),
      );
      expect(closing.toSorted()).toEqual(['done', 'vote-closed', 'vote-closed', 'vote-closed']);
      const approve = outcome('a', { outcome: 'approved', vote });
      const none: MeetingCommand = { type: 'LeaveVoteWithoutEffect', vote };
      const declaring = codes(
        await twice([
          [chair, approve],
          [chair, none],
        ]),
      );
      expect(declaring.filter((code) => code === 'done')).toHaveLength(1);
      expect(declaring.filter((code) => code === 'vote-effect-already-declared')).toHaveLength(3);
      const { outcomes } = (await meeting()).agenda[0]!;
      const effects =
        (await recorded('OutcomeDeclared')).length + (await recorded('VoteLeftWithoutEffect')).length;
      expect([effects, outcomes.length <= 1]).toEqual([1, true]);
    },
    someSeconds,
  );

  test(
    'DE11: a hundred papers at once, each delivered twice, while somebody watches: a paper a seat, no event',
    async () => {
      await all(chair, orderElection(['x', 'y'], { secret: true }));
      await all(chair, { type: 'OpenElection', election: asId('election') });
      const before = (await apps[0]!.record(collaboration, plan.id)).length;
      const watching = watch(servers[0]!.url, 'sol');
      const paper = {
        type: 'CastElectionBallot',
        election: asId<never>('election'),
        candidates: [asId<never>('x')],
      } as const;
      const answers = codes(await twice(members.map((who) => [who, paper] as const)));
      expect(answers.filter((code) => code === 'done')).toHaveLength(100);
      expect(answers.filter((code) => code === 'paper-already-in-box')).toHaveLength(100);
      expect((await apps[0]!.record(collaboration, plan.id)).length).toBe(before);
      const marks = await watching.until((id) => id.endsWith('.100'));
      const versions = new Set(marks.map((mark) => mark.split('.')[0]));
      expect([...versions]).toEqual([String((await meeting()).version)]);
      await all(chair, { type: 'CloseElection', election: asId('election') });
      const [closed] = await recorded('ElectionClosed');
      expect(closed?.data).toMatchObject({ count: { counts: { x: 100, y: 0 }, blank: 0 } });
    },
    someSeconds,
  );
});

/** A live view: the ids of what it is sent. */
function watch(url: string, person: string) {
  const stop = new AbortController();
  const answer = fetch(`${url}/api/meetings/${plan.id}/live`, {
    headers: { authorization: `Bearer ${tokenOf(person)}` },
    signal: stop.signal,
  });
  return {
    async until(wanted: (id: string) => boolean): Promise<readonly string[]> {
      let text = '';
      const ids = () => [...text.matchAll(/^id: (\S+)$/gm)].map(([, id]) => id ?? '');
      for await (const chunk of (await answer).body!.pipeThrough(new TextDecoderStream())) {
        text += chunk;
        if (ids().some(wanted)) break;
      }
      stop.abort();
      return ids();
    },
  };
}
