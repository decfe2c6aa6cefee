import type { Complete } from '../complete.ts';
import type { directory as source } from '../sv/directory.ts';

export const directory: Complete<typeof source> = {
  'directory.fault.consent-missing':
    'The consent {permission} is missing in your organisation. An administrator can give it.',
  'directory.fault.sign-in-again': 'Your sign-in isn’t enough for this. Open the app in Teams again.',
  'directory.fault.not-found': 'What was looked for isn’t at Microsoft, or isn’t yours to see.',
  'directory.fault.busy': 'Microsoft 365 is busy. Try again in {seconds} {seconds|second|seconds}.',
  'directory.fault.conflict': 'Something else stands in that place already.',
  'directory.fault.refused': 'Microsoft 365 said no ({code}). Tell an administrator.',
  'directory.fault.unreachable': 'We couldn’t reach Microsoft’s directory just now.',
  'directory.fault.switched-off': 'This isn’t switched on in the installation.',
  'directory.fault.only-in-teams': 'This is done from Teams. Open the app there.',

  'directory.instead.people': 'Type it in for now.',
  'directory.instead.meetings': 'The meeting can be created in the calendar as usual.',
  'directory.instead.moving': 'Whoever made the Teams meeting can move it in Teams.',
  'directory.instead.attendance':
    'Only whoever arranged the Teams meeting can read the report. Attendance on record is as it was.',
  'directory.instead.sharepoint': 'The minutes can be saved as a file and put there by hand.',

  'teams.title': 'The Teams meeting',
  'teams.make': 'Create the Teams meeting',
  'teams.make.what':
    'The meeting becomes your own in Teams, at the time above. Its link is shown here to all who take part. Nobody is invited by it; the notice does that.',
  'teams.making': 'Creating …',
  'teams.made': 'The Teams meeting is created.',
  'teams.elsewhen':
    'Teams still has the meeting on {date}, {start}–{end}. Whoever made the Teams meeting can move it.',
  'teams.move': 'Move the Teams meeting',
  'teams.moving': 'Moving …',
  'teams.moved': 'The Teams meeting has been moved.',
  'teams.join': 'Join in Teams',
  'teams.none':
    'No Teams meeting is created from here. It is created in the calendar, and the app added there.',
  'teams.add-app': 'Samsyn isn’t in the meeting yet. Open it in Teams and add the app there.',

  'attendance.title': 'Compare attendance with Teams',
  'attendance.what':
    'Teams’ report comes when the meeting is over and can be read only by whoever arranged it. Nothing on record is changed by comparing.',
  'attendance.compare': 'Fetch Teams’ report',
  'attendance.comparing': 'Fetching …',
  'attendance.none-yet': 'Teams has no report yet. It usually comes some minutes after the meeting.',
  'attendance.no-meeting': 'The Teams meeting wasn’t created from here, so there is no report to fetch.',
  'attendance.agree': 'Teams and the record agree on {n} {n|person|persons}.',
  'attendance.differences': 'Different',
  'attendance.no-differences': 'Nothing differs by more than five minutes.',
  'attendance.only-in-teams': 'was in Teams {teams} but isn’t present on record',
  'attendance.only-on-record': 'is present on record {record} but wasn’t seen in Teams',
  'attendance.times': 'Teams: {teams}. On record: {record}',
  'attendance.unknown': 'Unknown in Teams',
  'attendance.unknown.what':
    'A name in Teams proves nothing. These have no account that is linked to somebody in the register.',
  'attendance.nameless': 'Without a name',

  'filing.title': 'The library',
  'filing.put': 'Put the minutes into the library',
  'filing.putting': 'Putting them there …',
  'filing.done': 'The minutes are in the library.',
  'filing.line': '{name}, put there {date} by {by}',
  'filing.open': 'Open in SharePoint',
  'filing.conflict':
    'There is another file called {name} already. Nothing was overwritten. See what it is before you put the minutes there as a new version of it.',
  'filing.replace': 'Put as a new version',

  'directory.search': 'Search the organisation’s directory',
  'directory.search.hint': 'Name or address. Nothing is kept until you record it.',
  'directory.searching': 'Searching …',
  'directory.found': '{n} {n|match|matches}',
  'directory.none': 'Nobody in the directory is called so. Type it in.',
  'directory.more': 'There are more. Write more of the name.',
  'directory.nameless': '(no name)',
  'directory.consent-page': 'About consent, for administrators',
  'directory.chosen': 'Chosen in the directory: {who}',
  'directory.unchoose': 'Remove the choice',
  'directory.address': 'Work address to know the person by',
  'directory.link': 'Link the account {account} to the person',
  'directory.link.hint': 'The account is of your organisation and can answer in meetings from that moment.',
  'directory.off': 'Searching the directory isn’t switched on in this installation. People are typed in.',
};
