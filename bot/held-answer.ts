import type { CardAction } from '../src/contract/card-actions.ts';
import { asId } from '../src/domain/ids.ts';
import type { HeldAnswer } from '../src/domain/meeting/held.ts';
import { commandOf } from './press-request.ts';

/** What somebody unknown answers, for safe keeping (AC5); null for a press that answers no question. */
export function heldAnswerOf(action: CardAction): HeldAnswer | null {
  const command = commandOf(action, asId(''));
  if (command?.type === 'CastBallot') return { question: 'vote', vote: command.vote, choice: command.choice };
  if (command?.type !== 'AnswerConsensus') return null;
  const { round, answer, text, minuted } = command;
  return { question: 'round', round, answer, text, minuted };
}
