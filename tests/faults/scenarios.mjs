import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startProduct } from '../bench/world.mjs';
import { openLine } from './line.mjs';

/** Some time that a fault is let loose in: what matters is that it isn't always the same moment. */
const someTime = (ms) => pause(Math.random() * ms);

const endOf = (server) => new Promise((resolve) => void server.close().then(resolve, resolve));

/** kill −9 of the server while members press, and another in its place. */
async function killedServer({ world, pressers, full, runs }) {
  const kills = full ? 40 : 3;
  await pressers.during(16, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await someTime(600);
      process.kill(runs.server.pid, 'SIGKILL');
      await endOf(runs.server);
      runs.server = await startProduct(world);
    }
    await pause(300);
  });
  return kills;
}

/** kill −9 of PostgreSQL, which is started again by whoever embeds it and recovers from its log. */
async function killedDatabase({ world, pressers, full }) {
  const kills = full ? 10 : 1;
  await pressers.during(16, async () => {
    for (let kill = 0; kill < kills; kill += 1) {
      await someTime(600);
      const killed = world.database.pid();
      process.kill(killed, 'SIGKILL');
      while (world.database.pid() === killed) await pause(50);
      await pause(500);
    }
  });
  return kills;
}

/** The connection to the database is gone for a minute (2 s in the short run). */
async function lostConnection({ world, pressers, full, runs }) {
  const line = await openLine(world.database.url);
  await endOf(runs.server);
  runs.server = await startProduct(world, { database: line.url });
  await pressers.during(16, async () => {
    await pause(500);
    line.cut();
    await pause(full ? 60_000 : 2_000);
    line.mend();
    await pause(500);
  });
  await endOf(runs.server);
  line.close();
  runs.server = await startProduct(world);
  return 1;
}

/** Two instances, one of which is cut off from the database and so from the other; then it is back. */
async function partitioned({ world, pressers, full, runs }) {
  const line = await openLine(world.database.url);
  const other = await startProduct(world, { database: line.url });
  const cuts = full ? 10 : 2;
  runs.also = other;
  await pressers.during(16, async () => {
    for (let cut = 0; cut < cuts; cut += 1) {
      await someTime(600);
      line.cut();
      await someTime(1_500);
      line.mend();
      await someTime(600);
    }
  });
  runs.also = null;
  await endOf(other);
  line.close();
  return cuts;
}

/** The server's wall clock jumps two hours ahead and three back while members press. */
async function jumpingClock({ world, pressers, full, runs }) {
  await endOf(runs.server);
  const preload = new URL('jumping-clock.mjs', import.meta.url).href;
  runs.server = await startProduct(world, { preload });
  const jumps = full ? 40 : 4;
  await pressers.during(16, async () => {
    for (let jump = 0; jump < jumps; jump += 1) {
      await someTime(400);
      process.kill(runs.server.pid, 'SIGUSR2');
    }
    await pause(300);
  });
  await endOf(runs.server);
  runs.server = await startProduct(world);
  return jumps;
}

/**
 * Teams' connector throttles, then doesn't answer at all; then it is there again. An hour away is 12 s here (a minute in
 * full), by the same path: what is told `later` waits and tries again. Less than the ten seconds between two messages
 * of who has answered would meet nothing.
 */
async function connectorInTrouble({ world, pressers, full }) {
  const { trouble } = world.issuer;
  const before = trouble.met;
  await pressers.during(16, async () => {
    for (const kind of ['throttled', 'down']) {
      trouble.kind = kind;
      await pause(full ? 60_000 : 12_000);
    }
  });
  trouble.kind = 'none';
  return trouble.met - before;
}

/** The connector takes messages and doesn't say so: nobody knows whether they are in the chat. Full run only: it waits a minute. */
async function silentConnector({ world, pressers, full }) {
  if (!full) return 'only in the full run: a message of unknown fate waits for a minute';
  const { trouble } = world.issuer;
  const before = trouble.met;
  trouble.kind = 'silent';
  await pressers.during(16, () => pause(12_000));
  trouble.kind = 'none';
  return trouble.met - before;
}

/** Clients that send a byte now and then, and take no answers; the others' presses go on. */
async function slowClients({ pressers, full, runs }) {
  const { hostname, port, host } = new URL(runs.server.url);
  const head = `POST /api/messages HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 90000\r\n\r\n`;
  const sockets = await openSockets(full ? 200 : 50, port, hostname);
  let sent = 0;
  const trickle = setInterval(() => {
    for (const socket of sockets) socket.write(head[sent] ?? 'x');
    sent += 1;
  }, 20);
  await pressers.during(16, () => pause(full ? 10_000 : 2_000));
  clearInterval(trickle);
  for (const socket of sockets) socket.destroy();
  return sockets.length;
}

/** A thousand connections on which nothing comes. */
async function halfOpen({ pressers, runs }) {
  const { hostname, port } = new URL(runs.server.url);
  const sockets = await openSockets(1_000, port, hostname);
  await pressers.during(16, () => pause(1_500));
  for (const socket of sockets) socket.destroy();
  return sockets.length;
}

async function openSockets(count, port, hostname) {
  return Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      return socket;
    }),
  );
}

/** Faults that one world meets, one after another. */
export const scenarios = {
  'server killed': killedServer,
  'database killed': killedDatabase,
  'connection lost': lostConnection,
  partitioned,
  'clock jumped': jumpingClock,
  'connector in trouble': connectorInTrouble,
  'connector silent': silentConnector,
  'slow clients': slowClients,
  'half-open connections': halfOpen,
};

/** The database's disk is full and then isn't. */
export const fullDisk = {
  /** A file system of 200 MB for the database; a text says why there is none. */
  mount() {
    if (process.platform !== 'linux' || process.getuid?.() !== 0)
      return 'takes root on Linux to mount a small disk';
    const folder = mkdtempSync(join(tmpdir(), 'samsyn-full-'));
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0711', 'tmpfs', folder], { stdio: 'pipe' });
    } catch {
      rmSync(folder, { recursive: true });
      return 'this machine doesn’t let a small disk be mounted';
    }
    return { folder };
  },
  unmount({ folder }) {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  },
  /** Filled to the last byte while members press; what made it full is taken away again. */
  async fill({ folder }, { pressers }) {
    const filler = join(folder, 'filler');
    await pressers.during(16, async () => {
      await pause(500);
      fillUp(filler);
      await pause(2_000);
      rmSync(filler);
      await pause(1_000);
    });
    return 1;
  },
};

function fillUp(file) {
  const chunk = Buffer.alloc(1 << 20);
  for (let size = chunk.length; size > 512; size >>= 1)
    for (;;)
      try {
        writeFileSync(file, chunk.subarray(0, size), { flag: 'a' });
      } catch {
        break;
      }
}
