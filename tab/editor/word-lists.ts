/**
 * Word's lists on the clipboard are paragraphs that say `mso-list: l0 level1` and carry their mark as text. Each run of
 * them becomes a list, with one level inside.
 */
export function wordLists(body: Element): void {
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')];
  for (const first of paragraphs.filter((node) => isItem(node) && !follows(node))) asList(runFrom(first));
}

type Item = { readonly node: HTMLElement; readonly level: number; readonly number: number | null };

const styleOf = (node: Element): string => node.getAttribute('style') ?? '';
const isItem = (node: Element | null): node is HTMLElement =>
  node !== null && /mso-list:\s*l\d+/i.test(styleOf(node));
const follows = (node: Element): boolean => isItem(node.previousElementSibling);

function runFrom(first: HTMLElement): readonly Item[] {
  const items: Item[] = [];
  for (let node: Element | null = first; isItem(node); node = node.nextElementSibling) {
    const level = Number(/level(\d)/i.exec(styleOf(node))?.[1] ?? 1);
    const marks = [...node.querySelectorAll('span')].filter((span) =>
      /mso-list:\s*ignore/i.test(styleOf(span)),
    );
    const mark = marks.map((span) => span.textContent).join('');
    marks.forEach((span) => span.remove());
    const number = /^\s*(\d{1,3})[.)]/.exec(mark)?.[1];
    items.push({ node, level, number: number === undefined ? null : Number(number) });
  }
  return items;
}

function asList(items: readonly Item[]): void {
  const [first] = items;
  if (first === undefined) return;
  const page = first.node.ownerDocument;
  const made = page.createElement('div');
  first.node.before(made);
  for (const item of items) {
    const outer = made.lastElementChild;
    const inside = item.level > 1 ? (outer?.lastElementChild ?? null) : null;
    listIn(page, inside ?? made, item).append(itemOf(page, item));
  }
  made.replaceWith(...made.childNodes);
}

/** The list that the item goes on with, at the end of `place`; else a new one there. */
function listIn(page: Document, place: Element, item: Item): Element {
  const last = place.lastElementChild;
  if (last?.localName === nameFor(item)) return last;
  const list = newList(page, item);
  place.append(list);
  return list;
}

const nameFor = ({ number }: Item): string => (number === null ? 'ul' : 'ol');

function newList(page: Document, item: Item): Element {
  const list = page.createElement(nameFor(item));
  if (item.number !== null && item.number !== 1) list.setAttribute('start', String(item.number));
  return list;
}

function itemOf(page: Document, { node }: Item): Element {
  const item = page.createElement('li');
  const words = page.createElement('p');
  words.append(...node.childNodes);
  item.append(words);
  node.remove();
  return item;
}
