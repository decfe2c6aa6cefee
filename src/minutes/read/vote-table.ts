import type { ItemDraft, Reader } from './item-draft.ts';
import type { Line } from './line.ts';
import { openVote } from './open-vote.ts';
import { readPerson } from './person.ts';
import { cast } from './vote-groups.ts';
import { choiceWord, voteTableHead, type VoteColumns } from './vote-table-head.ts';

type Cell = { readonly text: string; readonly at: number };

/**
 * A vote as a table: names down, Ja, Nej and Avstår across, a mark where each stands; or a choice behind each name.
 * A row whose mark can't be placed in one column is listed as unclear.
 */
export const voteTable: Reader = (draft, lines, at) => {
  const line = lines[at];
  const columns = line === undefined ? null : voteTableHead(line.text);
  if (line === undefined || (columns === null && !choiceRows(lines, at))) return 0;
  const heads = columns === null ? [] : headCells(line, columns);
  const vote = openVote(draft, line.number, true);
  for (const { id, label } of columns ?? [])
    if (id !== null && id !== 'absent') vote.choices.push({ id, label });
  let end = columns === null ? at : at + 1;
  for (let row = lines[end]; row !== undefined && isRow(row); row = lines[end]) {
    if (row.blankBefore && end > at + 1 && readPerson(cells(row)[0]?.text ?? '') === null && !isSum(row))
      break;
    readRow(draft, row, heads);
    end += 1;
  }
  draft.reading.use(lines.slice(at, end), 'vote');
  return end - at;
};

/** Two lines or more of the form "Namn (s)    Ja". */
const choiceRows = (lines: readonly Line[], at: number): boolean =>
  [lines[at], lines[at + 1]].every((row) => {
    const [first, ...others] = row === undefined ? [] : cells(row);
    return first !== undefined && readPerson(first.text) !== null && choiceOf(others) !== null;
  });

const choiceOf = (others: readonly Cell[]) => choiceWord(others.at(-1)?.text ?? '');

const mark = /^(?:[xX✓✔●]|1|\(?[xX]\)?|ja|nej|avst\p{L}*\.?|frånv\p{L}*\.?|-|–|0)$/iu;

const isRow = (row: Line): boolean => {
  const [first, ...others] = cells(row);
  if (first === undefined) return false;
  return isSum(row) || (readPerson(first.text) !== null && !/[.:]$/.test(row.text) && others.length <= 6);
};

const isSum = ({ text }: Line): boolean =>
  /^(?:summa|totalt|antal(?: röster)?|resultat)\b[^\p{L}]*$/iu.test(text);

function readRow(draft: ItemDraft, row: Line, heads: readonly (Cell & VoteColumns[number])[]): void {
  const [first, ...others] = cells(row);
  const columnsByTab = row.text.includes('\t');
  const numbers = others.filter(({ text }) => /^\d{1,3}$/.test(text));
  if (first === undefined) return;
  if (isSum(row)) {
    const vote = openVote(draft, row.number);
    const of = (id: string) =>
      Number(numbers.find((cell) => columnOf(cell, heads, columnsByTab)?.id === id)?.text ?? 0);
    if (numbers.length > 0 && heads.length > 0)
      vote.tally = {
        approve: of('approve'),
        reject: of('reject'),
        abstain: of('abstain'),
        silent: 0,
        absent: of('absent'),
      };
    return;
  }
  const marks = others.filter(({ text }) => mark.test(text) && !/^[-–0]$/.test(text));
  const party =
    others
      .find(({ text }) => /^\(?\p{Lu}{1,3}p?\)?$/iu.test(text) && !mark.test(text))
      ?.text.replaceAll(/[()]/g, '')
      .toLowerCase() ?? null;
  const chosen = marks.map(
    (cell) => choiceWord(cell.text) ?? columnOf(cell, heads, columnsByTab)?.id ?? null,
  );
  const person = readPerson(first.text);
  const [choice] = chosen;
  if (person === null) return;
  if (chosen.length !== 1 || choice == null) draft.reading.doubt(row, 'ballot-unclear');
  else cast(draft, choice, row, { ...person, party: person.party ?? party });
}

/** The column a mark stands in: by tabs where the row has them, else the head that is nearest. */
function columnOf(
  { at }: Cell,
  heads: readonly (Cell & VoteColumns[number])[],
  byTab: boolean,
): VoteColumns[number] | undefined {
  if (byTab) return heads.find((head) => head.at === at);
  return heads.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
}

function headCells(line: Line, columns: VoteColumns): readonly (Cell & VoteColumns[number])[] {
  return cells(line).map((cell, place) => ({
    ...cell,
    ...(columns[place] ?? { label: cell.text, id: null }),
  }));
}

/** Cells with their place: which tab column, or which column of letters their middle is in. */
function cells({ text, indent }: Line): readonly Cell[] {
  if (text.includes('\t'))
    return text.split('\t').flatMap((cell, at) => (cell.trim() === '' ? [] : [{ text: cell.trim(), at }]));
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({
    text: cell,
    at: indent + index + cell.length / 2,
  }));
}
