import type { Request, Response } from 'express';

/** `__Host-`: only over https, only for this very host, whatever other hosts of the domain set. */
export const cookieNames = {
  session: '__Host-samsyn',
  signingIn: '__Host-samsyn-signing-in',
  consenting: '__Host-samsyn-consenting',
} as const;
type Name = (typeof cookieNames)[keyof typeof cookieNames];

/** The secret in a cookie of ours; null when there is none that could be. */
export function readCookie(request: Request, name: Name): string | null {
  for (const part of (request.get('cookie') ?? '').split(';')) {
    const [key, value = ''] = part.split('=').map((text) => text.trim());
    if (key === name && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

/**
 * Out of reach of scripts. The session goes along only where a page of ours asks (Strict); a sign-in under way must
 * also come along when Entra sends the browser back (Lax).
 */
export const setCookie = (response: Response, name: Name, secret: string, expires: Date): void =>
  void response.cookie(name, secret, {
    httpOnly: true,
    secure: true,
    sameSite: name === cookieNames.session ? 'strict' : 'lax',
    path: '/',
    expires,
  });

export const clearCookie = (response: Response, name: Name): void =>
  void response.clearCookie(name, {
    httpOnly: true,
    secure: true,
    sameSite: name === cookieNames.session ? 'strict' : 'lax',
    path: '/',
  });
