import { readConfig } from '../../src/config.ts';
import { start, type Running } from '../../src/main.ts';
import { sampleDatabase } from '../prepared-app.ts';
import { readSample } from '../sample.ts';

/** A whole development server with the sample, on a database of the test run; nobody is simulated. */
export async function runningServer(): Promise<Running & { readonly channel: string }> {
  const database = await sampleDatabase();
  const environment = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' };
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    environment,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start(read.config, { tabFolder: 'dist/tab', sample: readSample });
  if (running.channel === null) throw new Error('There is no development channel');
  const close = async () => {
    await running.close();
    await database.drop();
  };
  return { ...running, channel: running.channel, close };
}
