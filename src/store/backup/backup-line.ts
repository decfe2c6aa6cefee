/**
 * A backup is gzipped text, a JSON value on each line: what it is, then rows by table, last how many there were. A file
 * that was cut short has no last line.
 */
export type BackupHead = {
  readonly samsyn: 'backup';
  readonly format: 1;
  /** How many migrations the database had: restored, it gets those, the rows, then the later ones. */
  readonly schema: number;
  /** The moment that all rows are from. */
  readonly at: string;
};

/** Every value as PostgreSQL writes it, so that it comes back the same to the letter: JSON that is kept as it came, too. */
export type BackupRows = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
};

export type BackupEnd = { readonly end: true; readonly counts: Readonly<Record<string, number>> };
