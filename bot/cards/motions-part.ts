import { motionKinds } from '../../src/domain/meeting/events.ts';
import type { MotionLine } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { askedNow } from './asked-now.ts';
import type { Action, Element } from './card.ts';
import { actions, button, container, plain, sentence, subheading, toggle } from './elements.ts';
import { pickOne, textInput } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf } from './showing.ts';

const formId = 'motion';

/** Yrkanden (DE9): what is moved and by whom, and the way to make or withdraw one while nothing is asked. */
export function motionsPart(pieces: ItemPieces): readonly Element[] {
  const { item, showing } = pieces;
  const may = mayMove(pieces);
  if (item.motions.length === 0 && !may) return [];
  const { locale } = showing;
  const own = may ? item.motions.findLast(({ mine }) => mine) : undefined;
  return [
    ...(item.motions.length === 0 ? [] : [subheading(t(locale, 'cards.motions.heading'))]),
    ...item.motions.flatMap((motion) => motionLine(motion, locale)),
    ...actions([
      ...(may ? [toggle(t(locale, 'cards.motion.open'), formId)] : []),
      ...(own === undefined ? [] : [withdraw(pieces, own)]),
    ]),
    ...(may ? [form(pieces)] : []),
  ];
}

/** Until voting begins. The rules decide when it is pressed; what they would surely refuse isn't offered. */
function mayMove({ view, item, showing }: ItemPieces): boolean {
  const undecided = item.outcomes.length === 0 && (item.kind === 'decision' || item.proposal !== null);
  if (view.phase !== 'open' || item.status !== 'open' || !undecided) return false;
  if (askedNow(item) || item.vote !== null || item.election !== null) return false;
  if (showing.audience === 'chat') return true;
  return view.you.seat !== null && !item.conflicts.some(({ person }) => person === view.you.person);
}

const motionLine = ({ kind, name, text }: MotionLine, locale: Locale): readonly Element[] => [
  sentence(t(locale, `cards.motion.${kind}`, { name }), { spacing: 'small' }),
  ...plain(text, { spacing: 'none' }),
];

function form({ view, item, showing, place }: ItemPieces): Element {
  const { locale } = showing;
  const kinds = motionKinds.map((kind) => ({ value: kind, title: t(locale, `cards.motion.kind.${kind}`) }));
  const data = { ...originOf(view, place), item: item.id };
  return container(
    'emphasis',
    [
      pickOne('motionKind', t(locale, 'cards.motion.kind'), kinds, 'counter'),
      textInput('motionText', t(locale, 'cards.motion.text'), t(locale, 'cards.input.tooLong')),
      ...actions([button(t(locale, 'cards.motion.submit'), 'motion', data, { inputs: true })]),
    ],
    { id: formId, isVisible: false },
  );
}

const withdraw = ({ view, showing, place }: ItemPieces, { id }: MotionLine): Action =>
  button(t(showing.locale, 'cards.motion.withdraw'), 'withdraw-motion', {
    ...originOf(view, place),
    motion: id,
  });
