import type { Item } from '../domain/meeting/agenda.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import { notesOn, reservationsOn, signersOf } from './dissent.ts';
import type { DissentRecord } from './record-shape.ts';
import type { Setting } from './setting.ts';

/** Reservations that stand and notes that somebody has signed, as they are printed. */
export function dissentRecord({ meeting }: Setting, item: Item): readonly DissentRecord[] {
  const name = (person: Parameters<typeof nameIn>[1]) => nameIn(meeting.plan.roster, person);
  return [
    ...reservationsOn(meeting, item).map(({ against, person, text, late }) => ({
      item: item.number,
      type: `reservation-${against}` as const,
      persons: [name(person)],
      text,
      ...(late === null ? {} : { late: late.reason }),
    })),
    ...notesOn(meeting, item).map((note) => ({
      item: item.number,
      type: 'note' as const,
      persons: signersOf(note).map(name),
      text: note.sections
        .map(({ heading, text }) => (heading === null ? text : `${heading}\n${text}`))
        .join('\n\n'),
      ...(note.late === null ? {} : { late: note.late.reason }),
    })),
  ];
}
