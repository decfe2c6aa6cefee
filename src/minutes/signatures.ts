import { nameIn, bodyIn } from '../domain/meeting/roster.ts';
import { signersOf } from '../domain/meeting/rules/sign-off.ts';
import type { Signature, Signer, SignOff } from '../domain/meeting/sign-off.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { Part, SignatureLine, TableBlock } from './blocks.ts';
import { dayAndClock } from './clock.ts';
import { plain } from './inline.ts';
import type { Setting } from './setting.ts';

export type { Signer, SignerRole } from '../domain/meeting/sign-off.ts';

/**
 * Who signs, in order (MI6): those it was sent to; before that, those whom it would be sent to now, each once. A vice
 * chair who took the chair and is verifier signs as verifier.
 */
export function signersOfMinutes(meeting: Meeting): readonly Signer[] {
  const all = meeting.signOff?.signers ?? signersOf(meeting);
  return all.filter(({ person }, place) => all.findIndex((other) => other.person === person) === place);
}

/** What the signer has signed, first in the capacity that is printed; null before. */
export const signatureOf = (meeting: Meeting, { person }: Signer): Signature | null =>
  meeting.signOff?.signatures.find((signature) => signature.person === person) ?? null;

/** Underskriftssida; left out until there is anybody to sign. What was called back is not on it. */
export function signaturesPart(setting: Setting): readonly Part[] {
  const { meeting, locale } = setting;
  const lines = signersOfMinutes(meeting).map((signer) => signatureLine(setting, signer));
  if (lines.length === 0) return [];
  const seal = meeting.signOff === null ? null : sealOf(setting, meeting.signOff);
  return [{ kind: 'signatures', heading: t(locale, 'minutes.signatures.heading'), lines, seal }];
}

function signatureLine(setting: Setting, signer: Signer): SignatureLine {
  const { meeting, locale } = setting;
  const { person } = signer;
  const body = bodyIn(meeting.plan.roster, meeting.plan.body)?.name ?? meeting.plan.body;
  const roles = meeting.signOff?.signers.filter((known) => known.person === person) ?? [signer];
  const role = roles.map((known) => t(locale, `minutes.role.${known.role}`)).join(', ');
  return {
    person,
    name: nameIn(meeting.plan.roster, person),
    title: t(locale, 'minutes.signature.title', { role, body }),
    state: stateOf(setting, signatureOf(meeting, signer)),
  };
}

function stateOf(setting: Setting, signature: Signature | null): string {
  const { meeting, locale } = setting;
  if (signature === null)
    return t(locale, meeting.signOff === null ? 'minutes.signatures.unsigned' : 'minutes.signatures.awaited');
  const { at, assurance, hash } = signature;
  return t(locale, 'minutes.signatures.signed', {
    method: methodName(setting, signature),
    time: dayAndClock(setting, at),
    assurance: t(locale, `minutes.signatures.assurance.${assurance}`),
    hash: hash.slice(0, 16),
  });
}

/** The built-in method has a word of its own; a provider is called by its name. */
const methodName = ({ locale }: Setting, { method }: Signature): string =>
  method === 'sign-in' ? t(locale, 'minutes.signatures.method.sign-in') : method;

function sealOf(setting: Setting, { hash, requestedAt, completedAt }: SignOff): TableBlock {
  const { locale } = setting;
  const row = (label: string, value: string) => [plain(label), plain(value)];
  return {
    kind: 'table',
    head: [
      plain(t(locale, 'minutes.signatures.column.fact')),
      plain(t(locale, 'minutes.signatures.column.value')),
    ],
    rows: [
      row(t(locale, 'minutes.signatures.requested'), dayAndClock(setting, requestedAt)),
      ...(completedAt === null
        ? []
        : [row(t(locale, 'minutes.signatures.completed'), dayAndClock(setting, completedAt))]),
      row(t(locale, 'minutes.signatures.hash'), inGroups(hash)),
    ],
  };
}

/** Sixteen characters at a time: so that a line can break, and an eye can compare. */
const inGroups = (hash: string): string => hash.replaceAll(/(.{16})(?=.)/g, '$1 ');
