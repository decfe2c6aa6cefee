import type { Change } from './change.ts';
import type { ChangeSource, StructureEvent } from './events.ts';
import { entryKey, registerFrom, type FactKind } from './register.ts';

export type FactChanged<Recorded> = {
  readonly recorded: Recorded;
  /** Null: it was there when the collaboration was established. */
  readonly change: Change | null;
  /** Name of the spreadsheet it came with; null: by hand. */
  readonly file: string | null;
};

/** Every change of one fact as it was recorded, corrected ones included, oldest first; `recorded` as the record has it (ST6). */
export function historyOf<Recorded extends { readonly data: unknown }>(
  record: readonly Recorded[],
  kind: FactKind,
  id: string,
): readonly FactChanged<Recorded>[] {
  return record.flatMap((recorded): readonly FactChanged<Recorded>[] => {
    const event = recorded.data as StructureEvent;
    switch (event.type) {
      case 'CollaborationEstablished':
        return registerFrom(event.roster).entries.has(entryKey(kind, id))
          ? [{ recorded, change: null, file: null }]
          : [];
      case 'StructureChanged':
        return event.changes
          .filter((change) => change.do !== 'know-party' && change.kind === kind && change.id === id)
          .map((change) => ({ recorded, change, file: fileOf(event.source) }));
      // Accounts and addresses belong to a person, and are no facts of the register.
      default:
        return [];
    }
  });
}

const fileOf = (source: ChangeSource): string | null => (source.by === 'spreadsheet' ? source.name : null);
