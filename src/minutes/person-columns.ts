import type { PersonLine } from './blocks.ts';

export type PersonColumn = 'name' | 'party' | 'affiliation' | 'role' | 'remark';

const columns: readonly PersonColumn[] = ['name', 'party', 'affiliation', 'role', 'remark'];

/** The columns of a list of persons: those that somebody has something in. */
export const attendanceColumns = (lines: readonly PersonLine[]): readonly PersonColumn[] =>
  columns.filter((column) => lines.some((line) => line[column] !== null));
