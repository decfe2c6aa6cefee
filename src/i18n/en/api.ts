import type { api as source } from '../sv/api.ts';
import type { Complete } from '../complete.ts';

export const api: Complete<typeof source> = {
  'api.unproven': 'We could not see who you are. Open the tab again in Teams.',
  'api.foreign-tenant':
    'Your organisation is not part of the collaboration. Contact the secretary of the meeting.',
  'api.unknown-account':
    'We do not know who you are in this meeting yet. Tell the secretary, who can add you.',
  'api.link-unconfirmed':
    'You have opened your link, but it is not confirmed that you are you. Sign in, or wait for the roll call.',
  'api.link-ended': 'The link is not valid. Ask the meeting’s secretary for a new one.',
  'api.not-participant': 'The minutes can be read by those who take part in the meeting.',
  'api.not-found': 'What you are looking for is not here.',
  'api.too-large': 'What you sent is too large. Shorten the text.',
  'api.too-many':
    'Too many requests came in a short time. Wait {seconds} {seconds|second|seconds} and try again.',
  'api.malformed': 'What you sent could not be understood. Reload the page and try again.',
  'api.broken':
    'Something went wrong on our side and nothing was recorded. Try again; if it does not help, quote {reference}.',
  'api.away':
    'Nothing can be read or recorded just now. Try again in a moment: it counts only once. If it does not help, quote {reference}.',
  'api.no-pdf-here': 'PDF cannot be made on this machine. Get the minutes as a Word document.',
  'api.keys-unavailable': 'Signing in cannot be checked right now. Try again in a moment.',
  'api.role.chair': 'Chair',
  'api.role.viceChair': 'Vice chair',
  'api.role.secretary': 'Secretary',
  'api.role.coordinator': 'Coordinator',
  'api.role.ordinary': 'Ordinary member, {principal}',
  'api.role.substitute': 'Substitute, {principal}',
  'api.role.coOpted': 'Co-opted',
  'api.signature.elsewhere':
    'You sign at the signing service, which has opened in a window of its own. Then come back here and press again.',
  'api.signature.pending': 'The signing service is still waiting for you. Sign there, then press again.',
  'api.signature.declined': 'The signature was not made at the signing service. Press again to start over.',
};
