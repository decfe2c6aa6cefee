import type { LogAnswer, RegisterAnswer } from '../../src/contract/log.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let keys = 0;
beforeEach(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
});
afterEach(async () => {
  await server.close();
  await issuer.close();
});

const path = `/api/meetings/${meeting}`;
const does = async (person: string, command: object): Promise<void> => {
  const body = { key: `log-key-${String((keys += 1))}`, command };
  const answer = await server.ask(`${path}/commands`, { token: await server.token(person), body });
  if (!answer.ok) throw new Error(await answer.text());
};
const log = async (person = 'linda-angermyr') => {
  const answer = await server.ask(`${path}/log`, { token: await server.token(person) });
  return ((await answer.json()) as LogAnswer).lines;
};
const comesIn = (person: string) => does(person, { type: 'ReportPresence', person, present: true });

/** Opened, the roll called, a vote open in the item about vaccination. */
async function inVote(): Promise<void> {
  await does('siv-lovaker', { type: 'OpenMeeting' });
  await comesIn('lennart-akerlid');
  await does('siv-lovaker', { type: 'CompleteRollCall' });
  await does('siv-lovaker', { type: 'OpenItem', item: 'vaccinationsfragor' });
  const choices = [
    { id: 'approve', label: 'Bifall' },
    { id: 'reject', label: 'Avslag' },
  ];
  const vote = { type: 'OrderVote', vote: 'v1', item: 'vaccinationsfragor', proposal: 'x', mover: null };
  await does('siv-lovaker', { ...vote, reason: 'y', choices });
  await does('siv-lovaker', { type: 'OpenVote', vote: 'v1' });
}

describe('the log of a meeting', () => {
  it('AU1: is for those who run the meeting and for nobody else', async () => {
    const asked = async (person: string, of: string) =>
      (await server.ask(`${path}/${of}`, { token: await server.token(person) })).status;
    expect(await asked('linda-angermyr', 'log')).toBe(200);
    expect(await asked('siv-lovaker', 'log')).toBe(200);
    expect(await asked('lennart-akerlid', 'log')).toBe(403);
    expect(await asked('lennart-akerlid', 'persons')).toBe(403);
    expect((await server.ask(`${path}/log`)).status).toBe(401);
    const token = await server.token('linda-angermyr');
    expect((await server.ask('/api/meetings/no-such/log', { token })).status).toBe(404);
  });

  it('AU3: tells who has voted and nothing of how', async () => {
    await inVote();
    await does('lennart-akerlid', { type: 'CastBallot', vote: 'v1', choice: 'reject' });
    const [line] = await log();
    expect(line).toMatchObject({
      kind: 'BallotCast',
      by: 'Lennart Åkerlid',
      params: { name: 'Lennart Åkerlid', number: 5 },
      undo: null,
    });
    expect(JSON.stringify(await log())).not.toContain('reject');
  });

  it('AU2: offers a way back only where the rules would take it, and of the last word only', async () => {
    await does('siv-lovaker', { type: 'OpenMeeting' });
    await comesIn('lennart-akerlid');
    await does('linda-angermyr', { type: 'ReportPresence', person: 'lennart-akerlid', present: false });
    const about = (await log()).filter(({ params }) => params['name'] === 'Lennart Åkerlid');
    expect(about.map(({ undo }) => undo?.command ?? null)).toEqual([
      { type: 'ReportPresence', person: 'lennart-akerlid', present: true },
      null,
    ]);
  });

  it('AG7: a closed item and a declared outcome are taken back with a reason, through the commands it gives', async () => {
    await does('siv-lovaker', { type: 'OpenMeeting' });
    await does('siv-lovaker', { type: 'CompleteRollCall' });
    await does('siv-lovaker', { type: 'OpenItem', item: 'vaccinationsfragor' });
    const declaration = { outcome: 'postponed', clauses: [], wording: null, postponedTo: null };
    await does('siv-lovaker', {
      type: 'DeclareOutcome',
      item: 'vaccinationsfragor',
      declaration: { ...declaration, referredTo: null, reason: null, vote: null },
    });
    await does('siv-lovaker', { type: 'CloseItem', item: 'vaccinationsfragor' });
    const [closed, declared] = await log();
    for (const line of [closed, declared]) {
      expect(line?.undo?.asksReason).toBe(true);
      await does('linda-angermyr', { ...line!.undo!.command, reason: 'Av misstag.' });
    }
    const after = await log();
    expect(after.slice(0, 2).map(({ kind }) => kind)).toEqual(['OutcomeRetracted', 'ItemReopened']);
    expect(after[2]).toMatchObject({ kind: 'ItemClosed', undo: null });
    expect(after[0]?.params['reason']).toBe('Av misstag.');
  });

  it('gives the register of the meeting, also those without a mandate in it', async () => {
    const answer = await server.ask(`${path}/persons`, { token: await server.token('linda-angermyr') });
    const { persons } = (await answer.json()) as RegisterAnswer;
    expect(persons.length).toBeGreaterThan(40);
    expect(persons).toContainEqual(expect.objectContaining({ name: 'Lennart Åkerlid' }));
  });
});
