import { z } from 'zod';
import type { CivilDate, MeetingId } from '../domain/ids.ts';
import type { FindingLine } from './findings.ts';

const short = z.string().trim().max(300);
const none = z.literal('').transform(() => null);

/** `GET /api/archive/search?words=…&body=…&year=…&from=…`; empty means any. */
export const archiveSearchQuery = z.object({
  words: short.min(1),
  body: z
    .union([none, short])
    .nullish()
    .transform((body) => body ?? null),
  year: z
    .union([
      none,
      z
        .string()
        .regex(/^(?:19|20)\d{2}$/)
        .transform(Number),
    ])
    .nullish()
    .transform((year) => year ?? null),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
});

/** `POST /api/archive?name=…&preview=yes`, the file as the body. With `preview` it is only looked at. */
export const archiveUploadQuery = z.object({
  name: z.string().trim().min(1).max(200),
  preview: z.enum(['yes', 'no']).default('no'),
});

/** Hits a page. */
export const hitsPerPage = 20;

/** A stretch of an excerpt; `hit` where the words looked for stand. */
export type ExcerptPart = { readonly text: string; readonly hit: boolean };

export type ArchiveHitLine = {
  readonly document: string;
  readonly title: string;
  readonly body: string | null;
  readonly date: CivilDate | null;
  /** Null outside the items: head, attendance lists, signatures. */
  readonly item: number | null;
  readonly heading: string;
  readonly excerpt: readonly ExcerptPart[];
};

export type ArchiveSearchAnswer = { readonly total: number; readonly hits: readonly ArchiveHitLine[] };

export type ArchiveDocumentLine = {
  readonly document: string;
  readonly title: string;
  readonly body: string | null;
  readonly date: CivilDate | null;
  readonly registryNumber: string | null;
  readonly items: number;
  /** Minutes of a meeting held here, or read from a file. */
  readonly meeting: MeetingId | null;
};

/** `GET /api/archive`: everything in it, newest first, and whether the reader may put in. */
export type ArchiveAnswer = {
  readonly documents: readonly ArchiveDocumentLine[];
  readonly bodies: readonly string[];
  readonly years: readonly number[];
  readonly mayAdd: boolean;
};

/** A line that wasn't understood, or is doubtful, and why. */
export type UnreadLine = { readonly line: number; readonly text: string; readonly why: string };

/** `GET /api/archive/documents/:id`. */
export type ArchivedMinutesAnswer = ArchiveDocumentLine & {
  readonly file: string | null;
  readonly parts: readonly {
    readonly item: number | null;
    readonly heading: string;
    readonly text: string;
    readonly firstLine: number;
  }[];
  readonly unread: readonly UnreadLine[];
  /** Names that are certainly persons or principals of the register. */
  readonly linked: readonly string[];
  /** Names of the register, or close to it, that weren't linked, with the reason. */
  readonly uncertain: readonly { readonly name: string; readonly why: string }[];
};

/** `POST /api/archive`: what was read; kept unless it was a preview. */
export type ArchiveUploadAnswer = {
  readonly document: string;
  readonly title: string;
  readonly date: CivilDate | null;
  readonly body: string | null;
  readonly kept: 'new' | 'again' | 'preview';
  readonly items: readonly { readonly number: number; readonly heading: string; readonly outcome: boolean }[];
  readonly counts: {
    readonly lines: number;
    readonly attendance: number;
    readonly ballots: number;
    readonly signatures: number;
  };
  /** What of the file isn't text and wasn't read, as sentences. */
  readonly remarks: readonly string[];
  readonly unread: readonly UnreadLine[];
  readonly findings: readonly FindingLine[];
};

/** 422: the file can't be read; why, and what to do. */
export type ArchiveRefusedAnswer = { readonly message: string };
