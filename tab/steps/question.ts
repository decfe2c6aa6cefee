import type { Locale } from '../../src/i18n/index.ts';
import { t } from '../../src/i18n/index.ts';
import type { CurrentItem } from '../../src/domain/view.ts';

/** The question that consensus is asked about, unless the chair words it otherwise. */
export function usualQuestion(item: CurrentItem, locale: Locale): string {
  return item.proposal === null || item.proposal.trim() === ''
    ? t(locale, 'tab.question.usual', { heading: item.heading })
    : item.proposal;
}
