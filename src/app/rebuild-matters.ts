import type { CollaborationId } from '../domain/ids.ts';
import { evolveMatter, noMatter } from '../domain/matter/evolve.ts';
import type { MatterEvent } from '../domain/matter/events.ts';
import { listingOf, type MatterListing } from './matter-listing.ts';
import type { MatterLists } from './matter-lists.ts';
import type { EventStore, StreamName } from './ports.ts';

export type RebuildParts = {
  readonly store: Pick<EventStore, 'read'> & {
    streams(): Promise<readonly { readonly collaboration: CollaborationId; readonly stream: StreamName }[]>;
  };
  readonly lists: MatterLists;
};

const together = 200;

/** Makes the lists of matters anew from the record, whatever they said before. Answers how many matters there are. */
export async function rebuildMatters(
  { store, lists }: RebuildParts,
  collaboration: CollaborationId,
): Promise<number> {
  const streams = (await store.streams()).filter(
    (head) => head.collaboration === collaboration && head.stream.startsWith('matter:'),
  );
  await lists.clear(collaboration);
  for (let place = 0; place < streams.length; place += together) {
    const listings: MatterListing[] = [];
    for (const { stream } of streams.slice(place, place + together)) {
      const record = await store.read(collaboration, stream, 0);
      const matter = record.reduce((before, { data }) => evolveMatter(before, data as MatterEvent), noMatter);
      listings.push(listingOf(matter));
    }
    await lists.keep(collaboration, listings);
  }
  return streams.length;
}
