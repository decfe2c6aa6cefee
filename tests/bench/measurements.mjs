import { measureColdLoad, measureGrowth } from './measure-growth.mjs';
import { measureInstances } from './measure-instances.mjs';
import { measureMemory } from './measure-memory.mjs';
import { measureMinutes } from './measure-minutes.mjs';
import { measurePages } from './measure-pages.mjs';
import { measureOneVote, measurePresses } from './measure-presses.mjs';
import { measureStart } from './measure-start.mjs';
import { measureChat, measureTabs } from './measure-tabs.mjs';
import { openWorld } from './world.mjs';

/** Which targets each measure answers, in the order they are taken: those that start the server anew last. */
const measures = [
  { names: ['P1', 'P2', 'P3'], vote: 'in 50 meetings', take: measurePresses },
  { names: ['P1b'], vote: 'in one vote', take: measureOneVote },
  { names: ['P6'], take: measureTabs },
  { names: ['P8'], take: measureChat },
  { names: ['P12'], take: measureInstances },
  { names: ['P10'], take: measureMinutes },
  { names: ['P4'], take: measureGrowth },
  { names: ['P5'], take: measureColdLoad },
  { names: ['P7'], take: measurePages },
  { names: ['P9'], take: measureMemory },
  { names: ['P11'], take: measureStart },
];

/** Takes what is asked for (everything if nothing is named) and closes whatever it opened, also when told to stop. */
export async function measurements(options) {
  const { only } = options;
  const wanted = measures.filter(
    ({ names }) => only.length === 0 || names.some((name) => only.includes(name)),
  );
  if (wanted.length === 0) return {};
  const world = await openWorld(options);
  let stopping = null;
  const stop = () => void (stopping ??= world.close().finally(() => process.exit(130)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  try {
    const measured = { absolute: [] };
    for (const { take, vote } of wanted) {
      const { absolute = [], ...found } = await take(world, options);
      Object.assign(measured, found);
      measured.absolute.push(...absolute.map((row) => ({ vote, ...row })));
    }
    return measured;
  } catch (fault) {
    // Told to stop, what was under way fails because its servers are gone: that is no fault.
    if (stopping !== null) await stopping;
    throw fault;
  } finally {
    await world.close();
  }
}
