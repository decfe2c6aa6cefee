import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CivilDate } from '../../domain/ids.ts';
import { addDays } from '../../domain/matter/days.ts';
import { playStory, type Telling } from './play-story.ts';
import { readStory } from './read-story.ts';

/** Days that the sample's story takes: told so that the last one is today. */
const length = 300;

/** The sample's matters: beside the built server, or in the source tree. */
function pipelinePath(): string {
  const built = fileURLToPath(new URL('../../../sample/pipeline.yaml', import.meta.url));
  return existsSync(built)
    ? built
    : fileURLToPath(new URL('../../../tests/matters/pipeline.yaml', import.meta.url));
}

/** Brings the sample's matters onto the record, in all stages. What is there already stays as it is. */
export async function loadPipeline(telling: Omit<Telling, 'name'>, today: CivilDate): Promise<void> {
  const read = readStory(readFileSync(pipelinePath(), 'utf8'), addDays(today, -length));
  if (!read.ok) throw new Error(`The sample's matters are not sound: ${JSON.stringify(read.faults[0])}`);
  const fault = await playStory({ ...telling, name: 'pipeline' }, read.value);
  if (fault !== null) throw new Error(`The sample's matters were refused: ${JSON.stringify(fault)}`);
}
