// Runs a TypeScript file of this folder on every Node the project supports, also those that can't read it by themselves.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

export const runTypeScript = (name) =>
  runnerImport(fileURLToPath(new URL(name, import.meta.url)), { configFile: false, logLevel: 'error' });
