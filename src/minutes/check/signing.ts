import type { KnownSignature, MinutesFacts } from '../read/read-shape.ts';
import type { Check, CheckedFacts } from './check-record.ts';
import { finding, placed, type Finding } from './finding.ts';
import { listName } from './lists.ts';

const roles = ['secretary', 'verifier', 'chair'] as const;

/** Secretary, verifier and chair have signed, and were there (MI6). */
export const signing: Check = (facts) => {
  if (facts.meeting.state === 'running' || facts.items.length === 0) return [];
  const lacking = roles.filter((role) => !facts.signatures.some((known) => known.role === role));
  const fromText = facts.lists !== undefined;
  const stamped = facts.signatures.some(({ signedAt }) => signedAt !== null);
  const unsigned = facts.signatures.filter(
    ({ signedAt, role }) => signedAt === null && role !== null && (stamped || !fromText),
  );
  const signer = facts.signatures[0] === undefined || lacking.length > 0 ? lacking : [];
  return [
    ...signer.map((role) => finding('signature-missing', {}, { role, person: '' })),
    ...unsigned.map(({ role, person, line }) =>
      finding('signature-missing', placed(null, line), { role: role ?? '', person }),
    ),
    ...facts.signatures.flatMap((signature) => wasThere(facts, signature)),
    ...facts.signatures.flatMap((signature) => sameMinutes(facts, signature)),
  ];
};

/** What was signed is what was sent for signing. */
const sameMinutes = (
  { signOff }: CheckedFacts,
  { person, hash, line }: KnownSignature,
): readonly Finding[] =>
  signOff === undefined || hash === undefined || hash === signOff.hash
    ? []
    : [finding('signature-hash-differs', placed(null, line), { person })];

function wasThere({ attendance }: MinutesFacts, { person, line, role }: KnownSignature): readonly Finding[] {
  if (attendance.length === 0) return [];
  const entries = attendance.filter((entry) => entry.person === person);
  const [first] = entries;
  if (first === undefined)
    return [finding('signer-not-listed', placed(null, line), { person, role: role ?? '' })];
  if (entries.some(({ present }) => present !== false)) return [];
  return [finding('signer-was-absent', placed(null, line), { person, list: listName(first) })];
}
