import { decision } from './decision.ts';
import { itemFact } from './item-fact.ts';
import { kindLabel, presenters } from './item-labels.ts';
import type { ItemDraft, Reader } from './item-draft.ts';
import type { Line } from './line.ts';
import { nextMeeting } from './next-meeting.ts';
import { note } from './note.ts';
import { prose } from './item-prose.ts';
import { reservation } from './reservation.ts';
import { voteGroups } from './vote-groups.ts';
import { voteFact } from './vote-fact.ts';
import { voteTable } from './vote-table.ts';
import { votedInWords } from './voted-in-words.ts';

/** In the order they are asked; prose takes whatever the others leave. */
const readers: readonly Reader[] = [
  kindLabel,
  presenters,
  note,
  reservation,
  voteTable,
  votedInWords,
  voteFact,
  voteGroups,
  itemFact,
  decision,
  nextMeeting,
  prose,
];

/** Reads the lines below an item's heading into its draft. */
export function readItem(draft: ItemDraft, lines: readonly Line[]): void {
  for (let at = 0; at < lines.length; ) {
    let took = 0;
    for (const reader of readers) {
      took = reader(draft, lines, at);
      if (took > 0) break;
    }
    at += Math.max(took, 1);
  }
  draft.item.outcome = draft.item.outcomes.at(-1) ?? null;
  const [unclear] = draft.item.outcomes.length > 0 ? [] : draft.unclear;
  if (unclear !== undefined) draft.reading.doubt(unclear, 'outcome-unclear');
  const decided = draft.item.outcomes.length > 0 || draft.item.decisions.length > 0;
  for (const vote of draft.votes) if (vote.effect === 'undeclared' && decided) vote.effect = 'outcome';
}
