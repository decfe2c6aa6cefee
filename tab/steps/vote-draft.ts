import type { TextKey, TextParams } from '../../src/i18n/text.ts';
import type { Choice, Pairing, VoteMethod } from '../../src/domain/meeting/events.ts';
import type { CurrentItem, PositionLine } from '../../src/domain/view.ts';

/** What the chair has filled in of a vote. */
export type VoteDraft = {
  readonly proposal: string;
  readonly reason: string;
  readonly mover: string;
  readonly method: VoteMethod;
};

/** What is voted on and how: of one proposal, or of the two that the approved order puts against each other (DE9). */
export type Ballot = {
  readonly proposal: string;
  readonly mover: string | null;
  readonly reason: string;
  readonly choices: readonly Choice[];
  readonly method: VoteMethod;
  readonly between?: Pairing;
};

type Say = (key: TextKey, params?: TextParams) => string;

export function ballotOf(draft: VoteDraft, pairing: CurrentItem['pairing'], say: Say): Ballot {
  const { method } = draft;
  const reason = draft.reason.trim();
  if (pairing === null) {
    const mover = draft.mover.trim() === '' ? null : draft.mover.trim();
    return { proposal: draft.proposal.trim(), mover, reason, method, choices: choices(say) };
  }
  const { approve, reject } = pairing;
  return {
    proposal: say('tab.pairing.proposal', { approve: approve.text, reject: reject.text }),
    mover: approve.mover,
    reason,
    method,
    choices: between(pairing, say),
    between: { approve: approve.position, reject: reject.position },
  };
}

const choices = (say: Say): readonly Choice[] => [
  { id: 'approve', label: say('tab.choice.approve') },
  { id: 'reject', label: say('tab.choice.reject') },
  { id: 'abstain', label: say('tab.choice.abstain') },
];

/** Ja and nej say nothing of two proposals: each choice is named by whose proposal it is for. */
function between({ approve, reject }: NonNullable<CurrentItem['pairing']>, say: Say): readonly Choice[] {
  const label = ({ mover }: PositionLine) =>
    mover === null ? say('tab.position.main.short') : say('tab.position.motion.short', { name: mover });
  return [
    { id: 'approve', label: label(approve) },
    { id: 'reject', label: label(reject) },
    { id: 'abstain', label: say('tab.choice.abstain') },
  ];
}
