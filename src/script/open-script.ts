import { compile, type CompiledScript } from './compile.ts';
import type { Read } from './fault.ts';
import { readScript } from './read-script.ts';

/** YAML text to a script that can be played, or every fault found in it with its line. */
export function openScript(text: string): Read<CompiledScript> {
  const written = readScript(text);
  return written.ok ? compile(written.value) : written;
}
