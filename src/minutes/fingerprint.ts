import { createHash } from 'node:crypto';
import type { Meeting } from '../domain/meeting/state.ts';
import { renderMinutes } from './render.ts';

/** The minutes as they go out for signing, and hex SHA-256 of those very words. */
export type ToSign = { readonly sent: string; readonly hash: string };

/**
 * What is signed (MI6): the minutes as plain text and as machine-readable record. What comes after that, signatures and
 * additions, isn't part of it. The words are kept with the request, so that a signature can be verified when minutes have
 * long been set in another way.
 */
export function minutesToSign(meeting: Meeting): ToSign {
  const before: Meeting = { ...meeting, signOff: null, calledBack: [], additions: [] };
  const sent = `${renderMinutes(before, 'txt')}\n${renderMinutes(before, 'json')}`;
  return { sent, hash: hashOf(sent) };
}

export const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');

/** What the minutes of this meeting hash to. */
export const minutesHash = (meeting: Meeting): string => minutesToSign(meeting).hash;
