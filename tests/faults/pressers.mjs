import { setTimeout as pause } from 'node:timers/promises';
import { pressOf } from '../bench/council.mjs';

const personalCard = '{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive"';
const patienceMs = 10_000;
let presses = 0;

/**
 * Members who press and press again with the same activity until they are answered with their card, as people and Teams
 * do. `server` says where, now; each press changes the member's ballot and so must be one event on record.
 */
export function pressers(members, server) {
  const free = [...members];
  const acknowledged = [];
  const latencies = [];
  let stopped = false;
  let unanswered = 0;

  async function press(member, index) {
    const choice = member.last === 'approve' ? 'reject' : 'approve';
    const id = `storm-${process.pid}-${(presses += 1)}`;
    const from = performance.now();
    let url;
    for (;;) {
      const asked = server(index);
      const { token, serviceUrl } = asked;
      url = asked.url;
      const answered = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(pressOf(member, choice, id, serviceUrl)),
        signal: AbortSignal.timeout(patienceMs),
      })
        .then(async (answer) => answer.status === 200 && (await answer.text()).startsWith(personalCard))
        .catch(() => false);
      if (answered) break;
      unanswered += 1;
      await pause(50);
    }
    member.last = choice;
    latencies.push(performance.now() - from);
    acknowledged.push({ meeting: member.meeting, id, url });
  }

  const client = async (_, index) => {
    while (!stopped) {
      const member = free.shift();
      await press(member, index);
      free.push(member);
    }
  };
  return {
    acknowledged,
    latencies,
    unanswered: () => unanswered,
    /** Presses by so many at once while `work` goes on; every press begun is answered before it resolves. */
    async during(clients, work) {
      stopped = false;
      const pressing = Promise.all(Array.from({ length: clients }, client));
      try {
        return await work();
      } finally {
        stopped = true;
        await pressing;
      }
    },
  };
}
