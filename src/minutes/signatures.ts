import type { PersonId } from '../domain/ids.ts';
import { wasPresent } from '../domain/meeting/presence.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { Part } from './blocks.ts';
import type { Setting } from './setting.ts';

export type SignerRole = 'secretary' | 'verifier' | 'chair';
export type Signer = { readonly person: PersonId; readonly role: SignerRole };

/**
 * Who is to sign, in order: secretary, verifiers, everyone who presided (MI6). Only those who were there, and each
 * once: a vice chair who took the chair and is verifier signs as verifier.
 */
export function signersOfMinutes(meeting: Meeting): readonly Signer[] {
  const secretaries = meeting.plan.roster.mandates
    .filter((m) => m.kind === 'official' && m.office === 'secretary' && m.body === meeting.plan.body)
    .map(({ person }) => person)
    .filter((person) => wasPresent(meeting, person));
  const chairs = [...new Set(meeting.presiding.map(({ person }) => person))];
  const as = (role: SignerRole, persons: readonly PersonId[]) => persons.map((person) => ({ person, role }));
  const all = [...as('secretary', secretaries), ...as('verifier', meeting.verifiers), ...as('chair', chairs)];
  return all.filter(({ person }, place) => all.findIndex((other) => other.person === person) === place);
}

/** Underskriftssida; left out until there is anybody to sign. */
export function signaturesPart({ meeting, locale }: Setting): readonly Part[] {
  const body = bodyIn(meeting.plan.roster, meeting.plan.body)?.name ?? meeting.plan.body;
  const lines = signersOfMinutes(meeting).map(({ person, role }) => ({
    person,
    name: nameIn(meeting.plan.roster, person),
    title: t(locale, 'minutes.signature.title', { role: t(locale, `minutes.role.${role}`), body }),
    state: t(locale, 'minutes.signatures.unsigned'),
  }));
  if (lines.length === 0) return [];
  return [{ kind: 'signatures', heading: t(locale, 'minutes.signatures.heading'), lines }];
}
