import { cpus, totalmem, loadavg, platform, release } from 'node:os';
import { targets, verdict } from './targets.mjs';

const notMeasured = 'not measured yet';
const inWords = { target: 'target', floor: 'floor', below: 'BELOW FLOOR' };

/** What goes into the file: each measure with its ratios, spread, limits and verdict, and where it was taken. */
export function reportOf(measured, { rounds, ms, started }) {
  const report = { date: started.toISOString(), machine: machine(), rounds, roundMs: ms };
  for (const [name, limits] of Object.entries(targets)) {
    const { target, floor } = limits;
    const found = measured[name];
    report[name] =
      found === undefined
        ? { measured: false, target, floor }
        : { measured: true, ...found, target, floor, verdict: verdict(limits, found) };
  }
  return { ...report, absolute: measured.absolute ?? [] };
}

const machine = () => ({
  system: `${platform()} ${release()}`,
  cpu: cpus()[0]?.model.trim(),
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  /** Over one: others are at work too, and the figures are to be read with that in mind. */
  loadBefore: loadavg()[0],
});

/** The table that people read. `only` leaves out what wasn't asked for. */
export function tableOf(report, only = []) {
  const names = Object.keys(targets).filter((name) => only.length === 0 || only.includes(name));
  const rows = names.map((name) => rowOf(name, report[name]));
  const { date, machine: on, rounds, roundMs } = report;
  return [
    `${date.slice(0, 16).replace('T', ' ')} UTC · ${on.cores} × ${on.cpu} · ${on.memoryGb} GB · Node ${on.node} · load before ${on.loadBefore.toFixed(1)}`,
    `${rounds} rounds of ${roundMs / 1000} s, in turn; ratios of medians, spread of single rounds`,
    '',
    ...aligned([['', '', 'measured', 'spread', 'target', 'floor', ''], ...rows]),
    ...absoluteTable(report.absolute),
    ...besides(report),
  ].join('\n');
}

function rowOf(name, found) {
  const { about, atLeast, target, floor } = targets[name];
  const limit = (value) => (value === null ? '–' : `${atLeast ? '≥' : '≤'} ${value}`);
  const limits = [limit(target), limit(floor)];
  if (!found.measured) return [name, about, notMeasured, '', ...limits, ''];
  const [low, high] = found.spread;
  return [
    name,
    about,
    ratios(found),
    `${low.toFixed(2)}–${high.toFixed(2)}`,
    ...limits,
    inWords[found.verdict],
  ];
}

/** One figure, or one for each number of connections. */
function ratios(found) {
  const each = Object.entries(found).filter(([name]) => /^ratio\d+$/.test(name));
  if (each.length < 2) return found.value.toFixed(2);
  return each.map(([name, ratio]) => `${ratio.toFixed(2)} at ${name.slice('ratio'.length)}`).join(', ');
}

function absoluteTable(rows) {
  if (rows.length === 0) return [];
  const cells = rows.map(({ vote, what, connections, perSecond, p50, p99 }) => [
    vote,
    what,
    String(connections),
    perSecond.toFixed(0),
    p50?.toFixed(2) ?? '',
    p99?.toFixed(2) ?? '',
  ]);
  const head = ['presses', '', 'connections', 'a second', 'p50 ms', 'p99 ms'];
  return ['', 'Medians on this machine at this time (no targets):', ...aligned([head, ...cells])];
}

/** What stands behind a ratio, cold and warm said apart. */
const behind = {
  P3: ({ unflushed }) =>
    `without waiting for the disk (fsync off, measured beside it) ${unflushed.toFixed(2)}`,
  P5: ({ coldMs, warmMs, readMs }) =>
    `cold ${coldMs.toFixed(0)} ms, the next press ${warmMs.toFixed(1)} ms, reading the rows ${readMs.toFixed(0)} ms`,
  P6: ({ oneMs, crowdMs }) => `one tab p50 ${oneMs.toFixed(1)} ms, 500 tabs p95 ${crowdMs.toFixed(0)} ms`,
  P7: ({ matters, answers, pages }) =>
    `${matters} matters, ${answers} answers: ` +
    Object.entries(pages)
      .map(
        ([name, { ratio, pageMs, bareMs }]) =>
          `${name} ${pageMs.toFixed(1)} ms, its SQL ${bareMs.toFixed(1)} ms (${ratio.toFixed(2)})`,
      )
      .join(', '),
  P8: ({ finalMs }) => `the final card ${(finalMs / 1000).toFixed(1)} s after the closing, at most`,
  P9: ({ presses, meetings, productMb, echoMb, lastHalf }) =>
    `${presses} presses over ${meetings} meetings (--full: 1,000,000 over 1,000): ${productMb} MB, E ${echoMb} MB, ` +
    `end ÷ middle ${lastHalf.toFixed(2)}`,
  P10: ({ forms }) =>
    Object.entries(forms)
      .map(
        ([form, { ratio, fewMs, manyMs }]) =>
          `${form} ${fewMs.toFixed(0)} ms and ${manyMs.toFixed(0)} ms (${ratio.toFixed(2)})`,
      )
      .join(', '),
  P11: ({ startMs, partsMs }) =>
    `${(startMs / 1000).toFixed(1)} s, its bare parts ${(partsMs / 1000).toFixed(1)} s`,
  P12: ({ onePerSecond, threePerSecond }) =>
    `${onePerSecond.toFixed(0)} presses a second by one, ${threePerSecond.toFixed(0)} by three`,
};

function besides(report) {
  const lines = Object.entries(behind).flatMap(([name, line]) => {
    const found = report[name];
    if (!found.measured) return [];
    return [`${name}: ${line(found)}${found.failed === undefined ? '' : ` – ${found.failed}`}`];
  });
  return lines.length === 0 ? [] : ['', ...lines];
}

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((cells) => cells[column].length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  );
}
