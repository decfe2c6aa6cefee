import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { built } from './built.mjs';
import { startChild } from './child.mjs';
import { appId, collaboration } from './council.mjs';
import { startIssuer } from './issuer.mjs';

/**
 * Everything the measures stand on: a PostgreSQL on a temporary folder, people and meetings, and each server, the load
 * and the references in a process of their own. `close` leaves nothing behind. `from`: whose program puts people and
 * meetings on record, by the address of a file beside its set-up.mjs; this one's if left out.
 */
export async function openWorld({ tell, profile, folder, logLevel = 'error', from = import.meta.url }) {
  const opened = [];
  const opens = (part) => {
    opened.push(part);
    return part;
  };
  const close = async () => {
    for (const part of opened.splice(0).toReversed()) await part.close();
  };
  try {
    tell('starting PostgreSQL');
    const database = opens(await temporaryDatabase(folder));
    const issuer = opens(await startIssuer(appId));
    const setUp = opens(startChild(new URL('set-up.mjs', from).href));
    await setUp.ask('people', { url: database.url });
    const load = opens(startChild('load.mjs'));
    const record = opens(await openRecord(database.url));
    const world = { database, issuer, load, setUp, opens, record, close, tell, profile, logLevel };
    return { ...world, product: null, echo: null };
  } catch (error) {
    await close();
    throw error;
  }
}

/** On a folder of its own below `parent`, the system's for such things if none is named. */
async function temporaryDatabase(parent = tmpdir()) {
  const { startEmbedded } = await built('src/store/embedded.js');
  const folder = await mkdtemp(join(parent, 'samsyn-bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const server = await startEmbedded({ folder: join(folder, 'data'), onFault: () => undefined });
    return { url: server.url, pid: server.pid, close: () => server.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Looks at the record: to compare it with what was acknowledged, and to bring it into the state of daily use. */
async function openRecord(url) {
  // Asked anew each time: the faults' tests kill the database under it.
  const client = {
    async query(text, values) {
      const line = new pg.Client({ connectionString: url });
      line.on('error', () => undefined);
      await line.connect();
      return line.query(text, values).finally(() => line.end());
    },
  };
  return {
    query: client.query,
    async events() {
      const { rows } = await client.query(
        `select coalesce(sum(version), 0)::integer as events from stream_head
          where collaboration = $1 and stream like 'meeting:%'`,
        [collaboration],
      );
      return rows[0].events;
    },
    /** Meetings whose hashes don't follow from each other. */
    async brokenChains(meetings) {
      const { firstBroken } = await built('src/app/chain.js');
      const broken = [];
      for (const meeting of meetings) {
        const { rows } = await client.query(
          `select version, type, data, actor_person, via, recorded_at, hash, command_key from event
            where collaboration = $1 and stream = $2 order by version`,
          [collaboration, `meeting:${meeting}`],
        );
        if (firstBroken(`meeting:${meeting}`, rows.map(recordedOf)) !== null) broken.push(meeting);
      }
      return broken;
    },
    /** What PostgreSQL does by itself within a minute of use; done at once, so that no round has other plans than the next. */
    analyse: () => client.query('analyze'),
    close: () => undefined,
  };
}

const recordedOf = (row) => ({
  version: row.version,
  type: row.type,
  data: row.data,
  actor: { person: row.actor_person, via: row.via },
  recordedAt: row.recorded_at,
  hash: row.hash,
  commandKey: row.command_key,
});

/** Puts meetings on record and tells the load of their members, once for each server that is going to be pressed. */
export async function prepare(world, pool, meetings) {
  const { serviceUrl } = world.issuer;
  const wanted = meetings.map((meeting) => ({ ...meeting, serviceUrl }));
  const members = await world.setUp.ask('meetings', { url: world.database.url, wanted });
  await world.record.analyse();
  await world.load.ask('takePool', { name: pool, members });
  await world.load.ask('takePool', { name: `E:${pool}`, members: members.map((member) => ({ ...member })) });
  return members;
}

/** The product's server, started if it doesn't run: where it is and a token for it. */
export async function theProduct(world) {
  world.product ??= await startProduct(world);
  return world.product;
}

/** Reference E's process, for what it is asked. */
export const echoMemory = async (world, pool) => (await theEcho(world, pool)).ask('memory');

/** Ends the product's server and starts it anew: nothing is remembered but what is on record. */
export async function restartProduct(world) {
  await withoutProduct(world);
  return theProduct(world);
}

/** Ends the product's server: for what is put on record while none is to follow it. */
export async function withoutProduct(world) {
  await world.product?.close();
  world.product = null;
}

/** An instance of the product more, on the same database; of another build, if `from` is the address of a file beside its product.mjs. */
export async function startProduct(
  world,
  { database = world.database.url, preload, from = import.meta.url } = {},
) {
  const env = { LOG_LEVEL: world.logLevel, DATABASE_URL: database, SAMSYN_COLLABORATION: collaboration };
  const child = world.opens(
    startChild(new URL('product.mjs', from).href, { env, profile: world.profile, preload }),
  );
  const { url } = await child.ask('serve');
  const { serviceUrl } = world.issuer;
  const token = await child.ask('token', { serviceUrl });
  return { url, token, serviceUrl, ask: child.ask, pid: child.pid, close: child.close };
}

/** Reference E, answering with a card as the product drew one for `pool`. */
export async function theEcho(world, pool) {
  world.echo ??= await startEcho(world, pool);
  return world.echo;
}

async function startEcho(world, pool) {
  const { metadataUrl, serviceUrl } = world.issuer;
  const card = await world.load.ask('card', { ...plain(await theProduct(world)), pool });
  const child = world.opens(startChild('echo.mjs'));
  const { url } = await child.ask('serve', { appId, metadataUrl, card });
  return { url, token: await world.issuer.token(), serviceUrl, ask: child.ask };
}

/** What the load needs to know of a server. */
export const plain = ({ url, token, serviceUrl }) => ({ url, token, serviceUrl });

/** One round on E: so many members of `pool` pressing at once. */
export const pressEcho = async (world, pool, more) =>
  world.load.ask('round', { servers: [plain(await theEcho(world, pool))], pool: `E:${pool}`, ...more });

/**
 * One round on the product, and on other instances if there are any. Every press acknowledged must be one event on record, else what was measured wasn't what
 * it is said to be.
 */
export async function pressProduct(world, pool, { others = [], ...more }) {
  const servers = [await theProduct(world), ...others].map(plain);
  const before = await world.record.events();
  const measured = await world.load.ask('round', { servers, pool, ...more });
  const recorded = (await world.record.events()) - before;
  if (recorded !== measured.presses)
    throw new Error(`${measured.presses} presses were acknowledged, ${recorded} are on record`);
  return measured;
}
