import type { CardView, NoteLine, ReservationLine } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { askedNow } from './asked-now.ts';
import { actions, button, container, plain, sentence } from './elements.ts';
import { textInput } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { ownReservations } from './own-reservations.ts';
import { originOf } from './showing.ts';

/** Reservationer och protokollsanteckningar on the item (RE1–RE3), and the buttons to make or sign them. */
export function dissentPart(pieces: ItemPieces): readonly Element[] {
  const { view, item, showing } = pieces;
  const lines = view.reservations.filter((line) => line.item === item.id);
  const notes = view.notes.filter((note) => note.item === item.id);
  const reserve = reserveAgainstDecision(pieces, lines);
  return [
    ...reservations(lines, showing.locale),
    ...notes.flatMap((note) => noteLines(note, showing.locale)),
    ...ownReservations(pieces, lines, reserve.length > 0),
    ...reserve,
    ...signing(pieces, notes),
  ];
}

/** All are named: none may be lost behind "among others" (RE3). */
function reservations(lines: readonly ReservationLine[], locale: Locale): readonly Element[] {
  const against = (kind: ReservationLine['against']) => lines.filter((line) => line.against === kind);
  return (['procedure', 'decision'] as const).flatMap((kind) => {
    const names = against(kind).map((line) => line.name);
    const late = against(kind).flatMap(({ name, late: reason }) =>
      reason === null ? [] : plain(t(locale, 'cards.reservation.late', { name, reason }), { isSubtle: true }),
    );
    return names.length === 0
      ? []
      : [...plain(t(locale, `cards.reservations.${kind}`, { names }), { spacing: 'medium' }), ...late];
  });
}

function noteLines(note: NoteLine, locale: Locale): readonly Element[] {
  const signed = note.signers.filter((signer) => signer.signedAt !== null).map((signer) => signer.name);
  const title = note.heading ?? t(locale, 'cards.note.untitled');
  return signed.length === 0
    ? plain(t(locale, 'cards.note.unsigned', { title }))
    : plain(t(locale, 'cards.note', { title, names: signed }));
}

/** Offered on the personal card once something is decided, while the meeting goes on (RE2). */
function reserveAgainstDecision(
  { view, item, showing, place }: ItemPieces,
  lines: readonly ReservationLine[],
): readonly Element[] {
  const { locale, audience } = showing;
  const lodged = lines.some((line) => line.against === 'decision' && line.mine);
  const decided = item.outcomes.length > 0 || item.vote?.phase === 'closed';
  if (audience === 'chat' || !decided || lodged || view.phase !== 'open' || askedNow(item)) return [];
  if (!view.may.includes('LodgeReservation')) return [];
  const data = { ...originOf(view, place), item: item.id, against: 'decision' };
  return [
    textInput('text', t(locale, 'cards.reserve.text'), t(locale, 'cards.input.tooLong')),
    ...actions([button(t(locale, 'cards.action.reserveDecision'), 'reserve', data, { inputs: true })]),
  ];
}

/** A note waits for the reader's own confirmation: its text is shown before the button. */
function signing({ view, showing, place }: ItemPieces, notes: readonly NoteLine[]): readonly Element[] {
  if (showing.audience === 'chat') return [];
  const waiting = notes.filter((note) => waitsFor(note, view)).slice(0, 1);
  return waiting.flatMap((note) => [
    container('emphasis', [
      sentence(t(showing.locale, 'cards.note.yourSignature')),
      ...note.sections.flatMap((section) => [
        ...(section.heading === null ? [] : plain(section.heading, { weight: 'bolder' })),
        ...plain(section.text.slice(0, 3000)),
      ]),
    ]),
    ...actions([
      button(t(showing.locale, 'cards.action.sign'), 'sign-note', {
        ...originOf(view, place),
        note: note.id,
      }),
    ]),
  ]);
}

const waitsFor = (note: NoteLine, view: CardView): boolean =>
  note.signers.some((signer) => signer.person === view.you.person && signer.signedAt === null);
