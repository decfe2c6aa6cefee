// Starts the built server in the container, or another command: node infra/start.mjs person export …
// Unlike the samsyn command it installs and builds nothing.
import { fileURLToPath } from 'node:url';
import { run } from '../dist/server/program/samsyn.js';

const asked = process.argv.slice(2);
process.exitCode = await run(
  asked.length > 0 ? asked : ['serve'],
  fileURLToPath(new URL('..', import.meta.url)),
);
