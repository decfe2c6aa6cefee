import type { PersonId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import { attendingBodies, wasPresent } from '../presence.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { nameIn } from '../roster.ts';
import { signerRoles, type Signer, type SignerRole, type SignOff } from '../sign-off.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Sänds för justering (MI6). From here nothing that the minutes say can change unless it is called back. */
export function requestSignOff(
  meeting: Meeting,
  command: Ask<'RequestSignOff'>,
  { actor, at }: Context,
): Decision {
  const signers = signersOf(meeting);
  const missing = (['secretary', 'chair'] as const).find((role) => !signers.some((s) => s.role === role));
  if (missing !== undefined) return refuse({ code: 'nobody-to-sign', role: missing });
  if (command.hash === undefined) return refuse({ code: 'minutes-changed' });
  const { hash, sent } = command;
  const words = sent === undefined ? {} : { sent };
  return accept([{ type: 'SignOffRequested', at, hash, ...words, signers, by: actor.person }]);
}

/**
 * Who signs, in order: a secretary, the verifiers, everyone who presided. Only those who were present: nobody signs
 * for what they didn't see.
 */
export function signersOf(meeting: Meeting): readonly Signer[] {
  const secretary = secretaries(meeting).find((person) => wasPresent(meeting, person));
  const verifiers = meeting.verifiers.filter((person) => wasPresent(meeting, person));
  const chairs = [...new Set(meeting.presiding.map(({ person }) => person))].filter((person) =>
    wasPresent(meeting, person),
  );
  const as = (role: SignerRole) => (person: PersonId) => ({ person, role });
  return [
    ...(secretary === undefined ? [] : [secretary]).map(as('secretary')),
    ...verifiers.map(as('verifier')),
    ...chairs.map(as('chair')),
  ];
}

function secretaries(meeting: Meeting): readonly PersonId[] {
  const bodies = attendingBodies(meeting);
  return meeting.plan.roster.mandates.flatMap((mandate) =>
    mandate.kind === 'official' && mandate.office === 'secretary' && bodies.includes(mandate.body)
      ? [mandate.person]
      : [],
  );
}

/** MI6: each in turn signs what they read; the same role may sign in any order among themselves. */
export function signMinutes(meeting: Meeting, command: Ask<'SignMinutes'>, { actor, at }: Context): Decision {
  const { signOff } = meeting;
  const { hash, identification } = command;
  if (actor.person === null || identification === undefined) return refuse({ code: 'not-identified' });
  if (signOff === null) return refuse({ code: 'sign-off-not-under-way' });
  const own = signOff.signers.filter(({ person }) => person === actor.person);
  const next = own.find((signer) => !hasSigned(signOff, signer));
  if (own.length === 0) return refuse({ code: 'not-a-signatory' });
  if (next === undefined) return refuse({ code: 'already-signed' });
  const before = waitingBefore(signOff, next);
  if (before.length > 0)
    return refuse({ code: 'not-your-turn', names: before.map((who) => nameIn(meeting.plan.roster, who)) });
  if (hash !== signOff.hash) return refuse({ code: 'minutes-changed' });
  const signed = own.filter((signer) => !hasSigned(signOff, signer) && inTurn(signOff, own, signer));
  return accept(
    signed.map(({ person, role }) => ({ type: 'MinutesSigned', at, person, role, ...identification, hash })),
  );
}

const hasSigned = ({ signatures }: SignOff, { person, role }: Signer): boolean =>
  signatures.some((signature) => signature.person === person && signature.role === role);

/** Those in earlier roles who haven't signed. */
const waitingBefore = (signOff: SignOff, { role }: Signer): readonly PersonId[] =>
  signOff.signers
    .filter((signer) => signerRoles.indexOf(signer.role) < signerRoles.indexOf(role))
    .filter((signer) => !hasSigned(signOff, signer))
    .map(({ person }) => person);

/** Whoever signs in two capacities does it at once when nobody else stands between. */
const inTurn = (signOff: SignOff, own: readonly Signer[], signer: Signer): boolean =>
  waitingBefore(signOff, signer).every((person) => own.some((mine) => mine.person === person));

/** Those whose turn it is to sign. */
export const turnOf = (signOff: SignOff): readonly Signer[] =>
  signOff.signers.filter(
    (signer) => !hasSigned(signOff, signer) && waitingBefore(signOff, signer).length === 0,
  );

/** Before the last has signed, the minutes can be called back; the signatures then count for nothing. */
export function callBackSignOff(
  meeting: Meeting,
  { reason }: Ask<'CallBackSignOff'>,
  { actor, at }: Context,
): Decision {
  if (meeting.signOff === null) return refuse({ code: 'sign-off-not-under-way' });
  if (meeting.signOff.completedAt !== null) return refuse({ code: 'minutes-signed' });
  if (reason.trim() === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'SignOffCalledBack', at, reason, by: actor.person }]);
}

/** Rättelse eller tillägg (MI6): signed minutes don't change; what is added is seen. */
export function makeAddition(
  meeting: Meeting,
  { addition, text }: Ask<'MakeAddition'>,
  { actor, at }: Context,
): Decision {
  if (meeting.signOff?.completedAt == null) return refuse({ code: 'minutes-not-signed' });
  if (meeting.additions.some(({ id }) => id === addition)) return accept([]);
  if (text.trim() === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'AdditionMade', at, addition, text: text.trim(), by: actor.person }]);
}
