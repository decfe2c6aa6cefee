import type { minutes as source } from '../sv/minutes.ts';
import type { Complete } from '../complete.ts';

export const minutes: Complete<typeof source> = {};
