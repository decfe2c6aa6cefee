import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesOf, serving, type Serving } from './serving.ts';

const meeting = 'samrad-2024-03-15';
let folder: string;
const started: Serving[] = [];
const serve = (...args: Parameters<typeof serving>) => {
  const one = serving(...args);
  started.push(one);
  return one;
};

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'samsyn-serve-'))));
afterEach(async () => {
  for (const one of started.splice(0))
    if (one.child.exitCode === null && one.child.signalCode === null) await one.end('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

type Seen = {
  readonly phase: string;
  readonly version: number;
  readonly agenda: readonly { readonly id: string; readonly number: number }[];
  readonly current: {
    readonly vote: { readonly phase: string; readonly answered: number; readonly tally: object | null };
  } | null;
};

async function as(person: string, url: string) {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  return {
    view: async () => (await (await fetch(`${url}/api/meetings/${meeting}`, { headers })).json()) as Seen,
    command: (command: unknown) =>
      fetch(`${url}/api/meetings/${meeting}/commands`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ key: crypto.randomUUID(), command }),
      }),
  };
}

const members = [
  'rune-storliden',
  'ragnhild-tjarmo',
  'birgit-ronnmyr',
  'lennart-akerlid',
  'majken-stromnabb',
];
const choices = [
  { id: 'approve', label: 'Bifall' },
  { id: 'reject', label: 'Avslag' },
  { id: 'abstain', label: 'Avstår' },
];

/** Item 5 with its vote open: the chair and five members on the roll, who answer aloud through the secretary. */
async function openVote(url: string) {
  const [chair, secretary] = [await as('siv-lovaker', url), await as('linda-angermyr', url)];
  const done = async (answer: Promise<Response>) => expect((await answer).status).toBe(200);
  await done(chair.command({ type: 'OpenMeeting' }));
  for (const person of members)
    await done(secretary.command({ type: 'ReportPresence', person, present: true }));
  await done(chair.command({ type: 'CompleteRollCall' }));
  const item = (await chair.view()).agenda.find(({ number }) => number === 5)?.id;
  await done(chair.command({ type: 'OpenItem', item }));
  const order = {
    item,
    vote: 'vote-1',
    proposal: 'Kommunernas förslag',
    mover: null,
    reason: 'Oenighet',
    choices,
  };
  await done(chair.command({ type: 'OrderVote', ...order }));
  await done(chair.command({ type: 'OpenVote', vote: 'vote-1' }));
  return { chair, secretary };
}

const spoken = (person: string) => ({ type: 'CastBallot', vote: 'vote-1', choice: 'approve', for: person });

describe('samsyn serve --development', () => {
  it('TR3: killed in the middle of a vote and started again, it goes on with every ballot that was answered', async () => {
    const first = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const { chair, secretary } = await openVote(await first.url());
    let acknowledged = 0;
    const presses = members.map(async (person) => {
      const answer = await secretary.command(spoken(person)).catch(() => null);
      if (answer?.status === 200) acknowledged += 1;
    });
    await Promise.race(presses);
    const killed = first.end('SIGKILL');
    await Promise.all([...presses, killed]);
    expect(acknowledged).toBeGreaterThan(0);
    await expect(chair.view()).rejects.toThrow();

    const second = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const url = await second.url();
    const [again, entering] = [await as('siv-lovaker', url), await as('linda-angermyr', url)];
    const { current } = await again.view();
    expect(current?.vote.phase).toBe('open');
    expect(current?.vote.answered).toBeGreaterThanOrEqual(acknowledged);
    for (const person of members) expect((await entering.command(spoken(person))).status).toBe(200);
    expect((await again.command({ type: 'CloseVote', vote: 'vote-1' })).status).toBe(200);
    expect((await again.view()).current?.vote.tally).toMatchObject({ approve: 5, roll: 6, silent: 1 });
    expect(await second.end('SIGTERM')).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  });

  it('says which port is taken and what to do, and leaves nothing behind', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const one = serve(folder, port);
    expect(await one.ended()).toBe(1);
    expect(one.err()).toContain(`Port ${String(port)}`);
    expect(one.err()).toContain('PORT=');
    other.close();
    expect(processesOf(folder)).toEqual([]);
  });

  it('refuses a data folder that another one has, and the first goes on', async () => {
    const first = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const url = await first.url();
    const second = serve(folder, 0, '--no-playground');
    expect(await second.ended()).toBe(1);
    expect(second.err()).toContain(folder);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });
});
