import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, fit for addresses and cookies. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret: 256 random bits need no salt. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Are two hashes the same, in a time that doesn't tell where they differ? */
export function sameHash(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one, 'hex'), Buffer.from(other, 'hex')];
  return a.length === 32 && b.length === 32 && timingSafeEqual(a, b);
}

/** What a page of ours must send along with each change: only a page that can read our answers knows it. */
export const csrfOf = (secret: string): string => hashOf(`csrf:${secret}`);
