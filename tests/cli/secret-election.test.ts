import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serving, type Serving } from './serving.ts';

const meeting = 'samrad-2024-03-15';
const candidates = [
  { id: 'candidate-xerxes', name: 'Xerxes Lodvall' },
  { id: 'candidate-yngve', name: 'Yngve Lodvall' },
];
let folder: string;
let one: Serving;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'samsyn-secret-'))));
afterEach(async () => {
  if (one.child.exitCode === null && one.child.signalCode === null) await one.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

async function as(person: string, url: string) {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  return async (command: object, wanted = 200) => {
    const answer = await fetch(`${url}/api/meetings/${meeting}/commands`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ key: crypto.randomUUID(), command }),
    });
    expect([answer.status, command]).toEqual([wanted, command]);
    return (await answer.json()) as { agenda: { id: string; number: number }[] };
  };
}

/** What server and database have written for whoever keeps the installation. */
const logs = (): string =>
  [
    one.out(),
    one.err(),
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.log'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  ].join('\n');

test('DE11: no line that server or database write says what a paper says, or that somebody put one in', async () => {
  one = serving(folder, 0, '--no-playground', '--no-simulated-members');
  const url = await one.url();
  const members = ['rune-storliden', 'ragnhild-tjarmo', 'birgit-ronnmyr'];
  const [chair, secretary] = [await as('siv-lovaker', url), await as('linda-angermyr', url)];
  await chair({ type: 'OpenMeeting' });
  for (const person of members) await secretary({ type: 'ReportPresence', person, present: true });
  const { agenda } = await chair({ type: 'CompleteRollCall' });
  const item = agenda.find(({ number }) => number === 5)?.id;
  await chair({ type: 'OpenItem', item });
  const election = 'election-1';
  const order = { election, item, office: 'justerare', places: 1, candidates, secret: true };
  await chair({ type: 'OrderElection', ...order });
  await chair({ type: 'OpenElection', election });
  for (const [n, person] of members.entries()) {
    const member = await as(person, url);
    const paper = { type: 'CastElectionBallot', election, candidates: [candidates[n % 2]?.id] };
    await member(paper);
    // Refused ones too: twice, and with a name that isn't on the paper.
    await member(paper, 409);
  }
  await chair({ type: 'CastElectionBallot', election, candidates: ['candidate-nobody'] }, 409);
  await chair({ type: 'CloseElection', election });
  expect(await one.end('SIGTERM')).toBe(0);
  const written = logs();
  expect(written.length).toBeGreaterThan(100);
  expect(written).not.toMatch(
    /candidate-|xerxes|yngve|CastElectionBallot|drop_paper|election-1|rune-storliden/i,
  );
});
