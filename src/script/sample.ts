import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompiledScript } from './compile.ts';
import { openScript } from './open-script.ts';

/** The meeting of 15 March 2024: beside the built server, or in the source tree. */
export function sampleScriptPath(): string {
  const built = fileURLToPath(new URL('../../sample/2024-03-15.yaml', import.meta.url));
  return existsSync(built)
    ? built
    : fileURLToPath(new URL('../../tests/meetings/2024-03-15.yaml', import.meta.url));
}

/** The sample, ready to be loaded and played. Throws if it isn't sound: then the installation is broken. */
export function sampleScript(path: string = sampleScriptPath()): CompiledScript {
  const script = openScript(readFileSync(path, 'utf8'));
  if (script.ok) return script.value;
  const first = script.faults[0];
  throw new Error(
    `The sample ${path} is not sound: line ${first?.line ?? 0}, ${first?.field ?? ''}, ${first?.key ?? ''}`,
  );
}
