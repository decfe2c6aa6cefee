import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Account } from '../app/ports.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';

/** Someone who proved who they are: the account, and when the proof ends (epoch seconds). */
export type Proof = {
  readonly account: Account;
  /** As the token names them; empty when it doesn't. */
  readonly name: string;
  readonly expires: number;
  readonly identification: Identification;
};

export type ProofOutcome =
  | { readonly outcome: 'proven'; readonly proof: Proof }
  /** Missing, malformed, forged, expired, for another audience: 401. */
  | { readonly outcome: 'unproven' }
  /** Genuine, but from a tenant that isn't let in: 403. */
  | { readonly outcome: 'foreign-tenant' }
  /** The issuer's keys can't be fetched: 503. */
  | { readonly outcome: 'keys-unavailable' };

/** Verifies one token of one kind of issuer. */
export type Prove = (token: string) => Promise<ProofOutcome>;

export type EntraTrust = {
  /** App id; tokens for `api://…/<app id>` are for us as well. */
  readonly appId: string;
  /** Host of the public address, for the audience `api://<host>/<app id>`; null if there is none. */
  readonly host: string | null;
  readonly tenants: readonly string[];
  readonly keys: JWTVerifyGetKey;
};

/** Keys published at an address: cached, fetched again when an unknown key id comes, at most every 30 s. */
export const publishedKeys = (url: string, cooldownDuration = 30_000): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(url), { timeoutDuration: 5000, cooldownDuration });

/**
 * Tokens that Teams hands the tab (single sign-on), version 2.0 of Entra's own form. Only tokens that a person
 * consented to (`scp`): an application's own token has no person behind it.
 */
export const proveEntra =
  (trust: EntraTrust): Prove =>
  (token) =>
    provenEntra(
      trust,
      token,
      ({ scp }) => typeof scp === 'string' && scp.split(' ').includes('access_as_user'),
    );

/** A token that Entra signed for us, in time, by the issuer of its own tenant, and that is `fit` for what it is shown for. */
export async function provenEntra(
  trust: EntraTrust,
  token: string,
  fit: (claims: JWTPayload) => boolean,
): Promise<ProofOutcome> {
  const audience = [trust.appId, `api://${trust.appId}`];
  if (trust.host !== null) audience.push(`api://${trust.host}/${trust.appId}`);
  const verified = await verifyToken(token, trust.keys, { audience });
  if (typeof verified === 'string') return { outcome: verified };
  const { tid, oid, iss } = verified;
  if (typeof tid !== 'string' || typeof oid !== 'string') return { outcome: 'unproven' };
  if (iss !== `https://login.microsoftonline.com/${tid}/v2.0`) return { outcome: 'unproven' };
  if (!fit(verified)) return { outcome: 'unproven' };
  if (!trust.tenants.includes(tid.toLowerCase())) return { outcome: 'foreign-tenant' };
  return proven(tid, oid, verified, assuranceOf(verified));
}

export const proven = (
  tenant: string,
  objectId: string,
  payload: JWTPayload,
  assurance: Identification['assurance'],
): ProofOutcome => ({
  outcome: 'proven',
  proof: {
    account: { tenant, objectId, channelId: null, ...traitsOf(payload) },
    name: typeof payload['name'] === 'string' ? payload['name'].slice(0, 200) : '',
    expires: payload.exp ?? 0,
    identification: { method: 'sign-in', assurance },
  },
});

/** What the token tells of the account. A guest's name (`acct` 1) says nothing of the tenant it is used in. */
function traitsOf({ upn, preferred_username, email, acct }: JWTPayload): Pick<Account, 'upn' | 'mail'> {
  const name = typeof upn === 'string' ? upn : preferred_username;
  return {
    ...(typeof name === 'string' && acct !== 1 && { upn: name }),
    ...(typeof email === 'string' && { mail: email }),
  };
}

/** Levels as identity providers name them: eIDAS, and Swedish e-legitimation (Digg). */
const statedLevels: Readonly<Record<string, Identification['assurance']>> = {
  'http://eidas.europa.eu/loa/low': 'low',
  'http://eidas.europa.eu/loa/substantial': 'substantial',
  'http://eidas.europa.eu/loa/high': 'high',
  'http://id.elegnamnden.se/loa/1.0/loa2': 'low',
  'http://id.elegnamnden.se/loa/1.0/loa3': 'substantial',
  'http://id.elegnamnden.se/loa/1.0/loa4': 'high',
};

/**
 * The level that the provider states in `acr`. A password and a second factor (`amr`) are no eIDAS level: whoever signed in
 * some other way is identified as low, and nothing more is claimed.
 */
export function assuranceOf({ acr }: JWTPayload): Identification['assurance'] {
  return typeof acr === 'string' ? (statedLevels[acr.toLowerCase()] ?? 'low') : 'low';
}

/** The claims of a token that is signed by `keys`, in time, and for `audience`; else why not. */
export async function verifyToken(
  token: string,
  keys: JWTVerifyGetKey,
  expected: { readonly audience: string[]; readonly issuer?: string },
): Promise<JWTPayload | 'unproven' | 'keys-unavailable'> {
  try {
    const required = { algorithms: ['RS256'], clockTolerance: 60, requiredClaims: ['exp', 'tid', 'oid'] };
    return (await jwtVerify(token, keys, { ...required, ...expected })).payload;
  } catch (error) {
    return isTokensFault(error) ? 'unproven' : 'keys-unavailable';
  }
}

/** jose's own errors are the token's fault, except that the keys timed out or weren't keys at all. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
