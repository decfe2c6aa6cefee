import { asId, type NoteId, type ReservationId } from '../../domain/ids.ts';
import type { StepOf } from '../script.ts';
import { everyone, itemMeant, member, type Tell, type Telling, type Told } from '../telling.ts';
import { latestVoteOf } from './voting.ts';

export const reserve: Tell<'reserve'> = (step, telling) => {
  const { against, reasons: text = null, late, 'entered-by': enteredBy } = step;
  const item = itemMeant(telling, step.item);
  const vote = against === 'procedure' ? latestVoteOf(telling, item) : null;
  return everyone(telling, 'who', step.who).map(({ person, path }): Told => {
    const reservation = asId<ReservationId>(`${item}-reservation-${telling.reservations.length + 1}`);
    telling.reservations.push({ id: reservation, item, person, against });
    const { for: whom, ...told } = member(telling, person, enteredBy, path);
    const command = { type: 'LodgeReservation', reservation, item, against, vote, text } as const;
    return { ...told, command: { ...command, ...(whom && { for: whom }), ...(late && { late }) } };
  });
};

export const giveReasons: Tell<'give-reasons'> = (step, telling) => {
  const { person, reservation } = reservationMeant(step, telling);
  const { actor, path } = member(telling, person, step['entered-by'], telling.path);
  const command = { type: 'GiveReasons', reservation, text: step.reasons } as const;
  return [{ actor, path, via: 'tab', command: { ...command, ...(step.late && { late: step.late }) } }];
};

export const withdrawReservation: Tell<'withdraw-reservation'> = (step, telling) => {
  const { person, reservation } = reservationMeant(step, telling);
  const command = { type: 'WithdrawReservation', reservation } as const;
  return [{ actor: person, via: 'tab', command, path: telling.path }];
};

/** The person's latest reservation that fits what the step says of it. */
function reservationMeant(step: StepOf<'give-reasons' | 'withdraw-reservation'>, telling: Telling) {
  const { lookup, path, reservations } = telling;
  const person = lookup.person(step.who, [...path, 'who']);
  const item = step.item === undefined ? null : itemMeant(telling, step.item);
  const meant = reservations.findLast(
    (known) =>
      known.person === person &&
      (item === null || known.item === item) &&
      (step.against === undefined || known.against === step.against),
  );
  if (meant === undefined) lookup.fault(path, 'cli.fault.no-reservation', { id: step.who });
  return { person, reservation: meant?.id ?? asId<ReservationId>('') };
}

export const handInNote: Tell<'hand-in-note'> = (step, telling) => {
  const { lookup, path, notes } = telling;
  const item = itemMeant(telling, step.item);
  const note = asId<NoteId>(`${item}-note-${notes.length + 1}`);
  notes.push({ id: note, item });
  const person = lookup.person(step.who, [...path, 'who']);
  const { for: whom, ...told } = member(telling, person, step['entered-by'], path);
  const command = {
    type: 'HandInNote',
    note,
    item,
    heading: step.heading ?? null,
    sections: step.sections.map(({ heading = null, text }) => ({ heading, text: text.trim() })),
    signers: step.signers.map((signer, index) => lookup.person(signer, [...path, 'signers', index])),
    ...(whom && { for: whom }),
    ...(step.late && { late: step.late }),
  } as const;
  return [{ ...told, via: 'tab', command }];
};

export const signNote: Tell<'sign-note'> = ({ who, item, 'entered-by': enteredBy }, telling) => {
  const about = item === undefined ? null : itemMeant(telling, item);
  const note = telling.notes.findLast((known) => about === null || known.item === about);
  if (note === undefined)
    telling.lookup.fault(telling.path, 'cli.fault.comes-before', { verb: 'hand-in-note' });
  return everyone(telling, 'who', who).map(({ person, path }): Told => {
    const { for: whom, ...told } = member(telling, person, enteredBy, path);
    return { ...told, command: { type: 'SignNote', note: note?.id ?? asId(''), ...(whom && { for: whom }) } };
  });
};
