import type {
  Block,
  Inline,
  LinesBlock,
  LinksBlock,
  ListBlock,
  NoteBlock,
  TableBlock,
  VoteBlock,
  VoteResult,
} from './blocks.ts';
import { wordsOf } from './inline.ts';
import { element, escaped, list, type Markup } from './html-markup.ts';

/** One block of an item. */
export function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${inlineHtml(block.text)}</p>`;
    case 'heading':
      return block.level === 1 ? `<h3>${inlineHtml(block.text)}</h3>` : `<h4>${inlineHtml(block.text)}</h4>`;
    case 'fact':
      return element('p', block.text, 'fact');
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'links':
      return linksHtml(block);
    case 'decision':
      return `<div class="decision">${element('p', block.sentences.join(' '))}${block.clauses === null ? '' : list(block.clauses.items, markClass(block.clauses.mark))}</div>`;
    case 'vote':
      return voteHtml(block);
    case 'note':
      return noteHtml(block, 'h3');
    case 'lines':
      return linesHtml(block);
  }
}

const inlineHtml = (inline: Inline): Markup =>
  inline
    .map(({ text, bold, italic }) => {
      const slanted = italic ? element('em', text) : escaped(text);
      return bold ? `<strong>${slanted}</strong>` : slanted;
    })
    .join('');

/** The style's own mark, drawn by the stylesheet so that it isn't read aloud as a letter. */
const markClass = (mark: string): string => (mark === 'o' ? 'rings' : 'dashes');

function listHtml({ marks, items }: ListBlock): Markup {
  const content = items.map(
    ({ text, lists }) => `<li>${inlineHtml(text)}${lists.map(listHtml).join('')}</li>`,
  );
  if (marks.kind === 'bullets') return `<ul class="${markClass(marks.mark)}">\n${content.join('\n')}\n</ul>`;
  return `<ol${marks.first === 1 ? '' : ` start="${marks.first}"`}>\n${content.join('\n')}\n</ol>`;
}

function tableHtml({ head, rows }: TableBlock): Markup {
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${inlineHtml(cell)}</td>`).join('')}</tr>`);
  const cells = head.map((cell) => `<th scope="col">${inlineHtml(cell)}</th>`).join('');
  const name = escaped(head.map(wordsOf).join(', '));
  return `<div class="wide" role="region" tabindex="0" aria-label="${name}"><table><thead><tr>${cells}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** An address that isn't https is printed and leads nowhere. */
function linksHtml({ heading, links }: LinksBlock): Markup {
  const items = links.map(({ title, url }) =>
    url.startsWith('https://')
      ? `<li><a href="${escaped(url)}">${escaped(title)}</a></li>`
      : element('li', `${title} <${url}>`),
  );
  return `${element('p', `${heading}:`, 'label')}\n<ul>\n${items.join('\n')}\n</ul>`;
}

const linesHtml = ({ heading, lines }: LinesBlock): Markup =>
  `${element('h3', heading)}\n${list(
    lines.map(({ text }) => text),
    'persons',
  )}`;

function voteHtml({ lead, procedure, result }: VoteBlock): Markup {
  return [
    '<div class="vote">',
    ...lead.map((line) => element('p', line, 'fact')),
    ...(procedure === null ? [] : [linesHtml(procedure)]),
    ...(result === null ? [] : [resultHtml(result)]),
    '</div>',
  ].join('\n');
}

function resultHtml({ heading, groups, tally, effect }: VoteResult): Markup {
  const printed = groups.flatMap(({ heading: group, lines, notes }) => [
    element('h4', group),
    list(
      lines.map(({ text }) => text),
      'persons',
    ),
    ...notes.map((note) => noteHtml(note, 'h4')),
  ]);
  const after = [...tally, ...(effect === null ? [] : [effect])];
  return [element('h3', heading), ...printed, ...after.map((line) => element('p', line, 'fact'))].join('\n');
}

/** `level` is the one below the heading it stands under. */
function noteHtml({ heading, intro, sections, signers }: NoteBlock, level: 'h3' | 'h4'): Markup {
  const content = sections.flatMap(({ heading: name, paragraphs }) => [
    ...(name === null ? [] : [element('p', name, 'section')]),
    ...paragraphs.map((text) => element('p', text)),
  ]);
  return [
    '<aside class="note">',
    element(level, heading),
    element('p', intro),
    ...content,
    list(signers, 'persons'),
    '</aside>',
  ].join('\n');
}
