import { setTimeout as pause } from 'node:timers/promises';
import { simulate } from '../../src/cli/simulate.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { asId, type RoundId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { styleOf } from '../../src/minutes/chosen-style.ts';
import { sampleScriptPath } from '../../src/script/sample.ts';
import { tabOf } from '../../src/script/tab-session.ts';
import { runningServer } from './running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

async function simulating(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => out.push(line), err: (line) => err.push(line) };
  return { code: await simulate(args, terminal), out, err };
}

test('the script’s people run the meeting of a server over HTTP, cards and tab, to the same record', async () => {
  const where = ['--server', server.url, '--channel', server.channel];
  const { code, out, err } = await simulating(sampleScriptPath(), ...where, '--speed', '1000000');
  expect(err).toEqual([]);
  expect(code).toBe(0);
  expect(out).toEqual([expect.stringMatching(/^\d+ tryck, \d+ kommandon, 0 nej\.$/)]);
  const meeting = await server.app.meeting(server.collaboration, server.sample!);
  const record = minutesRecord(meeting!, styleOf(meeting!), 'sv');
  expect(meeting?.phase).toBe('closed');
  expect(record.votes[0]?.tally).toMatchObject({ approve: 7, reject: 5, abstain: 4 });
  expect(record.ballots.filter(({ capacity }) => capacity === 'substitute')).toHaveLength(4);
  expect(record.dissent.find(({ type }) => type === 'note')?.persons).toHaveLength(3);
  expect(record.dissent.find(({ type }) => type === 'reservation-decision')?.text).toMatch(/samråd/);
  expect(record.items.find(({ number }) => number === 5)?.outcome).toBeNull();
});

test('with a person in the chair the others follow, and wait for the chair’s steps', async () => {
  const own = await runningServer();
  const tab = tabOf(own.url);
  let number = 0;
  const chairs = async (command: MeetingCommand) => {
    number += 1;
    expect(await tab.command(asId('siv-lovaker'), own.sample!, command, `test/chair/${number}`)).toBeNull();
  };
  const until = async (wanted: (meeting: Meeting) => boolean) => {
    for (;;) {
      const meeting = await own.app.meeting(own.collaboration, own.sample!);
      if (meeting !== null && wanted(meeting)) return meeting;
      await pause(20);
    }
  };
  const where = ['--server', own.url, '--channel', own.channel, '--as-chair', 'no', '--speed', '1000000'];
  const simulated = simulating(sampleScriptPath(), ...where);
  await chairs({ type: 'OpenMeeting' });
  await until(({ sessions }) => sessions[0]!.rollCallAt !== null);
  await chairs({ type: 'OpenItem', item: asId('foredragningslistan') });
  await chairs({
    type: 'AskConsensus',
    round: asId('mine'),
    item: asId('foredragningslistan'),
    question: 'Ja?',
  });
  const answered = await until(
    ({ rounds }) => Object.keys(rounds[asId<RoundId>('mine')]?.answers ?? {}).length === 3,
  );
  expect(Object.values(answered.rounds)[0]!.answers).not.toHaveProperty('umea-1');
  await chairs({ type: 'CloseConsensusRound', round: asId('mine'), agreed: true, nobodyObjects: true });
  await own.close();
  expect(await simulated).toMatchObject({ code: 1, err: [expect.stringMatching(/slutade svara/)] });
});

test.each([
  ['a server that does not answer', ['--server', 'http://127.0.0.1:1'], 1, /svarar inte/],
  ['no server', [], 2, /Användning/],
  ['a speed that is none', ['--server', 'http://127.0.0.1:1', '--speed', 'fast'], 2, /Användning/],
])('%s is said, with its exit code', async (_what, args, code, said) => {
  const simulated = await simulating(sampleScriptPath(), ...args);
  expect(simulated.code).toBe(code);
  expect(simulated.err.join('\n')).toMatch(said);
});
