import type { CurrentItem, MeetingView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { clockTime, longDate } from './clock-time.ts';
import { actions, button, heading, plain, sentence, subheading } from './elements.ts';
import { outcomeText } from './outcome-part.ts';
import { assemble, originOf, type Showing } from './showing.ts';

const itemsPerPage = 12;

/**
 * Sammanfattning after the meeting: decisions first, then votes and dissent, then who was missing.
 * Long meetings have pages, for a message may not be large. `page` counts from 0.
 */
export function recapCard(
  view: MeetingView,
  items: readonly CurrentItem[],
  showing: Showing,
  page = 0,
): Card {
  const { locale } = showing;
  const telling = items.filter((item) => item.outcomes.length > 0 || item.vote?.tally != null);
  const pages = Math.max(1, Math.ceil(telling.length / itemsPerPage));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  const place = { card: 'recap', page: shown } as const;
  const next = button(t(locale, 'cards.recap.nextPage'), 'refresh', {
    ...originOf(view, place),
    page: (shown + 1) % pages,
  });
  return assemble(view, place, showing, t(locale, 'cards.recap.fallback', { body: view.body.name }), [
    heading(t(locale, 'cards.recap.heading', { body: view.body.name })),
    ...plain(subtitle(view, locale, shown, pages), { isSubtle: true, spacing: 'none' }),
    ...telling
      .slice(shown * itemsPerPage, (shown + 1) * itemsPerPage)
      .flatMap((item) => itemLines(view, item, locale)),
    ...(shown === pages - 1 ? closing(view, locale) : []),
    ...actions(pages > 1 ? [next] : []),
  ]);
}

function subtitle(view: MeetingView, locale: Locale, page: number, pages: number): string {
  const at = (instant: string | null) => (instant === null ? '–' : clockTime(locale, instant, view.timeZone));
  const when = t(locale, 'cards.recap.when', {
    date: longDate(locale, view.date),
    from: at(view.openedAt),
    to: at(view.closedAt),
  });
  return pages === 1 ? when : `${when} · ${t(locale, 'cards.recap.page', { page: page + 1, pages })}`;
}

function itemLines(view: MeetingView, item: CurrentItem, locale: Locale): readonly Element[] {
  const dissent = view.reservations.filter((line) => line.item === item.id).map((line) => line.name);
  return [
    subheading(`${String(item.number)}  ${item.heading}`),
    ...item.outcomes.flatMap((outcome) => plain(outcomeText(outcome, locale), { spacing: 'small' })),
    ...tallyLine(item, locale),
    ...(dissent.length === 0
      ? []
      : plain(t(locale, 'cards.recap.reservations', { names: dissent }), {
          isSubtle: true,
          spacing: 'small',
        })),
  ];
}

function tallyLine(item: CurrentItem, locale: Locale): readonly Element[] {
  const { vote } = item;
  if (vote?.tally == null) return [];
  const { tally } = vote;
  const counted = vote.choices.map(({ id, label }) => `${label} ${String(tally[id])}`).join(' · ');
  const without = vote.effect === 'outcome' ? '' : ` ${t(locale, 'cards.recap.withoutEffect')}`;
  return [sentence(`${t(locale, 'cards.recap.vote', { counted })}${without}`, { spacing: 'small' })];
}

function closing(view: MeetingView, locale: Locale): readonly Element[] {
  const { unrepresented } = view.representation;
  const next = view.nextMeetings.map((meeting) => meeting.text);
  return [
    ...(unrepresented.length === 0
      ? []
      : plain(t(locale, 'cards.unrepresented', { names: unrepresented }), {
          spacing: 'medium',
          separator: true,
        })),
    ...(next.length === 0 ? [] : plain(t(locale, 'cards.recap.nextMeetings', { meetings: next }))),
  ];
}
