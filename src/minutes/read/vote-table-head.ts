import { cellsOf } from './line.ts';

/** Columns of a table of votes, as printed and in order. */
export type VoteColumns = readonly {
  readonly label: string;
  readonly id: 'approve' | 'reject' | 'abstain' | 'absent' | null;
}[];

const choices: readonly (readonly [VoteColumns[number]['id'], RegExp])[] = [
  ['approve', /^(?:ja|bifall)$/i],
  ['reject', /^(?:nej|avslag)$/i],
  ['abstain', /^(?:avst(?:år|ått|od|\.)?|avstår från att rösta)$/i],
  ['absent', /^(?:frånv(?:arande|\.)?|frv\.?)$/i],
];

/** The choice a word stands for, in a table's head or beside a name. */
export const choiceWord = (text: string): VoteColumns[number]['id'] =>
  choices.find(([, pattern]) => pattern.test(text.trim()))?.[0] ?? null;

/** "Ledamöter    Ja    Nej    Avstår": the head of a table of votes. Null: it is none. */
export function voteTableHead(text: string): VoteColumns | null {
  const cells = text.includes('\t')
    ? text.split('\t').map((cell) => cell.trim())
    : cellsOf(text.replaceAll(/ {2,}/g, '   '));
  const columns = cells.map((label) => ({ label, id: choiceWord(label) }));
  const named = new Set(columns.map(({ id }) => id));
  return named.has('approve') && named.has('reject') && cells.length <= 8
    ? columns.filter(({ label }) => label !== '')
    : null;
}
