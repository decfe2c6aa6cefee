import type { ItemDraft } from './item-draft.ts';

type Vote = ItemDraft['votes'][number];

/** The vote the reader is in; one is begun if there is none, or if `fresh` is asked for and the last has a result. */
export function openVote(draft: ItemDraft, line: number, fresh = false): Vote {
  const last = draft.votes.at(-1);
  if (last !== undefined && !(fresh && last.choices.length > 0)) return last;
  const vote: Vote = {
    item: draft.item.number,
    proposal: null,
    mover: null,
    reason: null,
    phase: 'closed',
    openedAt: null,
    closedAt: null,
    choices: [],
    tally: null,
    byPrincipal: null,
    absent: [],
    effect: 'undeclared',
    line,
  };
  draft.votes.push(vote);
  return vote;
}
