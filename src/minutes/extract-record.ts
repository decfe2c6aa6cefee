import type { MinutesDocument } from './blocks.ts';
import type { MinutesRecord } from './record-shape.ts';

/** The record of what an extract holds: its items and what belongs to them, no attendance lists. */
export function extractRecord(record: MinutesRecord, extract: MinutesDocument): MinutesRecord {
  const parts = extract.parts.flatMap((part) => (part.kind === 'items' ? part.items : []));
  const taken = new Set(parts.map(({ number }) => number));
  const within = <T extends { readonly item: number }>(facts: readonly T[]) =>
    facts.filter(({ item }) => taken.has(item));
  const elections = within(record.elections ?? []);
  return {
    ...withoutLists(record),
    meeting: { ...record.meeting, title: extract.title },
    items: record.items.filter(({ number }) => taken.has(number)),
    votes: within(record.votes),
    ballots: within(record.ballots),
    dissent: within(record.dissent),
    attendance: [],
    nextMeetings: [],
    ...(elections.length === 0 ? {} : { elections }),
  };
}

/** Nothing of those who were there, and elections only as far as they belong to what is taken. */
function withoutLists(record: MinutesRecord): MinutesRecord {
  const kept: { -readonly [Key in keyof MinutesRecord]: MinutesRecord[Key] } = { ...record };
  delete kept.elections;
  delete kept.unnamedGuests;
  return kept;
}
