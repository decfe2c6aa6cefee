import type { TokenCredential } from '@azure/identity';
import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { importPKCS8, SignJWT } from 'jose';

/** How the server shows Entra that it is the app. */
export type AppCredential =
  | { readonly kind: 'secret'; readonly secret: string }
  /** A PEM file with the certificate and its private key (PKCS #8). */
  | { readonly kind: 'certificate'; readonly path: string }
  /** Of the machine it runs on, in Azure: no secret anywhere. */
  | { readonly kind: 'managed-identity' };

export type AppIdentity = {
  readonly appId: string;
  /** The app's home tenant. */
  readonly tenant: string;
  readonly credential: AppCredential;
  /** Sign-in address without trailing slash; Entra's own if absent. */
  readonly authority?: string;
  /** Certificate (PEM) that a sign-in address of one's own is trusted by, beside those that the machine trusts. */
  readonly trusted?: string;
};

/** For what the server does in its own name. Tokens are kept by the credential until shortly before they end. */
export async function appCredential(identity: AppIdentity): Promise<TokenCredential> {
  const { appId, tenant, credential } = identity;
  const { ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential } = await azure();
  const options = authorityOptions(identity);
  switch (credential.kind) {
    case 'secret':
      return new ClientSecretCredential(tenant, appId, credential.secret, options);
    case 'certificate':
      return new ClientCertificateCredential(tenant, appId, credential.path, options);
    case 'managed-identity':
      return new ManagedIdentityCredential({ clientId: appId });
  }
}

/** Where tokens are asked for. Only Microsoft's own authority can be looked up in Microsoft's list of authorities. */
export const authorityOptions = ({ authority, trusted }: AppIdentity) =>
  authority === undefined || authority === microsoftsOwn
    ? {}
    : {
        authorityHost: authority,
        disableInstanceDiscovery: true,
        ...(trusted !== undefined && { tlsOptions: { ca: trusted } }),
      };
const microsoftsOwn = 'https://login.microsoftonline.com';

/** 400 files: loaded where a server has an Entra app, which one in development hasn't. */
const azure = () => import('@azure/identity');

/** What Entra exchanges a managed identity's own token for, where the app trusts that identity. */
const exchangeScope = 'api://AzureADTokenExchange/.default';

/** The managed identity's word that it is the app. */
export async function exchanged(appId: string): Promise<string> {
  const { ManagedIdentityCredential } = await azure();
  const token = await new ManagedIdentityCredential({ clientId: appId }).getToken(exchangeScope);
  return token.token;
}

/** For the code flow, where a browser signs in: a secret, or an assertion made for this once. */
export async function clientProof(
  { appId, credential }: AppIdentity,
  tokenUrl: string,
): Promise<{ readonly client_secret: string } | { readonly client_assertion: string }> {
  switch (credential.kind) {
    case 'secret':
      return { client_secret: credential.secret };
    case 'certificate':
      return { client_assertion: await signedAssertion(appId, credential.path, tokenUrl) };
    case 'managed-identity':
      return { client_assertion: await exchanged(appId) };
  }
}

/** As Entra wants it: PS256, the certificate named by its SHA-256. */
async function signedAssertion(appId: string, path: string, tokenUrl: string): Promise<string> {
  const pem = readFileSync(path, 'utf8');
  const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
  const key = /-----BEGIN PRIVATE KEY-----[\s\S]+?-----END PRIVATE KEY-----/.exec(pem)?.[0] ?? '';
  return new SignJWT({})
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })
    .setIssuer(appId)
    .setSubject(appId)
    .setAudience(tokenUrl)
    .setJti(randomUUID())
    .setNotBefore('0s')
    .setExpirationTime('5m')
    .sign(await importPKCS8(key, 'PS256'));
}
