/** Export, import and verification of meetings. */
export const bundle = {
  'bundle.usage':
    'Usage: samsyn verify MEETING|FILE.zip · samsyn export MEETING [--to FILE.zip] · samsyn import FILE.zip   [--data-dir FOLDER] [--collaboration ID] [--lang sv|en]',
  'bundle.holds':
    '{subject}: genuine. {events} events in an unbroken chain, {signatures} {signatures|signature|signatures} on the very minutes that the record gives.',
  'bundle.set-otherwise':
    'This version of Samsyn sets the minutes somewhat differently. What was signed is kept word for word in the record.',
  'bundle.exported': '{file}: {events} events, minutes, and links to documents.',
  'bundle.import.adopted': '{meeting}: taken in, {events} events.',
  'bundle.import.already-here': '{meeting}: was here already, the same.',
  'bundle.import.name-taken':
    '{meeting}: there is another meeting of that name, or it has gone on here. Nothing was changed.',
  'bundle.import.chain-broken': '{meeting}: the chain is broken. Nothing was taken in.',
  'bundle.doubt.not-a-bundle': 'The file isn’t an exported meeting, or it is damaged.',
  'bundle.doubt.file-missing': '{file} is missing from the file.',
  'bundle.doubt.file-changed': '{file} was changed after the export.',
  'bundle.doubt.file-unknown': '{file} was added after the export.',
  'bundle.doubt.chain-broken':
    'Event {version} ({type}) doesn’t follow in the chain: it, or the one before, was changed, taken out or put in.',
  'bundle.doubt.later-version':
    'A later version of Samsyn recorded an event ({type}) that this one doesn’t know. The chain holds; verify the rest with the later version.',
  'bundle.doubt.no-such-meeting': 'There is no such meeting here.',
  'bundle.doubt.signature-of-other-minutes':
    'The signature of {name} ({at}) is of other minutes than those that the record gives.',
  'bundle.doubt.minutes-differ': '{file} isn’t the minutes that the record gives.',
  'bundle.readme':
    'The meeting {meeting}, exported completely.\n\nminutes.*       the minutes, in several forms with the same content\nrecord.json     everything that happened in the meeting, in order; each event carries a hash of the one before\ndocuments.json  links to the documents\nmanifest.json   the SHA-256 each file must have\n\nVerify: samsyn verify THIS-FILE.zip\nTake into an empty system: samsyn import THIS-FILE.zip\n',
} as const;
