import type { VoteView } from '../../src/domain/view.ts';
import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { clockTime } from './clock-time.ts';
import { actions, button, container, plain, sentence, subheading } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf } from './showing.ts';
import { tallyPart } from './tally-part.ts';
import { progress } from './waiting.ts';

/** Omröstning (DE3, DE4): ordered with its reason, open with its choices, closed with its tally. */
export function votePart(pieces: ItemPieces): readonly Element[] {
  const { vote } = pieces.item;
  if (vote === null) return [];
  const { locale } = pieces.showing;
  const top = [subheading(t(locale, 'cards.vote.heading')), ...plain(vote.proposal, { size: 'medium' })];
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
    sentence(t(locale, 'cards.vote.ordered')),
    ...(may
      ? [
          reservationInput(t(locale, 'cards.reserve.text'), t(locale, 'cards.input.tooLong')),
          ...actions([button(t(locale, 'cards.action.reserveProcedure'), 'reserve', data, { inputs: true })]),
        ]
      : []),
  ];
}

export const reservationInput = (label: string, errorMessage: string): Element => ({
  type: 'Input.Text',
  id: 'text',
  label,
  isMultiline: true,
  maxLength: 2000,
  errorMessage,
});

const reason = (vote: VoteView, locale: ItemPieces['showing']['locale']): readonly Element[] =>
  vote.reason === ''
    ? []
    : plain(t(locale, 'cards.vote.reason', { reason: vote.reason }), { isSubtle: true });

function openVote(pieces: ItemPieces, vote: VoteView): readonly Element[] {
  const { locale, audience } = pieces.showing;
  return [
    ...reason(vote, locale),
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
  const choice = vote.choices.find((offered) => offered.id === cast.choice)?.label ?? cast.choice;
  const said = t(locale, 'cards.vote.mine', {
    choice,
    at: clockTime(locale, cast.at, view.timeZone, true),
    principal: view.you.principal ?? t(locale, 'cards.you.yourPrincipal'),
  });
  return [
    container('good', [sentence(said), sentence(t(locale, 'cards.vote.mayChange'), { spacing: 'small' })]),
  ];
}

function ballotButtons({ view, place }: ItemPieces, vote: VoteView): readonly Element[] {
  const data = { ...originOf(view, place), vote: vote.id };
  return actions(
    vote.choices.slice(0, 4).map((choice) => {
      const chosen = vote.mine?.choice === choice.id ? '✓ ' : '';
      return button(`${chosen}${choice.label}`, 'ballot', { ...data, choice: choice.id });
    }),
  );
}
