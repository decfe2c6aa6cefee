import type { ConsensusAnswer } from '../../src/domain/meeting/events.ts';

/** The answers of a consensus round, in the order they are shown: the commonest first (DE1). */
export const consensusAnswers = [
  'agree',
  'agree-with-remark',
  'stand-aside',
  'disagree',
] as const satisfies readonly ConsensusAnswer[];

/** Answers that say nothing without a text. */
export const needsText = (answer: ConsensusAnswer): boolean =>
  answer === 'agree-with-remark' || answer === 'disagree';
