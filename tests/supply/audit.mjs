// npm run audit: known vulnerabilities in what runs in production, as the registry knows them.
//   --required   an answer is needed: a registry that can't be asked is a failure, not a warning
// Fails on what is high or critical. Says plainly when nothing was checked.
import { spawnSync } from 'node:child_process';

const required = process.argv.includes('--required');
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8', shell: true });
const counts = countsIn(stdout);
if (counts === null) {
  console.log('The registry answered no audit: NOTHING WAS CHECKED for known vulnerabilities.');
  process.exitCode = required ? 1 : 0;
} else {
  const { info = 0, low = 0, moderate = 0, high = 0, critical = 0 } = counts;
  console.log(
    `Known vulnerabilities: ${critical} critical, ${high} high, ${moderate} moderate, ${low + info} lesser.`,
  );
  process.exitCode = critical + high > 0 ? 1 : 0;
}

/** How many there are of each weight; null when the answer is no audit. */
function countsIn(answer) {
  try {
    return JSON.parse(answer).metadata?.vulnerabilities ?? null;
  } catch {
    return null;
  }
}
