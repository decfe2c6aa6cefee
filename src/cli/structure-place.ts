import type { App, StructureOn } from '../app/app.ts';
import type { CollaborationId } from '../domain/ids.ts';
import { t } from '../i18n/index.ts';
import type { NamedRow } from '../store/rows-naming.ts';
import { withRecord, type WhichRecord } from './record-place.ts';
import type { Terminal } from './terminal.ts';

/** A register opened for one command. */
export type RegisterPlace = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  readonly structure: (on?: string | null) => Promise<StructureOn>;
  /** Every row, in any table, that holds one of the texts. */
  readonly rowsNaming: (texts: readonly string[]) => Promise<readonly NamedRow[]>;
};

/** Opens the database that the settings name and closes it after `work`; says why when there is no register in it. */
export const withRegister = (
  which: WhichRecord,
  terminal: Terminal,
  work: (place: RegisterPlace) => Promise<number>,
): Promise<number> =>
  withRecord(which, terminal, async ({ app, collaboration, store }) => {
    const structure = (on: string | null = null) =>
      on === null ? app.structure(collaboration) : app.structure(collaboration, on);
    if ((await structure()).collaboration === null) {
      terminal.err(t(terminal.locale, 'cli.structure.no-collaboration', { id: collaboration }));
      return 1;
    }
    const rowsNaming = (texts: readonly string[]) => store.rowsNaming(collaboration, texts);
    return work({ app, collaboration, structure, rowsNaming });
  });
