/**
 * What must be fast. `atLeast`: higher is better, else lower is. Measures that nothing here takes yet are listed all
 * the same, so that the table says what it doesn't say.
 */
export const targets = {
  P1: {
    about: 'a whole press, throughput ÷ E at 16 and 64 connections',
    target: 5.5,
    floor: 2,
    atLeast: true,
  },
  P1b: { about: 'the same, every press in one meeting’s vote', target: 4, floor: 1.5, atLeast: true },
  P2: { about: 'p99 of a press ÷ E’s at 64 connections', target: 0.25, floor: 0.6 },
  P3: { about: 'p50 of a press ÷ E’s at 1 connection', target: 1, floor: 1.5 },
  P4: { about: 'cost of a press after 100,000 events ÷ after 100', target: 1.1, floor: 1.5 },
  P5: { about: 'first press after a restart, 10,000 events ÷ reading the rows', target: 2, floor: 4 },
  P6: { about: 'a change seen by 500 open tabs, p95 ÷ p50 of one', target: 10, floor: 25 },
  P7: { about: 'board, search, follow-up ÷ the bare query', target: 1.5, floor: 3 },
  P8: { about: 'messages to a chat while 20 vote within 2 s', target: 8, floor: null },
  P9: { about: 'memory after 1,000,000 presses ÷ E’s', target: 1.5, floor: 2 },
  // Linear, with what is measured beside it.
  P10: { about: 'minutes: time by item of 400 items ÷ of 24, worst form', target: 1.25, floor: null },
  P11: { about: 'second start to the printed links ÷ its bare parts', target: 1.5, floor: 3 },
  P12: { about: 'three instances on one database ÷ one', target: 1, floor: 1, atLeast: true },
};

/** `target`, `floor` (met, but not the target) or `below`; also below when something beside the value failed. */
export function verdict({ target, floor, atLeast }, { value, failed }) {
  if (failed !== undefined) return 'below';
  const meets = (limit) => limit !== null && (atLeast ? value >= limit : value <= limit);
  if (meets(target)) return 'target';
  return meets(floor) ? 'floor' : 'below';
}
