import { GraphError } from '@microsoft/microsoft-graph-client';
import type { DirectoryFault, DirectoryPermission } from '../../app/directory.ts';
import { retryAfterMs } from './middleware.ts';

/** No token was given; the reason is Entra's. */
export class TokenRefused extends Error {
  constructor(cause: unknown) {
    super('No token for Graph', { cause });
  }
}

type Told = { readonly status: number | null; readonly code: string; readonly requestId: string | null };

/** What went wrong as a caller needs to know it, with what the log may say of it. */
export function faultOf(
  error: unknown,
  permission: DirectoryPermission,
): DirectoryFault & { readonly told: Told } {
  if (error instanceof TokenRefused) return ofToken(error.cause, permission);
  if (error instanceof GraphError) return ofGraph(error, permission);
  return { fault: 'unreachable', told: { status: null, code: nameOf(error), requestId: null } };
}

function ofGraph(error: GraphError, permission: DirectoryPermission): DirectoryFault & { told: Told } {
  const { statusCode, code, requestId, headers } = error;
  // The client says -1 where nothing was answered.
  const told = {
    status: statusCode > 0 ? statusCode : null,
    code: closed(code),
    requestId: requestId ?? null,
  };
  switch (statusCode) {
    case 401:
      return { fault: 'sign-in-again', told };
    case 403:
      return { fault: 'consent-missing', permission, told };
    case 404:
      return { fault: 'not-found', told };
    case 409:
    case 412:
      return { fault: 'conflict', told };
    case 429: {
      const wait = retryAfterMs(headers?.get('Retry-After') ?? null) ?? 30_000;
      return { fault: 'busy', retryAfterSeconds: Math.max(1, Math.ceil(wait / 1000)), told };
    }
  }
  const refused = statusCode >= 400 && statusCode < 500;
  return refused ? { fault: 'refused', code: told.code, told } : { fault: 'unreachable', told };
}

/** Entra's own numbers: nobody consented, or the app isn't known in that tenant. */
const consentMissing = new Set(['65001', '650052', '650056', '650057', '700016', '7000229', '90094']);
/** A second factor, a policy, a token that ended or was revoked. */
const signInAgain = new Set([
  '50076',
  '50079',
  '50013',
  '500133',
  '50158',
  '53003',
  '70043',
  '700082',
  '50173',
  '700084',
]);

function ofToken(cause: unknown, permission: DirectoryPermission): DirectoryFault & { told: Told } {
  const number = /AADSTS(\d+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? null;
  const told = { status: null, code: number === null ? nameOf(cause) : `AADSTS${number}`, requestId: null };
  if (number !== null && consentMissing.has(number)) return { fault: 'consent-missing', permission, told };
  if (number !== null && signInAgain.has(number)) return { fault: 'sign-in-again', told };
  return { fault: 'unreachable', told };
}

/** A code and nothing else: a message can hold somebody's address. */
const closed = (code: string | null | undefined): string =>
  /^[\w.]{1,80}$/.test(code ?? '') ? (code ?? '') : 'unknown';
const nameOf = (error: unknown): string => (error instanceof Error ? closed(error.name) : 'unknown');
