import { readConfig } from '../../src/config.ts';
import { start, type Hooks, type Running } from '../../src/main.ts';
import { sampleDatabase } from '../prepared-app.ts';
import { readSample } from '../sample.ts';

/** The whole server with its sample on a database of its own, which goes with it; nobody is simulated. */
export async function sampleServer(tabFolder: string, hooks: Partial<Hooks> = {}): Promise<Running> {
  const database = await sampleDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start(read.config, { tabFolder, sample: readSample, ...hooks });
  const close = async () => {
    await running.close();
    await database.drop();
  };
  return { ...running, close };
}
