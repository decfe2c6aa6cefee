import { setTimeout as pause } from 'node:timers/promises';
import type { ItemId, PersonId, RoundId, VoteId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { isPresent } from '../../src/domain/meeting/presence.ts';
import { suggestions } from '../../src/domain/meeting/rules/serving.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { tally } from '../../src/domain/tally.ts';
import { pressCard } from '../../src/script/press-card.ts';
import { readSample } from '../sample.ts';
import { startSimulatedMembers, type SimulatedMembers } from '../../src/script/simulated-members.ts';
import { tabOf } from '../../src/script/tab-session.ts';
import { runningServer } from './running-server.ts';

const chair = asId<PersonId>('siv-lovaker');
const taken = asId<PersonId>('lennart-akerlid');
const item = asId<ItemId>('vaccinationsfragor');
const round = asId<RoundId>('round');
const vote = asId<VoteId>('vote');

let server: Awaited<ReturnType<typeof runningServer>>;
let members: SimulatedMembers;
const faults: unknown[] = [];
beforeAll(async () => {
  server = await runningServer();
  members = startSimulatedMembers({
    app: server.app,
    script: await readSample(),
    collaboration: server.collaboration,
    meeting: server.sample!,
    channelUrl: server.channel,
    serverUrl: server.url,
    taken: (person) => person === taken,
    pace: 0.01,
    onFault: (fault) => faults.push(fault),
  });
});
afterAll(async () => {
  await members.close();
  await server.close();
});

let asked = 0;
async function ask(command: MeetingCommand, person = chair): Promise<void> {
  asked += 1;
  const said = await tabOf(server.url).command(person, server.sample!, command, `test/command/${asked}`);
  expect(said).toBeNull();
}

/** The meeting once it is as wanted; fails by the test's own time limit. */
async function until(wanted: (meeting: Meeting) => boolean): Promise<Meeting> {
  for (;;) {
    const meeting = await server.app.meeting(server.collaboration, server.sample!);
    if (meeting !== null && wanted(meeting)) return meeting;
    await pause(10);
  }
}

const size = (record: object | undefined): number => Object.keys(record ?? {}).length;

test('a person alone in the chair runs item 5: the others come, answer, reserve themselves, vote and sign', async () => {
  await ask({ type: 'OpenMeeting' });
  const gathered = await until(
    (meeting) => suggestions(meeting).length === 4 && isPresent(meeting, asId('stig-tjalheden')),
  );
  expect(isPresent(gathered, taken)).toBe(false);
  await pressCard(server.channel, server.sample!, taken, { verb: 'check-in', data: {} });
  const complete = await until((meeting) => size(meeting.attendance) === 19);
  for (const { seat, person } of suggestions(complete))
    await ask({ type: 'CallSubstitute', seat: seat.id, person });
  await ask({ type: 'CompleteRollCall' });
  await ask({ type: 'OpenItem', item });

  await ask({ type: 'AskConsensus', item, round, question: 'Enighet?' });
  const answered = await until(({ rounds }) => size(rounds[round]?.answers) === 14);
  const said = Object.values(answered.rounds[round]!.answers);
  const count = (answer: string) => said.filter((one) => one.answer === answer).length;
  expect(['agree', 'agree-with-remark', 'stand-aside', 'disagree'].map(count)).toEqual([8, 1, 2, 3]);
  expect(said.map(({ person }) => person)).not.toContain(taken);
  await ask({ type: 'CloseConsensusRound', round, agreed: false, nobodyObjects: false });

  const choices = (['approve', 'reject', 'abstain'] as const).map((id) => ({ id, label: id }));
  await ask({
    type: 'OrderVote',
    vote,
    item,
    proposal: 'Förslaget',
    mover: null,
    reason: 'Oenighet',
    choices,
  });
  await until(({ reservations }) => size(reservations) === 3);
  await ask({ type: 'OpenVote', vote });
  await until(({ votes }) => size(votes[vote]?.ballots) === 14);
  await pressCard(server.channel, server.sample!, taken, {
    verb: 'ballot',
    data: { vote, choice: 'reject' },
  });
  await ask({ type: 'CastBallot', vote, choice: 'approve' });
  await ask({ type: 'CloseVote', vote });
  await ask({ type: 'LeaveVoteWithoutEffect', vote });
  await ask({ type: 'CloseItem', item });

  const after = await until(({ notes }) =>
    Object.values(notes).some(({ signers }) => signers.every((one) => one.signedAt)),
  );
  expect(tally(after.votes[vote]!)).toMatchObject({ approve: 7, reject: 5, abstain: 4, silent: 0 });
  expect(Object.values(after.reservations).map(({ person }) => person)).not.toContain(taken);
  expect(faults).toEqual([]);
});
