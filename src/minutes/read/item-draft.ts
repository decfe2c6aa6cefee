import type { AtLine, KnownItem, KnownMeeting, KnownVote } from './read-shape.ts';
import type { BallotRecord, DissentRecord } from '../record-shape.ts';
import type { ItemHeading } from './item-headings.ts';
import type { Line } from './line.ts';
import type { Reading } from './reading.ts';
import { standingOf } from './words.ts';

type Writable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer E)[] ? E[] : T[Key] };

/** What has been read of one item so far. */
export type ItemDraft = {
  readonly reading: Reading;
  /** Bodies the text has named, for knowing who decides. */
  readonly bodies: readonly string[];
  readonly item: Writable<KnownItem> & { facts: string[] };
  readonly votes: Writable<KnownVote>[];
  readonly ballots: (BallotRecord & AtLine)[];
  readonly dissent: (DissentRecord & AtLine)[];
  readonly nextMeetings: { text: string; line: number }[];
  readonly presiding: Writable<KnownMeeting['presiding'][number]>[];
  readonly verifiers: string[];
  /** Under which heading of the item the reader is: "Beslut" makes decisions of what follows. */
  part: 'decision' | 'reservation' | 'prose' | null;
  /** Is that heading of a proposal to another body: "Kommunstyrelsens förslag till kommunfullmäktige"? */
  proposes: boolean;
  /** Decisions whose verb says nothing of an outcome; in doubt where no other decision of the item does. */
  readonly unclear: Line[];
};

/** Takes what it knows from `lines` at `at`: how many lines it took, 0 for none. */
export type Reader = (draft: ItemDraft, lines: readonly Line[], at: number) => number;

export function emptyDraft(
  reading: Reading,
  bodies: readonly string[],
  { number, heading }: ItemHeading,
  line: number,
  session: string | null,
): ItemDraft {
  const standing = standingOf(heading);
  return {
    reading,
    bodies,
    item: {
      number,
      heading,
      kind: null,
      standing,
      status: 'closed',
      session,
      presenters: [],
      deviation: null,
      outcome: null,
      outcomes: [],
      decisions: [],
      prose: [],
      facts: [],
      line,
    },
    votes: [],
    ballots: [],
    dissent: [],
    nextMeetings: [],
    presiding: [],
    verifiers: [],
    part: null,
    proposes: false,
    unclear: [],
  };
}
