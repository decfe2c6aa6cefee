import { t, type Locale } from '../i18n/index.ts';
import type { Doubt } from './verify.ts';

/** What doesn't hold, as a sentence. */
export const doubtText = (locale: Locale, doubt: Doubt): string =>
  t(locale, `bundle.doubt.${doubt.fault}`, doubt);
