/** `node --import <this>`: runs TypeScript files as they stand, for tests that need a process of their own to kill. */
import { register } from 'node:module';

register('./typescript-hooks.mjs', import.meta.url);
