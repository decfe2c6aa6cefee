import { OnBehalfOfCredential, type TokenCredential } from '@azure/identity';
import { createHash } from 'node:crypto';
import type { OnBehalf } from '../app/directory.ts';
import { authorityOptions, exchanged, type AppIdentity } from './credentials.ts';

/** Tokens for one caller of Graph. `renew`: the last one was turned down, so one of before isn't good enough. */
export type TokenSource = { token(renew: boolean): Promise<string> };

/** More people than this don't look something up within an hour; the least recent gives way. */
const most = 500;

/**
 * Tokens for Graph in exchange for those that people came with (OAuth 2.0 on-behalf-of). In memory only, and found by a
 * hash of what they came with; a token that people came with ends within the hour and its credential with it.
 */
export function onBehalfOf(identity: AppIdentity): (person: OnBehalf, scope: string) => TokenSource {
  const kept = new Map<string, TokenCredential>();
  const credentialOf = (person: OnBehalf, renew: boolean): TokenCredential => {
    const key = createHash('sha256').update(`${person.tenant}\n${person.assertion}`).digest('base64');
    const known = renew ? undefined : kept.get(key);
    const credential = known ?? newCredential(identity, person);
    kept.delete(key);
    kept.set(key, credential);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return credential;
  };
  return (person, scope) => ({
    token: async (renew) => tokenOf(await credentialOf(person, renew).getToken(scope)),
  });
}

export function tokenOf(answered: { readonly token: string } | null): string {
  if (answered === null) throw new Error('No token was given');
  return answered.token;
}

function newCredential(identity: AppIdentity, { tenant, assertion }: OnBehalf): TokenCredential {
  const { appId, credential } = identity;
  const common = {
    tenantId: tenant,
    clientId: appId,
    userAssertionToken: assertion,
    ...authorityOptions(identity),
  };
  switch (credential.kind) {
    case 'secret':
      return new OnBehalfOfCredential({ ...common, clientSecret: credential.secret });
    case 'certificate':
      return new OnBehalfOfCredential({ ...common, certificatePath: credential.path });
    case 'managed-identity':
      return new OnBehalfOfCredential({ ...common, getAssertion: () => exchanged(appId) });
  }
}
