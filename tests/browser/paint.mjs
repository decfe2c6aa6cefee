import { runTypeScript } from './typescript.mjs';

await runTypeScript('paint.ts');
