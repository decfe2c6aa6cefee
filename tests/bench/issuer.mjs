import { once } from 'node:events';
import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/**
 * The channel's side, for both: OpenID metadata and keys for E's token checks, and a connector that takes what the
 * product posts in its chats.
 */
export async function startIssuer(appId) {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = 'bench';
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  const counted = { messages: 0 };
  /** What is wrong with the connector: nothing, `throttled`, `down`, or `silent` (takes a message and doesn't say so). */
  const trouble = { kind: 'none', met: 0 };
  /** What each chat was sent: when, and the newest version of the meeting that it shows. */
  const sent = new Map();
  const server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${server.address().port}`;
  const serviceUrl = `${url}/connector/`;
  const issuer = 'https://api.botframework.com';

  function answer(request, response) {
    const json = (body) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url.startsWith('/connector/')) {
      const chunks = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        if (trouble.kind !== 'none') trouble.met += 1;
        if (trouble.kind === 'throttled') return void response.writeHead(429, { 'retry-after': '1' }).end();
        if (trouble.kind === 'down') return void request.socket.destroy();
        noteSent(decodeURIComponent(request.url.split('/')[4]), Buffer.concat(chunks).toString());
        if (trouble.kind === 'silent') return;
        json({ id: `message-${(counted.messages += 1)}` });
      });
      return;
    }
    request.resume();
    if (request.url === '/metadata')
      json({ issuer, jwks_uri: `${url}/keys`, id_token_signing_alg_values_supported: ['RS256'] });
    else if (request.url === '/keys') json({ keys: [jwk] });
    else response.writeHead(404).end();
  }

  function noteSent(chat, body) {
    const versions = [...body.matchAll(/"version":(\d+)/g)].map(([, version]) => Number(version));
    sent.set(chat, [...(sent.get(chat) ?? []), { at: Date.now(), version: Math.max(0, ...versions) }]);
  }

  return {
    trouble,
    sentTo: (chat) => sent.get(chat) ?? [],
    metadataUrl: `${url}/metadata`,
    serviceUrl,
    counted,
    token: () =>
      new SignJWT({ iss: issuer, aud: appId, serviceurl: serviceUrl })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
