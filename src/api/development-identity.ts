import type { JWTVerifyGetKey } from 'jose';
import { proven, verifyToken, type Prove } from './entra-identity.ts';

/** The key of this machine's development identities. */
export type DevelopmentKey = {
  /** A token with these claims, good for `lifetime` ("8h"). */
  sign(claims: Readonly<Record<string, string>>, lifetime: string): Promise<string>;
  /** What its tokens are verified with. */
  readonly keys: JWTVerifyGetKey;
};

/** Names who signed; not an address that anything is published at. */
export const developmentIssuer = 'samsyn:development';

/** Signs an invented person in for a day's meeting. */
export const signSession = (
  key: DevelopmentKey,
  appId: string,
  account: { readonly tenant: string; readonly objectId: string },
): Promise<string> =>
  key.sign({ iss: developmentIssuer, aud: appId, tid: account.tenant, oid: account.objectId }, '8h');

/** Accepts what `signSession` signed, for people of `tenant` only. */
export const proveDevelopment =
  ({ keys }: DevelopmentKey, appId: string, tenant: string): Prove =>
  async (token) => {
    const verified = await verifyToken(token, keys, { audience: [appId], issuer: developmentIssuer });
    if (typeof verified === 'string') return { outcome: verified };
    const { tid, oid } = verified;
    if (typeof tid !== 'string' || typeof oid !== 'string') return { outcome: 'unproven' };
    return tid === tenant ? proven(tid, oid, verified, 'none') : { outcome: 'foreign-tenant' };
  };
