import type { sv } from './sv/index.ts';

export const locales = ['sv', 'en'] as const;
export type Locale = (typeof locales)[number];

export type TextKey = keyof typeof sv;
export type TextParams = Readonly<Record<string, string | number | readonly string[]>>;

/** Every text in one language. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/**
 * The text for `key` out of the catalogue of `locale`. `{name}` is replaced by the param of that name, a list by "a, b och c";
 * `{n|one form|other form}` picks by the number `n`.
 */
export function textFrom(
  catalogue: Catalogue,
  locale: Locale,
  key: TextKey,
  params: TextParams = {},
): string {
  const text = catalogue[key];
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
