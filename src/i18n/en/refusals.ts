import type { refusals as source } from '../sv/refusals.ts';
import type { Complete } from '../complete.ts';

export const refusals: Complete<typeof source> = {};
