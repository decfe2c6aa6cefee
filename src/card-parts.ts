import type { CardParts } from '../bot/cards/card-parts.ts';
import type { MeetingId } from './domain/ids.ts';
import { checkRecord } from './minutes/check/check-record.ts';
import { findingText, placeText } from './minutes/check/finding-text.ts';
import { styleOf } from './minutes/chosen-style.ts';
import { minutesRecord } from './minutes/record.ts';

/**
 * What the bot's cards take from the rest of the server: pages of its own tab, which let in whoever the register knows,
 * from whichever organisation; and what the check finds in a meeting's own minutes (MI5).
 */
export function cardParts(url: string): CardParts {
  const page = (surface: string) => (id: MeetingId) =>
    `${url}/tab/?surface=${surface}&meeting=${encodeURIComponent(id)}`;
  const place = (surface: string, names: Readonly<Record<string, string>> = {}) =>
    `${url}/tab/?${new URLSearchParams({ surface, ...names }).toString()}`;
  return {
    links: {
      meeting: page('meeting'),
      minutes: page('minutes'),
      signing: page('sign'),
      answering: (recommendation, principal) => place('answer', { recommendation, principal }),
      matter: (matter) => place('matter', { matter }),
      assignments: () => place('assignments', { mine: 'yes' }),
      mine: () => place('mine'),
      help: (topic) => `${url}/tab/?surface=help&topic=${topic}`,
    },
    findings(meeting, locale) {
      const found = checkRecord(minutesRecord(meeting, styleOf(meeting), 'sv'));
      return found.map((finding) => {
        const place = placeText(locale, finding.place);
        const text = findingText(locale, finding);
        return { severity: finding.severity, text: place === '' ? text : `${place}: ${text}` };
      });
    },
  };
}
