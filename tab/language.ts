import { createContext, use } from 'react';
import { textFrom, type Catalogue, type Locale, type TextKey, type TextParams } from '../src/i18n/text.ts';

/** The reader's language with its texts, and how to change it. */
export type Language = {
  readonly locale: Locale;
  readonly texts: Catalogue;
  readonly change: (locale: Locale) => void;
};

export const LanguageContext = createContext<Language | null>(null);

/** The reader's language. Only for components below the page, which is drawn when the texts are there. */
export function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('Used outside a language.');
  return language;
}

export type Say = (key: TextKey, params?: TextParams) => string;

/** The texts of the tab in the reader's language. */
export function useText(): Say {
  const { locale, texts } = useLanguage();
  return (key, params) => textFrom(texts, locale, key, params);
}
