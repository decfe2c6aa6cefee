import { decodeProtectedHeader, jwtVerify } from 'jose';
import { rememberedTokens, type Proven, type RememberedTokens } from './remembered-tokens.ts';
import { KeysUnavailable, signingKeys, type SigningKey, type SigningKeys } from './signing-keys.ts';

/** Everything the Bot Framework service signs says that it comes from here. */
export const botFrameworkIssuer = 'https://api.botframework.com';
/** Where the service publishes its keys. */
export const botFrameworkMetadata = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

export type TokenTrust = {
  /** The bot's app id: the only audience accepted. */
  readonly appId: string;
  /** OpenID metadata of the issuers trusted: the service's own, and in development the development channel's. */
  readonly metadataUrls: readonly string[];
  /** Epoch milliseconds; the wall clock if absent. */
  readonly now?: () => number;
  /** How often an unknown key makes the issuer be asked again; 30 s if absent. */
  readonly refetchAfterMs?: number;
  /** How long fetched keys count as fresh; one hour if absent. */
  readonly freshForMs?: number;
};

/** What the token is compared with. */
export type Claimed = { readonly serviceUrl: unknown; readonly channelId: unknown };

export type TokenOutcome =
  | 'accepted'
  /** None, malformed, forged, expired, for another bot, or for another service address: 401. */
  | 'unauthorised'
  /** Genuine, but its key may not sign for this channel: 403. */
  | 'forbidden'
  /** The issuer's keys can't be had: 503, the service tries again. */
  | 'unavailable';

/**
 * The one check of incoming tokens. `signature` needs the header only and is asked before the body is read;
 * `matches` compares what it proved with the activity.
 */
export type TokenCheck = {
  signature(authorization: string | undefined): Promise<Proven | Exclude<TokenOutcome, 'accepted'>>;
  matches(proven: Proven, claimed: Claimed): TokenOutcome;
};

const skewSeconds = 300;
const rememberedAtMost = 1000;
const longestToken = 8192;

export function tokenCheck(trust: TokenTrust): TokenCheck {
  const now = trust.now ?? Date.now;
  const pacing = {
    now,
    refetchAfterMs: trust.refetchAfterMs ?? 30_000,
    freshForMs: trust.freshForMs ?? 3_600_000,
  };
  const issuers = trust.metadataUrls.map((url) => signingKeys(url, pacing));
  const remembered = rememberedTokens(rememberedAtMost);

  return {
    async signature(authorization) {
      const token = bearer(authorization);
      if (token === null) return 'unauthorised';
      const known = stillValid(token, remembered, issuers, now());
      if (known !== null) return known;
      try {
        const proven = await verify(token, issuers, trust.appId, now());
        if (proven === null) return 'unauthorised';
        remembered.remember(token, proven);
        return proven;
      } catch (fault) {
        if (fault instanceof KeysUnavailable) return 'unavailable';
        throw fault;
      }
    },
    matches(proven, claimed) {
      // botbuilder skips the comparison when the activity has no serviceUrl; here that is a refusal.
      if (typeof claimed.serviceUrl !== 'string' || claimed.serviceUrl !== proven.serviceUrl)
        return 'unauthorised';
      if (typeof claimed.channelId !== 'string') return 'forbidden';
      return proven.endorsements.includes(claimed.channelId) ? 'accepted' : 'forbidden';
    },
  };
}

function bearer(authorization: string | undefined): string | null {
  const [scheme, token, more] = (authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '' || more !== undefined)
    return null;
  return token.length > longestToken ? null : token;
}

/** A remembered token counts until it expires or its key leaves the issuer's set; then it is checked anew. */
function stillValid(
  token: string,
  remembered: RememberedTokens,
  issuers: readonly SigningKeys[],
  now: number,
): Proven | null {
  const known = remembered.recall(token);
  if (known === null) return null;
  if (now < known.expires * 1000 && issuers.some((keys) => keys.holds(known.kid))) return known;
  remembered.forget(token);
  return null;
}

/** Full check; null when the token is not what it should be. Rejects only with `KeysUnavailable`. */
async function verify(
  token: string,
  issuers: readonly SigningKeys[],
  appId: string,
  now: number,
): Promise<Proven | null> {
  const kid = kidOf(token);
  if (kid === null) return null;
  const signing = await findKey(kid, issuers);
  if (signing === null) return null;
  const verified = await jwtVerify(token, signing.key, {
    algorithms: ['RS256'],
    issuer: botFrameworkIssuer,
    audience: appId,
    clockTolerance: skewSeconds,
    requiredClaims: ['exp'],
    currentDate: new Date(now),
  }).catch(() => null);
  if (verified === null) return null;
  const { exp, serviceurl, serviceUrl } = verified.payload;
  const address = typeof serviceurl === 'string' ? serviceurl : serviceUrl;
  if (exp === undefined || typeof address !== 'string') return null;
  return { kid, expires: exp, serviceUrl: address, endorsements: signing.endorsements };
}

function kidOf(token: string): string | null {
  try {
    const header = decodeProtectedHeader(token);
    return header.alg === 'RS256' && typeof header.kid === 'string' ? header.kid : null;
  } catch {
    return null;
  }
}

/** Asks all issuers; one that can't be reached counts only if no other has the key. */
async function findKey(kid: string, issuers: readonly SigningKeys[]): Promise<SigningKey | null> {
  const held = issuers.find((keys) => keys.holds(kid));
  if (held !== undefined) return held.find(kid);
  const asked = await Promise.allSettled(issuers.map((keys) => keys.find(kid)));
  for (const answer of asked) if (answer.status === 'fulfilled' && answer.value !== null) return answer.value;
  const failed = asked.find((answer) => answer.status === 'rejected');
  if (failed === undefined) return null;
  throw failed.reason instanceof KeysUnavailable
    ? failed.reason
    : new KeysUnavailable('the issuer’s keys are not usable', { cause: failed.reason });
}
