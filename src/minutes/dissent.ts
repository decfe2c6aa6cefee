import type { Item } from '../domain/meeting/agenda.ts';
import type { AcceptedLate } from '../domain/meeting/events.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting, Note, Reservation, Vote } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import { bodyOf } from './belonging.ts';
import type { LinesBlock, NoteBlock } from './blocks.ts';
import { affiliationOf, personLine } from './person-line.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** Reservations of an item that stand, in the order they were lodged. */
export const reservationsOn = (meeting: Meeting, item: Item): readonly Reservation[] =>
  Object.values(meeting.reservations).filter(
    (reservation) => reservation.item === item.id && reservation.withdrawnAt === null,
  );

/** Behind the name: "Reservation: …", or the word alone while no reasons are given; and that it came late. */
export function reservationText(setting: Setting, { text, late }: Reservation): string {
  const { locale } = setting;
  const reasons = text?.trim() ?? '';
  const said =
    reasons === ''
      ? `${t(locale, 'minutes.reservation.bare')}.`
      : sentence(t(locale, 'minutes.reservation', { text: reasons }));
  return late === null ? said : `${said} ${lateText(setting, late)}`;
}

/** RE4: "(Mottagen efter mötet av ordföranden: …)" */
const lateText = ({ locale }: Setting, { reason }: AcceptedLate): string =>
  `(${sentence(t(locale, 'minutes.late', { reason }))})`;

/** Everybody who reserved themselves, by name (RE3); null when nobody did. */
export function reservationLines(
  setting: Setting,
  item: Item,
  heading: string,
  reservations: readonly Reservation[],
): LinesBlock | null {
  if (reservations.length === 0) return null;
  const lines = reservations.map((reservation) => {
    const { meeting } = setting;
    const body = bodyOf(meeting, item, reservation.person);
    const reasons = reservation.text?.trim() ?? '';
    const bare = reservation.late === null ? null : lateText(setting, reservation.late);
    const statement = reasons === '' ? bare : reservationText(setting, reservation);
    return personLine(setting, reservation.person, body, { statement });
  });
  return { kind: 'lines', heading, lines };
}

/** Is the reservation lodged against this vote being held: named by it, or by no vote and this is the item's first? */
export const isAgainstHolding = (reservation: Reservation, vote: Vote, item: Item): boolean =>
  reservation.against === 'procedure' && (reservation.vote ?? item.votes[0]) === vote.id;

/** Those who have confirmed that they sign: the others don't count (RE2). */
export const signersOf = (note: Note): readonly Note['signers'][number]['person'][] =>
  note.signers.filter(({ signedAt }) => signedAt !== null).map(({ person }) => person);

/** Notes of an item that somebody has signed, in the order they were handed in. */
export const notesOn = (meeting: Meeting, item: Item): readonly Note[] =>
  Object.values(meeting.notes).filter((note) => note.item === item.id && signersOf(note).length > 0);

export function noteBlock(setting: Setting, item: Item, note: Note): NoteBlock {
  const { meeting, locale } = setting;
  const signers = signersOf(note).map((person) => {
    const affiliation = affiliationOf(meeting, person, bodyOf(meeting, item, person));
    const name = nameIn(meeting.plan.roster, person);
    return affiliation === null ? name : `${name}, ${affiliation}`;
  });
  const sections = note.sections.map(({ heading, text }) => ({ heading, paragraphs: paragraphsOf(text) }));
  const asked = t(locale, signers.length === 1 ? 'minutes.note.intro.one' : 'minutes.note.intro.several');
  const intro = note.late === null ? asked : `${lateText(setting, note.late)} ${asked}`;
  return { kind: 'note', heading: noteHeading(setting, item, note), intro, sections, signers };
}

function noteHeading({ locale }: Setting, item: Item, { heading }: Note): string {
  const generated = t(locale, 'minutes.note.heading', {
    number: item.number,
    heading: heading ?? item.heading,
  });
  return heading?.startsWith('Protokollsanteckning') === true ? heading : generated;
}

const paragraphsOf = (text: string): readonly string[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s*\n\s*/g, ' '))
    .filter((paragraph) => paragraph !== '');
