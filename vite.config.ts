import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rollup } from 'vite';

/** Texts that only the server says, in cards, documents and the terminal: a phone needn't fetch them. */
const serverTexts = /\/src\/i18n\/(?:sv|en)\/(cards|personal|cli|serve|refusals|api|bundle|minutes)\.ts$/;

const withoutServerTexts: Plugin = {
  name: 'without-server-texts',
  load(id) {
    const name = serverTexts.exec(id)?.[1];
    return name === undefined ? null : `export const ${name} = {};`;
  },
};

/** Texts of pages that few open: left out of the language, and fetched by the pages themselves. */
const onDemandTexts: Plugin = {
  name: 'on-demand-texts',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === './on-demand.ts' && /\/src\/i18n\/(?:sv|en)\/index\.ts$/.test(importer ?? '')
      ? '\0no-texts'
      : null,
  load: (id) => (id === '\0no-texts' ? 'export const onDemand = {};' : null),
};

/** What the side panel in Teams loads: the page, the way to Teams, one language, the panel itself. */
const panelParts = [
  /\/tab\/index\.html$/,
  /\/tab\/teams\.ts$/,
  /\/src\/i18n\/sv\/index\.ts$/,
  /\/surfaces\/panel\.tsx$/,
];
/** Bytes of JavaScript, gzipped, that it may be. */
const panelBudget = 250_000;

/** The files that hold these parts, with all that they import. */
function panelFiles(bundle: Rollup.OutputBundle): readonly Rollup.OutputChunk[] {
  const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set<Rollup.OutputChunk>();
  const load = (chunk: Rollup.OutputChunk | undefined) => {
    if (chunk === undefined || loaded.has(chunk)) return;
    loaded.add(chunk);
    for (const name of chunk.imports) load(named.get(name));
  };
  for (const part of panelParts) {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId !== null && part.test(facadeModuleId));
    if (chunk === undefined) throw new Error(`No file of the tab begins with ${String(part)}.`);
    load(chunk);
  }
  return [...loaded];
}

/** What every page begins with, in one file. */
const base = { name: 'base', tags: ['$initial' as const], priority: 2 };

/**
 * What the panel is made of, in one file, though other pages share parts of it: otherwise each part that is shared
 * becomes a file, some forty of them, and a browser asks for six at a time.
 */
const panel = {
  name: 'panel-parts',
  test: /\/tab\/(components|forms|help|live|meeting|sending|steps)\b|\/@fluentui\/react-(badge|checkbox|icons|select|spinner|textarea)\//,
  priority: 1,
};

/** Fails the build when the side panel has become too heavy. */
const lightPanel: Plugin = {
  name: 'light-panel',
  generateBundle(_options, bundle) {
    const bytes = panelFiles(bundle).reduce((sum, { code }) => sum + gzipSync(code).length, 0);
    if (bytes > panelBudget)
      this.error(`The side panel is ${bytes} bytes gzipped; ${panelBudget} are allowed.`);
    this.info(`The side panel is ${bytes} bytes of JavaScript, gzipped.`);
  },
};

/**
 * Has the page fetch what the side panel needs all at once, instead of one part when the other has been read. Fetched and
 * read, not run: teams-js asks Microsoft's network for something when it is.
 */
const earlyPanel: Plugin = {
  name: 'early-panel',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle = {} }) =>
      panelFiles(bundle)
        .map(({ fileName }) => `/tab/${fileName}`)
        .filter((href) => !html.includes(href))
        .map((href) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href } })),
  },
};

/**
 * Puts a gzipped copy beside each file, for the server to send where it is taken. Of what was written, not of the
 * bundle: Vite fills in its own marks (`__VITE_PRELOAD__`) after every other plugin has seen that.
 */
const gzipped: Plugin = {
  name: 'gzipped',
  writeBundle({ dir = '.' }, bundle) {
    for (const name of Object.keys(bundle)) {
      if (!/\.(js|css)$/.test(name)) continue;
      const file = join(dir, name);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
    }
  },
};

/** Builds the tab to dist/tab, served by the server under /tab/. No inline scripts, so that a strict CSP holds. */
export default defineConfig({
  root: 'tab',
  base: '/tab/',
  plugins: [withoutServerTexts, onDemandTexts, react(), lightPanel, earlyPanel, gzipped],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [base, panel] } } },
    assetsInlineLimit: 0,
  },
});
