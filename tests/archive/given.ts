import type { App } from '../../src/app/app.ts';
import type { Archive, ArchivedDocument } from '../../src/app/ports.ts';
import { asId, type CollaborationId, type MeetingId } from '../../src/domain/ids.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';

export const collaboration = asId<CollaborationId>('norrmark');

/** A register of a few persons, two of them with the same name. */
export const roster: Roster = {
  principals: [
    {
      id: asId('pr-g'),
      name: 'Granvattnets kommun',
      shortName: 'Granvattnet',
      abbreviation: 'Gr',
      kind: 'municipality',
    },
    {
      id: asId('pr-t'),
      name: 'Tallberga kommun',
      shortName: 'Tallberga',
      abbreviation: 'Ta',
      kind: 'municipality',
    },
  ],
  bodies: [],
  persons: [
    { id: asId('p-ragna'), name: 'Ragna Lidvall', party: 's' },
    { id: asId('p-ivar'), name: 'Ivar Brännström', party: 'm' },
    { id: asId('p-ester'), name: 'Ester Fjällmo', organisation: 'Region Norrmark' },
    { id: asId('p-kjell-l'), name: 'Kjell Oxdal', party: 'l' },
    { id: asId('p-kjell-c'), name: 'Kjell Oxdal', party: 'c' },
    { id: asId('p-vanja'), name: 'Vanja Tornmark', party: 'v' },
  ],
  seats: [
    { id: asId('s-1'), body: asId('b-1'), principal: asId('pr-g') },
    { id: asId('s-2'), body: asId('b-1'), principal: asId('pr-t') },
  ],
  mandates: [
    { kind: 'ordinary', person: asId('p-ragna'), body: asId('b-1'), seat: asId('s-1') },
    { kind: 'ordinary', person: asId('p-ivar'), body: asId('b-1'), seat: asId('s-2') },
  ],
  presidencies: [],
};

export const clock = () => '2024-04-01T10:00:00.000Z';

/** An app that knows the register and nothing else. */
export const appWith = (known: Roster): Pick<App, 'structure'> => ({
  structure: () => Promise.resolve({ roster: known } as never),
});

/** An archive in memory, to see what is kept. */
export function archiveInMemory(
  behind: readonly MeetingId[] = [],
): Archive & { readonly kept: Map<string, ArchivedDocument> } {
  const kept = new Map<string, ArchivedDocument>();
  return {
    kept,
    keep: (_collaboration, document) => {
      const fresh = !kept.has(document.id);
      kept.set(document.id, document);
      return Promise.resolve(fresh);
    },
    document: (_collaboration, id) => Promise.resolve(kept.get(id) ?? null),
    meetingsBehind: () => Promise.resolve(behind),
    documents: () => Promise.resolve([]),
    search: () => Promise.resolve({ total: 0, hits: [] }),
  };
}
