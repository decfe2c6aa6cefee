import { t } from '../../i18n/index.ts';
import type { AttendanceGroup, Block, MinutesDocument, Part, PersonLine } from '../blocks.ts';
import { plain } from '../inline.ts';
import { attendanceColumns } from '../person-columns.ts';

/** The document as minutes.typ takes it: the same data, with the words that stand around it, and tables made up. */
export function printData(document: MinutesDocument): string {
  const { locale, date, parts } = document;
  return JSON.stringify({
    ...document,
    date: date.split('-').map(Number),
    region: locale === 'sv' ? 'SE' : 'GB',
    words: {
      page: t(locale, 'minutes.page', { page: '\0', pages: '\0' }).split('\0'),
      // A hyphen as a mark is set as the dash it stands for.
      marks: { '-': '–', o: 'o' },
      record: { name: 'record.json', description: t(locale, 'minutes.record.description') },
    },
    parts: parts.map((part) => partData(document, part)),
  });
}

function partData({ locale }: MinutesDocument, part: Part): unknown {
  switch (part.kind) {
    case 'items':
      return { ...part, items: part.items.map((item) => ({ ...item, blocks: item.blocks.map(blockData) })) };
    case 'attendance':
      return {
        ...part,
        lists: part.lists.map(({ groups }) => ({ groups: groups.map((group) => groupData(locale, group)) })),
      };
    default:
      return part;
  }
}

function groupData(locale: MinutesDocument['locale'], { heading, lines }: AttendanceGroup): unknown {
  const columns = attendanceColumns(lines);
  return {
    heading,
    head: columns.map((column) => plain(t(locale, `minutes.column.${column}`))),
    rows: lines.map((line) => columns.map((column) => plain(line[column] ?? ''))),
  };
}

function blockData(block: Block): unknown {
  if (block.kind === 'lines') return { ...block, lines: block.lines.map(personData) };
  if (block.kind !== 'vote') return block;
  const { procedure, result } = block;
  return {
    ...block,
    procedure: procedure === null ? null : { ...procedure, lines: procedure.lines.map(personData) },
    result:
      result === null
        ? null
        : {
            ...result,
            groups: result.groups.map((group) => ({ ...group, lines: group.lines.map(personData) })),
          },
  };
}

/** What is printed before the statement, and the statement. */
const personData = ({ text, statement }: PersonLine) => ({
  text: statement === null ? text : text.slice(0, text.length - statement.length),
  statement,
});
