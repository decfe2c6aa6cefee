import { createApp, type AppParts } from '../../src/app/create-app.ts';
import { installation, type App } from '../../src/app/app.ts';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import { preparedDatabase } from '../database.ts';
import { person, plan, roster } from '../domain/council.ts';
import { withApp } from '../prepared-app.ts';

export const collaboration: CollaborationId = asId('county');

/** Another instance on the same database, as a second server would be. */
export async function instance(url: string, tenantDomains: AppParts['tenantDomains'] = {}) {
  const store = await openStore({ url });
  let clock = Date.UTC(2024, 2, 15, 8);
  const app = createApp({
    store,
    ballotBox: store.ballotBox,
    clock: () => new Date((clock += 1000)).toISOString(),
    collaboration,
    minutesToSign,
    tenantDomains,
  });
  return { app, store };
}

/** A database with the small council on record, and an account of the sample's tenant for everybody in it. */
const councilDatabase = () =>
  preparedDatabase('samsyn_council', (url) =>
    withApp(url, collaboration, async (app) => {
      const establish = {
        type: 'EstablishCollaboration',
        collaboration: { id: collaboration, name: 'Länet' },
        roster,
      } as const;
      await app.changeStructure(collaboration, establish, 'establish', installation);
      for (const { id } of roster.persons) {
        const account = { tenant: sampleTenant, objectId: sampleObjectId(id) };
        const link = { type: 'LinkAccount', person: id, account } as const;
        await app.changeStructure(collaboration, link, `account-${id}`, installation);
      }
    }),
  );

/** An app on a database of its own with the small council on record. */
export async function councilApp(tenantDomains?: AppParts['tenantDomains']) {
  const database = await councilDatabase();
  const first = await instance(database.url, tenantDomains);
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
