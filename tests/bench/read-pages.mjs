// Child: people who open a page, one after another, each in their own name.
import { answerAsked } from './child.mjs';
import { openWire } from './wire.mjs';

const tokens = new Map();
let turn = 0;

async function signIn({ url, persons }) {
  for (const person of persons) {
    const answer = await fetch(`${url}/api/development/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ person }),
    });
    tokens.set(person, (await answer.json()).token);
  }
}

/** So many times the page; each time's milliseconds, until the whole answer is there. */
async function round({ url, path, count, must }) {
  const wire = await openWire(url);
  const everybody = [...tokens.values()];
  const taken = [];
  try {
    for (let done = 0; done < count; done += 1) {
      const from = performance.now();
      const { status, whole } = await wire.get(path, everybody[(turn += 1) % everybody.length]);
      taken.push(performance.now() - from);
      if (status !== 200 || !whole.includes(must)) throw new Error(whole.toString().slice(0, 1000));
    }
  } finally {
    wire.close();
  }
  return taken;
}

answerAsked({ signIn, round });
