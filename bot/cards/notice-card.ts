import type { Instant } from '../../src/domain/ids.ts';
import type { AgendaLine, MeetingView, NoticeView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { clockTime, dayAndTime, longDate } from './clock-time.ts';
import { actions, button, container, heading, lettered, plain, sentence, subheading } from './elements.ts';
import { openPage } from './open-page.ts';
import { assemble, originOf, partsOf, type Showing } from './showing.ts';

const place = { card: 'notice' } as const;

/** Kallelse (AG8): what is called, when and where, the agenda, and "I have read it". `readAt`: when the reader last did. */
export function noticeCard(view: MeetingView, showing: Showing, readAt: Instant | null): Card {
  const { locale } = showing;
  return assemble(view, place, showing, t(locale, 'cards.notice.fallback', { body: view.body.name }), [
    heading(t(locale, 'cards.notice.heading', { body: view.body.name })),
    ...when(view, locale),
    ...(view.phase === 'prepared' ? [] : [sentence(t(locale, 'cards.notice.open'))]),
    ...(showing.audience === 'person' ? yours(view, locale, readAt) : []),
    subheading(t(locale, 'cards.notice.agenda')),
    ...view.agenda.filter(({ status }) => status !== 'withdrawn').flatMap((line) => agendaLine(line, locale)),
    ...(view.notice === null ? [] : readers(view.notice, locale)),
    ...actions([
      ...(asks(view, showing)
        ? [
            button(t(locale, 'cards.notice.action'), 'acknowledge-notice', originOf(view, place), {
              positive: true,
            }),
          ]
        : []),
      ...openPage(t(locale, 'cards.link.tab'), partsOf(showing).links.meeting(view.id)),
    ]),
  ]);
}

function when(view: MeetingView, locale: Locale): readonly Element[] {
  const from = clockTime(locale, view.scheduledStart, view.timeZone);
  const to = clockTime(locale, view.scheduledEnd, view.timeZone);
  const small = [
    ...(view.notice === null
      ? []
      : [t(locale, 'cards.notice.sent', { at: dayAndTime(locale, view.notice.sentAt, view.timeZone) })]),
    ...(view.registryNumber === null
      ? []
      : [t(locale, 'cards.notice.registry', { number: view.registryNumber })]),
  ].join(' · ');
  return [
    sentence(t(locale, 'cards.notice.when', { date: longDate(locale, view.date), from, to })),
    sentence(t(locale, 'cards.notice.place', { place: view.place }), { spacing: 'none' }),
    ...plain(small, { isSubtle: true, size: 'small', spacing: 'small' }),
  ];
}

/** Those without a mandate here aren't called, and aren't asked. */
const asks = ({ notice, you }: MeetingView, { audience }: Showing): boolean =>
  notice !== null && (audience === 'chat' || (you.standing !== 'outsider' && !notice.readByYou));

function yours(view: MeetingView, locale: Locale, readAt: Instant | null): readonly Element[] {
  const { notice } = view;
  if (notice === null || readAt === null) return [];
  const at = dayAndTime(locale, readAt, view.timeZone);
  return notice.readByYou
    ? [container('good', [sentence(t(locale, 'cards.notice.readAt', { at }))])]
    : [container('warning', [sentence(t(locale, 'cards.notice.changed'))])];
}

function agendaLine(line: AgendaLine, locale: Locale): readonly Element[] {
  const presented = line.presenters.map(({ text }) => text);
  const more = [
    ...(line.kind === null ? [] : [t(locale, `cards.kind.${line.kind}`)]),
    ...(presented.length === 0 ? [] : [t(locale, 'cards.notice.presented', { names: presented })]),
  ].join(' · ');
  return [
    lettered(String(line.number), line.heading),
    ...plain(more, { isSubtle: true, size: 'small', spacing: 'none' }),
  ];
}

/** How many have read it; who hasn't, for those who run the meeting. */
function readers({ readCount, unread }: NoticeView, locale: Locale): readonly Element[] {
  const names = unread.map(({ name }) => name);
  const nobody = names.length === 0 && readCount === 0;
  const counted = nobody
    ? t(locale, 'cards.notice.nobody')
    : names.length === 0
      ? t(locale, 'cards.notice.count', { count: readCount })
      : t(locale, 'cards.notice.countOf', { count: readCount, of: readCount + names.length });
  return [
    ...plain(counted, { isSubtle: true, spacing: 'medium' }),
    ...(names.length === 0
      ? []
      : plain(t(locale, 'cards.notice.unread', { names }), { isSubtle: true, spacing: 'small' })),
  ];
}
