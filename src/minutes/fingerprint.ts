import { createHash } from 'node:crypto';
import type { Meeting } from '../domain/meeting/state.ts';
import { renderMinutes } from './render.ts';

/**
 * What is signed (MI6): hex SHA-256 over the minutes as they were sent for signing, as plain text and as machine-readable
 * record. What comes after that, signatures and additions, isn't part of it, so that anyone can make it again later.
 */
export function minutesHash(meeting: Meeting): string {
  const sent: Meeting = { ...meeting, signOff: null, calledBack: [], additions: [] };
  return createHash('sha256')
    .update(renderMinutes(sent, 'txt'))
    .update('\0')
    .update(renderMinutes(sent, 'json'))
    .digest('hex');
}
