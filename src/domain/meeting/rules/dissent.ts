import type { PersonId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Item } from '../agenda.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { AcceptedLate, MeetingEvent } from '../events.ts';
import { nameIn, personIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { itemIn } from '../items.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** RE1–RE3: against the decision, or against the procedure; each member lodges their own. */
export function lodgeReservation(
  meeting: Meeting,
  command: Ask<'LodgeReservation'>,
  context: Context,
): Decision {
  const { actor, at } = context;
  const { reservation, against, vote, text } = command;
  const person = command.for ?? actor.person;
  const item = itemIn(meeting, command.item);
  if (person === null) return refuse({ code: 'not-identified' });
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  if (vote !== null && meeting.votes[vote]?.item !== item.id) return refuse({ code: 'vote-not-found' });
  const late = tooLate(meeting, command);
  if (late !== null && !acceptsLate(command, late)) return late;
  if (!tookPart(item, person))
    return refuse({ code: 'reservation-needs-participation', person: nameIn(meeting.plan.roster, person) });
  if (alreadyLodged(meeting, command, person)) return refuse({ code: 'reservation-already-lodged' });
  const enteredBy = actor.person === person ? null : actor.person;
  return accept([
    {
      type: 'ReservationLodged',
      at,
      reservation,
      item: item.id,
      against,
      vote,
      person,
      text: filled(text),
      enteredBy,
      ...(late === null ? {} : acceptance(command, actor)),
    },
  ]);
}

/** RE2: only what came after the meeting, never what comes after the ballots opened, can be accepted late. */
const acceptsLate = ({ late }: { readonly late?: string }, refusal: Result<never>): boolean =>
  filled(late ?? null) !== null &&
  !refusal.ok &&
  'deadline' in refusal.refusal &&
  refusal.refusal.deadline === 'meeting-closed';

const acceptance = (
  { late }: { readonly late?: string },
  actor: Context['actor'],
): { readonly late?: AcceptedLate } => {
  const reason = filled(late ?? null);
  return reason === null ? {} : { late: { by: actor.person, reason } };
};

/** RE2: before the meeting ends; DE3: against a vote, before its ballots open. */
function tooLate(meeting: Meeting, { against, vote: id }: Ask<'LodgeReservation'>): Result<never> | null {
  if (meeting.signOff !== null) return refuse({ code: 'reservation-too-late', deadline: 'sign-off' });
  const vote = against === 'procedure' && id !== null ? meeting.votes[id] : undefined;
  if (vote !== undefined && vote.openedAt !== null)
    return refuse({ code: 'reservation-too-late', deadline: 'ballots-opened' });
  return meeting.phase === 'closed'
    ? refuse({ code: 'reservation-too-late', deadline: 'meeting-closed' })
    : null;
}

/** Served while the item was dealt with, also before it was taken up again. */
const tookPart = ({ serving, servedBefore }: Item, person: PersonId): boolean =>
  [...servedBefore, serving ?? {}].some((served) => Object.values(served).includes(person));

const alreadyLodged = (
  meeting: Meeting,
  { reservation, item, against, vote }: Ask<'LodgeReservation'>,
  person: PersonId,
) =>
  meeting.reservations[reservation] !== undefined ||
  Object.values(meeting.reservations).some(
    (known) =>
      known.person === person &&
      known.item === item &&
      known.against === against &&
      known.vote === vote &&
      known.withdrawnAt === null,
  );

/** RE2: written reasons, by the author or entered by the secretary. */
export function giveReasons(meeting: Meeting, command: Ask<'GiveReasons'>, { actor, at }: Context): Decision {
  const reservation = meeting.reservations[command.reservation];
  if (reservation?.withdrawnAt !== null) return refuse({ code: 'reservation-not-found' });
  const text = command.text.trim();
  if (text === '') return refuse({ code: 'text-needed' });
  if (
    reservation.person !== actor.person &&
    !isSecretary(meeting, actor.person) &&
    command.late === undefined
  )
    return refuse({ code: 'not-your-reservation' });
  const opened = reopenedFor(meeting, command, { actor, at });
  if (!opened.ok) return opened;
  if (reservation.text === text) return accept([]);
  return accept([
    ...opened.value,
    {
      type: 'ReservationReasoned',
      at,
      reservation: reservation.id,
      text,
      ...(opened.value.length === 0 ? {} : acceptance(command, actor)),
    },
  ]);
}

/**
 * RE4: reasons and notes are due when the minutes go out for signing. What the chair accepts after that calls the minutes
 * back, since nothing that is being signed may change (MI6); signed minutes take an addition instead.
 */
function reopenedFor(
  { signOff }: Meeting,
  { late }: { readonly late?: string },
  { actor, at }: Context,
): Decision {
  if (signOff === null) return accept([]);
  const reason = filled(late ?? null);
  if (reason === null) return refuse({ code: 'note-too-late' });
  if (signOff.completedAt !== null) return refuse({ code: 'minutes-signed' });
  return accept([{ type: 'SignOffCalledBack', at, reason, by: actor.person }]);
}

const isSecretary = (meeting: Meeting, person: PersonId | null): boolean =>
  meeting.plan.roster.mandates.some(
    (mandate) => mandate.kind === 'official' && mandate.office === 'secretary' && mandate.person === person,
  );

export function withdrawReservation(
  meeting: Meeting,
  command: Ask<'WithdrawReservation'>,
  { actor, at }: Context,
): Decision {
  const reservation = meeting.reservations[command.reservation];
  if (reservation === undefined) return refuse({ code: 'reservation-not-found' });
  if (reservation.person !== actor.person) return refuse({ code: 'not-your-reservation' });
  if (meeting.signOff !== null) return refuse({ code: 'reservation-too-late', deadline: 'sign-off' });
  return accept(
    reservation.withdrawnAt === null
      ? [{ type: 'ReservationWithdrawn', at, reservation: reservation.id }]
      : [],
  );
}

/** Protokollsanteckning: whoever hands it in signs it, if among the signers; the others confirm (RE2). */
export function handInNote(meeting: Meeting, command: Ask<'HandInNote'>, { actor, at }: Context): Decision {
  const by = command.for ?? actor.person;
  const { note, heading, sections, signers } = command;
  const item = itemIn(meeting, command.item);
  if (by === null) return refuse({ code: 'not-identified' });
  if (item === undefined) return refuse({ code: 'item-not-found', item: command.item });
  if (meeting.notes[note] !== undefined) return refuse({ code: 'note-already-handed-in' });
  const opened = reopenedFor(meeting, command, { actor, at });
  if (!opened.ok) return opened;
  if (sections.every(({ text }) => text.trim() === '')) return refuse({ code: 'text-needed' });
  const stranger = signers.find((person) => personIn(meeting.plan.roster, person) === undefined);
  if (stranger !== undefined) return refuse({ code: 'unknown-person', person: stranger });
  const enteredBy = actor.person === by ? null : actor.person;
  const own: readonly MeetingEvent[] = signers.includes(by)
    ? [{ type: 'NoteSigned', at, note, person: by, enteredBy }]
    : [];
  const accepted = opened.value.length === 0 ? {} : acceptance(command, actor);
  return accept([
    ...opened.value,
    { type: 'NoteHandedIn', at, note, item: item.id, heading, sections, signers, by, ...accepted },
    ...own,
  ]);
}

export function signNote(meeting: Meeting, command: Ask<'SignNote'>, { actor, at }: Context): Decision {
  const person = command.for ?? actor.person;
  const note = meeting.notes[command.note];
  if (person === null) return refuse({ code: 'not-identified' });
  if (note === undefined) return refuse({ code: 'note-not-found' });
  const signer = note.signers.find((line) => line.person === person);
  if (signer === undefined)
    return refuse({ code: 'not-a-signer', person: nameIn(meeting.plan.roster, person) });
  if (signer.signedAt !== null) return accept([]);
  if (meeting.signOff !== null) return refuse({ code: 'note-too-late' });
  const enteredBy = actor.person === person ? null : actor.person;
  return accept([{ type: 'NoteSigned', at, note: note.id, person, enteredBy }]);
}

const filled = (text: string | null): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};
