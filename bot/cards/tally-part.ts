import type { Choice } from '../../src/domain/meeting/events.ts';
import type { Tally, PrincipalStance } from '../../src/domain/tally.ts';
import type { CardView, VoteView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { bars } from './bars.ts';
import type { Element, Tone } from './card.ts';
import { percent } from './consensus-part.ts';
import { container, plain, sentence } from './elements.ts';
import type { ItemPieces } from './item-card.ts';

const tones: Readonly<Record<Choice['id'], Tone>> = {
  approve: 'good',
  reject: 'attention',
  abstain: 'warning',
};

/** Röstetal (DE5): per person against named denominators, per principal, and what the chair says follows (DE3). */
export function tallyPart({ view, showing }: ItemPieces, vote: VoteView): readonly Element[] {
  const { locale } = showing;
  const { tally } = vote;
  if (tally === null) return [sentence(t(locale, 'cards.vote.closed'))];
  const list = vote.choices.map(({ id, label }) => ({ label, count: tally[id], tone: tones[id] }));
  return [
    ...bars(list, tally.roll, (count) =>
      t(locale, 'cards.share.roll', { percent: percent(count, tally.roll), of: tally.roll }),
    ),
    ...denominators(view, vote, tally, locale),
    ...byPrincipal(view, vote, locale),
    ...(vote.effect === 'outcome' ? [] : [effect(vote, locale)]),
    ...mine(vote, locale),
  ];
}

function denominators(view: CardView, vote: VoteView, tally: Tally, locale: Locale): readonly Element[] {
  const label = vote.choices.find((choice) => choice.id === 'approve')?.label;
  if (label === undefined) return [];
  const decided = tally.approve + tally.reject;
  const seats = view.representation.seatsTotal;
  const text = t(locale, 'cards.vote.denominators', {
    label,
    decided,
    ofDecided: percent(tally.approve, decided),
    seats,
    ofSeats: percent(tally.approve, seats),
  });
  const silent = tally.silent > 0 ? ` ${t(locale, 'cards.vote.silent', { silent: tally.silent })}` : '';
  return plain(`${text}${silent}`, { isSubtle: true, size: 'small' });
}

/** One line for each way principals stood, with their names; then those whom nobody represented. */
function byPrincipal(view: CardView, vote: VoteView, locale: Locale): readonly Element[] {
  const { stances } = vote;
  if (stances === null) return [];
  const label = (stance: PrincipalStance): string =>
    stance === 'split' || stance === 'silent'
      ? t(locale, `cards.stance.${stance}`)
      : (vote.choices.find((choice) => choice.id === stance)?.label ?? stance);
  const line = (title: string, names: readonly string[]): readonly Element[] =>
    names.length === 0
      ? []
      : [sentence(`**${title} ${String(names.length)}:** ${names.join(', ')}`, { spacing: 'small' })];
  const named = (stance: PrincipalStance | undefined) =>
    view.representation.principals
      .filter(({ id }) => stances[id] === stance)
      .map(({ shortName }) => shortName);
  const order: readonly PrincipalStance[] = ['approve', 'reject', 'abstain', 'split', 'silent'];
  return [
    container(
      'emphasis',
      [
        sentence(`**${t(locale, 'cards.vote.byPrincipal')}**`),
        ...order.flatMap((stance) => line(label(stance), named(stance))),
        ...line(t(locale, 'cards.stance.unrepresented'), named(undefined)),
      ],
      { spacing: 'medium' },
    ),
  ];
}

const effect = (vote: VoteView, locale: Locale): Element =>
  sentence(t(locale, vote.effect === 'none' ? 'cards.vote.noEffect' : 'cards.vote.undeclared'));

function mine(vote: VoteView, locale: Locale): readonly Element[] {
  const { mine: cast } = vote;
  if (cast === null) return [];
  const choice = vote.choices.find((offered) => offered.id === cast.choice)?.label ?? cast.choice;
  return [sentence(t(locale, 'cards.vote.mineClosed', { choice }), { isSubtle: true })];
}
