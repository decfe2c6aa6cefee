// Child: reference E. What anyone who builds a Teams bot has before writing a line of their own: botbuilder's
// CloudAdapter behind Express, checking real tokens of a local issuer, answering every press with the same card.
import { once } from 'node:events';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import express from 'express';
import { answerAsked } from './child.mjs';

let server;

async function serve({ appId, metadataUrl, card }) {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppType: 'MultiTenant',
    ValidateAuthority: 'true',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: metadataUrl,
    OAuthUrl: 'https://api.botframework.com',
    CallerId: '',
  });
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = (_context, fault) => Promise.reject(fault);
  const answer = { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card };
  const app = express();
  app.use(express.json());
  app.post('/api/messages', (request, response) =>
    adapter.process(request, response, (context) =>
      context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: answer } }),
    ),
  );
  server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${server.address().port}` };
}

answerAsked({ serve }, () => server?.closeAllConnections());
