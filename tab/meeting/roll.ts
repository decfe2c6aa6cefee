import type { RollLine, RoundView, VoteView } from '../../src/domain/view.ts';

/**
 * Who can be answered for: those who haven't answered first, then those who have (a correction). Where the viewer
 * may not see who answered what, only the first are known.
 */
export function answerable(question: RoundView | VoteView): readonly RollLine[] {
  const given = 'answers' in question ? question.answers : question.ballots;
  return [...question.waitingFor, ...given];
}

/** "Storuman" for a list of names where people think in principals; the person's name where two share one. */
export function waitingNames(
  lines: readonly RollLine[],
  shortNames: Readonly<Record<string, string>>,
): string[] {
  const named = lines.map((line) => ({ line, place: shortNames[line.principalId ?? ''] ?? line.principal }));
  return named.map(({ line, place }) => (place === null ? line.name : `${line.name} (${place})`));
}
