/**
 * Makes `schemas/NNNN.gz` for the form that this checkout's program gives the database, to be kept for ever: the sample
 * half-way through its meeting, its matters, some people's own chats and what they wait for. Run once for each form, by
 * the program of its time:
 *
 *     node --import ./tests/store/run-typescript.mjs tests/backup/keep-form.ts
 */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { civilDay } from '../../src/app/civil-day.ts';
import { createApp } from '../../src/app/create-app.ts';
import { matterProcess } from '../../src/app/matter-process.ts';
import { askForDigests } from '../../src/app/personal/digests.ts';
import { personalProcess } from '../../src/app/personal/process.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { actorOf } from '../../src/script/rehearse.ts';
import { loadSample } from '../../src/script/load-sample.ts';
import { sampleScript } from '../../src/script/sample.ts';
import { loadPipeline } from '../../src/script/story/pipeline.ts';
import { backupLines } from '../../src/store/backup/write-backup.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';

/** So many steps of the meeting are in it: schemas.test.ts goes on from there. */
const played = 60;
const script = sampleScript('tests/meetings/2024-03-15.yaml');
const collaboration = script.collaboration.id;
const folder = await mkdtemp(join(tmpdir(), 'samsyn-form-'));
const server = await startEmbedded({ folder });
const store = await openStore({ url: server.url });
try {
  const clock = () => new Date().toISOString();
  const app = createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
  await loadSample(app, script, script.preparation.at);
  for (const [index, step] of script.steps.slice(0, played).entries()) {
    const { command, at } = step;
    const key = `fixture-${String(index)}`;
    await app.execute({
      collaboration,
      meeting: script.plan.id,
      command,
      at,
      key,
      actor: actorOf(step),
    });
  }
  const onFault = (error: unknown) => {
    throw error;
  };
  for (const person of script.roster.persons)
    await store.saveConversation({
      id: `a:${person.id}`,
      collaboration,
      meeting: null,
      person: person.id,
      reference: { conversation: { id: `a:${person.id}` } },
      active: true,
    });
  const parts = { app, lists: store.matters, chat: store, onFault, clock };
  const carrying = matterProcess(parts, collaboration);
  const personal = personalProcess(parts, collaboration);
  await loadPipeline({ app, collaboration, settled: () => carrying.settled() }, civilDay(clock()));
  await personal.settled();
  for (const { id } of script.roster.persons) await store.matters.chooseDigest(collaboration, id, 'weekly');
  await askForDigests(parts, collaboration);
  await carrying.close();
  await personal.close();
  const form = String(migrations.length).padStart(4, '0');
  const file = join(import.meta.dirname, 'schemas', `${form}.gz`);
  await pipeline(
    Readable.from(backupLines(server.url)),
    createGzip({ level: 9 }),
    createWriteStream(file, { flags: 'wx' }),
  );
  process.stdout.write(`${file}\n`);
} finally {
  await store.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
