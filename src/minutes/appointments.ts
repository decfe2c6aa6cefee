import type { Appointment, Item, OutcomeDeclaration } from '../domain/meeting/agenda.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { Setting } from './setting.ts';

/**
 * "utse N.N. till …", a clause for each who was appointed; those whom the chair's own clauses name are said already,
 * and verifiers have their standing item's sentence.
 */
export function appointmentClauses(
  { meeting, locale }: Setting,
  item: Item,
  declaration: OutcomeDeclaration,
  clauses: readonly string[],
): readonly string[] {
  if (item.standing === 'choose-verifier' && clauses.length === 0 && meeting.verifiers.length > 0) return [];
  return appointmentsOf(meeting, declaration)
    .filter(({ name }) => !clauses.some((clause) => clause.includes(name)))
    .map(({ name, office }) => t(locale, 'minutes.clause.appoint', { name, office }));
}

/** Those whom the declaration names; else those elected in the election it rests on. */
export function appointmentsOf(
  meeting: Meeting,
  { appointed = [], election: id }: OutcomeDeclaration,
): readonly Pick<Appointment, 'name' | 'office'>[] {
  if (appointed.length > 0 || id === undefined) return appointed;
  const election = meeting.elections[id];
  const elected = election?.elected?.candidates ?? [];
  return (election?.candidates ?? [])
    .filter((candidate) => elected.includes(candidate.id))
    .map(({ name }) => ({ name, office: election?.office ?? '' }));
}
