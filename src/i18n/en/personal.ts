import type { Complete } from '../complete.ts';
import type { personal as source } from '../sv/personal.ts';

export const personal: Complete<typeof source> = {
  'cards.own.heading': 'Hello, what waits for you comes here',
  'cards.own.what':
    'Recommendations to your principal and assignments you have been given come here as cards. You **answer on the card**, and it shows how it goes with the others.',
  'cards.own.how':
    'You can answer in the tab as well. If somebody else has answered already, the card says so.',
  'cards.own.digest': 'How often you want to be told what is coming is chosen on your page in the tab.',

  'cards.ask.heading': 'Recommendation to {principal}',
  'cards.ask.reminder': 'Reminder: {principal} hasn’t answered',
  'cards.ask.decided': '{body} decided on {date} to recommend:',
  'cards.ask.made': 'Recommended on {date}:',
  'cards.ask.organ': 'To be decided at your end by {organ}.',
  'cards.ask.wanted': 'An answer is wanted by {date}.',
  'cards.ask.late': 'That day has passed.',
  'cards.ask.silent': '{principal} hasn’t answered yet.',
  'cards.ask.superseded':
    'The recommendation has been superseded by a later one. It can’t be answered any more.',
  'cards.ask.supersededBy':
    'The recommendation has been superseded by “{title}”. It can’t be answered any more.',
  'cards.ask.withdrawn': 'The recommendation has been withdrawn. It can’t be answered any more.',
  'cards.ask.reason': 'Reason: {reason}',
  'cards.ask.corrected': 'Corrected: {reason}',
  'cards.ask.recordedOn': 'Recorded on {date}.',
  'cards.ask.recordedBy': 'Recorded on {date} by {name}.',
  'cards.ask.day': 'Day of the decision (for “decided later”: when it is expected)',
  'cards.ask.wording': 'Your own wording (needed for changes)',
  'cards.ask.more': 'Wording, registry number, link',
  'cards.ask.inTab': 'Open in the tab',
  'cards.ask.matter': 'Open the matter',
  'cards.ask.choose': 'First choose what you have decided.',
  'cards.ask.link': 'The link must begin with https:// and lead to a page. Correct it or leave it empty.',
  'cards.ask.badDay': 'Write the day as 2026-03-15.',
  'cards.ask.recorded': 'The answer of {principal} is recorded.',
  'cards.ask.unknown':
    'We don’t know who you are yet, so nothing is recorded. Ask the coordinator to link your account to you in the register.',
  'cards.ask.gone': 'This card isn’t valid any more.',

  'cards.assigned.heading': 'Assignment to {to}',
  'cards.assigned.due': 'Due by {date}.',
  'cards.assigned.reportsTo': 'Reported to {body}.',
  'cards.assigned.report': '{date}, {name}: {text}',
  'cards.assigned.done': '✓ The assignment is done.',
  'cards.assigned.cancelled': 'The assignment has been taken back. Reason: {reason}',
  'cards.assigned.reportDone': 'Report as done',
  'cards.assigned.reportOn': 'Report progress',
  'cards.assigned.inTab': 'Open the assignments',
  'cards.assigned.recorded': 'The report is recorded.',
  'cards.assigned.role.coordinator': 'the coordinators of {body}',
  'cards.assigned.role.secretary': 'the secretary of {body}',
  'cards.assigned.role.chair': 'the chair of {body}',

  'cards.digest.heading': 'What is coming',
  'cards.digest.waiting': 'Waiting for your principal’s answer',
  'cards.digest.assignments': 'Your assignments',
  'cards.digest.meetings': 'Coming meetings',
  'cards.digest.matters': 'New in your bodies',
  'cards.digest.by': 'answer by {date}',
  'cards.digest.more': 'and {more} more',
  'cards.digest.nothing': 'Nothing waits for you right now.',
  'cards.digest.choose': 'Save',
  'cards.digest.chooseFirst': 'Choose how often you want to be told what is coming.',
  'cards.digest.mine': 'Open my page',
  'cards.digest.recorded': 'Saved: {frequency}.',
};
