import type { cli as source } from '../sv/cli.ts';
import type { Complete } from '../complete.ts';

export const cli: Complete<typeof source> = {
  'cli.fault.at': '{file}:{line}:{column} {field}{sentence}{hint}',
  'cli.fault.did-you-mean': 'Was “{closest}” meant?',
  'cli.fault.not-yaml': 'The file is not valid YAML: {said}',
  'cli.fault.too-long': 'The file is too long. At most {most} characters are read.',
  'cli.fault.missing': 'The field “{name}” is missing.',
  'cli.fault.unknown-field': 'There is no field “{name}” here.',
  'cli.fault.wants-text': 'This must be text.',
  'cli.fault.wants-fields': 'This must be fields, one a line: “name: value”.',
  'cli.fault.wants-list': 'This must be a list.',
  'cli.fault.wants-number': 'This must be a whole number.',
  'cli.fault.wants-true-or-false': 'This must be true or false.',
  'cli.fault.wants-one-or-list': 'This must be one name or a list of names.',
  'cli.fault.wants-text-or-fields': 'This must be text, or fields: “name: value”.',
  'cli.fault.not-one-of': '“{found}” does not do here. What does is {choices}.',
  'cli.fault.unknown-verb': '“{verb}” is nothing that can be done. What can be done is {verbs}.',
  'cli.fault.unknown-verb-near': '“{verb}” is nothing that can be done.',
  'cli.fault.bad-time':
    '“{found}” is not a time. Write a clock time as 09:03, or 2024-03-20 10:15 for another day.',
  'cli.fault.bad-date': '“{found}” is not a date. Write it as 2024-03-15.',
  'cli.fault.bad-id':
    '“{found}” does not do as a name in the script. Use small letters a–z, digits and hyphens.',
  'cli.fault.not-allowed': 'The value does not do: {said}.',
  'cli.fault.unknown-person': 'There is no person “{id}” under persons.',
  'cli.fault.unknown-principal': 'There is no principal “{id}” under principals.',
  'cli.fault.unknown-body': 'There is no body “{id}” under bodies.',
  'cli.fault.unknown-seat': 'No body has a seat “{id}”.',
  'cli.fault.unknown-session': 'There is no session “{id}” under meeting.sessions.',
  'cli.fault.unknown-item': 'There is no item “{id}” on the agenda.',
  'cli.fault.unknown-zone': 'The time zone “{zone}” is unknown. Write it as Europe/Stockholm.',
  'cli.fault.no-such-time': 'Clocks never show {time} on {date} in {zone}.',
  'cli.fault.ends-before-start': 'The meeting ends before it starts.',
  'cli.fault.time-runs-backwards': '{at} is before the step above. Steps stand in order of time.',
  'cli.fault.twice': '“{word}” stands on line {first} already and may stand only once.',
  'cli.fault.no-chair': '{body} has no chair.',
  'cli.fault.no-secretary': '{body} has neither secretaries nor coordinators.',
  'cli.fault.no-open-item': 'No item is open here. Name the item with item.',
  'cli.fault.nothing-to-ask': 'The item has no proposal to ask about. Give it with {name}.',
  'cli.fault.comes-before': 'The step “{verb}” must stand before this.',
  'cli.fault.no-reservation': '“{id}” has no such reservation to refer to.',
  'cli.fault.refused': '{said}',
  'cli.fault.refused-by-roll': '{said} On the roll are {persons}.',

  'cli.play.usage': 'Usage: samsyn play FILE [--minutes OUT.docx|.pdf|.html|.txt|.json]… [--lang sv|en]',
  'cli.play.cannot-read': 'The file {file} cannot be read.',
  'cli.play.cannot-write': 'The file {file} cannot be written.',
  'cli.play.unknown-form': 'Minutes can be written as .docx, .pdf, .html, .txt or .json, not as {file}.',
  'cli.play.done':
    '{body} {date}: {steps} {steps|step|steps} played, {events} {events|event|events} recorded.',
  'cli.play.represented':
    '{represented} of {principals} principals were represented, {served} of {seats} seats served ({substitutes} {substitutes|substitute|substitutes}).',
  'cli.play.unrepresented': 'Not represented: {principals}.',
  'cli.play.vote': 'Vote on item {number}: {counts}.',
  'cli.play.no-pdf': 'PDF cannot be made on this machine. Write {file} as .docx instead.',
  'cli.play.minutes': 'The minutes are in {file}.',

  'cli.backup.usage': 'Usage: samsyn backup FILE [--data-dir FOLDER]',
  'cli.backup.written': 'The backup is in {file}. It holds everything: keep it as you keep the database.',
  'cli.restore.usage': 'Usage: samsyn restore FILE [--data-dir NEW FOLDER]',
  'cli.restore.done':
    'Restored as it was {at} UTC: {events} events in {streams} streams, all checked against their hashes.',
  'cli.restore.not-a-backup': 'The file is no whole backup of Samsyn. Nothing was put in.',
  'cli.restore.backup-newer':
    'The backup was made by a later version (database {backup}, here {program}). Restore it with that version.',
  'cli.restore.database-not-empty':
    'The database is not empty. Restore into a new folder (--data-dir) or an empty database, then change over.',
  'cli.restore.record-broken':
    'The stream {stream} does not hold at event {version}: it does not follow from the one before. Nothing was put in.',

  'cli.simulate.usage':
    'Usage: samsyn simulate FILE --server URL [--speed N] [--as-chair no] [--channel URL] [--lang sv|en]',
  'cli.simulate.no-server':
    'The server at {server} does not answer as a development server. Start it with npm start.',
  'cli.simulate.lost': 'The server at {server} stopped answering. What was recorded until then is kept.',
  'cli.simulate.no-meeting': 'The server has no meeting {meeting}. Start it with the sample.',
  'cli.simulate.refused': '{file}:{line} {field}: {said}',
  'cli.simulate.done':
    '{presses} {presses|press|presses}, {commands} {commands|command|commands}, {refusals} {refusals|refusal|refusals}.',
};
