import type { cli as source } from '../sv/cli.ts';
import type { Complete } from '../complete.ts';

export const cli: Complete<typeof source> = {};
