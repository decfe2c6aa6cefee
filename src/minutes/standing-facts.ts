import type { Item } from '../domain/meeting/agenda.ts';
import { bodyIn, nameIn } from '../domain/meeting/roster.ts';
import { enumerate, t } from '../i18n/index.ts';
import type { Block } from './blocks.ts';
import { plain } from './inline.ts';
import { nextMeetingLines } from './next-meetings.ts';
import type { Setting } from './setting.ts';
import { sentence } from './wording.ts';

/** What a standing item prints from the record without a declaration. */
export function standingFacts(setting: Setting, item: Item): readonly Block[] {
  const { meeting, locale, style } = setting;
  switch (item.standing) {
    case 'approve-agenda': {
      const headings = meeting.agenda
        .filter(({ addedDuringMeeting }) => addedDuringMeeting)
        .map((i) => i.heading);
      return headings.length === 0
        ? []
        : [fact(t(locale, 'minutes.added', { headings: headings.join('; ') }))];
    }
    case 'choose-verifier': {
      if (meeting.verifiers.length === 0 || item.outcomes.length > 0) return [];
      const names = meeting.verifiers.map((person) => nameIn(meeting.plan.roster, person));
      return [
        fact(sentence(t(locale, `minutes.verifier.${style.voice}`, { names: enumerate(locale, names) }))),
      ];
    }
    case 'next-meeting':
      return nextMeetingLines(setting).map((text) => ({ kind: 'paragraph', text: plain(text) }));
    case 'close-session': {
      const genitive = bodyIn(meeting.plan.roster, meeting.plan.body)?.genitive ?? meeting.plan.body;
      return [fact(t(locale, 'minutes.recorded-in', { genitive }))];
    }
    default:
      return [];
  }
}

/** What the style prints under a standing item that nothing came of. */
export function nothingToReport({ style, locale }: Setting, { standing }: Item): readonly Block[] {
  if (standing !== 'matters-to-lsg' && standing !== 'other-questions') return [];
  if (style.nothing === 'heading-alone') return [];
  return [fact(style.nothing === 'dash' ? '-' : t(locale, `minutes.nothing.${standing}`))];
}

const fact = (text: string): Block => ({ kind: 'fact', text });
