import { consensusAnswers, type ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import type { RoundView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { bars, type Bar } from './bars.ts';
import type { Element, Tone } from './card.ts';
import { clockTime } from './clock-time.ts';
import { actions, button, container, plain, sentence, subheading } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { percent } from './percent.ts';
import { remarksPart } from './remarks-part.ts';
import { originOf } from './showing.ts';
import { progress } from './waiting.ts';

const tones: Readonly<Record<ConsensusAnswer, Tone>> = {
  agree: 'good',
  'agree-with-remark': 'accent',
  'stand-aside': 'warning',
  disagree: 'attention',
};

/** Samsynsrunda (DE1): the question with its answers as buttons, or how it ended. Nothing once a vote is ordered. */
export function consensusPart(pieces: ItemPieces): readonly Element[] {
  const { round, vote } = pieces.item;
  if (round === null) return [];
  if (round.open) return openRound(pieces, round);
  const superseded =
    (vote !== null && vote.phase !== 'cancelled') ||
    pieces.item.election !== null ||
    pieces.item.outcomes.length > 0;
  return superseded ? [roundResult(round, pieces.showing.locale)] : closedRound(pieces, round);
}

function openRound(pieces: ItemPieces, round: RoundView): readonly Element[] {
  const { locale, audience } = pieces.showing;
  const answered = consensusAnswers.reduce((sum, answer) => sum + round.counts[answer], 0);
  return [
    subheading(t(locale, 'cards.consensus.heading')),
    ...plain(round.question, { size: 'medium' }),
    ...again(pieces),
    progress(t(locale, 'cards.progress', { answered, of: round.rollSize }), round.waitingFor, locale),
    ...remarksPart(pieces, round),
    ...mine(pieces, round),
    ...(audience === 'chat' || round.asked ? answerButtons(pieces, round) : []),
  ];
}

/** A question that is put again after debate is another round; the one before stays on record. */
const again = ({ item, showing }: ItemPieces): readonly Element[] =>
  item.earlierRounds === 0
    ? []
    : [sentence(t(showing.locale, 'cards.consensus.again', { round: item.earlierRounds + 1 }))];

/** What the reader answered, when, for whom, and until when it can be changed. */
function mine({ view, showing }: ItemPieces, round: RoundView): readonly Element[] {
  if (round.mine === null) return [];
  const { locale } = showing;
  const said = t(locale, 'cards.consensus.mine', {
    answer: t(locale, `cards.answered.${round.mine.answer}`),
    at: clockTime(locale, round.mine.at, view.timeZone, true),
    principal: view.you.principal ?? t(locale, 'cards.you.yourPrincipal'),
  });
  return [
    container('good', [
      sentence(said),
      ...(round.mine.text === null
        ? []
        : plain(`”${round.mine.text}”`, { isSubtle: true, spacing: 'small' })),
      sentence(t(locale, 'cards.consensus.mayChange'), { spacing: 'small' }),
    ]),
  ];
}

function answerButtons({ view, showing, place }: ItemPieces, round: RoundView): readonly Element[] {
  const { locale } = showing;
  const data = { ...originOf(view, place), round: round.id };
  const answers = consensusAnswers.map((answer) => {
    const chosen = round.mine?.answer === answer ? '✓ ' : '';
    const title = `${chosen}${t(locale, `cards.answer.${answer}`)}`;
    return button(title, 'answer', { ...data, answer }, { positive: answer === 'agree', inputs: true });
  });
  return [
    {
      type: 'Input.Text',
      id: 'text',
      label: t(locale, 'cards.consensus.text'),
      isMultiline: true,
      maxLength: 2000,
      errorMessage: t(locale, 'cards.input.tooLong'),
    },
    {
      type: 'Input.Toggle',
      id: 'minuted',
      title: t(locale, 'cards.consensus.minuted'),
      valueOn: 'true',
      valueOff: 'false',
      value: 'false',
    },
    // Two and two, for a phone has no room for four beside each other.
    ...actions(answers.slice(0, 2)),
    ...actions(answers.slice(2)),
  ];
}

function closedRound(pieces: ItemPieces, round: RoundView): readonly Element[] {
  const { locale } = pieces.showing;
  const list = consensusAnswers.map(
    (answer): Bar => ({
      label: t(locale, `cards.answer.${answer}`),
      count: round.counts[answer],
      tone: tones[answer],
    }),
  );
  return [
    subheading(t(locale, 'cards.consensus.heading')),
    ...plain(round.question),
    roundResult(round, locale),
    ...bars(
      list.filter((bar) => bar.count > 0 || bar.tone === 'good'),
      round.rollSize,
      (count) =>
        t(locale, 'cards.share.roll', { percent: percent(count, round.rollSize), of: round.rollSize }),
    ),
    ...remarksPart(pieces, round),
  ];
}

const roundResult = (round: RoundView, locale: Locale): Element =>
  sentence(
    t(locale, resultKey(round), {
      agree: round.counts.agree + round.counts['agree-with-remark'],
      of: round.rollSize,
    }),
  );

function resultKey(round: RoundView) {
  if (round.agreed !== true) return 'cards.consensus.notAgreed';
  return round.nobodyObjects ? 'cards.consensus.nobodyObjects' : 'cards.consensus.agreed';
}
