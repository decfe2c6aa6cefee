import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { builtTab } from './built-tab.ts';
import { launchChromium } from './chromium.ts';
import { conditions } from './conditions.ts';
import { extreme } from './extreme-view.ts';
import { startFakeApi } from './fake-api.ts';
import { nameOf, picture, type Sitting } from './picture.ts';
import { contactSheet } from './picture-sheet.ts';
import { pictureStates } from './picture-states.ts';
import { sampleServing, type SampleServing } from './sample-serving.ts';
import { shots, type Shot } from './shots.ts';

/**
 * Every surface and state in every theme and width, into `screenshots/`: the pictures, `index.html` to look at them, and
 * `report.md` with what axe finds and what scrolls sideways, which fails the command. Run: `npm run screenshots
 * [-- how a name begins …]`.
 */
const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));
const wanted = process.argv.slice(2);
const chosen = shots.filter(
  (shot) => wanted.length === 0 || wanted.some((part) => nameOf(shot).startsWith(part)),
);

/** One after another, each of these with a server of its own, so that several can be at work. */
async function atWork(
  browser: Browser,
  tabFolder: string,
  next: () => Shot | undefined,
  real: SampleServing | null,
) {
  const api = await startFakeApi(pictureStates.prepared, tabFolder);
  const faults: string[] = [];
  for (let shot = next(); shot !== undefined; shot = next()) {
    const name = nameOf(shot);
    try {
      faults.push(...(await picture(browser, sittingOf(shot), name, folder)));
    } catch (error) {
      faults.push(
        `${name}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''}`,
      );
    }
  }
  await api.stop();
  return faults;

  function sittingOf(shot: Shot): Sitting {
    if ('as' in shot) {
      if (real === null) throw new Error('the server with the sample was not started');
      return { shot, server: real, before: () => Promise.resolve(), after: () => Promise.resolve() };
    }
    const view = pictureStates[shot.state];
    api.show(shot.when === 'extreme' ? extreme(view) : view);
    const { before, after } = shot.when === undefined ? {} : conditions[shot.when];
    return {
      shot,
      server: { url: api.url, token: (person) => Promise.resolve(person) },
      before: (page) => before?.(page, api) ?? Promise.resolve(),
      after: (tab) => after?.(tab, api) ?? Promise.resolve(),
    };
  }
}

mkdirSync(folder, { recursive: true });
const began = Date.now();
const real = chosen.some((shot) => 'as' in shot) ? await sampleServing() : null;
const tabFolder = await builtTab('tab-pictured');
const browser = await launchChromium();
try {
  const queue = [...chosen];
  const next = () => queue.shift();
  const found = await Promise.all([1, 2].map(() => atWork(browser, tabFolder, next, real)));
  const faults = found.flat();
  writeFileSync(join(folder, 'index.html'), contactSheet(chosen.map(nameOf)));
  const took = Math.round((Date.now() - began) / 1000);
  const summary = `${String(chosen.length)} surfaces and states, ${String(faults.length)} faults, ${String(took)} s`;
  writeFileSync(
    join(folder, 'report.md'),
    [
      `# ${summary}`,
      '',
      ...(faults.length === 0 ? ['Nothing found.'] : faults.map((one) => `- ${one}`)),
      '',
    ].join('\n'),
  );
  for (const fault of faults) console.log(fault);
  console.log(`${summary}. Look at ${join(folder, 'index.html')}`);
  if (faults.length > 0 || chosen.length === 0) process.exitCode = 1;
} finally {
  await browser.close();
  await real?.stop();
}
