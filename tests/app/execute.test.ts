import { installation } from '../../src/app/app.ts';
import { firstBroken } from '../../src/app/chain.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';
import { person, plan, roster } from '../domain/council.ts';
import { ballot, closeVote, inVote, openVote } from '../domain/steps.ts';
import { ask, collaboration, councilApp, done, prepare } from './council-app.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
beforeEach(async () => {
  council = await councilApp();
});
afterEach(() => council.close());

async function inTheVote() {
  await done(council.app, 'sol', prepare);
  for (const [who, command] of inVote) await done(council.app, who, command);
}

const everyBallot = ['ada', 'dan', 'cia', 'bo', 'fia'];

describe('execute', () => {
  test('records what is decided, in a chain that holds', async () => {
    await inTheVote();
    const record = await council.app.record(collaboration, plan.id);
    expect(record.map(({ version }) => version)).toEqual(record.map((_, index) => index + 1));
    expect(firstBroken('meeting:meeting', record)).toBeNull();
  });

  test('TR1: a changed byte is found and named', async () => {
    await inTheVote();
    const record = await council.app.record(collaboration, plan.id);
    const forged = record.map((event) =>
      event.type === 'MeetingOpened'
        ? { ...event, data: { ...(event.data as object), presiding: 'dan' } }
        : event,
    );
    expect(firstBroken('meeting:meeting', forged)).toMatchObject({
      version: record.find(({ type }) => type === 'MeetingOpened')!.version,
    });
    expect(firstBroken('meeting:meeting', record.slice(1))).toMatchObject({ version: 2 });
  });

  test('TR2: the same key again changes nothing, also on another instance', async () => {
    await inTheVote();
    const first = await done(council.app, 'cia', ballot('approve'), 'press-1');
    const again = await done(council.app, 'cia', ballot('approve'), 'press-1');
    const elsewhere = await done((await council.another()).app, 'cia', ballot('approve'), 'press-1');
    expect([first.repeated, again.repeated, elsewhere.repeated]).toEqual([false, true, true]);
    expect(elsewhere.meeting.version).toBe(first.meeting.version);
  });

  test('TR4: members who go from instance to instance leave one record, and each instance shows the same', async () => {
    await inTheVote();
    const apps = [council.app, (await council.another()).app, (await council.another()).app];
    const before = (await council.app.record(collaboration, plan.id)).length;
    const each = 12;
    await Promise.all(
      everyBallot.map(async (who, index) => {
        for (let press = 0; press < each; press += 1) {
          const app = apps[(index + press) % apps.length]!;
          await done(app, who, ballot(press % 2 === 0 ? 'approve' : 'reject'));
        }
      }),
    );
    const record = await council.app.record(collaboration, plan.id);
    expect(record.length - before).toBe(everyBallot.length * each);
    expect(firstBroken('meeting:meeting', record)).toBeNull();
    // Each looks once more before it refuses: then it stands where the record does.
    const shown = await Promise.all(
      apps.map(async (app) => (await ask(app, 'hal', ballot('approve'))).meeting),
    );
    expect(shown[0]?.version).toBe(record.length);
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
  });

  test('TR4: many writers on two instances leave one order without gaps, and one ballot a seat', async () => {
    await inTheVote();
    const other = await council.another();
    const presses = everyBallot.flatMap((who) =>
      (['approve', 'reject', 'abstain', 'approve'] as const).flatMap((choice) =>
        [council.app, other.app].map((app) => ask(app, who, ballot(choice))),
      ),
    );
    const outcomes = await Promise.all(presses);
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const record = await council.app.record(collaboration, plan.id);
    expect(record.map(({ version }) => version)).toEqual(record.map((_, index) => index + 1));
    expect(firstBroken('meeting:meeting', record)).toBeNull();
    const { meeting } = await done(other.app, 'ada', closeVote);
    expect(Object.keys(Object.values(meeting.votes)[0]!.ballots)).toHaveLength(5);
  });

  test('TR4: two chairs pressing at once leave one opened vote', async () => {
    await done(council.app, 'sol', prepare);
    for (const [who, command] of inVote.slice(0, -1)) await done(council.app, who, command);
    const other = await council.another();
    await Promise.all([ask(council.app, 'ada', openVote), ask(other.app, 'ada', openVote)]);
    const record = await council.app.record(collaboration, plan.id);
    expect(record.filter(({ type }) => type === 'VoteOpened')).toHaveLength(1);
  });

  test('TR3: another instance sees what was answered, at once', async () => {
    await inTheVote();
    const other = await council.another();
    await done(council.app, 'cia', ballot('reject'));
    const meeting = await other.app.meeting(collaboration, plan.id);
    expect(Object.values(meeting!.votes)[0]!.ballots).toMatchObject({ 'mala-1': { choice: 'reject' } });
  });

  test('who is told of a change finds it there, on this instance and on another', async () => {
    await inTheVote();
    const other = await council.another();
    await other.app.meeting(collaboration, plan.id);
    const seen = [council.app, other.app].map(
      (app) =>
        new Promise<boolean>((resolve) => {
          const stop = app.onMeetingChanged((_collaboration, id, version) => {
            stop();
            void app
              .meeting(collaboration, id)
              .then((meeting) => resolve((meeting?.version ?? 0) >= version));
          });
        }),
    );
    await done(council.app, 'cia', ballot('approve'));
    expect(await Promise.all(seen)).toEqual([true, true]);
  });

  test('AU1: what the table does not allow is refused and leaves nothing', async () => {
    await inTheVote();
    const before = await council.app.record(collaboration, plan.id);
    const refused = await ask(council.app, 'cia', closeVote);
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-authorised', needs: ['chair'] } });
    expect(await council.app.record(collaboration, plan.id)).toHaveLength(before.length);
  });

  test('AU1: a roster that comes with the command counts for nothing', async () => {
    const own: Roster = {
      ...roster,
      mandates: [
        ...roster.mandates,
        { kind: 'official', person: person('eva'), body: asId('council'), office: 'secretary' },
      ],
    };
    const command: MeetingCommand = { type: 'PrepareMeeting', plan: { ...plan, roster: own } };
    expect(await ask(council.app, 'eva', command)).toMatchObject({
      ok: false,
      refusal: { code: 'not-authorised' },
    });
  });

  test('ST2: a meeting keeps the structure it was prepared from', async () => {
    const { meeting } = await done(council.app, 'sol', {
      type: 'PrepareMeeting',
      plan: { ...plan, roster: { ...roster, persons: [] } },
    });
    expect(meeting.plan.roster).toEqual(roster);
  });

  test('the meeting list follows the meeting', async () => {
    await inTheVote();
    expect(await council.app.meetings(collaboration)).toMatchObject([
      { meeting: 'meeting', phase: 'open', bodyName: 'Samrådet' },
    ]);
  });

  test('somebody who asks about a meeting that is not there is told so', async () => {
    expect(await ask(council.app, 'ada', { type: 'OpenMeeting' })).toMatchObject({
      ok: false,
      refusal: { code: 'meeting-not-found' },
      meeting: null,
    });
  });
});

describe('accounts', () => {
  const account = { tenant: 't', objectId: 'o' };
  const link = (who: string) =>
    council.app.changeStructure(
      collaboration,
      { type: 'LinkAccount', account, person: person(who) },
      `link-${who}`,
      installation,
    );

  test('ST3: an account belongs to one person', async () => {
    expect((await link('ada')).ok).toBe(true);
    expect((await link('ada')).ok).toBe(true);
    expect(await link('bo')).toEqual({
      ok: false,
      refusal: { code: 'account-linked-to-another', person: 'Ada' },
    });
    const known = await council.app.identify({ ...account, channelId: null });
    expect(known).toEqual({ collaboration, person: 'ada' });
  });

  test('an account without an object id, or not linked, is nobody', async () => {
    await link('ada');
    expect(await council.app.identify({ tenant: 't', objectId: null, channelId: '29:x' })).toBeNull();
    expect(await council.app.identify({ tenant: 'other', objectId: 'o', channelId: null })).toBeNull();
  });
});
