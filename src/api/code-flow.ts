import { createHash } from 'node:crypto';
import type { JWTVerifyGetKey } from 'jose';
import * as z from 'zod';
import { provenEntra, type EntraTrust, type ProofOutcome } from './entra-identity.ts';

/** How the server shows Entra that it is the app: a secret, or a signed assertion, made anew each time. */
export type ClientProof = () => Promise<
  { readonly client_secret: string } | { readonly client_assertion: string }
>;

export type CodeFlowParts = {
  /** `https://login.microsoftonline.com` without trailing slash. */
  readonly authority: string;
  readonly appId: string;
  /** Where Entra sends the browser back to; registered with the app. */
  readonly returnUrl: string;
  readonly tenants: readonly string[];
  readonly keys: JWTVerifyGetKey;
  readonly clientProof: ClientProof;
};

/** A sign-in under way, as the browser's own cookie leads to it. */
export type SigningIn = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** OAuth 2.0 authorization code flow with PKCE and OpenID Connect, for browsers outside Teams. */
export type CodeFlow = {
  /** Where to send the browser. */
  authorizeUrl(signingIn: SigningIn, locale: string): string;
  /** The code that Entra sent back, for who signed in. A code is good once. Never rejects. */
  redeem(code: string, signingIn: SigningIn): Promise<ProofOutcome>;
};

const timeoutMs = 10_000;
const tokens = z.looseObject({ id_token: z.string().max(16_384) });

export function codeFlow(parts: CodeFlowParts): CodeFlow {
  const { authority, appId, returnUrl } = parts;
  const trust: EntraTrust = { appId, host: null, tenants: parts.tenants, keys: parts.keys };
  return {
    authorizeUrl({ state, nonce, verifier }, locale) {
      const url = new URL(`${authority}/organizations/oauth2/v2.0/authorize`);
      const asked = {
        client_id: appId,
        response_type: 'code',
        redirect_uri: returnUrl,
        response_mode: 'query',
        scope: 'openid profile email',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        ui_locales: locale,
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return url.href;
    },
    async redeem(code, { nonce, verifier }) {
      const idToken = await exchange(parts, code, verifier);
      if (idToken === 'unproven' || idToken === 'keys-unavailable') return { outcome: idToken };
      return provenEntra(trust, idToken.id_token, (claims) => claims['nonce'] === nonce);
    },
  };
}

/** Entra's refusal means the code is no good; anything else means that Entra can't be asked now. */
async function exchange(
  { authority, appId, returnUrl, clientProof }: CodeFlowParts,
  code: string,
  verifier: string,
): Promise<z.infer<typeof tokens> | 'unproven' | 'keys-unavailable'> {
  try {
    const proof = await clientProof();
    const form = new URLSearchParams({
      client_id: appId,
      grant_type: 'authorization_code',
      code,
      redirect_uri: returnUrl,
      code_verifier: verifier,
      ...('client_secret' in proof
        ? proof
        : { ...proof, client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }),
    });
    const answer = await fetch(`${authority}/organizations/oauth2/v2.0/token`, {
      method: 'POST',
      body: form,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (answer.status === 400 || answer.status === 401) {
      await answer.body?.cancel();
      return 'unproven';
    }
    return answer.ok ? tokens.parse(await answer.json()) : 'keys-unavailable';
  } catch {
    return 'keys-unavailable';
  }
}
