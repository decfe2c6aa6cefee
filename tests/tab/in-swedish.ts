import { t } from '../../src/i18n/index.ts';
import type { Say } from '../../tab/language.ts';

/** What the tab says to somebody who reads Swedish. */
export const inSwedish: Say = (key, params) => t('sv', key, params);
