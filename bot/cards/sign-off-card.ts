import type { MeetingView, SignOffView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Action, Card, Element } from './card.ts';
import { dayAndTime, longDate } from './clock-time.ts';
import { actions, button, container, heading, plain, sentence, subheading } from './elements.ts';
import { openPage } from './open-page.ts';
import { assemble, originOf, partsOf, type Showing } from './showing.ts';

const place = { card: 'sign-off' } as const;

/** Justering (MI6): who signs in which order, who has, whom it waits for. Signing needs reading, so it is a link. */
export function signOffCard(view: MeetingView, showing: Showing): Card {
  const { locale } = showing;
  return assemble(view, place, showing, t(locale, 'cards.signOff.fallback', { body: view.body.name }), [
    heading(t(locale, 'cards.signOff.heading')),
    ...plain(`${view.body.name} · ${longDate(locale, view.date)}`, { isSubtle: true, spacing: 'none' }),
    ...state(view, showing),
    ...additions(view, locale),
    ...actions(ways(view, showing)),
  ]);
}

/** Påminnelse: a message of its own, since a changed one rings no bell. */
export function reminderCard(view: MeetingView, showing: Showing): Card {
  const { locale } = showing;
  const names = view.after.signOff?.waitingFor ?? [];
  const params = { names, body: view.body.name, date: longDate(locale, view.date) };
  const title = t(locale, 'cards.signOff.reminder');
  return assemble(view, place, { ...showing, refreshFor: [] }, title, [
    heading(title),
    sentence(t(locale, 'cards.signOff.reminderWhat', params)),
    ...actions(ways(view, showing)),
  ]);
}

function state(view: MeetingView, showing: Showing): readonly Element[] {
  const { locale } = showing;
  const { signOff, calledBack } = view.after;
  if (signOff === null) return withdrawn(calledBack.at(-1)?.reason ?? null, locale);
  const at = (instant: string) => dayAndTime(locale, instant, view.timeZone);
  return [
    ...(showing.audience === 'person' ? yours(view, signOff, locale) : []),
    ...signers(signOff, locale, at),
    signOff.completedAt === null
      ? sentence(t(locale, 'cards.signOff.waitsFor', { names: signOff.waitingFor }), { spacing: 'medium' })
      : container('good', [sentence(t(locale, 'cards.signOff.done', { at: at(signOff.completedAt) }))]),
    sentence(t(locale, 'cards.signOff.order'), { isSubtle: true, size: 'small' }),
  ];
}

/** Why is told to those who run the meeting only. */
const withdrawn = (reason: string | null, locale: Locale): readonly Element[] => [
  container('warning', [
    sentence(t(locale, 'cards.signOff.calledBack')),
    ...(reason === null ? [] : plain(t(locale, 'cards.signOff.reason', { reason }), { spacing: 'small' })),
  ]),
];

function signers(
  { signers: list, waitingFor, completedAt }: SignOffView,
  locale: Locale,
  at: (instant: string) => string,
): readonly Element[] {
  return list.map(({ name, role, signedAt }) => {
    const params = { name, role: t(locale, `cards.signOff.role.${role}`) };
    if (signedAt !== null)
      return sentence(t(locale, 'cards.signOff.signed', { ...params, at: at(signedAt) }));
    const turn = completedAt === null && waitingFor.includes(name);
    return sentence(t(locale, turn ? 'cards.signOff.turn' : 'cards.signOff.waiting', params));
  });
}

function yours({ you }: MeetingView, signOff: SignOffView, locale: Locale): readonly Element[] {
  const own = signOff.signers.filter(({ person }) => person === you.person);
  if (own.length === 0 || signOff.completedAt !== null) return [];
  if (signOff.yourTurn) return [container('accent', [sentence(t(locale, 'cards.signOff.yourTurn'))])];
  const text = own.every(({ signedAt }) => signedAt !== null)
    ? t(locale, 'cards.signOff.youSigned')
    : t(locale, 'cards.signOff.youWait', { names: signOff.waitingFor });
  return [container('emphasis', [sentence(text)])];
}

function additions({ after, timeZone }: MeetingView, locale: Locale): readonly Element[] {
  if (after.additions.length === 0) return [];
  const lines = after.additions.flatMap(({ text, at: instant, by }) => {
    const at = dayAndTime(locale, instant, timeZone);
    return plain(
      by === null
        ? t(locale, 'cards.signOff.additionNobody', { at, text })
        : t(locale, 'cards.signOff.addition', { at, by, text }),
    );
  });
  return [subheading(t(locale, 'cards.signOff.additions')), ...lines];
}

/** The page to read and sign on; in the chat also the way to one's own view. */
function ways(view: MeetingView, showing: Showing): readonly Action[] {
  const { locale, audience } = showing;
  const { links } = partsOf(showing);
  const { signOff } = view.after;
  const turn = signOff?.completedAt === null && (audience === 'chat' || signOff.yourTurn);
  return [
    ...(turn
      ? openPage(t(locale, 'cards.signOff.read'), links.signing(view.id))
      : openPage(t(locale, 'cards.recap.minutes'), links.minutes(view.id))),
    ...(audience === 'chat' && turn
      ? [button(t(locale, 'cards.signOff.mine'), 'refresh', originOf(view, place))]
      : []),
  ];
}
