import { t } from '../i18n/index.ts';
import type {
  AttendanceList,
  HeaderLine,
  ItemPart,
  MinutesDocument,
  Part,
  PersonLine,
  SignatureLine,
} from './blocks.ts';
import { blockHtml } from './html-blocks.ts';
import { element, escaped, type Markup } from './html-markup.ts';
import { attendanceColumns, type PersonColumn } from './person-columns.ts';
import { stylesheet } from './html-stylesheet.ts';

/** Protokoll as one HTML file that needs nothing else: no script, no fetch, fonts of the reader's machine. */
export function minutesHtml(document: MinutesDocument): string {
  const { locale, title, header, parts } = document;
  const main = [element('h1', title), headerHtml(header), ...parts.map((part) => partHtml(document, part))];
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    element('title', title),
    `<style>${stylesheet}</style>`,
    '</head>',
    `<body class="${document.kind}">`,
    '<main>',
    ...main,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function headerHtml(header: readonly HeaderLine[]): Markup {
  const labelled = header.filter(({ label }) => label !== null);
  const alone = header.filter(({ label }) => label === null);
  const rows = labelled.map(
    ({ label, text }) => `<div>${element('dt', label ?? '')}${element('dd', text)}</div>`,
  );
  return `<dl class="header">${rows.join('')}</dl>${alone.map(({ text }) => element('p', text)).join('')}`;
}

function partHtml(document: MinutesDocument, part: Part): Markup {
  switch (part.kind) {
    case 'items':
      return part.items.map(itemHtml).join('\n');
    case 'attendance':
      return section(
        'attendance',
        part.heading,
        part.lists.map((list, at) => attendanceHtml(document, list, at)).join('\n') +
          (part.unrepresented === null ? '' : element('p', part.unrepresented)),
      );
    case 'next-meetings':
      return section('next', part.heading, part.lines.map((line) => element('p', line)).join('\n'));
    case 'signatures':
      return section(
        'signatures',
        part.heading,
        [...part.lines.map(signatureHtml), ...(part.seal === null ? [] : [blockHtml(part.seal)])].join('\n'),
      );
    case 'additions':
      return section('additions', part.heading, part.lines.map((line) => element('p', line)).join('\n'));
    case 'certificate':
      return section(
        'certificate',
        part.heading,
        [element('p', part.text), ...part.blanks.map((blank) => element('p', blank, 'blank'))].join('\n'),
      );
  }
}

const section = (name: string, heading: string, content: Markup): Markup =>
  `<section class="${name}" aria-labelledby="${name}">\n<h2 id="${name}">${escaped(heading)}</h2>\n${content}\n</section>`;

function itemHtml({ number, heading, session, lines, blocks }: ItemPart): Markup {
  const id = `item-${number}`;
  return [
    session === null ? '' : element('p', session, 'session'),
    `<section class="item" aria-labelledby="${id}">`,
    `<h2 id="${id}"><span class="number">${number}.</span> ${escaped(heading)}</h2>`,
    ...lines.map((line) => element('p', line, 'label')),
    ...blocks.map((block) => blockHtml(block)),
    '</section>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Each group a table: the heading is its caption, the columns are those that somebody has something in. */
function attendanceHtml({ locale }: MinutesDocument, { groups }: AttendanceList, at: number): Markup {
  const tables = groups.map(({ heading, lines }) => {
    const shown = attendanceColumns(lines);
    const head = shown.map(
      (column) => `<th scope="col">${escaped(t(locale, `minutes.column.${column}`))}</th>`,
    );
    const rows = lines.map((line) => `<tr>${shown.map((column) => cell(line, column)).join('')}</tr>`);
    const caption = heading === null ? '' : `<h3>${escaped(heading)}</h3>`;
    // A later session's list has the same headings: what is told apart by sight is told apart by name too.
    const name = heading ?? t(locale, 'minutes.role.coOpted');
    const label = at === 0 ? name : `${name} (${at + 1})`;
    return lines.length === 0
      ? caption
      : `${caption}\n<div class="wide" role="region" tabindex="0" aria-label="${escaped(label)}"><table>\n<thead><tr>${head.join('')}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table></div>`;
  });
  return `<div class="list">${tables.join('\n')}</div>`;
}

const cell = (line: PersonLine, column: PersonColumn): Markup =>
  column === 'name' ? `<th scope="row">${escaped(line.name)}</th>` : element('td', line[column] ?? '');

const signatureHtml = ({ name, title, state }: SignatureLine): Markup =>
  `<div class="signature"><p><strong>${escaped(name)}</strong><br>${escaped(title)}</p>${element('p', state, 'state')}</div>`;
