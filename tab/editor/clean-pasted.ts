import { wordLists } from './word-lists.ts';

/**
 * What comes out of Word, a web page or an e-mail, made ready for the schema: Word's lists, which are paragraphs with
 * a drawn mark, become lists; headings get the levels that minutes have; tables lose their merged cells; what is
 * drawn or hidden goes. The schema takes away the rest: colours, fonts, links, pictures.
 */
export function cleanPasted(html: string): string {
  const page = new DOMParser().parseFromString(withoutConditions(html), 'text/html');
  page
    .querySelectorAll('style, script, meta, link, title, xml, img, [hidden]')
    .forEach((node) => node.remove());
  wordLists(page.body);
  page.querySelectorAll('h1, h2').forEach((node) => rename(node, 'h2'));
  page.querySelectorAll('h3, h4, h5, h6').forEach((node) => rename(node, 'h3'));
  page.querySelectorAll('br').forEach((node) => node.replaceWith(' '));
  page.querySelectorAll('table').forEach(plainTable);
  return page.body.innerHTML;
}

/** Word's `<![if …]>` are no comments to a browser and would be read as words. */
const withoutConditions = (html: string): string => html.replaceAll(/<!\[(?:if[^\]]*|endif)\]>/gi, '');

function rename(node: Element, name: string): void {
  const renamed = node.ownerDocument.createElement(name);
  renamed.append(...node.childNodes);
  node.replaceWith(renamed);
}

/** A cell for every place, each with one paragraph; the first row is the head. */
function plainTable(table: HTMLTableElement): void {
  table.querySelectorAll('table').forEach((inner) => inner.replaceWith(inner.textContent));
  const grid: (Element | undefined)[][] = [];
  [...table.rows].forEach((row, line) => {
    const places = (grid[line] ??= []);
    for (const cell of row.cells) {
      let column = 0;
      while (column in places) column++;
      for (let down = 0; down < Math.min(cell.rowSpan, 200); down++)
        for (let right = 0; right < Math.min(cell.colSpan, 50); right++)
          (grid[line + down] ??= [])[column + right] = down + right === 0 ? cell : undefined;
    }
  });
  const rows = grid.slice(0, table.rows.length);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const page = table.ownerDocument;
  const made = rows.map((places, line) => {
    const row = page.createElement('tr');
    row.append(...Array.from({ length: width }, (_, column) => cellOf(page, places[column], line === 0)));
    return row;
  });
  table.replaceChildren(...made);
}

function cellOf(page: Document, from: Element | undefined, head: boolean): Element {
  const cell = page.createElement(head ? 'th' : 'td');
  const words = page.createElement('p');
  from?.querySelectorAll('p, li, div, h2, h3').forEach((block) => block.after(' '));
  from
    ?.querySelectorAll('p, ul, ol, li, div, h2, h3')
    .forEach((block) => block.replaceWith(...block.childNodes));
  words.append(...(from?.childNodes ?? []));
  cell.append(words);
  return cell;
}
