import type { TokenCredential } from '@azure/identity';
import { appCredential, type AppIdentity } from './credentials.ts';
import { tokenOf, type TokenSource } from './on-behalf-of.ts';

/** Tokens for what the app does in its own name, with nobody behind it. */
export function appTokens(identity: AppIdentity, scope: string): TokenSource {
  let kept: Promise<TokenCredential> | null = null;
  return {
    async token(renew) {
      // A credential keeps its token until it ends; only a new one asks anew before that.
      if (renew) kept = null;
      kept ??= appCredential(identity);
      return tokenOf(await (await kept).getToken(scope));
    },
  };
}
