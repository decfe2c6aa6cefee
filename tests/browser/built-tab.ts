import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Builds the tab as it is shipped, into a folder of that name in dist, and gives the folder. In a process of its own: the
 * bundler's native part doesn't accept what is made inside jest's sandbox.
 */
export async function builtTab(name = 'tab-under-test'): Promise<string> {
  const outDir = at(`../../dist/${name}`);
  const vite = at('../../node_modules/vite/bin/vite.js');
  const building = spawn(process.execPath, [vite, 'build', '--outDir', outDir, '--logLevel', 'error'], {
    cwd: at('../..'),
    // Jest says that this is a test, and the bundler would take React's development half for it.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  building.stderr.on('data', (piece) => (said += String(piece)));
  const [code] = (await once(building, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The tab doesn't build: ${said}`);
  return outDir;
}
