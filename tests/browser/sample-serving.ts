import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/store/embedded/free-port.ts';
import { serving } from '../cli/serving.ts';

/** The whole server with its sample in a process of its own, as `npm start` runs it; nobody is simulated. */
export type SampleServing = {
  readonly url: string;
  readonly token: (person: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

export async function sampleServing(): Promise<SampleServing> {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-sample-'));
  const server = serving(folder, await freePort(), '--no-playground', '--no-simulated-members');
  const url = await server.url();
  return {
    url,
    async token(person) {
      const answer = await fetch(`${url}/api/development/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person }),
      });
      return ((await answer.json()) as { token: string }).token;
    },
    async stop() {
      await server.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
