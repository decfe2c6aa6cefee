import { ClientSecretCredential, ManagedIdentityCredential, type TokenCredential } from '@azure/identity';

/** How the bot proves itself to Teams' connector. */
export type BotCredentials = {
  readonly appId: string;
  /** The bot's home tenant. */
  readonly tenant: string;
  /** Null means the managed identity of the machine it runs on. */
  readonly secret: string | null;
};

const connectorScope = 'https://api.botframework.com/.default';

/**
 * Gives a token for sending to Teams. Safe to call for every message: a token is kept until shortly before it ends.
 * Rejects when Entra can't be reached or refuses; then nothing can be sent yet.
 */
export function botToken(credentials: BotCredentials): () => Promise<string> {
  const credential = credentialOf(credentials);
  return async () => (await credential.getToken(connectorScope))?.token ?? refused();
}

const credentialOf = ({ appId, tenant, secret }: BotCredentials): TokenCredential =>
  secret === null
    ? new ManagedIdentityCredential({ clientId: appId })
    : new ClientSecretCredential(tenant, appId, secret);

function refused(): never {
  throw new Error('Entra gave no token for the bot');
}
