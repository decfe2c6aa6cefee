import { startEmbedded, type EmbeddedOptions } from './embedded.ts';
import { openServer, type Store, type StoreOptions } from './server.ts';

/** Where the record is: a PostgreSQL of one's own by URL, or one that we start on a data folder. */
export type StorePlace = { readonly url: string } | { readonly embedded: EmbeddedOptions };

/**
 * Opens the record. An embedded database is stopped by `close`, after everything was written.
 * Refuses with `StoreRefused`; rejects when a server can't be reached.
 */
export async function openStore(place: StorePlace, options: StoreOptions = {}): Promise<Store> {
  if ('url' in place) return openServer(place.url, options);
  const server = await startEmbedded(place.embedded);
  try {
    const store = await openServer(server.url, options);
    const close = async () => {
      await store.close();
      await server.stop();
    };
    return { ...store, close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
