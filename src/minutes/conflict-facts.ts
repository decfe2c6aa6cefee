import type { PersonId } from '../domain/ids.ts';
import type { Conflict, Item } from '../domain/meeting/agenda.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import { bodiesAt, bodyOf } from './belonging.ts';
import type { Block } from './blocks.ts';
import { personLine } from './person-line.ts';
import { seatsOf } from './served.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** Jäv (DE8): who took no part in the item, why if that was said, and who served instead. */
export const conflictFacts = (setting: Setting, item: Item): readonly Block[] =>
  item.conflicts.map((conflict) => ({ kind: 'fact', text: conflictText(setting, item, conflict) }));

function conflictText(setting: Setting, item: Item, { person, reason }: Conflict): string {
  const { meeting, locale } = setting;
  const printed = (who: PersonId) => personLine(setting, who, bodyOf(meeting, item, who), { roles: [] }).text;
  const instead = servedInstead(meeting, item, person);
  const why = reason?.trim() ?? '';
  return [
    t(locale, 'minutes.conflict', { person: printed(person) }),
    ...(why === '' ? [] : [sentence(t(locale, 'minutes.reason', { reason: why }))]),
    ...(instead === null ? [] : [t(locale, 'minutes.conflict.substitute', { person: printed(instead) })]),
  ].join(' ');
}

/** Whoever served, in the item, the seat that the person otherwise serves. */
export function servedInstead(meeting: Meeting, item: Item, person: PersonId): PersonId | null {
  const serving = item.serving ?? {};
  const seats = bodiesAt(meeting, item).flatMap((body) => seatsOf(meeting, body));
  const own = seats.find(({ id }) => ordinaryOf(meeting, id) === person || meeting.called[id] === person);
  const served = own === undefined ? undefined : serving[own.id];
  return served === undefined || served === person ? null : served;
}
