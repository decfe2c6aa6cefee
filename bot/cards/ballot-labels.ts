import type { Choice } from '../../src/domain/meeting/events.ts';
import type { VoteView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';

/** The letters that the two positions of a vote go by, on the ballot and beside their words. */
export const letters = { approve: 'A', reject: 'B' } as const;

/** What a choice is called: its own label, and in a vote between two positions the one it stands for: "Ja för A". */
export const choiceLabel = ({ between }: VoteView, { id, label }: Choice, locale: Locale): string =>
  between === null || id === 'abstain' ? label : t(locale, 'cards.vote.for', { label, letter: letters[id] });
