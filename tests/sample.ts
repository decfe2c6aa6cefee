import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { CompiledScript } from '../src/script/compile.ts';

/**
 * The meeting of 15 March 2024, read from its source by the first who asks in the run: a second of a processor, which
 * each test file would spend. Outside a run (pictures) whoever asks reads it.
 */
export async function readSample(): Promise<CompiledScript> {
  const file = process.env['SAMSYN_TEST_SAMPLE'];
  if (file === undefined) return fromSource();
  if (!existsSync(file)) await keep(file);
  return JSON.parse(await readFile(file, 'utf8')) as CompiledScript;
}

/** Written aside and put in place whole: somebody else may be asking. */
async function keep(file: string): Promise<void> {
  const draft = `${file}.${String(process.pid)}`;
  await writeFile(draft, JSON.stringify(await fromSource()));
  await rename(draft, file);
}

const fromSource = async () => (await import('../src/script/sample.ts')).sampleScript();
