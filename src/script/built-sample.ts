import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledScript } from './compile.ts';

/** As the build compiled it, for reading it from its source takes every start half a second; else from its source. */
export async function builtSample(): Promise<CompiledScript> {
  const built = fileURLToPath(new URL('../../sample/2024-03-15.json', import.meta.url));
  if (existsSync(built)) return JSON.parse(readFileSync(built, 'utf8')) as CompiledScript;
  return (await import('./sample.ts')).sampleScript();
}
