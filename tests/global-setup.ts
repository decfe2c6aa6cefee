import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../src/store/migrate.ts';
import { startEmbedded } from '../src/store/embedded/start.ts';
import { shareWithTests } from './browser/shared-by-run.ts';

/**
 * What the whole run shares: one PostgreSQL, as durable as in earnest, of which test files take databases by
 * `testDatabase`, and the sample (tests/sample.ts); and, when the first test wants it, one Chromium with the built tab (tests/browser/screens.ts).
 */
export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-test-'));
  const server = await startEmbedded({ folder });
  const stopAtOnce = () => {
    kill(server.pid());
    rmSync(folder, { recursive: true, force: true });
  };
  // A run that is broken off doesn't come to its tear-down.
  process.once('exit', stopAtOnce);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => process.exit(130));
  await makeTemplate(server.url);
  process.env['SAMSYN_TEST_DATABASE'] = server.url;
  process.env['SAMSYN_TEST_SAMPLE'] = join(folder, 'sample.json');
  const screens = await shareWithTests();
  process.env['SAMSYN_TEST_SHARED'] = screens.url;
  shared.tearDown = async () => {
    await screens.close();
    await server.stop();
    process.removeListener('exit', stopAtOnce);
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Hands the tear-down to the module that jest calls at the end, in the same process. */
const shared = globalThis as { tearDown?: () => Promise<void> };

async function makeTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create database samsyn_template');
  await client.end();
  const template = new URL(url);
  template.pathname = '/samsyn_template';
  await migrate(template.href);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    // It has ended already.
  }
}
