import type { Detail } from './fault.ts';

/** The columns in which two rows of cells differ; a column the file doesn't have says nothing. */
export function differences(
  recorded: Readonly<Record<string, string>>,
  becomes: Readonly<Record<string, string>>,
  has: (column: string) => boolean,
): readonly Detail[] {
  return Object.entries(becomes).flatMap(([column, text]) => {
    const before = recorded[column] ?? '';
    return !has(column) || before === text ? [] : [{ column, recorded: before, becomes: text }];
  });
}
