import type { Choice } from '../../src/domain/meeting/events.ts';
import type { Tally, PrincipalStance } from '../../src/domain/tally.ts';
import type { CardView, VoteView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { choiceLabel, letters } from './ballot-labels.ts';
import { bars } from './bars.ts';
import type { Element, Tone } from './card.ts';
import { container, plain, sentence } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { namedBallots } from './named-ballots.ts';
import { percent } from './percent.ts';

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
  const list = vote.choices.map((choice) => ({
    label: choiceLabel(vote, choice, locale),
    count: tally[choice.id],
    tone: tones[choice.id],
  }));
  return [
    ...bars(list, tally.roll, (count) =>
      t(locale, 'cards.share.roll', { percent: percent(count, tally.roll), of: tally.roll }),
    ),
    ...denominators(view, vote, tally, locale),
    ...byPrincipal(view, vote, locale),
    ...namedBallots(vote, showing),
    ...tie(vote, locale),
    ...(vote.effect === 'outcome' ? [] : [effect(vote, locale)]),
    ...mine(vote, locale),
  ];
}

function denominators(view: CardView, vote: VoteView, tally: Tally, locale: Locale): readonly Element[] {
  const approve = vote.choices.find((choice) => choice.id === 'approve');
  if (approve === undefined) return [];
  const decided = tally.approve + tally.reject;
  const seats = seatsOf(view, vote, tally);
  const reject = vote.choices.find((choice) => choice.id === 'reject');
  const key = vote.between === null ? 'cards.vote.denominators' : 'cards.vote.ofDecided';
  const text = t(locale, key, {
    label: choiceLabel(vote, approve, locale),
    yes: choiceLabel(vote, approve, locale),
    no: reject === undefined ? '–' : choiceLabel(vote, reject, locale),
    decided,
    ofDecided: percent(tally.approve, decided),
    seats,
    ofSeats: percent(tally.approve, seats),
  });
  const silent = tally.silent > 0 ? ` ${t(locale, 'cards.vote.silent', { silent: tally.silent })}` : '';
  return plain(`${text}${silent}`, { isSubtle: true, size: 'small' });
}

/** Seats of the bodies that decide: a joint session has more than its host (DE13). The share was reckoned from them. */
function seatsOf({ representation }: CardView, { shares }: VoteView, { approve }: Tally): number {
  const share = shares?.ofSeats ?? 0;
  return share === 0 ? representation.seatsTotal : Math.round(approve / share);
}

/** One line for each way principals stood, with their names; then those whom nobody represented. */
function byPrincipal(view: CardView, vote: VoteView, locale: Locale): readonly Element[] {
  const { stances } = vote;
  if (stances === null) return [];
  const label = (stance: PrincipalStance): string =>
    stance === 'split' || stance === 'silent'
      ? t(locale, `cards.stance.${stance}`)
      : labelOf(vote, stance, locale);
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

function effect({ effect: declared, prevailed, between }: VoteView, locale: Locale): Element {
  if (declared === 'counter-proposal') {
    const side = prevailed?.position === between?.reject.position ? 'reject' : 'approve';
    return sentence(t(locale, 'cards.vote.prevailed', { letter: letters[side] }));
  }
  return sentence(t(locale, declared === 'none' ? 'cards.vote.noEffect' : 'cards.vote.undeclared'));
}

/** Lika röstetal (DE7): said as it is; decided by casting vote only where the chair has used one. */
function tie(vote: VoteView, locale: Locale): readonly Element[] {
  const { tally, casting, mayCast } = vote;
  if (casting !== null)
    return [sentence(t(locale, 'cards.vote.casting', { label: labelOf(vote, casting, locale) }))];
  if (tally === null || tally.approve !== tally.reject) return [];
  const may = mayCast ? ` ${t(locale, 'cards.vote.mayCast')}` : '';
  return [sentence(`${t(locale, 'cards.vote.tied')}${may}`)];
}

function labelOf(vote: VoteView, id: Choice['id'], locale: Locale): string {
  const choice = vote.choices.find((offered) => offered.id === id);
  return choice === undefined ? id : choiceLabel(vote, choice, locale);
}

function mine(vote: VoteView, locale: Locale): readonly Element[] {
  const { mine: cast } = vote;
  if (cast === null) return [];
  const choice = labelOf(vote, cast.choice, locale);
  return [sentence(t(locale, 'cards.vote.mineClosed', { choice }), { isSubtle: true })];
}
