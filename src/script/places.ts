import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Document,
  type LineCounter,
  type Node,
  type Pair,
} from 'yaml';

/** Where something stands in a file; both from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Keys and indexes from the top of the file down to a value. */
export type Path = readonly (string | number)[];

/** Finds the place of a path: of the key in a map, of the element in a list; of what encloses it, if it is missing. */
export type Locate = (path: Path) => Place;

export const placesIn =
  (document: Document, lines: LineCounter): Locate =>
  (path) => {
    const { line, col } = lines.linePos(offsetOf(document, path));
    return { line, column: col };
  };

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const step of path) {
    const found = isMap(node) ? pairOf(node.items, step) : undefined;
    if (found !== undefined) {
      offset = startOf(found.key) ?? offset;
      node = found.value;
    } else {
      node = isSeq(node) && typeof step === 'number' ? node.items[step] : undefined;
      offset = startOf(node) ?? offset;
    }
  }
  return offset;
}

const pairOf = (items: readonly Pair[], key: string | number): Pair | undefined =>
  items.find((pair) => isPair(pair) && (isScalar(pair.key) ? pair.key.value : pair.key) === key);

const startOf = (node: unknown): number | undefined => (isNode(node) ? rangeStart(node) : undefined);

const rangeStart = (node: Node): number | undefined => node.range?.[0];

/** `timeline[12].ballots.siv-lovaker` */
export const fieldOf = (path: Path): string =>
  path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
