import type { AgendaLine, MeetingView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Action, Card, Element } from './card.ts';
import { clockTime, longDate } from './clock-time.ts';
import { actions, button, container, heading, plain, sentence, subheading } from './elements.ts';
import { conflictForm, conflictText } from './conflict-part.ts';
import { guestPart } from './guest-part.ts';
import { openPage } from './open-page.ts';
import { assemble, originOf, partsOf, type Showing } from './showing.ts';
import { yourStanding } from './your-standing.ts';

const place = { card: 'agenda' } as const;

/** Föredragningslista and upprop: where the meeting stands, who is represented, and "I am here". */
export function agendaCard(view: MeetingView, showing: Showing): Card {
  const { locale } = showing;
  return assemble(view, place, showing, t(locale, 'cards.agenda.fallback', { body: view.body.name }), [
    heading(view.body.name),
    ...plain(whenAndWhere(view, locale), { isSubtle: true, spacing: 'none' }),
    sentence(phaseText(view, locale), { spacing: 'small' }),
    ...(showing.audience === 'person' ? standing(view, showing) : []),
    ...representation(view, locale),
    ...quorum(view, locale),
    subheading(t(locale, 'cards.agenda.heading')),
    ...view.agenda.filter((line) => line.status !== 'withdrawn').flatMap((line) => agendaLine(line, locale)),
    ...actions(agendaActions(view, showing)),
    ...conflictForm(view, showing, place),
  ]);
}

/** For whom the reader serves or why not; somebody unknown gets the way to say that they are here. */
const standing = (view: MeetingView, showing: Showing): readonly Element[] =>
  view.you.person === null && showing.guest !== undefined
    ? guestPart(view, showing, place)
    : [yourStanding(view.you, showing.locale)];

function whenAndWhere(view: MeetingView, locale: Locale): string {
  const from = clockTime(locale, view.scheduledStart, view.timeZone);
  const to = clockTime(locale, view.scheduledEnd, view.timeZone);
  return t(locale, 'cards.agenda.when', { date: longDate(locale, view.date), from, to, place: view.place });
}

function phaseText(view: MeetingView, locale: Locale): string {
  const at = (instant: string | null) => (instant === null ? '' : clockTime(locale, instant, view.timeZone));
  switch (view.phase) {
    case 'prepared':
      return t(locale, 'cards.phase.prepared');
    case 'open':
      return view.presiding === null
        ? t(locale, 'cards.phase.open', { at: at(view.openedAt) })
        : t(locale, 'cards.phase.openUnder', { at: at(view.openedAt), name: view.presiding.name });
    case 'adjourned':
      return t(locale, 'cards.phase.adjourned');
    case 'closed':
      return t(locale, 'cards.phase.closed', { at: at(view.closedAt) });
  }
}

/** AT4: represented principals, served seats, and which principals are missing. Never a quorum. */
function representation({ representation: now, phase }: MeetingView, locale: Locale): readonly Element[] {
  const counted = t(locale, 'cards.representation', {
    represented: now.represented,
    principals: now.principals.length,
    served: now.seatsServed,
    seats: now.seatsTotal,
  });
  const missing = t(locale, 'cards.unrepresented', { names: now.unrepresented });
  const show = phase !== 'prepared' && now.unrepresented.length > 0;
  return [
    container(
      'emphasis',
      [sentence(counted), ...(show ? plain(missing, { isSubtle: true, spacing: 'small' }) : [])],
      {
        spacing: 'medium',
      },
    ),
  ];
}

/** AT10: too few by the body's own rule is said, and stops nothing. */
function quorum(
  { representation: { quorum: rule }, phase }: MeetingView,
  locale: Locale,
): readonly Element[] {
  if (rule === null || rule.met || (phase !== 'open' && phase !== 'adjourned')) return [];
  const text = t(locale, `cards.quorum.${rule.of}`, { atLeast: rule.atLeast });
  return [container('warning', plain(text))];
}

const agendaLine = (line: AgendaLine, locale: Locale): readonly Element[] => [
  lineText(line, locale),
  ...(line.conflicts.length === 0
    ? []
    : plain(conflictText(line.conflicts, locale), { isSubtle: true, size: 'small', spacing: 'none' })),
];

function lineText(line: AgendaLine, locale: Locale): Element {
  const outcome = line.outcomes.map((kind) => t(locale, `cards.outcome.${kind}`));
  const status = outcome.length > 0 ? outcome.join(', ') : t(locale, `cards.status.${line.status}`);
  const current = line.status === 'open';
  return {
    type: 'RichTextBlock',
    spacing: 'small',
    inlines: [
      { type: 'TextRun', text: `${String(line.number)}  `, weight: 'bolder' },
      { type: 'TextRun', text: line.heading, ...(current && { weight: 'bolder' }) },
      ...(line.status === 'planned'
        ? []
        : [{ type: 'TextRun' as const, text: `  – ${status}`, isSubtle: !current }]),
      ...(line.deviation === null
        ? []
        : [{ type: 'TextRun' as const, text: `  ⚑ ${t(locale, 'cards.deviation.short')}` }]),
    ],
  };
}

function agendaActions(view: MeetingView, showing: Showing): readonly Action[] {
  const { locale, audience } = showing;
  const tab = openPage(t(locale, 'cards.link.tab'), partsOf(showing).links.meeting(view.id));
  if (view.phase === 'closed') return tab;
  const data = originOf(view, place);
  const here = button(t(locale, 'cards.action.checkIn'), 'check-in', data, { positive: true });
  const leave = button(t(locale, 'cards.action.checkOut'), 'check-out', data);
  if (audience === 'chat') return [here, leave, ...tab];
  if (!view.may.includes('ReportPresence')) return tab;
  return [view.you.present ? leave : here, ...tab];
}
