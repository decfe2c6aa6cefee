import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { built } from './built.mjs';
import { startChild } from './child.mjs';
import { appId } from './council.mjs';
import { startIssuer } from './issuer.mjs';
import { median, ratioOf } from './statistics.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const roundsAtMost = 3;

/**
 * P11: `npm start` for the second time, npm and all, from its command to the last of the three links, against its bare
 * parts one after another: PostgreSQL on the same folder until it answers, Vite's own server of the built page, and E.
 */
export async function measureStart(world, { rounds }) {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-start-'));
  const taken = { product: [], parts: [] };
  try {
    world.tell('P11: the first start');
    await startToLinks(folder);
    for (let round = 0; round < Math.min(rounds, roundsAtMost); round += 1) {
      world.tell(`P11: start ${round + 1}`);
      taken.product.push(await startToLinks(folder));
      taken.parts.push((await barePostgres(folder)) + (await barePage()) + (await bareEcho()));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const { ratio: value, spread } = ratioOf(taken.product, taken.parts);
  return {
    P11: { value, ratio: value, spread, startMs: median(taken.product), partsMs: median(taken.parts) },
  };
}

/** The whole command, with the chat client, and nobody simulated: what it starts is ended again. */
async function startToLinks(folder) {
  const args = ['start', '--', '--no-simulated-members', '--port', '0'];
  const env = { ...process.env, SAMSYN_DATA_DIR: folder, DATABASE_URL: '' };
  const from = performance.now();
  // A group of its own, so that it can be told to stop as Ctrl-C does: npm and what it started.
  const child = spawn('npm', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const exited = once(child, 'exit');
  const said = await until(child, (text) => text.includes('surface=meeting'), exited);
  const took = performance.now() - from;
  if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  await exited;
  if (!said) throw new Error('the server ended before it printed its links');
  return took;
}

/** Resolves to true once what the program prints is enough, to false when it ends before. */
function until(child, enough, exited) {
  let text = '';
  return Promise.race([
    new Promise((resolve) => {
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => {
          text += String(chunk);
          if (enough(text)) resolve(true);
        });
    }),
    exited.then(() => false),
  ]);
}

async function barePostgres(folder) {
  const { startEmbedded } = await built('src/store/embedded.js');
  const from = performance.now();
  const server = await startEmbedded({ folder });
  const took = performance.now() - from;
  await server.stop();
  return took;
}

async function barePage() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'preview', '--outDir', join(root, 'dist', 'tab'), '--port', '0', '--host', '127.0.0.1'];
  const from = performance.now();
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1' },
  });
  const exited = once(child, 'exit');
  let url = null;
  const found = (text) => (url = /http:\/\/[\d.:]+\S*/.exec(text)?.[0] ?? null) !== null;
  if (!(await until(child, found, exited))) throw new Error('vite preview ended');
  await answers(url);
  const took = performance.now() - from;
  child.kill('SIGKILL');
  await exited;
  return took;
}

async function answers(url) {
  for (let tries = 0; tries < 400; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return void (await answer.arrayBuffer());
    await pause(10);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function bareEcho() {
  const issuer = await startIssuer(appId);
  const from = performance.now();
  const child = startChild('echo.mjs');
  const { url } = await child.ask('serve', { appId, metadataUrl: issuer.metadataUrl, card: {} });
  await answers(url);
  const took = performance.now() - from;
  await child.close();
  await issuer.close();
  return took;
}
