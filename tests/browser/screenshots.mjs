import { runTypeScript } from './typescript.mjs';

await runTypeScript('screenshots.ts');
