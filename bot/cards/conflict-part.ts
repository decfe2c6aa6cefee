import type { AgendaLine, ConflictLine, MeetingView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Action, Element } from './card.ts';
import { actions, button, container, plain, sentence, toggle } from './elements.ts';
import { pickOne, textInput } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf, type CardPlace, type Showing } from './showing.ts';

const formId = 'conflict';

/** Jäv on the item (DE8): who takes no part, by name, for that is said aloud. Why is nobody's business here. */
export function conflictLines({ item, view, showing }: ItemPieces): readonly Element[] {
  const { conflicts } = item;
  if (conflicts.length === 0) return [];
  const { locale, audience } = showing;
  const mine = audience === 'person' && conflicts.some(({ person }) => person === view.you.person);
  return [
    container('warning', [
      ...plain(conflictText(conflicts, locale)),
      ...(mine ? [sentence(t(locale, 'cards.conflict.you'), { spacing: 'small' })] : []),
    ]),
  ];
}

export const conflictText = (conflicts: readonly ConflictLine[], locale: Locale): string =>
  t(locale, 'cards.conflict.names', { names: conflicts.map(({ name }) => name), n: conflicts.length });

/** The way to declare a conflict of interest in an item that is still to come, and to take it back. */
export function conflictForm(view: MeetingView, showing: Showing, place: CardPlace): readonly Element[] {
  const { locale } = showing;
  const coming = view.agenda.filter((line) => mayDeclare(line, view));
  const mine = coming.filter((line) => isMine(line, view));
  const open = coming.filter((line) => !mine.includes(line));
  const lines = mine.map(({ number }) => sentence(t(locale, 'cards.conflict.mine', { number })));
  return view.phase === 'open' && mayHave(view, showing)
    ? [...lines, ...actions(ways(view, showing, place, open, mine)), ...form(view, showing, place, open)]
    : lines;
}

/** Whoever could serve a seat; in the chat that is for each to know. */
const mayHave = ({ you }: MeetingView, { audience }: Showing): boolean =>
  audience === 'chat' ||
  ['serves', 'serves-as-substitute', 'substitute-in-waiting', 'member-absent'].includes(you.standing);

const mayDeclare = ({ status, standing, outcomes }: AgendaLine, { current }: MeetingView): boolean =>
  standing === null &&
  outcomes.length === 0 &&
  (status === 'planned' || (status === 'open' && !asked(current)));

const asked = (current: MeetingView['current']): boolean =>
  current !== null && (current.round !== null || current.vote !== null || current.election !== null);

const isMine = ({ conflicts }: AgendaLine, { you }: MeetingView): boolean =>
  conflicts.some(({ person }) => person === you.person);

function form(
  view: MeetingView,
  { locale }: Showing,
  place: CardPlace,
  open: readonly AgendaLine[],
): readonly Element[] {
  if (open.length === 0) return [];
  const choices = open.map(({ id, number, heading }) => ({
    value: id,
    title: t(locale, 'cards.conflict.choice', { number, heading }),
  }));
  return [
    container(
      'emphasis',
      [
        sentence(t(locale, 'cards.conflict.what'), { isSubtle: true }),
        pickOne('conflictItem', t(locale, 'cards.conflict.item'), choices),
        textInput('conflictReason', t(locale, 'cards.conflict.reason'), t(locale, 'cards.input.tooLong')),
        ...actions([
          button(t(locale, 'cards.conflict.submit'), 'conflict', originOf(view, place), { inputs: true }),
        ]),
      ],
      { id: formId, isVisible: false },
    ),
  ];
}

/** Taken back only before the item is called: inside it who serves no longer changes (AT3). */
const ways = (
  view: MeetingView,
  { locale, audience }: Showing,
  place: CardPlace,
  open: readonly AgendaLine[],
  mine: readonly AgendaLine[],
): readonly Action[] => [
  ...(open.length === 0 ? [] : [toggle(t(locale, 'cards.conflict.action'), formId)]),
  ...(audience === 'chat' ? [] : mine)
    .filter(({ status }) => status === 'planned')
    .slice(0, 2)
    .map(({ id, number }) =>
      button(t(locale, 'cards.conflict.withdraw', { number }), 'withdraw-conflict', {
        ...originOf(view, place),
        conflictItem: id,
      }),
    ),
];
