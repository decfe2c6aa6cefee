import { createPublicKey, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { ownCertificate, type OwnCertificate } from './certificate.ts';
import { answer, bodyOf, listening } from './listening.ts';

/** What a token that Entra gave is good for. */
export type Granted = {
  readonly tenant: string;
  /** Who signed in; null: the app itself. */
  readonly person: string | null;
  /** What they came with. */
  readonly assertion: string | null;
  readonly scopes: readonly string[];
};

/** A refusal of Entra's, as its documentation shows them. */
export type Refused = { readonly error: string; readonly number: number; readonly text: string };

export const noConsent: Refused = {
  error: 'invalid_grant',
  number: 65001,
  text: 'The user or administrator has not consented to use the application',
};
export const secondFactor: Refused = {
  error: 'interaction_required',
  number: 50076,
  text: 'Due to a configuration change made by your administrator, you must use multi-factor authentication',
};
const wrongSecret: Refused = {
  error: 'invalid_client',
  number: 7000215,
  text: 'Invalid client secret provided',
};

/**
 * Entra's token endpoint over TLS on this machine, and App Service's for a managed identity over http: what
 * `@azure/identity` really asks of them, with its real credentials.
 */
export type EntraDouble = {
  /** As SAMSYN_ENTRA_AUTHORITY. */
  readonly authority: string;
  /** What its TLS is trusted by. */
  readonly trusted: string;
  readonly appId: string;
  readonly secret: string;
  /** Certificate and key of the app, to be written to a PEM file. */
  readonly pem: string;
  /** What a token is good for; null if it isn't one, or was made void. */
  granted(token: string): Granted | null;
  /** How many tokens were given. */
  given(): number;
  /** Every token given so far is turned down from now on. */
  revoke(): void;
  /** Refuses tokens of the tenant from now on; null: gives them again. */
  refuse(tenant: string, why: Refused | null): void;
  /** Environment of App Service's managed identity. */
  readonly managedIdentity: Readonly<Record<string, string>>;
  close(): Promise<void>;
};

export async function entraDouble(appId: string, secret = 'a client secret'): Promise<EntraDouble> {
  const own = ownCertificate('app');
  const tls = ownCertificate('authority');
  const tokens = new Map<string, Granted>();
  const refusals = new Map<string, Refused>();
  let given = 0;
  const give = (granted: Granted): string => {
    const token = `granted.${randomUUID()}`;
    tokens.set(token, granted);
    given += 1;
    return token;
  };

  async function tokenRequest(tenant: string, request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams((await bodyOf(request)).toString());
    const refusal = refusals.get(tenant);
    const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => scope.includes('/'));
    const onBehalf = form.get('grant_type') === 'urn:ietf:params:oauth:grant-type:jwt-bearer';
    if (!(await isTheApp(form, `${authority.url}/${tenant}`, appId, secret, own)))
      refuse(response, wrongSecret);
    else if (refusal !== undefined) refuse(response, refusal);
    else
      answer(response, 200, {
        token_type: 'Bearer',
        scope: scopes.join(' '),
        expires_in: 3599,
        ext_expires_in: 3599,
        access_token: give({
          tenant,
          scopes,
          ...(onBehalf ? behalfOf(form.get('assertion') ?? '') : nobody),
        }),
      });
  }

  const authority = await listening(
    createTlsServer({ key: tls.key, cert: tls.certificate }, (request, response) => {
      const [, tenant = ''] = (request.url ?? '').split('/');
      if (/\/oauth2\/v2\.0\/token(\?|$)/.test(request.url ?? ''))
        void tokenRequest(tenant, request, response);
      else answer(response, 200, metadata(authority.url, tenant));
    }),
    'https',
  );

  const identityHeader = randomUUID();
  const managed = await listening(
    createServer((request, response) => {
      const asked = new URL(request.url ?? '', 'http://localhost').searchParams;
      const known = request.headers['x-identity-header'] === identityHeader;
      const resource = asked.get('resource') ?? '';
      if (!known || asked.get('client_id') !== appId) answer(response, 400, { message: 'No identity' });
      else
        answer(response, 200, {
          access_token: give({ tenant: 'home', ...nobody, scopes: [`${resource}/.default`] }),
          expires_on: String(Math.floor(Date.now() / 1000) + 3600),
          resource,
          token_type: 'Bearer',
        });
    }),
    'http',
  );

  return {
    authority: authority.url,
    trusted: tls.certificate,
    appId,
    secret,
    pem: `${own.key}${own.certificate}`,
    granted: (token) => tokens.get(token) ?? null,
    given: () => given,
    revoke: () => tokens.clear(),
    refuse: (tenant, why) => {
      if (why === null) refusals.delete(tenant);
      else refusals.set(tenant, why);
    },
    managedIdentity: { IDENTITY_ENDPOINT: `${managed.url}/msi/token`, IDENTITY_HEADER: identityHeader },
    close: async () => {
      await authority.close();
      await managed.close();
    },
  };
}

const nobody = { person: null, assertion: null };

/** A token says whose it is; anything else is somebody of its own. */
function behalfOf(assertion: string): Pick<Granted, 'person' | 'assertion'> {
  try {
    const { oid } = decodeJwt(assertion);
    return { person: typeof oid === 'string' ? oid : assertion, assertion };
  } catch {
    return { person: assertion, assertion };
  }
}

const metadata = (url: string, tenant: string) => ({
  issuer: `${url}/${tenant}/v2.0`,
  authorization_endpoint: `${url}/${tenant}/oauth2/v2.0/authorize`,
  token_endpoint: `${url}/${tenant}/oauth2/v2.0/token`,
  end_session_endpoint: `${url}/${tenant}/oauth2/v2.0/logout`,
  jwks_uri: `${url}/${tenant}/discovery/v2.0/keys`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['RS256'],
});

const refuse = (response: ServerResponse, { error, number, text }: Refused): void =>
  answer(response, error === 'invalid_client' ? 401 : 400, {
    error,
    error_description: `AADSTS${String(number)}: ${text}. Trace ID: ${randomUUID()}`,
    error_codes: [number],
    timestamp: new Date().toISOString(),
    trace_id: randomUUID(),
    correlation_id: randomUUID(),
    ...(number === noConsent.number && { suberror: 'consent_required' }),
  });

/** A secret, or a token about itself that the app signed with its certificate's key. */
async function isTheApp(
  form: URLSearchParams,
  issuer: string,
  appId: string,
  secret: string,
  own: OwnCertificate,
): Promise<boolean> {
  if (form.get('client_id') !== appId) return false;
  const assertion = form.get('client_assertion');
  if (assertion === null) return form.get('client_secret') === secret;
  const { alg } = decodeProtectedHeader(assertion);
  const verified = await jwtVerify(assertion, createPublicKey(own.certificate), {
    issuer: appId,
    subject: appId,
    audience: `${issuer}/oauth2/v2.0/token`,
    // MSAL rounds, and may name a second that hasn't come.
    clockTolerance: 60,
  }).catch(() => null);
  return alg === 'PS256' && verified !== null;
}
