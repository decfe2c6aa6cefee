// Child: the product's server, started by its own `start` as `samsyn serve` does.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { answerAsked } from './child.mjs';
import { built } from './built.mjs';
import { pressOf } from './council.mjs';

const { readConfig } = await built('src/config.js');
const { start } = await built('src/main.js');
let running;

async function serve() {
  const read = readConfig({ development: true, port: '0', playground: false, sample: false });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  running = await start(read.config, {
    tabFolder: fileURLToPath(new URL('../../dist/tab', import.meta.url)),
  });
  return { url: running.url };
}

/**
 * A token as the service signs them, the same for all its requests to a bot for an hour or so: that is how the channel
 * works. The development channel hands out none, so one is overheard while it passes a press on.
 */
async function token({ serviceUrl }) {
  let heard = null;
  const listen = ({ request }) => {
    if (request.origin === running.url)
      heard = /Bearer ([\w.-]+)/.exec(String(request.headers))?.[1] ?? heard;
  };
  subscribe('undici:request:create', listen);
  const stranger = { meeting: 'none', person: 'nobody', objectId: '00000000-0000-4000-8000-000000000000' };
  await fetch(`${running.channel}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(pressOf(stranger, 'approve', 'overheard', serviceUrl)),
  });
  unsubscribe('undici:request:create', listen);
  if (heard === null) throw new Error('no token was overheard');
  return heard;
}

answerAsked({ serve, token }, () => running?.close());
