import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Texts that only the server says, in cards, documents and the terminal: a phone needn't fetch them. */
const serverTexts = /\/src\/i18n\/(?:sv|en)\/(cards|cli|serve|refusals|api|bundle|minutes)\.ts$/;

const withoutServerTexts: Plugin = {
  name: 'without-server-texts',
  load(id) {
    const name = serverTexts.exec(id)?.[1];
    return name === undefined ? null : `export const ${name} = {};`;
  },
};

/** Builds the tab to dist/tab, served by the server under /tab/. No inline scripts, so that a strict CSP holds. */
export default defineConfig({
  root: 'tab',
  base: '/tab/',
  plugins: [withoutServerTexts, react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
