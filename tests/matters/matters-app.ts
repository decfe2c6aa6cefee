import { installation, type App } from '../../src/app/app.ts';
import { createApp } from '../../src/app/create-app.ts';
import { matterProcess, type MatterProcess } from '../../src/app/matter-process.ts';
import {
  asId,
  type CollaborationId,
  type ItemId,
  type MatterId,
  type MeetingId,
} from '../../src/domain/ids.ts';
import type { ItemPlan } from '../../src/domain/meeting/agenda.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingPlan } from '../../src/domain/meeting/events.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { roster } from './told.ts';

export const collaboration = asId<CollaborationId>('vasterbotten');

export type Instance = Awaited<ReturnType<typeof instance>>;

/** One server's app over a database, with its process when it is started. */
export async function instance(url: string) {
  const store = await openStore({ url });
  let now = Date.UTC(2025, 0, 2, 11);
  const app = createApp({
    store,
    ballotBox: store.ballotBox,
    clock: () => new Date((now += 1000)).toISOString(),
    collaboration,
    minutesToSign,
  });
  const processes: MatterProcess[] = [];
  const faults: unknown[] = [];
  return {
    app,
    store,
    /** A later day, at noon. */
    on: (date: string) => {
      now = Date.parse(`${date}T11:00:00Z`);
    },
    process: (from: App = app) => {
      const started = matterProcess(
        {
          app: from,
          lists: store.matters,
          onFault: (error) => faults.push(error),
        },
        collaboration,
      );
      processes.push(started);
      return started;
    },
    close: async () => {
      await Promise.all(processes.map((one) => one.close()));
      await store.close();
      if (faults.length > 0) throw new AggregateError(faults, 'the process had faults');
    },
  };
}

/** A database of its own with the sample's structure on record. */
export async function mattersApp() {
  const database = await testDatabase();
  const opened = [await instance(database.url)];
  const [first] = opened;
  if (first === undefined) throw new Error('no instance');
  const establish = {
    type: 'EstablishCollaboration',
    collaboration: { id: collaboration, name: 'Länet' },
    roster,
  } as const;
  await first.app.changeStructure(collaboration, establish, 'establish', installation);
  return {
    ...first,
    url: database.url,
    async another() {
      const next = await instance(database.url);
      opened.push(next);
      return next;
    },
    async close() {
      for (const one of opened) await one.close();
      await database.drop();
    },
  };
}

let keys = 0;

export const tell = (
  app: App,
  who: string | null,
  matter: string,
  command: MatterCommand,
  key = `key-${keys++}`,
) =>
  app.matters.execute({
    collaboration,
    matter: asId<MatterId>(matter),
    command,
    actor: who === null ? installation : { person: asId(who), via: 'tab' },
    key,
  });

/** Told, and it must be allowed. */
export async function told(app: App, who: string, matter: string, command: MatterCommand) {
  const done = await tell(app, who, matter, command);
  if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`);
  return done.matter;
}

export const askMeeting = (app: App, who: string, meeting: string, command: MeetingCommand) =>
  app.execute({
    collaboration,
    meeting: asId<MeetingId>(meeting),
    command,
    actor: { person: asId(who), via: 'tab' },
    key: `key-${keys++}`,
  });

export async function inMeeting(app: App, who: string, meeting: string, command: MeetingCommand) {
  const done = await askMeeting(app, who, meeting, command);
  if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`);
  return done.meeting;
}

export const planOf = (
  id: string,
  body: string,
  date: string,
  agenda: readonly ItemPlan[] = [],
): MeetingPlan => ({
  id: asId(id),
  collaboration,
  body: asId(body),
  registryNumber: null,
  date,
  timeZone: 'Europe/Stockholm',
  place: 'Teams',
  scheduledStart: `${date}T08:00:00.000Z`,
  scheduledEnd: `${date}T14:00:00.000Z`,
  firstItemNumber: 1,
  sessions: [{ id: asId('a'), body: asId(body), attending: [asId(body)] }],
  agenda,
  roster,
});

export const itemOf = (id: string, matter: string | null): ItemPlan => ({
  id: asId<ItemId>(id),
  heading: 'Samverkansavtal',
  kind: 'decision',
  presenters: [],
  summary: null,
  proposal: null,
  session: asId('a'),
  standing: null,
  documents: [],
  deviation: null,
  matter: matter === null ? null : asId(matter),
});

/** Opens the meeting, deals with the item and declares what the chair says. */
export async function decideIn(
  app: App,
  chair: string,
  meeting: string,
  item: string,
  declaration: Partial<Extract<MeetingCommand, { type: 'DeclareOutcome' }>['declaration']>,
) {
  const at = asId<ItemId>(item);
  await inMeeting(app, chair, meeting, { type: 'ReportPresence', person: asId(chair), present: true });
  await inMeeting(app, chair, meeting, { type: 'OpenMeeting' });
  await inMeeting(app, chair, meeting, { type: 'CompleteRollCall' });
  await inMeeting(app, chair, meeting, { type: 'OpenItem', item: at });
  await inMeeting(app, chair, meeting, {
    type: 'DeclareOutcome',
    item: at,
    declaration: {
      outcome: 'adopted',
      clauses: [],
      wording: null,
      postponedTo: null,
      referredTo: null,
      reason: null,
      vote: null,
      ...declaration,
    },
  });
  await inMeeting(app, chair, meeting, { type: 'CloseItem', item: at });
}
