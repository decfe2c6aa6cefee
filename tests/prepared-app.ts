import type { App } from '../src/app/app.ts';
import { createApp } from '../src/app/create-app.ts';
import type { CollaborationId, Instant } from '../src/domain/ids.ts';
import { minutesToSign } from '../src/minutes/fingerprint.ts';
import { loadSample } from '../src/script/load-sample.ts';
import { openStore } from '../src/store/open.ts';
import { preparedDatabase, type TestDatabase } from './database.ts';
import { readSample } from './sample.ts';

/** Does something with an app on a database, and leaves it. */
export async function withApp(
  url: string,
  collaboration: CollaborationId,
  does: (app: App) => Promise<unknown>,
  clock = (): Instant => new Date().toISOString(),
): Promise<void> {
  const store = await openStore({ url });
  try {
    await does(createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign }));
  } finally {
    await store.close();
  }
}

/** A database with the meeting of 15 March prepared in it, as a development server makes it. */
export function sampleDatabase(): Promise<TestDatabase> {
  return preparedDatabase('samsyn_sample', async (url) => {
    const script = await readSample();
    await withApp(url, script.collaboration.id, (app) => loadSample(app, script));
  });
}
