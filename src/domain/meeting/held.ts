import type { RoundId, VoteId } from '../ids.ts';
import type { Choice, ConsensusAnswer } from './events.ts';

/** Provisoriskt svar (AC5): what somebody unknown answered. It counts for nothing until chair or secretary confirms. */
export type HeldAnswer =
  | {
      readonly question: 'round';
      readonly round: RoundId;
      readonly answer: ConsensusAnswer;
      readonly text: string | null;
      readonly minuted: boolean;
    }
  | { readonly question: 'vote'; readonly vote: VoteId; readonly choice: Choice['id'] };

/** Which question it answers: a later answer to the same takes its place. */
export const questionOf = (held: HeldAnswer): string =>
  held.question === 'round' ? `round/${held.round}` : `vote/${held.vote}`;
