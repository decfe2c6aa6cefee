// Starts the built server in the container. Unlike the samsyn command it installs and builds nothing.
import { fileURLToPath } from 'node:url';
import { run } from '../dist/server/src/cli/samsyn.js';

process.exitCode = await run(['serve'], fileURLToPath(new URL('..', import.meta.url)));
