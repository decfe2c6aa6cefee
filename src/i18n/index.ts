import { after as svAfter } from './sv/after.ts';
import { api as svApi } from './sv/api.ts';
import { archive as svArchive } from './sv/archive.ts';
import { bundle as svBundle } from './sv/bundle.ts';
import { before as svBefore } from './sv/before.ts';
import { cards as svCards } from './sv/cards.ts';
import { check as svCheck } from './sv/check.ts';
import { cli as svCli } from './sv/cli.ts';
import { matters as svMatters } from './sv/matters.ts';
import { minutes as svMinutes } from './sv/minutes.ts';
import { refusals as svRefusals } from './sv/refusals.ts';
import { serve as svServe } from './sv/serve.ts';
import { structure as svStructure } from './sv/structure.ts';
import { style as svStyle } from './sv/style.ts';
import { tabLog as svTabLog } from './sv/tab-log.ts';
import { tabMeeting as svTabMeeting } from './sv/tab-meeting.ts';
import { tab as svTab } from './sv/tab.ts';
import { after as enAfter } from './en/after.ts';
import { api as enApi } from './en/api.ts';
import { archive as enArchive } from './en/archive.ts';
import { bundle as enBundle } from './en/bundle.ts';
import { before as enBefore } from './en/before.ts';
import { cards as enCards } from './en/cards.ts';
import { check as enCheck } from './en/check.ts';
import { cli as enCli } from './en/cli.ts';
import { matters as enMatters } from './en/matters.ts';
import { minutes as enMinutes } from './en/minutes.ts';
import { refusals as enRefusals } from './en/refusals.ts';
import { serve as enServe } from './en/serve.ts';
import { structure as enStructure } from './en/structure.ts';
import { style as enStyle } from './en/style.ts';
import { tabLog as enTabLog } from './en/tab-log.ts';
import { tabMeeting as enTabMeeting } from './en/tab-meeting.ts';
import { tab as enTab } from './en/tab.ts';

export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

const sv = {
  ...svRefusals,
  ...svBundle,
  ...svCards,
  ...svTab,
  ...svTabLog,
  ...svTabMeeting,
  ...svMatters,
  ...svMinutes,
  ...svCli,
  ...svCheck,
  ...svApi,
  ...svArchive,
  ...svServe,
  ...svStructure,
  ...svStyle,
  ...svBefore,
  ...svAfter,
};
const en: Record<keyof typeof sv, string> = {
  ...enRefusals,
  ...enBundle,
  ...enCards,
  ...enTab,
  ...enTabLog,
  ...enTabMeeting,
  ...enMatters,
  ...enMinutes,
  ...enCli,
  ...enCheck,
  ...enApi,
  ...enArchive,
  ...enServe,
  ...enStructure,
  ...enStyle,
  ...enBefore,
  ...enAfter,
};
const catalogues: Readonly<Record<Locale, Record<TextKey, string>>> = { sv, en };

export type TextKey = keyof typeof sv;
export type TextParams = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The text for `key`. `{name}` is replaced by the param of that name, a list by "a, b och c";
 * `{n|one form|other form}` picks by the number `n`.
 */
export function t(locale: Locale, key: TextKey, params: TextParams = {}): string {
  const text = catalogues[locale][key];
  if (!text.includes('{')) return text;
  let said = '';
  for (const part of partsOf(text)) said += typeof part === 'string' ? part : filled(locale, part, params);
  return said;
}

type Gap = { readonly name: string; readonly one: string | undefined; readonly other: string | undefined };

const taken = new Map<string, readonly (string | Gap)[]>();

/** The text taken apart, once: what stands in it, and the gaps between. */
function partsOf(text: string): readonly (string | Gap)[] {
  const known = taken.get(text);
  if (known !== undefined) return known;
  const parts: (string | Gap)[] = [];
  let end = 0;
  for (const gap of text.matchAll(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g)) {
    const [whole, name = '', one, other] = gap;
    if (gap.index > end) parts.push(text.slice(end, gap.index));
    parts.push({ name, one, other });
    end = gap.index + whole.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  taken.set(text, parts);
  return parts;
}

function filled(locale: Locale, { name, one, other }: Gap, params: TextParams): string {
  const value = params[name];
  if (one !== undefined && other !== undefined) return value === 1 ? one : other;
  return typeof value === 'object' ? enumerate(locale, value) : String(value ?? '');
}

const lists: Readonly<Record<Locale, Intl.ListFormat>> = {
  sv: new Intl.ListFormat('sv', { type: 'conjunction' }),
  en: new Intl.ListFormat('en', { type: 'conjunction' }),
};

/** "a, b och c" */
export const enumerate = (locale: Locale, names: readonly string[]): string => lists[locale].format(names);

/** The locale to use for a person whose client says `wanted` ("sv-SE", "en-GB", "fi-FI"): Swedish unless English. */
export const localeOf = (wanted: string | undefined): Locale =>
  wanted?.toLowerCase().startsWith('en') === true ? 'en' : 'sv';
