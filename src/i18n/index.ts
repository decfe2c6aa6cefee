import { en } from './en/index.ts';
import { sv } from './sv/index.ts';
import { textFrom, type Catalogue, type Locale, type TextKey, type TextParams } from './text.ts';

export { enumerate, localeOf, locales, type Locale, type TextKey, type TextParams } from './text.ts';

const catalogues: Readonly<Record<Locale, Catalogue>> = { sv, en };

/** The text for `key`, both languages at hand. The tab fetches one at a time and takes `textFrom`. */
export const t = (locale: Locale, key: TextKey, params: TextParams = {}): string =>
  textFrom(catalogues[locale], locale, key, params);
