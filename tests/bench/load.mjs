// Child: the members' clients. So many connections, each with one press under way, as fast as they are answered.
import { answerAsked } from './child.mjs';
import { pressOf } from './council.mjs';
import { quantile } from './statistics.mjs';
import { openWire } from './wire.mjs';

/** Members by pool; who has a press under way is taken out, so that presses of one member never race. */
const pools = new Map();
const personalCard = '{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive"';
let presses = 0;

function takePool({ name, members }) {
  pools.set(name, members);
}

/**
 * Presses for `ms` milliseconds, or `count` times, the connections shared among the servers. Latencies in milliseconds, from writing the request to having the
 * whole answer. Any answer that isn't a card is an error.
 */
async function round({ servers, pool, connections, ms = Infinity, count = Infinity }) {
  const members = pools.get(pool);
  const serverOf = (index) => servers[index % servers.length];
  if (members.length < connections) throw new Error(`${pool} has only ${members.length} members`);
  const wires = await Promise.all(
    Array.from({ length: connections }, (_, index) => openWire(serverOf(index).url)),
  );
  const latencies = [];
  const started = performance.now();
  let begun = 0;
  const client = async (wire, index) => {
    const { token, serviceUrl } = serverOf(index);
    while (begun < count && performance.now() - started < ms) {
      begun += 1;
      const member = members.shift();
      latencies.push(await press(wire, token, serviceUrl, member));
      members.push(member);
    }
  };
  try {
    await Promise.all(wires.map(client));
  } finally {
    for (const wire of wires) wire.close();
  }
  return summary(latencies, performance.now() - started);
}

async function press(wire, token, serviceUrl, member) {
  // Each press changes the ballot: the same again would be no event.
  member.last = member.last === 'approve' ? 'reject' : 'approve';
  const body = JSON.stringify(pressOf(member, member.last, `press-${(presses += 1)}`, serviceUrl));
  const from = performance.now();
  const { status, whole } = await wire.post('/api/messages', token, body);
  const took = performance.now() - from;
  if (status !== 200 || !whole.includes(personalCard)) throw new Error(whole.toString().slice(0, 1000));
  return took;
}

function summary(latencies, elapsed) {
  const sorted = Float64Array.from(latencies).sort();
  return {
    presses: sorted.length,
    perSecond: (sorted.length / elapsed) * 1000,
    p50: quantile(sorted, 0.5),
    p99: quantile(sorted, 0.99),
  };
}

/** The card that one press is answered with. */
async function card({ url, token, serviceUrl, pool }) {
  const [member] = pools.get(pool);
  const wire = await openWire(url);
  try {
    member.last = member.last === 'approve' ? 'reject' : 'approve';
    const body = JSON.stringify(pressOf(member, member.last, `press-${(presses += 1)}`, serviceUrl));
    const { whole } = await wire.post('/api/messages', token, body);
    return JSON.parse(whole.subarray(whole.indexOf('\r\n\r\n')).toString()).value;
  } finally {
    wire.close();
  }
}

/** After one press of `known`, which fetches keys and people, how long one of `cold` takes, and then one more. */
async function firstPress({ url, token, serviceUrl, known, cold }) {
  const wire = await openWire(url);
  const next = async (pool) => {
    const members = pools.get(pool);
    const member = members.shift();
    members.push(member);
    return press(wire, token, serviceUrl, member);
  };
  try {
    await next(known);
    return { cold: await next(cold), warm: await next(cold) };
  } finally {
    wire.close();
  }
}

answerAsked({ takePool, round, card, firstPress });
