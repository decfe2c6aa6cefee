import type { Block } from './recap-sections.ts';

/** A chat's message may be 28 KB with everything around it; this much is for what a page tells. */
export const pageBytes = 15_000;

/** Blocks put on pages in their order, none broken; one that is too large for any page has one of its own. */
export function pagesOf(blocks: readonly Block[], limit: number = pageBytes): readonly (readonly Block[])[] {
  const pages: Block[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    const bytes = Buffer.byteLength(JSON.stringify(block));
    if (size > 0 && size + bytes > limit) {
      pages.push([]);
      size = 0;
    }
    pages.at(-1)?.push(block);
    size += bytes;
  }
  return pages;
}
