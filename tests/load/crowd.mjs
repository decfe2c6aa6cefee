// Child: the members of many meetings, each pressing when people would, whether or not the last press was answered.
import { answerAsked } from '../bench/child.mjs';
import { pressOf } from '../bench/council.mjs';
import { quantile } from '../bench/statistics.mjs';
import { openWire } from '../bench/wire.mjs';

const connections = 64;
const personalCard = '{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive"';
const spoken = '{"statusCode":200,"type":"application/vnd.microsoft.activity.message"';
let presses = 0;

/** A question to the members of a meeting: how often one is put, and how long they take over it, in milliseconds. */
const questionEvery = 180_000;
const answeredWithin = 20_000;
/** How often a client fetches its member's card anew meanwhile: Teams does when the shared card was updated. */
const refreshesEach = 10;

/**
 * Presses for `ms` milliseconds. Latency counts from when the member pressed, so that one who had to wait for others is
 * counted with the wait.
 */
async function meet({ server, members, ms, times }) {
  const lines = waitingLine(server);
  const began = performance.now();
  const taken = { press: [], refresh: [] };
  const failed = [];
  const under = new Set();
  const go = (member, kind) => {
    const body = kind === 'press' ? changed(member, server) : refreshed(member, server);
    const from = performance.now();
    const going = lines
      .post(body)
      .then(
        ({ status, whole }) => {
          if (status === 200 && whole.includes(personalCard)) taken[kind].push(performance.now() - from);
          else failed.push(whole.toString().slice(0, 300));
        },
        (error) => void failed.push(String(error)),
      )
      .finally(() => under.delete(going));
    under.add(going);
  };
  const meetings = Map.groupBy?.(members, ({ meeting }) => meeting) ?? grouped(members);
  const timers = [];
  const each = questionEvery / times;
  // Spread evenly, so that in a short run too somebody presses.
  for (const [index, there] of [...meetings.values()].entries())
    timers.push(...questions(there, { ms, times, first: (index / meetings.size) * each, go }));
  await new Promise((resolve) => setTimeout(resolve, ms));
  for (const timer of timers) clearTimeout(timer);
  await Promise.all(under);
  lines.close();
  return {
    seconds: (performance.now() - began) / 1000,
    press: summary(taken.press),
    refresh: summary(taken.refresh),
    failed: failed.length,
    why: failed.slice(0, 3),
  };
}

function* questions(members, { ms, times, first, go }) {
  const every = questionEvery / times;
  for (let at = first; at < ms; at += every)
    for (const member of members) {
      const within = () => at + (Math.random() * answeredWithin) / times;
      yield setTimeout(go, within(), member, 'press');
      for (let count = 0; count < refreshesEach; count += 1)
        yield setTimeout(go, within(), member, 'refresh');
    }
}

/** More at once than any server answers at once: everybody is told something, and soon. */
async function crowd({ server, members, many, ms }) {
  const wires = await Promise.all(Array.from({ length: many }, () => greeted(server)));
  const taken = { cards: [], told: [] };
  const failed = [];
  const began = performance.now();
  const free = [...members];
  await Promise.all(
    wires.map(async (wire) => {
      while (performance.now() - began < ms) {
        const member = free.shift();
        const from = performance.now();
        try {
          const { status, whole } = await wire.post('/api/messages', server.token, changed(member, server));
          const took = performance.now() - from;
          if (status === 200 && whole.includes(personalCard)) taken.cards.push(took);
          else if (status === 200 && whole.includes(spoken)) {
            taken.told.push(took);
            otherChoice(member);
          } else failed.push(whole.toString().slice(0, 300));
        } catch (error) {
          failed.push(String(error));
          return;
        }
        free.push(member);
      }
    }),
  );
  for (const wire of wires) wire.close();
  return {
    many,
    cards: summary(taken.cards),
    told: summary(taken.told),
    failed: failed.length,
    why: failed.slice(0, 3),
  };
}

/**
 * A connection that the server has taken. The system says that it is open before the program has it, and Node takes one in
 * each turn of its loop: while thousands press, the last of them would wait for the end of the crowd.
 */
async function greeted({ url, token }) {
  const wire = await openWire(url);
  await wire.get('/livez', token);
  return wire;
}

/**
 * Kept-alive connections, as a service has them: opened when they are needed, and anew when the server has closed one
 * that was idle; what comes while all are in use waits in line.
 */
function waitingLine({ url, token }) {
  const free = [];
  const waiting = [];
  const all = new Set();
  const opened = async () => {
    const wire = await openWire(url);
    all.add(wire);
    return wire;
  };
  let inUse = 0;
  const taken = async () => {
    if (inUse >= connections) await new Promise((resolve) => void waiting.push(resolve));
    inUse += 1;
    const wire = free.pop();
    return wire?.isOpen() === true ? wire : opened();
  };
  return {
    async post(body) {
      const wire = await taken();
      try {
        // Closed just as it was written to: the same press with the same id, as Teams does.
        return await wire.post('/api/messages', token, body).catch(async (error) => {
          if (wire.isOpen()) throw error;
          return (await opened()).post('/api/messages', token, body);
        });
      } finally {
        inUse -= 1;
        free.push(wire);
        waiting.shift()?.();
      }
    },
    close: () => all.forEach((wire) => wire.close()),
  };
}

/** By member, over all that is asked: members come anew with each question. */
const lastChoice = new Map();

/** Each press changes the member's ballot, and so is one event. */
function changed(member, { serviceUrl }) {
  return JSON.stringify(pressOf(member, otherChoice(member), `load-${(presses += 1)}`, serviceUrl));
}

/** Than the last; asked for once more, when a press wasn't taken, it gives the same again next time. */
function otherChoice({ meeting, objectId }) {
  const who = `${meeting}/${objectId}`;
  const choice = lastChoice.get(who) === 'approve' ? 'reject' : 'approve';
  lastChoice.set(who, choice);
  return choice;
}

function refreshed(member, { serviceUrl }) {
  const activity = pressOf(member, 'approve', `load-${(presses += 1)}`, serviceUrl);
  const { action } = activity.value;
  const { meeting, card, item } = action.data;
  const value = { ...activity.value, action: { ...action, verb: 'refresh', data: { meeting, card, item } } };
  return JSON.stringify({ ...activity, value });
}

function grouped(members) {
  const meetings = new Map();
  for (const member of members)
    meetings.set(member.meeting, [...(meetings.get(member.meeting) ?? []), member]);
  return meetings;
}

function summary(latencies) {
  const sorted = Float64Array.from(latencies).sort();
  return {
    count: sorted.length,
    p50: quantile(sorted, 0.5),
    p95: quantile(sorted, 0.95),
    p99: quantile(sorted, 0.99),
    longest: sorted.at(-1),
  };
}

answerAsked({ meet, crowd });
