import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';

const row = (...cells: readonly (string | readonly string[])[]) =>
  new TableRow({
    children: cells.map(
      (cell) =>
        new TableCell({
          children: (typeof cell === 'string' ? [cell] : cell).map((text) => new Paragraph(text)),
        }),
    ),
  });

const item = (heading: string) =>
  new Paragraph({ text: heading, numbering: { reference: 'items', level: 0 } });
const point = (text: string) => new Paragraph({ text, numbering: { reference: 'points', level: 0 } });

/** Minutes as a secretary sets them in Word: items that Word numbers, a table in the head and one for the vote. */
export async function wordMinutes(): Promise<Uint8Array> {
  const decimal = (text: string) => [
    { level: 0, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.START },
  ];
  const document = new Document({
    numbering: {
      config: [
        { reference: 'items', levels: [{ ...decimal('§ %1')[0]!, start: 41 }] },
        { reference: 'points', levels: decimal('%1.') },
      ],
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph('Granvattnets kommun\tProtokoll\t1 (3)'),
              new Paragraph('Omsorgsnämnden'),
            ],
          }),
        },
        footers: { default: new Footer({ children: [new Paragraph('Besöksadress: Storgatan 1')] }) },
        children: [
          new Table({
            rows: [
              row('Datum och tid', '2023-03-08 kl. 13.00–15.30'),
              row('Plats', 'Kommunhuset'),
              row('Beslutande', [
                'Ragna Lidvall (S), ordförande',
                'Ivar Brännström (M)',
                'Märta Högfors (V)',
              ]),
              row('Justerare', 'Ivar Brännström'),
              row('Paragrafer', '§§ 41–43'),
            ],
          }),
          item('Godkännande av dagordning'),
          new Paragraph('Dagordningen godkänns.'),
          item('Taxor för hemtjänst'),
          new Paragraph('Hälso-\u00ADoch sjukvården berörs inte.'),
          new Paragraph('Omsorgsnämnden beslutar att:'),
          point('höja taxan med två procent'),
          point('låta den gälla från den 1 maj'),
          new Paragraph('Omröstningsresultat'),
          new Table({
            rows: [
              row('Ledamot', 'Ja', 'Nej', 'Avstår'),
              row('Ragna Lidvall (S)', 'X', '', ''),
              row('Ivar Brännström (M)', '', 'X', ''),
              row('Märta Högfors (V)', '', '', 'X'),
            ],
          }),
          item('Övriga frågor'),
          new Paragraph({ children: [new TextRun('Inga övriga frågor.')] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** The same file with parts put in or changed. */
export function withParts(
  bytes: Uint8Array,
  change: (parts: Record<string, Uint8Array>) => void,
): Uint8Array {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}
