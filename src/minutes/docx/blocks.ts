import type { Block, Clauses, LinksBlock, ListBlock } from '../blocks.ts';
import { plain } from '../inline.ts';
import { heading, rich, sound, words, type Content } from './inline.ts';
import { referenceOf } from './numbering.ts';
import { ExternalHyperlink, Paragraph, TextRun } from './package.ts';
import { linesOf, noteOf, voteOf } from './people.ts';
import { table } from './tables.ts';

/** Counts instances, so that every numbered list begins anew. */
export type Lists = { made: number };

export function blockOf(block: Block, lists: Lists): readonly Content[] {
  switch (block.kind) {
    case 'paragraph':
      return [rich(block.text)];
    case 'heading':
      return [heading(block.level === 1 ? 2 : 3, block.text)];
    case 'fact':
      return [words(block.text)];
    case 'list':
      return listOf(block, 0, lists);
    case 'table':
      return table(block.head, block.rows);
    case 'links':
      return linksOf(block);
    case 'decision':
      return decisionOf(block.sentences, block.clauses);
    case 'vote':
      return voteOf(block);
    case 'note':
      return noteOf(block, 2);
    case 'lines':
      return linesOf(block);
  }
}

function listOf({ marks, items }: ListBlock, level: number, lists: Lists): readonly Content[] {
  const instance = (lists.made += 1);
  return items.flatMap(({ text, lists: inside }) => [
    rich(text, { numbering: { reference: referenceOf(marks), level, instance } }),
    ...inside.flatMap((list) => listOf(list, level + 1, lists)),
  ]);
}

function decisionOf(sentences: readonly string[], clauses: Clauses | null): readonly Content[] {
  const keep = clauses === null ? {} : { keepNext: true };
  const said = sentences.length === 0 ? [] : [words(sentences.join(' '), { style: 'Decision', ...keep })];
  if (clauses === null) return said;
  const reference = referenceOf({ kind: 'bullets', mark: clauses.mark });
  const items = clauses.items.map((text) =>
    words(text, { style: 'Decision', numbering: { reference, level: 0 } }),
  );
  return [...said, ...items];
}

/** An address that isn't https is printed and leads nowhere. */
function linksOf({ heading: name, links }: LinksBlock): readonly Content[] {
  const lines = links.map(({ title, url }) => {
    const numbering = { reference: 'persons', level: 0 };
    if (!url.startsWith('https://')) return words(`${title} <${url}>`, { numbering });
    const text = new TextRun({ text: sound(title), style: 'Hyperlink' });
    return new Paragraph({ numbering, children: [new ExternalHyperlink({ link: url, children: [text] })] });
  });
  return [rich(plain(`${name}:`), { style: 'Label', keepNext: true }), ...lines];
}
