import type { Instant } from '../ids.ts';
import type { MatterStage } from './stage.ts';
import type { Matter } from './state.ts';

/** When a matter first came to a stage; null if it hasn't. */
export const firstAt = ({ trail }: Matter, ...stages: readonly MatterStage[]): Instant | null =>
  trail.find(({ stage }) => stages.includes(stage))?.from ?? null;

/** Decided by the body it was going to. What went on to the principals was decided before, or at the latest then. */
export const decidedAt = (matter: Matter): Instant | null =>
  firstAt(matter, 'decided', 'with-principals', 'settled');

export const settledAt = (matter: Matter): Instant | null => firstAt(matter, 'settled');
