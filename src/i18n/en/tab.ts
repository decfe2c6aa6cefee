import type { tab as source } from '../sv/tab.ts';
import type { Complete } from '../complete.ts';

export const tab: Complete<typeof source> = {};
