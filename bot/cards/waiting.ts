import type { RollLine } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { sentence } from './elements.ts';

const namedAtMost = 5;

/** How many have answered, and who is missing when they are few: names, not numbers. */
export function progress(counted: string, waiting: readonly RollLine[], locale: Locale): Element {
  if (waiting.length === 0 || waiting.length > namedAtMost) return sentence(counted, { isSubtle: true });
  const names = waiting.map((line) =>
    line.principal === null ? line.name : `${line.name} (${line.principal})`,
  );
  return sentence(`${counted} ${t(locale, 'cards.waitingFor', { names })}`, { isSubtle: true });
}
