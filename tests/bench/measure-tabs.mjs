import { startChild } from './child.mjs';
import { chatOf, membersOf, objectIdOf, vote } from './council.mjs';
import { median, quantile, ratioOf } from './statistics.mjs';
import { until } from './until.mjs';
import { plain, prepare, theProduct } from './world.mjs';

const crowd = 500;
const changesARound = { one: 10, crowd: 4 };

const member = (meeting, person) => ({ meeting, person, objectId: objectIdOf(person), last: null });

/** P6: how long after a press 500 open tabs of its meeting show it (p95), against one tab of another meeting (p50). */
export async function measureTabs(world, { rounds }) {
  const body = 'assembly';
  const persons = membersOf(body);
  await prepare(world, 'tabs', [
    { id: 'one-tab', body },
    { id: 'many-tabs', body },
  ]);
  const tabs = world.opens(startChild('tabs.mjs'));
  const product = plain(await theProduct(world));
  world.tell(`P6: opening ${crowd} tabs`);
  await tabs.ask('openTabs', { ...product, name: 'one', meeting: 'one-tab', persons, count: 1 });
  await tabs.ask('openTabs', { ...product, name: 'crowd', meeting: 'many-tabs', persons, count: crowd });
  const pressers = { one: member('one-tab', persons[0]), crowd: member('many-tabs', persons[0]) };
  const taken = { one: [], crowd: [] };
  for (let round = -1; round < rounds; round += 1)
    for (const name of ['one', 'crowd']) {
      const asked = { ...product, name, member: pressers[name], changes: changesARound[name] };
      const seen = await tabs.ask('watchChanges', asked);
      pressers[name].last = seen.last;
      const sorted = Float64Array.from(seen.taken).sort();
      // The first round of all is warm-up.
      if (round >= 0) taken[name].push(quantile(sorted, name === 'one' ? 0.5 : 0.95));
    }
  for (const name of ['one', 'crowd']) await tabs.ask('closeTabs', { name });
  const { ratio: value, spread } = ratioOf(taken.crowd, taken.one);
  return { P6: { value, ratio: value, spread, oneMs: median(taken.one), crowdMs: median(taken.crowd) } };
}

const spreadMs = 2_000;
const finalWithinMs = 3_000;
const longestWaitMs = 15_000;

/**
 * P8: in a chat where 20 members vote within 2 s and the chair then closes the vote: the most messages that any 2 s
 * bring it, and how long after the closing the card that shows it is there. Each round is a meeting of its own.
 */
export async function measureChat(world, { rounds }) {
  const body = 'council';
  const ids = Array.from({ length: rounds }, (_, round) => `chat-${round}`);
  await prepare(
    world,
    'chat',
    ids.map((id) => ({ id, body })),
  );
  const tabs = world.opens(startChild('tabs.mjs'));
  const product = plain(await theProduct(world));
  const most = [];
  const final = [];
  for (const [round, meeting] of ids.entries()) {
    world.tell(`P8: vote ${round + 1} of ${rounds}`);
    const members = membersOf(body).map((person) => member(meeting, person));
    const { began } = await tabs.ask('voteSpread', { ...product, members, withinMs: spreadMs });
    const person = members[0].person;
    const asked = { type: 'CloseVote', vote };
    const closed = await tabs.ask('command', { url: product.url, meeting, person, asked });
    const sent = () => world.issuer.sentTo(chatOf(meeting)).filter(({ at }) => at >= began);
    const shown = await until(
      () => sent().find(({ version }) => version >= closed.version),
      longestWaitMs,
      'the card that shows the closing never came',
    );
    final.push(shown.at - closed.at);
    most.push(mostWithin(sent().map(({ at }) => at)));
  }
  const value = Math.max(...most);
  const finalMs = Math.max(...final);
  const spread = [Math.min(...most), value];
  return {
    P8: { value, spread, finalMs, ...(finalMs > finalWithinMs && { failed: 'final card too late' }) },
  };
}

/** The most of the times that lie within any 2 s. */
const mostWithin = (times) =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + spreadMs).length));
