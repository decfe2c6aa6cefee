import { appCredential, type AppIdentity } from './credentials.ts';

const connectorScope = 'https://api.botframework.com/.default';

/**
 * Gives a token for sending to Teams. Safe to call for every message: a token is kept until shortly before it ends.
 * Rejects when Entra can't be reached or refuses; then nothing can be sent yet.
 */
export function botToken(identity: AppIdentity): () => Promise<string> {
  const credential = appCredential(identity);
  // Who asks for a token is told.
  credential.catch(() => undefined);
  return async () => (await (await credential).getToken(connectorScope))?.token ?? refused();
}

function refused(): never {
  throw new Error('Entra gave no token for the bot');
}
