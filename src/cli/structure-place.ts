import type { App, StructureOn } from '../app/app.ts';
import { createApp } from '../app/create-app.ts';
import { readConfig } from '../config.ts';
import { asId, type CollaborationId } from '../domain/ids.ts';
import { wallClock } from '../edges.ts';
import { t } from '../i18n/index.ts';
import { minutesHash } from '../minutes/fingerprint.ts';
import { sampleScript } from '../script/sample.ts';
import { openStore } from '../store/open.ts';
import { StoreRefused } from '../store/refused.ts';
import type { Store } from '../store/server.ts';
import type { AskedOfStructure } from './structure-options.ts';
import type { Terminal } from './terminal.ts';

/** A register opened for one command. */
export type RegisterPlace = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  structure(on?: string | null): Promise<StructureOn>;
};

/** Opens the database that the settings name and closes it after `work`; says why when it can't be used. */
export async function withRegister(
  { dataDir, collaboration: asked }: AskedOfStructure,
  terminal: Terminal,
  work: (place: RegisterPlace) => Promise<number>,
): Promise<number> {
  const says = (line: string): number => {
    terminal.err(line);
    return 1;
  };
  // Only where the record is matters here: nothing is served.
  const read = readConfig({ development: true, ...(dataDir === null ? {} : { dataDir }) });
  const fault = read.ok ? undefined : read.faults.find(({ name }) => places.includes(name));
  if (fault !== undefined)
    return says(
      `${fault.name}: ${t(terminal.locale, `cli.config.${fault.wrong}`, { value: fault.value ?? '' })}`,
    );
  if (!read.ok) return says(read.faults.map(({ name }) => name).join(', '));
  const { database, collaboration: configured } = read.config;
  const collaboration = asId<CollaborationId>(asked ?? configured ?? sampleScript().collaboration.id);
  const opening =
    database.kind === 'embedded' ? { embedded: { folder: database.folder } } : { url: database.url };
  const store = await openStore(opening).catch(refused);
  if (store instanceof StoreRefused) return says(store.message);
  try {
    return await within(store, collaboration, terminal, work);
  } finally {
    await store.close();
  }
}

const places = ['DATABASE_URL', '--data-dir'];

async function within(
  store: Store,
  collaboration: CollaborationId,
  terminal: Terminal,
  work: (place: RegisterPlace) => Promise<number>,
): Promise<number> {
  const app = createApp({
    store,
    ballotBox: store.ballotBox,
    clock: wallClock,
    collaboration,
    minutesHash,
  });
  const structure = (on: string | null = null) =>
    on === null ? app.structure(collaboration) : app.structure(collaboration, on);
  if ((await structure()).collaboration === null) {
    terminal.err(t(terminal.locale, 'cli.structure.no-collaboration', { id: collaboration }));
    return 1;
  }
  return work({ app, collaboration, structure });
}

function refused(fault: unknown): StoreRefused {
  if (fault instanceof StoreRefused) return fault;
  throw fault;
}
