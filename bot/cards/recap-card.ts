import type { CurrentItem, MeetingView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Action, Card, Element } from './card.ts';
import type { FindingLine } from './card-parts.ts';
import { clockTime, dayAndTime, longDate } from './clock-time.ts';
import { actions, button, container, heading, plain, sentence } from './elements.ts';
import { openPage } from './open-page.ts';
import { pagesOf } from './recap-pages.ts';
import { reviewHead, reviews, reviewWays } from './recap-review.ts';
import { recapBlocks } from './recap-sections.ts';
import { assemble, originOf, partsOf, type Showing } from './showing.ts';

export type RecapPieces = {
  readonly view: MeetingView;
  readonly items: readonly CurrentItem[];
  /** Asked for by those who review it, and by nobody else. */
  readonly findings: () => readonly FindingLine[];
  /** From 0. */
  readonly page: number;
};

/**
 * Mötesrapport (MI10). Until it is published only those who review it see it, on their own copies; then everybody does.
 * Its pages are what a message has room for.
 */
export function recapCard(pieces: RecapPieces, showing: Showing): Card {
  const { view } = pieces;
  if (view.after.recap.publishedAt !== null) return published(pieces, showing);
  return showing.audience === 'person' && reviews(view)
    ? review(pieces, showing)
    : underReview(view, showing);
}

function underReview(view: MeetingView, showing: Showing): Card {
  const { locale, audience } = showing;
  const place = { card: 'recap', page: 0 } as const;
  const title = t(locale, 'cards.recap.reviewed');
  const mine = button(t(locale, 'cards.recap.openReview'), 'refresh', originOf(view, place));
  return assemble(view, place, showing, title, [
    ...plain(`${view.body.name} · ${longDate(locale, view.date)}`, { isSubtle: true, size: 'small' }),
    heading(title, { spacing: 'none' }),
    sentence(t(locale, 'cards.recap.reviewedWhat')),
    ...actions(audience === 'chat' ? [mine] : []),
  ]);
}

function review(pieces: RecapPieces, showing: Showing): Card {
  const { view } = pieces;
  const { locale } = showing;
  const { place, blocks, next, pages } = paged(pieces, locale);
  const minutes = openPage(t(locale, 'cards.recap.minutes'), partsOf(showing).links.minutes(view.id));
  return assemble(view, place, showing, t(locale, 'cards.recap.review'), [
    heading(t(locale, 'cards.recap.review')),
    ...plain(subtitle(view, locale, place.page, pages), { isSubtle: true, spacing: 'none' }),
    ...(place.page === 0 ? reviewHead(view, showing, pieces.findings()) : []),
    ...ownWords(view, place.page),
    ...blocks,
    ...reviewWays(view, showing, place, [...next, ...minutes]),
  ]);
}

function published(pieces: RecapPieces, showing: Showing): Card {
  const { view } = pieces;
  const { locale } = showing;
  const { place, blocks, next, pages } = paged(pieces, locale);
  return assemble(view, place, showing, t(locale, 'cards.recap.fallback', { body: view.body.name }), [
    heading(t(locale, 'cards.recap.heading', { body: view.body.name })),
    ...plain(subtitle(view, locale, place.page, pages), { isSubtle: true, spacing: 'none' }),
    ...ownWords(view, place.page),
    ...blocks,
    ...actions([
      ...next,
      ...openPage(t(locale, 'cards.recap.minutes'), partsOf(showing).links.minutes(view.id)),
    ]),
  ]);
}

/** The page asked for, or the last there is. */
function paged({ view, items, page }: RecapPieces, locale: Locale) {
  const pages = pagesOf(recapBlocks(view, items, locale));
  const shown = Math.min(Math.max(page, 0), pages.length - 1);
  const place = { card: 'recap', page: shown } as const;
  const data = { ...originOf(view, place), page: (shown + 1) % pages.length };
  const next: readonly Action[] =
    pages.length === 1 ? [] : [button(t(locale, 'cards.recap.nextPage'), 'refresh', data)];
  return { place, blocks: (pages[shown] ?? []).flat(), next, pages: pages.length };
}

/** The coordinators' own words stand above the facts, on the first page. */
function ownWords({ after: { recap } }: MeetingView, page: number): readonly Element[] {
  return recap.text === null || page > 0 ? [] : [container('emphasis', plain(recap.text))];
}

function subtitle(view: MeetingView, locale: Locale, page: number, pages: number): string {
  const { publishedAt } = view.after.recap;
  const at = (instant: string | null) => (instant === null ? '–' : clockTime(locale, instant, view.timeZone));
  return [
    t(locale, 'cards.recap.when', {
      date: longDate(locale, view.date),
      from: at(view.openedAt),
      to: at(view.closedAt),
    }),
    ...(publishedAt === null
      ? []
      : [t(locale, 'cards.recap.published', { at: dayAndTime(locale, publishedAt, view.timeZone) })]),
    ...(pages === 1 ? [] : [t(locale, 'cards.recap.page', { page: page + 1, pages })]),
  ].join(' · ');
}
