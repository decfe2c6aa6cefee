import type { cards as source } from '../sv/cards.ts';
import type { Complete } from '../complete.ts';

export const cards: Complete<typeof source> = {};
