#!/usr/bin/env node
// The samsyn command. Plain JavaScript with Node's own modules only, for it must run before anything is installed:
// checks Node, installs what is missing, builds what has changed, and hands over to the built samsyn.ts.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildServer, buildTab } from './build.mjs';
import { install } from './install.mjs';
import { nodeIsTooOld } from './node-version.mjs';
import { say } from './say.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const [command = 'help', ...rest] = process.argv.slice(2);

if (nodeIsTooOld(process.versions.node)) {
  say.error('node-too-old', process.versions.node);
  process.exit(1);
}

try {
  await install(root);
  await buildServer(root);
  if (command === 'serve' || command === 'build') await buildTab(root);
} catch (error) {
  say.error('could-not-prepare', error instanceof Error ? error.message : String(error));
  process.exit(1);
}

if (command !== 'build') {
  const { run } = await import(pathToFileURL(join(root, 'dist/server/program/samsyn.js')).href);
  process.exitCode = await run([command, ...rest], root);
}
