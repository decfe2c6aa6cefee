import type { CivilDate, GuestId, Instant, ItemId, PersonId } from '../domain/ids.ts';
import type { Locale } from '../i18n/index.ts';

/**
 * Protokoll as data (MI2): every text chosen, every list in order. A renderer adds markup and nothing else, so that
 * plain text, HTML and later forms can't say different things.
 */
export type MinutesDocument = {
  /** Protokoll, protokollsutdrag or kallelse. */
  readonly kind: 'minutes' | 'extract' | 'notice';
  readonly locale: Locale;
  readonly title: string;
  /** Whose document it is: the body as printed. */
  readonly body: string;
  /** Stands at the head of every page. */
  readonly running: readonly string[];
  /** When its latest fact was so; what the files say they were made. Never the clock: the same facts, the same bytes. */
  readonly asOf: Instant;
  readonly date: CivilDate;
  readonly header: readonly HeaderLine[];
  /** In printed order. */
  readonly parts: readonly Part[];
};

export type HeaderLine = {
  readonly id:
    | 'registry-number'
    | 'date-time'
    | 'place'
    | 'items'
    | 'extract-for'
    | 'adjourned'
    | 'attendance-last'
    | 'draft';
  /** Null when the text says it all. */
  readonly label: string | null;
  readonly text: string;
};

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
  | SignaturesPart
  /** Rättelser och tillägg: what was added to signed minutes, when and by whom. */
  | { readonly kind: 'additions'; readonly heading: string; readonly lines: readonly string[] }
  /** Utdragsbestyrkande: the sentence, and what is filled in by hand under it. */
  | {
      readonly kind: 'certificate';
      readonly heading: string;
      readonly text: string;
      readonly blanks: readonly string[];
    };

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
  | { readonly kind: 'paragraph'; readonly text: Inline }
  /** Under the item's own heading: 1 is the next level, 2 the one below it. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: Inline }
  | ListBlock
  | TableBlock
  | LinksBlock
  /** Beslut: sentences, and clauses after a "beslutade:". */
  | { readonly kind: 'decision'; readonly sentences: readonly string[]; readonly clauses: Clauses | null }
  /** Something that happened, generated from the record. */
  | { readonly kind: 'fact'; readonly text: string }
  | VoteBlock
  | NoteBlock
  | LinesBlock;

/** Text in pieces, each in one weight and slant. */
export type Inline = readonly Run[];
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean };

export type ListBlock = { readonly kind: 'list'; readonly marks: Marks; readonly items: readonly ListItem[] };
/** `mark` is the style's; numbers count on from `first`. */
export type Marks =
  | { readonly kind: 'bullets'; readonly mark: string }
  | { readonly kind: 'numbers'; readonly first: number };
export type ListItem = { readonly text: Inline; readonly lists: readonly ListBlock[] };

/** Every row has as many cells as the head. */
export type TableBlock = {
  readonly kind: 'table';
  readonly head: readonly Inline[];
  readonly rows: readonly (readonly Inline[])[];
};

/** Handlingar that belong to an item. */
export type LinksBlock = {
  readonly kind: 'links';
  readonly heading: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
};

/** Beslutssatser. */
export type Clauses = { readonly mark: string; readonly items: readonly string[] };

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
  readonly person: PersonId | GuestId;
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
  readonly id:
    | 'present'
    | 'coOpted'
    | 'not-serving'
    | 'officials'
    | 'others'
    | 'absent'
    /** In a notice: who is called. */
    | 'members'
    | 'substitutes';
  /** Null when the group continues the one before it. */
  readonly heading: string | null;
  readonly lines: readonly PersonLine[];
};

export type SignaturesPart = {
  readonly kind: 'signatures';
  readonly heading: string;
  /** In the order of signing. */
  readonly lines: readonly SignatureLine[];
  /** What was signed: when it was sent and completed, and its checksum whole; null before sign-off. */
  readonly seal: TableBlock | null;
};

/** Underskrift: `state` is when, how and with what identification, or that it is awaited. */
export type SignatureLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly title: string;
  readonly state: string;
};
