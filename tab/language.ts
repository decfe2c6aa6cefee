import { createContext, use } from 'react';
import { t, type Locale, type TextKey, type TextParams } from '../src/i18n/index.ts';

/** The reader's language, and how to change it. */
export type Language = { readonly locale: Locale; readonly change: (locale: Locale) => void };

export const LanguageContext = createContext<Language>({ locale: 'sv', change: () => undefined });

export const useLanguage = (): Language => use(LanguageContext);

export type Say = (key: TextKey, params?: TextParams) => string;

/** The texts of the tab in the reader's language. */
export function useText(): Say {
  const { locale } = useLanguage();
  return (key, params) => t(locale, key, params);
}
