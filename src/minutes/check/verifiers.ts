import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** Justerare: chosen at the meeting, and there. */
export const verifiers: Check = ({ meeting, attendance, signatures, items }) => {
  if (meeting.state === 'running' || items.length === 0) return [];
  const signer = signatures.find(({ role }) => role === 'verifier');
  const chosen = meeting.verifiers.length > 0;
  const absent = meeting.verifiers.filter((name) => {
    const entries = attendance.filter(({ person }) => person === name);
    return entries.length > 0 && entries.every(({ present }) => present === false);
  });
  return [
    ...(chosen
      ? []
      : [finding('verifier-not-chosen', placed(null, signer?.line), { signer: signer?.person ?? '–' })]),
    ...absent.map((person) => finding('verifier-was-absent', {}, { person })),
  ];
};
