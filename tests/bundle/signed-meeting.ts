import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/app/create-app.ts';
import type { Recorded } from '../../src/app/ports.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openScript } from '../../src/script/open-script.ts';
import { playScript } from '../../src/script/play-script.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/server.ts';
import { testDatabase } from '../database.ts';

export const home = asId<CollaborationId>('norrland');
export const meeting = 'skiljaktigheter';

type Place = { readonly store: Store; readonly url: string };

/** The meeting of dissent-and-sign-off.yaml on a database of its own, and other, empty databases. */
export type Stand = Place & {
  readonly events: readonly Recorded[];
  another(): Promise<Place>;
  close(): Promise<void>;
};

export async function signedMeeting(): Promise<Stand> {
  const opened: (() => Promise<void>)[] = [];
  async function another(): Promise<Place> {
    const database = await testDatabase();
    const store = await openStore({ url: database.url });
    opened.push(async () => {
      await store.close();
      await database.drop();
    });
    return { store, url: database.url };
  }
  const { store, url } = await another();
  const app = createApp({
    store,
    ballotBox: store.ballotBox,
    clock: () => new Date().toISOString(),
    collaboration: home,
    minutesToSign,
  });
  const file = join(import.meta.dirname, '..', 'meetings', 'dissent-and-sign-off.yaml');
  const script = openScript(readFileSync(file, 'utf8'));
  if (!script.ok) throw new Error('the script has faults');
  const played = await playScript(app, script.value);
  if (!played.ok) throw new Error(JSON.stringify(played.faults));
  const events = await app.record(home, asId(meeting));
  const close = async () => {
    for (const one of opened) await one();
  };
  return { store, url, events, another, close };
}
