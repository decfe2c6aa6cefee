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
  return (key, params) => textFrom(texts, locale, key, isolated(params));
}

/** Hebrew, Arabic and their kin, and the marks that turn the direction of what follows. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** As it is put into a sentence; for a name that stands in a line of names. */
export const keepIn = <T>(value: T): T | string =>
  typeof value === 'string' && turning.test(value) ? `\u2068${value}\u2069` : value;

/** A name written from right to left keeps to itself, and the sentence around it reads as it should. */
const isolated = (params: TextParams | undefined): TextParams | undefined =>
  params === undefined
    ? undefined
    : Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'object' ? value.map(keepIn) : keepIn(value),
        ]),
      );
