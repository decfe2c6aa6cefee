/** One piece of the minutes as a page: an item, or something before, between or after the items. */
export type Leaf = { readonly id: string; readonly item: number | null; readonly nodes: readonly Node[] };

export type Leaves = { readonly css: string; readonly leaves: readonly Leaf[] };

/** Takes the server's page apart, so that each item can be pointed at and written in where it stands. */
export function leavesOf(html: string): Leaves {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const css = [...page.querySelectorAll('style')].map((style) => style.textContent).join('\n');
  page.querySelectorAll('main > h1').forEach(asPart);
  const leaves: { id: string; item: number | null; nodes: Node[] }[] = [];
  for (const node of page.querySelector('main')?.children ?? []) {
    const number = /^item-(\d+)$/.exec(node.getAttribute('aria-labelledby') ?? '')?.[1];
    const last = leaves.at(-1);
    if (number !== undefined) leaves.push({ id: `leaf-item-${number}`, item: Number(number), nodes: [node] });
    else if (last?.item === null) last.nodes.push(node);
    else leaves.push({ id: `leaf-${String(leaves.length)}`, item: null, nodes: [node] });
  }
  return { css, leaves };
}

/** The page around has the first heading: the document's own title stands under it. */
function asPart(title: Element): void {
  const heading = title.ownerDocument.createElement('h2');
  heading.className = 'title';
  heading.append(...title.childNodes);
  title.replaceWith(heading);
}
