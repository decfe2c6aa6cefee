// npm run test:deep, npm run test:fuzz, npm run test:faults: the same tests as in `npm test`, over far more meetings and moments.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../src/cli/run-program.mjs';

const fuzz = { SAMSYN_FUZZ: '110000' };
const suites = {
  deep: {
    path: 'tests/(domain/any-meeting|structure/any-register|tab-after/prose-text|fuzz)',
    env: {
      SAMSYN_MEETINGS: '10000',
      SAMSYN_REGISTERS: '10000',
      SAMSYN_TEXTS: '10000',
      ...fuzz,
    },
  },
  fuzz: { path: 'tests/fuzz/', env: fuzz },
  faults: { path: 'tests/faults', env: { SAMSYN_FAULTS: 'all' } },
};
const [wanted = '', ...more] = process.argv.slice(2);
const suite = suites[wanted];
if (suite === undefined) {
  console.error(`Which tests? One of: ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
const jest = join('node_modules', 'jest', 'bin', 'jest.js');
process.exitCode = await runProgram(
  process.execPath,
  ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', jest, suite.path, ...more],
  { cwd: join(dirname(fileURLToPath(import.meta.url)), '..'), env: { ...suite.env, ...process.env } },
);
