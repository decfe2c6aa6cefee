import { createApp } from '../../src/app/create-app.ts';
import { installation, type App } from '../../src/app/app.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { person, plan, roster } from '../domain/council.ts';

export const collaboration: CollaborationId = asId('county');

/** Another instance on the same database, as a second server would be. */
export async function instance(url: string) {
  const store = await openStore({ url });
  let clock = Date.UTC(2024, 2, 15, 8);
  const app = createApp({
    store,
    ballotBox: store.ballotBox,
    clock: () => new Date((clock += 1000)).toISOString(),
    collaboration,
    minutesToSign,
  });
  return { app, store };
}

/** An app on a fresh database with the small council on record. */
export async function councilApp() {
  const database = await testDatabase();
  const first = await instance(database.url);
  const establish = {
    type: 'EstablishCollaboration',
    collaboration: { id: collaboration, name: 'Länet' },
    roster,
  } as const;
  await first.app.changeStructure(collaboration, establish, 'establish', installation);
  const instances = [first];
  return {
    ...first,
    url: database.url,
    async another() {
      const next = await instance(database.url);
      instances.push(next);
      return next;
    },
    async close() {
      for (const { store } of instances) await store.close();
      await database.drop();
    },
  };
}

let keys = 0;

/** Asks as somebody in the tab. */
export const ask = (app: App, who: string, command: MeetingCommand, key = `key-${keys++}`) =>
  app.execute({ collaboration, meeting: plan.id, command, actor: { person: person(who), via: 'tab' }, key });

/** Asks, and it must be allowed. */
export async function done(app: App, who: string, command: MeetingCommand, key?: string) {
  const executed = await ask(app, who, command, key);
  if (!executed.ok) throw new Error(JSON.stringify(executed.refusal));
  return executed;
}

export const prepare: MeetingCommand = { type: 'PrepareMeeting', plan };
