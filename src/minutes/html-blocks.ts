import type { Block, LinesBlock, NoteBlock, VoteBlock, VoteResult } from './blocks.ts';
import { element, escaped, list, type Markup } from './html-markup.ts';

/** One block of an item. */
export function blockHtml(block: Block): Markup {
  switch (block.kind) {
    case 'paragraph':
      return element('p', block.text);
    case 'fact':
      return element('p', block.text, 'fact');
    case 'list':
      return list(block.items);
    case 'table':
      return tableHtml(block.rows);
    case 'decision':
      return `<div class="decision">${element('p', block.sentences.join(' '))}${block.clauses === null ? '' : list(block.clauses.items)}</div>`;
    case 'vote':
      return voteHtml(block);
    case 'note':
      return noteHtml(block, 'h3');
    case 'lines':
      return linesHtml(block);
  }
}

/** The first row is the head, as the secretary wrote it. */
function tableHtml([head = [], ...rows]: readonly (readonly string[])[]): Markup {
  const body = rows.map((row) => `<tr>${row.map((text) => element('td', text)).join('')}</tr>`);
  const cells = head.map((text) => `<th scope="col">${escaped(text)}</th>`).join('');
  return `<div class="wide" role="region" tabindex="0" aria-label="${escaped(head.join(', '))}"><table><thead><tr>${cells}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
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
