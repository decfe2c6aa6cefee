import { t, type Locale } from '../../i18n/index.ts';
import type { AttendanceGroup, ItemPart, MinutesDocument, Part, SignatureLine } from '../blocks.ts';
import { plain } from '../inline.ts';
import { attendanceColumns } from '../person-columns.ts';
import { blockOf, type Lists } from './blocks.ts';
import { heading, inlineRuns, sound, words, type Content } from './inline.ts';
import { HeadingLevel, Paragraph, TabStopType, TextRun } from './package.ts';
import { soft } from './styles.ts';
import { table } from './tables.ts';

/** Title and facts of the meeting, each on a line with its label. */
export function headOf({ title, header }: MinutesDocument): readonly Content[] {
  const tabStops = [{ type: TabStopType.LEFT, position: 1985 }];
  const facts = header.map(({ label, text }) =>
    label === null
      ? words(text)
      : new Paragraph({
          style: 'Fact',
          tabStops,
          children: [
            new TextRun({ text: label, color: soft }),
            new TextRun({ children: ['\t', sound(text)] }),
          ],
        }),
  );
  return [words(title, { heading: HeadingLevel.TITLE }), ...facts];
}

export function partOf({ locale, kind }: MinutesDocument, part: Part): readonly Content[] {
  switch (part.kind) {
    case 'items': {
      const lists = { made: 0 };
      return part.items.flatMap((item) => itemOf(item, lists));
    }
    case 'attendance':
      return [
        heading(1, plain(part.heading)),
        ...part.lists.flatMap(({ groups }) => groups.flatMap((group) => groupOf(locale, group))),
        ...(part.unrepresented === null ? [] : [words(part.unrepresented)]),
      ];
    case 'next-meetings':
      return [heading(1, plain(part.heading)), ...part.lines.map((line) => words(line))];
    case 'signatures':
      return [
        heading(1, plain(part.heading), { pageBreakBefore: kind === 'minutes' }),
        ...part.lines.flatMap(signatureOf),
        ...(part.seal === null ? [] : table(part.seal.head, part.seal.rows)),
      ];
    case 'additions':
      return [heading(1, plain(part.heading)), ...part.lines.map((line) => words(line))];
    case 'certificate':
      return [
        heading(1, plain(part.heading)),
        words(part.text, { keepNext: true }),
        ...part.blanks.map((blank) => words(blank, { style: 'SignatureRule' })),
      ];
  }
}

function itemOf(
  { number, heading: name, session, lines, blocks }: ItemPart,
  lists: Lists,
): readonly Content[] {
  return [
    ...(session === null ? [] : [words(session, { style: 'Session' })]),
    heading(1, plain(`${number}. ${name}`)),
    ...lines.map((line, place) =>
      words(line, {
        style: 'Label',
        keepNext: true,
        ...(place === lines.length - 1 ? { spacing: { after: 120 } } : {}),
      }),
    ),
    ...blocks.flatMap((block) => blockOf(block, lists)),
  ];
}

function groupOf(locale: Locale, { heading: name, lines }: AttendanceGroup): readonly Content[] {
  const columns = attendanceColumns(lines);
  const head = columns.map((column) => plain(t(locale, `minutes.column.${column}`)));
  const rows = lines.map((line) => columns.map((column) => plain(line[column] ?? '')));
  return [
    ...(name === null ? [] : [heading(2, plain(name))]),
    ...(rows.length === 0 ? [] : table(head, rows)),
  ];
}

/** Room for a hand, then who signs, as what, and how it stands. */
const signatureOf = ({ name, title, state }: SignatureLine): readonly Content[] => [
  new Paragraph({
    style: 'SignatureRule',
    children: inlineRuns([{ text: name, bold: true, italic: false }]),
  }),
  words(title, { keepNext: true, spacing: { after: 0 } }),
  words(state, { style: 'Label' }),
];
