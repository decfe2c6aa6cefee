import type { VoteView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { choiceLabel, letters } from './ballot-labels.ts';
import type { Element } from './card.ts';
import { clockTime } from './clock-time.ts';
import { actions, button, container, lettered, plain, sentence, subheading } from './elements.ts';
import { textInput } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { positionText } from './position-text.ts';
import { originOf } from './showing.ts';
import { tallyPart } from './tally-part.ts';
import { progress } from './waiting.ts';

/** Omröstning (DE3, DE4): ordered with its reason, open with its choices, closed with its tally. */
export function votePart(pieces: ItemPieces): readonly Element[] {
  const { vote } = pieces.item;
  if (vote === null) return [];
  const { locale } = pieces.showing;
  const top = [
    subheading(t(locale, 'cards.vote.heading')),
    ...plain(vote.proposal, { size: 'medium' }),
    ...positions(vote, locale),
  ];
  switch (vote.phase) {
    case 'cancelled':
      return [sentence(t(locale, 'cards.vote.cancelled'))];
    case 'ordered':
      return [...top, ...orderedVote(pieces, vote)];
    case 'open':
      return [...top, ...openVote(pieces, vote)];
    case 'closed':
      return [...top, ...tallyPart(pieces, vote)];
  }
}

/** In a vote between two positions (DE9): what a ballot for A and a ballot for B stand for, in full. */
const positions = ({ between }: VoteView, locale: Locale): readonly Element[] =>
  between === null
    ? []
    : (['approve', 'reject'] as const).map((side) =>
        lettered(letters[side], positionText(between[side], locale)),
      );

const methods = new Map<string, Element>();

/** How ballots are given (DE12), and what becomes of the names. The same words on every ballot, so they are set once. */
function method(vote: VoteView, locale: Locale): Element {
  const key = `${locale} ${vote.method}`;
  const known =
    methods.get(key) ??
    sentence(t(locale, `cards.vote.method.${vote.method}`), { isSubtle: true, size: 'small' });
  methods.set(key, known);
  return known;
}

/** Until ballots open a member may reserve against the procedure (RE1, DE3). */
function orderedVote({ view, showing, item, place }: ItemPieces, vote: VoteView): readonly Element[] {
  const { locale, audience } = showing;
  const data = { ...originOf(view, place), item: item.id, vote: vote.id, against: 'procedure' };
  const lodged = view.reservations.some(
    (line) => line.item === item.id && line.against === 'procedure' && line.mine,
  );
  const may = audience === 'chat' || (view.may.includes('LodgeReservation') && !lodged);
  return [
    ...reason(vote, locale),
    method(vote, locale),
    sentence(t(locale, 'cards.vote.ordered')),
    ...(may
      ? [
          textInput('text', t(locale, 'cards.reserve.text'), t(locale, 'cards.input.tooLong')),
          ...actions([button(t(locale, 'cards.action.reserveProcedure'), 'reserve', data, { inputs: true })]),
        ]
      : []),
  ];
}

const reason = (vote: VoteView, locale: ItemPieces['showing']['locale']): readonly Element[] =>
  vote.reason === ''
    ? []
    : plain(t(locale, 'cards.vote.reason', { reason: vote.reason }), { isSubtle: true });

function openVote(pieces: ItemPieces, vote: VoteView): readonly Element[] {
  const { locale, audience } = pieces.showing;
  return [
    ...reason(vote, locale),
    method(vote, locale),
    progress(
      t(locale, 'cards.progress.vote', { answered: vote.answered, of: vote.rollSize }),
      vote.waitingFor,
      locale,
    ),
    ...mine(pieces, vote),
    ...(audience === 'chat' || vote.asked ? ballotButtons(pieces, vote) : []),
  ];
}

function mine({ view, showing }: ItemPieces, vote: VoteView): readonly Element[] {
  const { mine: cast } = vote;
  if (cast === null) return [];
  const { locale } = showing;
  const chosen = vote.choices.find((offered) => offered.id === cast.choice);
  const choice = chosen === undefined ? cast.choice : choiceLabel(vote, chosen, locale);
  const said = t(locale, 'cards.vote.mine', {
    choice,
    at: clockTime(locale, cast.at, view.timeZone, true),
    principal: view.you.principal ?? t(locale, 'cards.you.yourPrincipal'),
  });
  return [
    container('good', [sentence(said), sentence(t(locale, 'cards.vote.mayChange'), { spacing: 'small' })]),
  ];
}

function ballotButtons({ view, place, showing }: ItemPieces, vote: VoteView): readonly Element[] {
  const data = { ...originOf(view, place), vote: vote.id };
  return actions(
    vote.choices.slice(0, 4).map((choice) => {
      const chosen = vote.mine?.choice === choice.id ? '✓ ' : '';
      return button(`${chosen}${choiceLabel(vote, choice, showing.locale)}`, 'ballot', {
        ...data,
        choice: choice.id,
      });
    }),
  );
}
