import type { ItemId, PersonId } from '../domain/ids.ts';
import type { ItemStatus, ProseBlock } from '../domain/meeting/agenda.ts';
import type { SignerRole } from '../domain/meeting/sign-off.ts';

/** Låst faktarad: what the record says in an item, as the minutes print it. Nobody writes in it. */
export type FactLine = {
  readonly kind: 'label' | 'fact' | 'vote' | 'decision' | 'dissent' | 'documents';
  readonly text: string;
};

/** One item as whoever writes the minutes meets it. */
export type WritingItem = {
  readonly id: ItemId;
  readonly number: number;
  readonly heading: string;
  readonly status: ItemStatus;
  readonly prose: readonly ProseBlock[];
  /** Above the prose, in printed order. */
  readonly before: readonly FactLine[];
  /** Below the prose, in printed order. */
  readonly after: readonly FactLine[];
  /** Each declared outcome as it reads in the minutes, by its index in the record. */
  readonly outcomes: readonly { readonly index: number; readonly words: string }[];
};

/** `GET /api/meetings/:id/writing`: what the secretary writes minutes from. Only for those who run the meeting. */
export type WritingAnswer = {
  readonly version: number;
  readonly items: readonly WritingItem[];
  /** Skrivsätt that there are, and the one that the body follows. */
  readonly styles: readonly string[];
  readonly style: string;
  /** Who would sign if the minutes were sent now, in order; a role that nobody can fill is in `unfilled`. */
  readonly signers: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly role: SignerRole;
  }[];
  readonly unfilled: readonly SignerRole[];
};
