import type { Instant } from '../../domain/ids.ts';
import type { Matter } from '../../domain/matter/state.ts';
import { cardOf } from '../../domain/matter/view-card.ts';
import type { Collaboration } from '../../domain/structure/facts.ts';
import { t, type Locale } from '../../i18n/index.ts';
import type { Reader } from '../matters/reader.ts';

type Entry = {
  readonly id: string;
  readonly title: string;
  readonly at: Instant;
  readonly text: string;
  readonly link: string;
};

const most = 100;

/** Decisions and recommendations as an Atom feed (RFC 4287), newest first, from what everybody may read (PI7). */
export function feedOf(
  locale: Locale,
  base: string,
  collaboration: Collaboration | null,
  matters: readonly Matter[],
  reader: Reader,
): string {
  const entries = matters
    .flatMap((matter) => entriesOf(locale, base, matter, reader))
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, most);
  const updated = entries[0]?.at ?? `${reader.today}T00:00:00.000Z`;
  const name = collaboration?.name ?? '';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(t(locale, 'feed.title', { name }))}</title>`,
    `<id>urn:samsyn:${escaped(collaboration?.id ?? '')}:feed</id>`,
    `<link rel="self" href="${escaped(`${base}/api/open/feed.atom`)}"/>`,
    `<updated>${updated}</updated>`,
    `<author><name>${escaped(name)}</name></author>`,
    ...entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

function entriesOf(locale: Locale, base: string, matter: Matter, reader: Reader): readonly Entry[] {
  const { title } = cardOf(matter, reader.sight);
  const link = `${base}/?surface=reading&matter=${encodeURIComponent(matter.id)}`;
  const shortName = (body: string) => reader.names.bodies[body]?.shortName ?? body;
  const decisions = matter.hearings.flatMap(({ meeting, item, body, report }) =>
    report?.status === 'closed'
      ? report.decisions.map((decision, index) => ({
          id: `${matter.id}:${meeting}:${item}:${index}`,
          title: t(locale, 'feed.decided', { body: shortName(body), title }),
          at: decision.at,
          text: decision.wording ?? decision.clauses.join('\n'),
          link,
        }))
      : [],
  );
  const recommendations = Object.values(matter.recommendations)
    .filter(({ withdrawnFor }) => withdrawnFor === null)
    .map(({ id, at, text, addressees }) => ({
      id: `${matter.id}:${id}`,
      title: t(locale, 'feed.recommended', { title, n: addressees.length }),
      at,
      text,
      link,
    }));
  return [...decisions, ...recommendations];
}

const entryText = ({ id, title, at, text, link }: Entry): string =>
  [
    '<entry>',
    `<id>urn:samsyn:${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<updated>${at}</updated>`,
    `<link href="${escaped(link)}"/>`,
    `<content type="text">${escaped(text)}</content>`,
    '</entry>',
  ].join('\n');

/** What XML 1.0 can't say is left out. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
