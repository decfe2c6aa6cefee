import type { archive as source } from '../sv/archive.ts';
import type { Complete } from '../complete.ts';

/** The archive's texts in English. */
export const archive: Complete<typeof source> = {
  'archive.fault.empty': '{file} is empty. Nothing has been read.',
  'archive.fault.not-text': '{file} holds no readable text. Nothing has been read.',
  'archive.fault.other-form':
    '{file} is in a form that can’t be read. Save the minutes as Word (.docx), PDF or text and try again.',
  'archive.fault.damaged': '{file} is damaged or incomplete. Nothing has been read.',
  'archive.fault.password': '{file} is locked with a password. Save it without one and try again.',
  'archive.fault.too-large': '{file} is too large. At most {megabytes} MB can be read.',
  'archive.fault.no-text':
    '{file} has no text in it, only pictures ({pages} {pages|page|pages}). It is probably a scanned copy. Nothing has been read.',

  'archive.remark.macros-not-run': '{file} contains macros. They have not been run.',
  'archive.remark.deleted-text':
    '{file} has {count} tracked {count|deletion|deletions}. The deleted text has not been read.',
  'archive.remark.comments': '{file} has {count} {count|comment|comments} that have not been read.',
  'archive.remark.pictures':
    '{file} has {count} {count|picture|pictures}. Text in pictures has not been read.',
  'archive.remark.pages-without-text': 'Page {pages} of {file} has no text and has not been read.',
  'archive.remark.pages-not-read': '{file} has {pages} pages. From page {from} on nothing has been read.',
  'archive.remark.letters-guessed':
    '{file} is not UTF-8 and has been read as Windows-1252. Please check å, ä and ö.',
  'archive.remark.letters-lost': '{count} characters in {file} could not be made out.',

  'archive.fault.not-minutes':
    'Nothing in {file} looks like minutes: neither items nor attendance were found. Nothing has been kept.',
  'archive.doubt.unknown': 'Nobody in the register has this name.',
  'archive.doubt.several': 'Several in the register have this name.',
  'archive.doubt.party-differs': 'The party is another than in the register.',
  'archive.doubt.principal-differs': 'The principal is another than in the register.',
  'archive.doubt.too-little-said': 'Neither party, principal nor organisation confirms who it is.',
  'archive.title': 'Archive',
  'archive.fetching': 'Fetching the archive …',
  'archive.unreachable': 'The archive couldn’t be fetched. Check the connection and try again.',
  'archive.search.label': 'Search the minutes',
  'archive.search.hint': 'Words, “a phrase”, this or that, -not this',
  'archive.search.do': 'Search',
  'archive.search.searching': 'Searching …',
  'archive.search.failed': 'The search couldn’t be made. Please try again.',
  'archive.search.found': '{total} {total|hit|hits}',
  'archive.search.none': 'No hits for “{words}”. Try another word, or all bodies and years.',
  'archive.search.more': 'Show more',
  'archive.body': 'Body',
  'archive.body.any': 'All bodies',
  'archive.year': 'Year',
  'archive.year.any': 'All years',
  'archive.documents': 'Minutes in the archive',
  'archive.documents.none': 'The archive is empty. When a meeting closes its minutes come here.',
  'archive.documents.items': '{items} {items|item|items}',
  'archive.undated': 'undated',
  'archive.held-here': 'held here',
  'archive.outside-items': 'Head, attendance and signatures',
  'archive.item': '{item}. {heading}',
  'archive.back': 'Back to the archive',
  'archive.document.fetching': 'Fetching the minutes …',
  'archive.document.unreachable': 'The minutes couldn’t be fetched. Please try again.',
  'archive.document.items': 'Items',
  'archive.unread': 'Unread or doubtful ({count})',
  'archive.unread.none': 'Every line has been read.',
  'archive.unread.line': 'Line {line}',
  'archive.linked': 'Linked to the register: {names}.',
  'archive.uncertain': 'Not linked ({count})',
  'archive.add': 'Add minutes',
  'archive.add.choose': 'Choose a file',
  'archive.add.forms': 'Word (.docx), PDF or text, at most 25 MB',
  'archive.add.reading': 'Reading {file} …',
  'archive.add.preview': 'How {file} was read',
  'archive.add.counts':
    '{items} {items|item|items}, {attendance} {attendance|line|lines} in attendance lists, {ballots} {ballots|ballot|ballots}, {signatures} {signatures|signature|signatures}. {lines} lines read.',
  'archive.add.findings': 'Check ({count})',
  'archive.add.findings.none': 'The check found nothing to remark on.',
  'archive.add.keep': 'Keep in the archive',
  'archive.add.keeping': 'Keeping …',
  'archive.add.cancel': 'Cancel',
  'archive.add.kept.new': '{file} is in the archive now.',
  'archive.add.kept.again': '{file} was in the archive already and has been read again.',
  'archive.add.failed': 'The file couldn’t be brought in. Please try again.',
  'archive.cli.usage':
    'Usage: samsyn archive add FILE… | samsyn archive search WORDS… [--body BODY] [--year YEAR] [--data-dir FOLDER] [--lang sv|en]',
  'archive.cli.added.new':
    '{file}: {title} {date} has been read. {items} {items|item|items}, {unread} doubtful {unread|line|lines}, {findings} {findings|finding|findings}.',
  'archive.cli.added.again':
    '{file}: {title} {date} was there already and has been read again. {items} {items|item|items}, {unread} doubtful {unread|line|lines}, {findings} {findings|finding|findings}.',
  'archive.cli.hit': '{date} {title}, item {item}: {heading}',
  'archive.cli.hit.outside': '{date} {title}',
  'archive.cli.found': '{total} {total|hit|hits}.',
};
