import { t, type Locale, type TextKey } from '../i18n/index.ts';
import type { Kept, PersonExport } from './person-export.ts';

/** The same in words, to be read by the person it is about. */
export function personText({ knownAs, kept }: PersonExport, locale: Locale, at: string): string {
  const say = (key: TextKey, params: Readonly<Record<string, string | number>> = {}) =>
    t(locale, key, params);
  const list = (heading: TextKey, texts: readonly string[]) => [
    say(heading),
    ...(texts.length === 0 ? ['–'] : texts).map((text) => `  ${text}`),
  ];
  const places = [...new Set(kept.map(({ place }) => place))];
  const lines = [
    say('person.title', { name: knownAs.names.at(-1) ?? knownAs.person }),
    say('person.made', { at }),
    '',
    say('person.what'),
    '',
    ...list('person.id', [knownAs.person]),
    ...list('person.names', knownAs.names),
    ...list('person.accounts', knownAs.accounts),
    ...list('person.addresses', knownAs.addresses),
    ...places.flatMap((place) => [
      '',
      say('person.place', { place: placeText(place, locale) }),
      ...kept.filter((one) => one.place === place).flatMap((one) => linesOf(one, locale)),
    ]),
    '',
    say('person.not-here'),
  ];
  return `${lines.join('\n')}\n`;
}

const tables: Readonly<Record<string, TextKey>> = {
  structure: 'person.place.structure',
  archive_document: 'person.place.archive',
  archive_item: 'person.place.archive',
  web_session: 'person.place.sessions',
  allowance_used: 'person.place.allowances',
};

function placeText(place: string, locale: Locale): string {
  const known = tables[place];
  if (known !== undefined) return t(locale, known);
  const [kind, id = ''] = place.split(/:(.*)/s);
  if (kind === 'meeting') return t(locale, 'person.place.meeting', { id });
  return kind === 'matter' ? t(locale, 'person.place.matter', { id }) : place;
}

function linesOf({ event, at, own, data }: Kept, locale: Locale): readonly string[] {
  const heading =
    event === null ? '-' : `- ${at ?? ''} ${event}${own ? ` (${t(locale, 'person.own')})` : ''}`;
  return [`  ${heading}`, ...outline(data).map((line) => `      ${line}`)];
}

/** A value as lines `field: words`, deeper ones indented; nothing is left out or cut. */
function outline(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [typeof value === 'string' ? value : JSON.stringify(value)];
  return Object.entries(value).flatMap(([key, part]) => {
    if (part === null) return [];
    const name = Array.isArray(value) ? '·' : `${key}:`;
    const within = outline(part);
    if (typeof part !== 'object') return [`${name} ${within.join(' ')}`];
    return within.length === 0 ? [] : [name, ...within.map((line) => `  ${line}`)];
  });
}
