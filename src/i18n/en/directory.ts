import type { Complete } from '../complete.ts';
import type { directory as source } from '../sv/directory.ts';

export const directory: Complete<typeof source> = {
  'directory.fault.consent-missing':
    'The directory may not be read yet: the consent {permission} is missing in your organisation. Ask an administrator for it, or type it in.',
  'directory.fault.sign-in-again':
    'Your sign-in isn’t enough for the directory. Open the app in Teams again, or type it in.',
  'directory.fault.not-found': 'What was looked for isn’t in the directory. Type it in.',
  'directory.fault.busy':
    'The directory is busy. Try again in {seconds} {seconds|second|seconds}, or type it in.',
  'directory.fault.conflict': 'Something else stands in that place already.',
  'directory.fault.refused': 'The directory said no ({code}). Type it in, and tell an administrator.',
  'directory.fault.unreachable': 'We couldn’t reach the directory. Try again in a while, or type it in.',
  'directory.fault.switched-off': 'Searching the directory isn’t switched on here. Type it in.',
  'directory.fault.only-in-teams': 'The directory is searched from Teams. Open the app there, or type it in.',

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
