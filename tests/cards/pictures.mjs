// Runs pictures.ts on every Node the project supports, also those that can't read TypeScript by themselves.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

await runnerImport(fileURLToPath(new URL('pictures.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
