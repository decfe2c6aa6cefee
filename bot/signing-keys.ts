import { importJWK, type JWK } from 'jose';
import * as z from 'zod';

/** A public key of an issuer, with the channels it may sign for. */
export type SigningKey = { readonly key: CryptoKey | Uint8Array; readonly endorsements: readonly string[] };

/** The keys of one issuer, as its OpenID metadata names them. */
export type SigningKeys = {
  /** The key, or null when the issuer has none such. Rejects with `KeysUnavailable` when no keys could be had at all. */
  find(kid: string): Promise<SigningKey | null>;
  /** Is the key in the set as last fetched? Never waits; false after the key has left. */
  holds(kid: string): boolean;
};

/** The issuer's metadata or keys can't be reached: the world got in the way, not the caller. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

export type KeyPacing = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** An unknown `kid` asks the issuer again at most this often. */
  readonly refetchAfterMs: number;
  /** Keys older than this are fetched again, while the old ones go on being used. */
  readonly freshForMs: number;
};

const metadataShape = z.looseObject({ jwks_uri: z.url() });
const jwkShape = z.looseObject({
  kid: z.string().min(1),
  kty: z.literal('RSA'),
  endorsements: z.array(z.string()).nullish(),
});
const jwksShape = z.looseObject({ keys: z.array(z.unknown()) });

/** Keys not confirmed for so many times `freshForMs` are no longer believed. */
const believedFor = 24;
/** An issuer that couldn't be reached at all is left alone this long. */
const restMs = 1000;

/** Fetches lazily; calls that come while a fetch is under way wait for that same one. */
export function signingKeys(metadataUrl: string, pacing: KeyPacing): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> | null = null;
  let fetchedAt = 0;
  let attemptedAt = Number.NEGATIVE_INFINITY;
  let underWay: Promise<void> | null = null;

  const since = (then: number) => pacing.now() - then;
  const refetch = (): Promise<void> => {
    if (underWay !== null) return underWay;
    attemptedAt = pacing.now();
    underWay = fetchKeys(metadataUrl)
      .then((fetched) => {
        keys = fetched;
        fetchedAt = pacing.now();
      })
      .finally(() => {
        underWay = null;
      });
    return underWay;
  };
  const believed = () => (since(fetchedAt) <= pacing.freshForMs * believedFor ? keys : null);
  const mayAskAgain = () => since(attemptedAt) >= pacing.refetchAfterMs;

  return {
    holds(kid) {
      // Old keys stay in use until new ones are here: a hiccup at the issuer must not stop a meeting.
      if (since(fetchedAt) > pacing.freshForMs && mayAskAgain()) refetch().catch(() => undefined);
      return believed()?.has(kid) === true;
    },
    async find(kid) {
      const known = believed();
      if (known === null) {
        if (underWay === null && since(attemptedAt) < restMs) throw new KeysUnavailable('asked just now');
        await refetch();
      } else if (!known.has(kid)) {
        if (underWay !== null || mayAskAgain()) await refetch();
      }
      return believed()?.get(kid) ?? null;
    },
  };
}

async function fetchKeys(metadataUrl: string): Promise<ReadonlyMap<string, SigningKey>> {
  const metadata = metadataShape.parse(await fetchJson(metadataUrl));
  if (metadataUrl.startsWith('https:') && !metadata.jwks_uri.startsWith('https:')) {
    throw new KeysUnavailable('the issuer names a key address without https');
  }
  const { keys } = jwksShape.parse(await fetchJson(metadata.jwks_uri));
  const found = new Map<string, SigningKey>();
  for (const entry of keys) {
    const jwk = jwkShape.safeParse(entry);
    if (!jwk.success) continue;
    const key = await importJWK(jwk.data as JWK, 'RS256');
    found.set(jwk.data.kid, { key, endorsements: jwk.data.endorsements ?? [] });
  }
  return found;
}

async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new KeysUnavailable(`the issuer answered ${String(response.status)}`);
    return await response.json();
  } catch (fault) {
    if (fault instanceof KeysUnavailable) throw fault;
    throw new KeysUnavailable('the issuer could not be reached', { cause: fault });
  }
}
