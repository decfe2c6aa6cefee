import { t } from '../i18n/index.ts';
import { exportStructure } from './structure-export.ts';
import { importStructure } from './structure-import.ts';
import { askedOfStructure } from './structure-options.ts';
import { showStructure } from './structure-show.ts';
import { withRegister } from './structure-place.ts';
import type { Terminal } from './terminal.ts';

/**
 * `samsyn structure show|export|import`: the register in a database, without a server. 0 when it went through (an
 * import with faulty rows: 1), 1 when a file or the database can't be used, 2 when the command makes no sense.
 */
export async function structure(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = askedOfStructure(args);
  const spoken = { ...terminal, locale: asked?.locale ?? terminal.locale };
  if (asked === null) {
    spoken.err(t(spoken.locale, 'cli.structure.usage'));
    return 2;
  }
  if (asked.badDay !== null) {
    spoken.err(t(spoken.locale, 'cli.structure.bad-day', { text: asked.badDay }));
    return 2;
  }
  const { what } = asked;
  return withRegister(asked, spoken, (place) => {
    switch (what.does) {
      case 'show':
        return showStructure(place, { ...what, on: asked.on }, spoken);
      case 'export':
        return exportStructure(place, { ...what, on: asked.on }, spoken);
      case 'import':
        return importStructure(place, what, spoken);
    }
  });
}
