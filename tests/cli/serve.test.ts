import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childrenOf, lives, processesOf, serving, type Serving } from './serving.ts';

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

async function asChair(url: string) {
  const json = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/development/session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ person: 'siv-lovaker' }),
  });
  const { token } = (await session.json()) as { token: string };
  const headers = { ...json, authorization: `Bearer ${token}` };
  return {
    view: async () =>
      (await (await fetch(`${url}/api/meetings/${meeting}`, { headers })).json()) as {
        phase: string;
        version: number;
      },
    command: (command: unknown) =>
      fetch(`${url}/api/meetings/${meeting}/commands`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ key: crypto.randomUUID(), command }),
      }),
  };
}

describe('samsyn serve --development', () => {
  it('prints three links that answer, and a Ctrl-C stops it and everything it started', async () => {
    const one = serve(folder, 0);
    const url = await one.url();
    const links = one.out().match(/http:\/\/\S+/g) ?? [];
    expect(links).toHaveLength(3);
    for (const link of [...links, `${url}/healthz`]) expect((await fetch(link)).status).toBe(200);
    const children = childrenOf(one.child.pid!).filter(lives);
    expect(children.length).toBeGreaterThan(0);
    expect(processesOf(folder).length).toBeGreaterThan(1);
    expect(await one.end('SIGINT')).toBe(0);
    expect(processesOf(folder)).toEqual([]);
    expect(children.filter(lives)).toEqual([]);
  }, 90_000);

  it('has after a SIGKILL in the middle of the meeting all that was recorded', async () => {
    const first = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const before = await asChair(await first.url());
    expect((await before.command({ type: 'OpenMeeting' })).status).toBe(200);
    const { version } = await before.view();
    await first.end('SIGKILL');

    const second = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const after = await asChair(await second.url());
    expect(await after.view()).toMatchObject({ phase: 'open', version });
    expect(await second.end('SIGTERM')).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  }, 90_000);

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
  }, 60_000);

  it('refuses a data folder that another one has, and the first goes on', async () => {
    const first = serve(folder, 0, '--no-playground', '--no-simulated-members');
    const url = await first.url();
    const second = serve(folder, 0, '--no-playground');
    expect(await second.ended()).toBe(1);
    expect(second.err()).toContain(folder);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  }, 60_000);
});
