import type { ItemId, PersonId } from '../domain/ids.ts';
import type { Locale } from '../i18n/index.ts';

/**
 * Protokoll as data (MI2): every text chosen, every list in order. A renderer adds markup and nothing else, so that
 * plain text, HTML and later forms can't say different things.
 */
export type MinutesDocument = {
  readonly locale: Locale;
  readonly title: string;
  readonly header: readonly HeaderLine[];
  /** In printed order. */
  readonly parts: readonly Part[];
};

export type HeaderLine = { readonly label: string | null; readonly text: string };

export type Part =
  | { readonly kind: 'items'; readonly items: readonly ItemPart[] }
  | {
      readonly kind: 'attendance';
      readonly heading: string;
      readonly lists: readonly AttendanceList[];
      /** Principals nobody served for, as a sentence; null when all were represented. */
      readonly unrepresented: string | null;
    }
  | { readonly kind: 'next-meetings'; readonly heading: string; readonly lines: readonly string[] }
  | { readonly kind: 'signatures'; readonly heading: string; readonly lines: readonly SignatureLine[] };

export type ItemPart = {
  readonly id: ItemId;
  readonly number: number;
  readonly heading: string;
  /** Stands before the item where another session of the meeting begins; else null. */
  readonly session: string | null;
  /** Kind label, presenters, deviation from the route: one line each. */
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
};

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | ListBlock
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  /** Beslut: sentences, and clauses after a "beslutade:". */
  | { readonly kind: 'decision'; readonly sentences: readonly string[]; readonly clauses: ListBlock | null }
  /** Something that happened, generated from the record. */
  | { readonly kind: 'fact'; readonly text: string }
  | VoteBlock
  | NoteBlock
  | LinesBlock;

export type ListBlock = { readonly kind: 'list'; readonly mark: string; readonly items: readonly string[] };

/** A heading with persons under it: reservations outside a vote, remarks for the minutes. */
export type LinesBlock = {
  readonly kind: 'lines';
  readonly heading: string;
  readonly lines: readonly PersonLine[];
};

export type VoteBlock = {
  readonly kind: 'vote';
  /** Who ordered it and why, the proposal, the mover. */
  readonly lead: readonly string[];
  /** Everybody who reserved themselves against the vote being held (RE3). */
  readonly procedure: LinesBlock | null;
  /** Null while there is no result. */
  readonly result: VoteResult | null;
};

export type VoteResult = {
  readonly heading: string;
  /** In fixed order (MI4); groups without anybody are left out. */
  readonly groups: readonly VoteGroup[];
  readonly tally: readonly string[];
  /** What the chair declared of its effect; null when an outcome says it or nothing was declared. */
  readonly effect: string | null;
};

export type VoteGroup = {
  readonly id: 'approve' | 'reject' | 'abstain' | 'silent' | 'not-serving' | 'absent';
  readonly heading: string;
  readonly lines: readonly PersonLine[];
  /** Notes whose signers all stand in this group. */
  readonly notes: readonly NoteBlock[];
};

/** Protokollsanteckning with those who have confirmed that they sign it. */
export type NoteBlock = {
  readonly kind: 'note';
  readonly heading: string;
  readonly intro: string;
  readonly sections: readonly { readonly heading: string | null; readonly paragraphs: readonly string[] }[];
  readonly signers: readonly string[];
};

/** One person in a list. `text` is the whole line as printed; the rest is the same in pieces, for tables. */
export type PersonLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly party: string | null;
  /** Principal, organisation or office. */
  readonly affiliation: string | null;
  readonly role: string | null;
  readonly remark: string | null;
  /** Reservation or other text that stands behind the name. */
  readonly statement: string | null;
  readonly text: string;
};

export type AttendanceList = { readonly groups: readonly AttendanceGroup[] };

export type AttendanceGroup = {
  readonly id: 'present' | 'coOpted' | 'not-serving' | 'officials' | 'others' | 'absent';
  /** Null when the group continues the one before it. */
  readonly heading: string | null;
  readonly lines: readonly PersonLine[];
};

/** Underskrift: `signed` is when, how and with what identification; null before sign-off. */
export type SignatureLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly state: string;
};
