/** Forms that minutes are read from. */
export type FileForm = 'text' | 'word' | 'pdf';

/** What a file says, as plain text: lines, tabs between columns, form feeds between pages. */
export type FileText = {
  readonly form: FileForm;
  readonly text: string;
  /** Lines (from 1) that the file itself marks as page furniture: the foot of a Word page. */
  readonly furniture: ReadonlySet<number>;
  /** Null where the form has no pages. */
  readonly pages: number | null;
  /** What of the file is not in the text. Never empty of something that was left out. */
  readonly remarks: readonly FileRemark[];
};

/** Something in the file that was not read, or read in a way that can be wrong. `archive.remark.<code>` says it. */
export type FileRemark =
  | { readonly code: 'macros-not-run' }
  | { readonly code: 'deleted-text'; readonly count: number }
  | { readonly code: 'comments'; readonly count: number }
  | { readonly code: 'pictures'; readonly count: number }
  | { readonly code: 'pages-without-text'; readonly pages: readonly string[] }
  | { readonly code: 'pages-not-read'; readonly from: number; readonly pages: number }
  | { readonly code: 'letters-guessed' }
  | { readonly code: 'letters-lost'; readonly count: number };

/** Why a file can't be read. `archive.fault.<code>` says it. */
export type FileFault =
  | { readonly code: 'empty' }
  | { readonly code: 'not-text' }
  | { readonly code: 'other-form' }
  | { readonly code: 'damaged' }
  | { readonly code: 'password' }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'no-text'; readonly pages: number };

export type FileRead =
  | { readonly ok: true; readonly file: FileText }
  | { readonly ok: false; readonly fault: FileFault };

export const unreadable = (fault: FileFault): FileRead => ({ ok: false, fault });
