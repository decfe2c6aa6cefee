import type { App } from '../app/app.ts';
import { createApp } from '../app/create-app.ts';
import { readConfig } from '../config.ts';
import { asId, type CollaborationId } from '../domain/ids.ts';
import { wallClock } from '../edges.ts';
import { t } from '../i18n/index.ts';
import { minutesToSign } from '../minutes/fingerprint.ts';
import { sampleScript } from '../script/sample.ts';
import { openStore } from '../store/open.ts';
import { StoreRefused } from '../store/refused.ts';
import type { Store } from '../store/server.ts';
import type { Terminal } from './terminal.ts';

/** The record opened for one command: the database that the settings name, and whose record in it. */
export type RecordPlace = {
  readonly store: Store;
  readonly app: App;
  readonly collaboration: CollaborationId;
};

export type WhichRecord = { readonly dataDir: string | null; readonly collaboration: string | null };

/** Opens the database and closes it after `work`; says why and gives 1 when it can't be used. */
export async function withRecord(
  { dataDir, collaboration: asked }: WhichRecord,
  terminal: Terminal,
  work: (place: RecordPlace) => Promise<number>,
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
    const { ballotBox } = store;
    const app = createApp({ store, ballotBox, clock: wallClock, collaboration, minutesToSign });
    return await work({ store, app, collaboration });
  } finally {
    await store.close();
  }
}

const places = ['DATABASE_URL', '--data-dir'];

function refused(fault: unknown): StoreRefused {
  if (fault instanceof StoreRefused) return fault;
  throw fault;
}
