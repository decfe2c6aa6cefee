import { startChild } from './child.mjs';
import { median } from './statistics.mjs';

const few = 24;
const many = 400;
const forms = ['html', 'docx', 'pdf'];

/** P10: minutes of 24 items and of 400, in each form: time by item of the large against the small. Judged by the worst. */
export async function measureMinutes(world, { rounds }) {
  world.tell('P10: minutes');
  const minutes = world.opens(startChild('minutes.mjs'));
  const byForm = {};
  for (const form of forms) {
    const taken = { [few]: [], [many]: [] };
    for (let round = -1; round < rounds; round += 1)
      for (const items of [few, many]) {
        const took = await minutes.ask('render', { items, form });
        if (took !== null && round >= 0) taken[items].push(took);
      }
    if (taken[few].length > 0) byForm[form] = byItem(taken);
  }
  const worst = Object.values(byForm).reduce((a, b) => (b.ratio > a.ratio ? b : a));
  return { P10: { value: worst.ratio, spread: worst.spread, forms: byForm } };
}

function byItem(taken) {
  const single = taken[many].map((took, round) => (took / taken[few][round]) * (few / many));
  const [fewMs, manyMs] = [median(taken[few]), median(taken[many])];
  return {
    ratio: (manyMs / fewMs) * (few / many),
    spread: [Math.min(...single), Math.max(...single)],
    fewMs,
    manyMs,
  };
}
