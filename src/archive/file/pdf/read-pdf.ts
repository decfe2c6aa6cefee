import { unreadable, type FileRead, type FileRemark } from '../file-text.ts';
import { pageLines, type Piece } from './page-lines.ts';

/** Longer than any minutes; what comes after is said not to be read. */
const mostPages = 1_000;

/** Text of a PDF, page by page. A scanned one has none: that is a fault, with the number of its pages. */
export async function readPdf(bytes: Uint8Array): Promise<FileRead> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // pdf.js takes the buffer over; nothing is fetched and no script in the file is run.
  const task = getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: false,
  });
  try {
    return await textOf(await task.promise);
  } catch (fault) {
    const name = fault instanceof Error ? fault.name : '';
    if (name === 'PasswordException') return unreadable({ code: 'password' });
    if (
      [
        'InvalidPDFException',
        'FormatError',
        'UnknownErrorException',
        'MissingPDFException',
        'XRefParseException',
      ].includes(name)
    )
      return unreadable({ code: 'damaged' });
    throw fault;
  } finally {
    await task.destroy();
  }
}

type Page = {
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
  getViewport(of: { readonly scale: number }): { readonly transform: readonly number[] };
  cleanup(): unknown;
};
type Document = { readonly numPages: number; getPage(number: number): Promise<Page> };

async function textOf(document: Document): Promise<FileRead> {
  const { numPages } = document;
  const pages: { readonly lines: readonly string[]; readonly beside: readonly string[] }[] = [];
  for (let number = 1; number <= Math.min(numPages, mostPages); number += 1)
    pages.push(await linesOnPage(document, number));
  const bare = pages.flatMap(({ lines }, place) => (lines.length === 0 ? [String(place + 1)] : []));
  if (bare.length === pages.length) return unreadable({ code: 'no-text', pages: numPages });
  const lines: string[] = [];
  const furniture = new Set<number>();
  for (const [place, page] of pages.entries()) {
    const [first = '', ...others] = page.lines;
    lines.push(place === 0 ? first : `\f${first}`, ...others);
    for (const line of page.beside) furniture.add(lines.push(line));
  }
  const text = lines.join('\n');
  return {
    ok: true,
    file: { form: 'pdf', text, furniture, pages: numPages, remarks: remarks(text, bare, numPages) },
  };
}

/** `beside`: what runs up along the page's edge, the marks of a signing service. */
async function linesOnPage(
  document: Document,
  number: number,
): Promise<{ readonly lines: readonly string[]; readonly beside: readonly string[] }> {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  const { transform } = page.getViewport({ scale: 1 });
  const pieces = items.flatMap((item) => pieceOf(item, transform));
  page.cleanup();
  const along = pieces
    .filter(({ upright }) => !upright)
    .map(({ text }) => text.trim())
    .filter((text) => text !== '');
  return {
    lines: pageLines(pieces.filter(({ upright }) => upright)),
    beside: along.length === 0 ? [] : [along.join(' ')],
  };
}

/** Where a piece stands on the page as it is read, which can lie on its side in the file. */
function pieceOf(item: object, view: readonly number[]): readonly (Piece & { readonly upright: boolean })[] {
  if (!('str' in item) || !('transform' in item) || !Array.isArray(item.transform)) return [];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform as readonly number[];
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = view;
  const [across, turned] = [va * a + vc * b, vb * a + vd * b];
  const width = 'width' in item && typeof item.width === 'number' ? item.width : 0;
  return [
    {
      text: String(item.str),
      x: va * e + vc * f + ve,
      y: -(vb * e + vd * f + vf),
      width,
      size: Math.hypot(a, b) || Math.hypot(c, d),
      upright: across > 0 && Math.abs(turned) <= Math.abs(across) * 0.2,
    },
  ];
}

function remarks(text: string, bare: readonly string[], pages: number): readonly FileRemark[] {
  const lost = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return [
    ...(bare.length > 0 ? [{ code: 'pages-without-text', pages: bare } as const] : []),
    ...(pages > mostPages ? [{ code: 'pages-not-read', from: mostPages + 1, pages } as const] : []),
    ...(lost > 0 ? [{ code: 'letters-lost', count: lost } as const] : []),
  ];
}
