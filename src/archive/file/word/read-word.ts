import { unzipSync } from 'fflate';
import { unreadable, type FileRead, type FileRemark } from '../file-text.ts';
import { blockLines, type Marks } from './block-lines.ts';
import { numberingOf } from './numbering.ts';
import { listPlaces } from './styles.ts';
import { child, childrenNamed, everyNamed, parseXml, type Element } from './xml.ts';

/** No minutes unpack to more; a small file that would is made to harm. */
const largestPart = 80 * 1024 * 1024;

/**
 * Text of a Word file (.docx, .docm). Numbers that Word generates are printed, tables become rows with tabs, page
 * heads stand once at the top and page feet once at the end as furniture. Macros are not run.
 */
export function readWord(bytes: Uint8Array): FileRead {
  const parts = partsOf(bytes);
  if (parts === 'damaged') return unreadable({ code: 'damaged' });
  if (parts === 'too-large') return unreadable({ code: 'too-large', megabytes: largestPart / 1024 / 1024 });
  const main = parts.get('word/document.xml');
  if (main === undefined) return unreadable({ code: 'other-form' });
  const part = (name: string) => parsed(parts.get(name));
  const document = parseXml(main);
  const body = child(document ?? undefined, 'w:body');
  if (document === null || body === undefined) return unreadable({ code: 'damaged' });
  const marks: Marks = {
    numbering: numberingOf(part('word/numbering.xml')),
    listPlace: listPlaces(part('word/styles.xml')),
  };
  const edges = edgesOf(parts, marks);
  const above = [...edges('header'), ...blockLines(body, marks), ...notes(part('word/footnotes.xml'), marks)];
  const text = [...above, ...edges('footer')].join('\n').replaceAll(/\n{3,}/g, '\n\n');
  if (text.trim() === '') return unreadable(nothingIn(document));
  return {
    ok: true,
    file: {
      form: 'word',
      text,
      furniture: footLines(text, edges('footer')),
      pages: null,
      remarks: remarks(parts, document),
    },
  };
}

type Parts = ReadonlyMap<string, string>;

function partsOf(bytes: Uint8Array): Parts | 'damaged' | 'too-large' {
  let size = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = /^word\/[^/]+\.xml$/.test(name);
        if (wanted) size += originalSize;
        return wanted && size <= largestPart;
      },
    });
    if (size > largestPart) return 'too-large';
    const names = unzippedNames(bytes);
    const texts = Object.entries(files).map(
      ([name, content]) => [name, new TextDecoder().decode(content)] as const,
    );
    return new Map([...names.map((name) => [name, ''] as const), ...texts]);
  } catch (fault) {
    // fflate throws on whatever isn't a whole archive.
    if (fault instanceof Error) return 'damaged';
    throw fault;
  }
}

/** Names of what isn't unpacked. */
function unzippedNames(bytes: Uint8Array): readonly string[] {
  const names: string[] = [];
  unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
  return names.filter((name) => !/^word\/[^/]+\.xml$/.test(name));
}

const parsed = (text: string | undefined): Element | null => (text === undefined ? null : parseXml(text));

/** Heads or feet of pages; the same words once, without page numbers. */
const edgesOf =
  (parts: Parts, marks: Marks) =>
  (kind: 'header' | 'footer'): readonly string[] => {
    const roots = [...parts]
      .filter(([name]) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(name))
      .map(([, text]) => parseXml(text));
    const lines = roots
      .flatMap((root) => (root === null ? [] : blockLines(root, marks)))
      .map((line) => line.replace(/(?:\bsida|\bsid\.?)?\s*\d+\s*(?:\(\d+\)|av \d+|\/\s*\d+)\s*$/i, '').trim())
      .filter((line) => /\p{L}/u.test(line));
    const once = [...new Set(lines)];
    return once.length === 0 ? [] : ['', ...once, ''];
  };

function footLines(text: string, feet: readonly string[]): ReadonlySet<number> {
  const lines = text.split('\n');
  const own = feet.filter((line) => line !== '').length;
  const filled = [...lines.entries()].filter(([, line]) => line.trim() !== '').map(([place]) => place + 1);
  return new Set(own === 0 ? [] : filled.slice(-own));
}

const notes = (root: Element | null, marks: Marks): readonly string[] =>
  childrenNamed(root ?? undefined, 'w:footnote')
    .filter((note) => note.attributes['w:type'] === undefined)
    .flatMap((note, place) => [
      `Fotnot ${place + 1}: ${blockLines(note, marks)
        .filter((line) => line !== '')
        .join(' ')
        .trim()}`,
      '',
    ]);

const pictureNames = ['w:drawing', 'w:pict', 'w:object'];

const pictures = (document: Element): number =>
  pictureNames
    .flatMap((name) => everyNamed(document, name))
    .filter((one) => everyNamed(one, 'w:txbxContent').length === 0).length;

const nothingIn = (document: Element) =>
  pictures(document) > 0
    ? ({ code: 'no-text', pages: pictures(document) } as const)
    : ({ code: 'empty' } as const);

function remarks(parts: Parts, document: Element): readonly FileRemark[] {
  const deleted = everyNamed(document, 'w:del').filter(
    (one) => everyNamed(one, 'w:delText').length > 0,
  ).length;
  const comments = parsed(parts.get('word/comments.xml'));
  const commented = childrenNamed(comments ?? undefined, 'w:comment').length;
  const drawn = pictures(document);
  return [
    ...([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))
      ? [{ code: 'macros-not-run' } as const]
      : []),
    ...(deleted > 0 ? [{ code: 'deleted-text', count: deleted } as const] : []),
    ...(commented > 0 ? [{ code: 'comments', count: commented } as const] : []),
    ...(drawn > 0 ? [{ code: 'pictures', count: drawn } as const] : []),
  ];
}
