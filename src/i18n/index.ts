import { api as svApi } from './sv/api.ts';
import { cards as svCards } from './sv/cards.ts';
import { check as svCheck } from './sv/check.ts';
import { cli as svCli } from './sv/cli.ts';
import { minutes as svMinutes } from './sv/minutes.ts';
import { refusals as svRefusals } from './sv/refusals.ts';
import { serve as svServe } from './sv/serve.ts';
import { tab as svTab } from './sv/tab.ts';
import { api as enApi } from './en/api.ts';
import { cards as enCards } from './en/cards.ts';
import { check as enCheck } from './en/check.ts';
import { cli as enCli } from './en/cli.ts';
import { minutes as enMinutes } from './en/minutes.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { serve as enServe } from './en/serve.ts';
import { tab as enTab } from './en/tab.ts';

export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

const sv = { ...svRefusals, ...svCards, ...svTab, ...svMinutes, ...svCli, ...svCheck, ...svApi, ...svServe };
const en: Record<keyof typeof sv, string> = {
  ...enRefusals,
  ...enCards,
  ...enTab,
  ...enMinutes,
  ...enCli,
  ...enCheck,
  ...enApi,
  ...enServe,
};
const catalogues: Readonly<Record<Locale, Record<TextKey, string>>> = { sv, en };

export type TextKey = keyof typeof sv;
export type TextParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The text for `key`. `{name}` is replaced by the param of that name, a list by "a, b och c";
 * `{n|one form|other form}` picks by the number `n`.
 */
export function t(locale: Locale, key: TextKey, params: TextParams = {}): string {
  return catalogues[locale][key].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_whole, name: string, one: string | undefined, other: string | undefined) => {
      const value = params[name];
      if (one !== undefined && other !== undefined) return value === 1 ? one : other;
      return typeof value === 'object' ? enumerate(locale, value) : String(value ?? '');
    },
  );
}

/** "a, b och c" */
export const enumerate = (locale: Locale, names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

/** The locale to use for a person whose client says `wanted` ("sv-SE", "en-GB", "fi-FI"): Swedish unless English. */
export const localeOf = (wanted: string | undefined): Locale =>
  wanted?.toLowerCase().startsWith('en') === true ? 'en' : 'sv';
