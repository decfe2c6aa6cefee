/** A line of text at a place on a page, in points from the lower left; `turned` runs upwards. */
export type PdfText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly turned?: boolean;
};

/** A PDF of pages with text, in Helvetica with Swedish letters; a page without text has a grey square. */
export function pdfOf(pages: readonly (readonly PdfText[])[], rotate = 0): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const kids = pages.map((_page, place) => `${4 + place * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  for (const [place, texts] of pages.entries()) {
    const drawn = texts.length === 0 ? '0.5 g 100 100 300 300 re f' : texts.map(shown).join('\n');
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + place * 2} 0 R >>`,
    );
    add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
  }
  let text = '%PDF-1.4\n';
  const places = objects.map((body, place) => {
    const at = text.length;
    text += `${place + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  text += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(Buffer.from(text, 'latin1'));
}

const shown = ({ text, x, y, size = 11, turned = false }: PdfText): string =>
  `BT /F1 ${size} Tf ${turned ? '0 1 -1 0' : '1 0 0 1'} ${x} ${y} Tm (${text.replaceAll(/[\\()]/g, '\\$&').replaceAll('–', '\u0096')}) Tj ET`;

/** Lines of a page from the top, with tabs set at columns and a gap for each empty line. */
export const page = (...lines: readonly string[]): readonly PdfText[] =>
  lines.flatMap((line, place) =>
    line
      .split('\t')
      .flatMap((cell, column) =>
        cell === '' ? [] : [{ text: cell, x: 60 + column * 150, y: 780 - place * 14 }],
      ),
  );
