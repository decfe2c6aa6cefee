// Child: the product's server, started by its own `start` as `samsyn serve` does.
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { answerAsked } from './child.mjs';
import { built } from './built.mjs';
import { pressOf } from './council.mjs';

const { readConfig } = await built('src/config.js');
const { start } = await built('src/main.js');
const { allowances } = await built('src/limits/allowances.js');
let running;

async function serve() {
  const read = readConfig({ development: true, port: '0', playground: false, sample: false });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  running = await start(read.config, {
    tabFolder: fileURLToPath(new URL('../../dist/tab', import.meta.url)),
    // Twenty accounts press here as thousands would: counted as ever, and never held back.
    allowances: Object.fromEntries(Object.keys(allowances).map((name) => [name, { most: 1e9, seconds: 60 }])),
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

let profiler = null;

/** From here on what the server does is written down; `profiled` ends it and puts the CPU profile in a file. */
async function profile() {
  profiler = new Session();
  profiler.connect();
  await profiler.post('Profiler.enable');
  await profiler.post('Profiler.start');
}

async function profiled(file) {
  const { profile: taken } = await profiler.post('Profiler.stop');
  profiler.disconnect();
  writeFileSync(file, JSON.stringify(taken));
}

answerAsked({ serve, token, profile, profiled }, () => running?.close());
