import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingView, ServingSuggestion } from '../../src/domain/view.ts';

/** First in turn for each empty seat, and nobody for two seats (AT2). */
export function firstInTurn(suggestions: readonly ServingSuggestion[]): readonly ServingSuggestion[] {
  const chosen: ServingSuggestion[] = [];
  for (const suggestion of suggestions) {
    const taken = chosen.some(({ seat, person }) => seat === suggestion.seat || person === suggestion.person);
    if (!taken) chosen.push(suggestion);
  }
  return chosen;
}

/** Calls in the substitutes that are first in turn. */
export const callSuggested = (view: MeetingView): readonly MeetingCommand[] =>
  firstInTurn(view.suggestions).map(({ seat, person }) => ({ type: 'CallSubstitute', seat, person }));
