import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the tab to dist/tab, served by the server under /tab/. No inline scripts, so that a strict CSP holds. */
export default defineConfig({
  root: 'tab',
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});
