import type { ElectionView, PrincipalCell, RollLine, RoundView, VoteView } from '../../src/domain/view.ts';

/**
 * Who can be answered for: those who haven't answered first, then those who have (a correction). Where the viewer
 * may not see who answered what, only the first are known.
 */
export function answerable(question: RoundView | VoteView | ElectionView): readonly RollLine[] {
  if ('candidates' in question) return question.waitingFor;
  const given = 'answers' in question ? question.answers : question.ballots;
  return [...question.waitingFor, ...given];
}

/**
 * Who is waited for, in the unit people think in: "Storuman". Where a principal has several on the roll and only some
 * are missing, they are named: "Umeå (Siv Lövåker)".
 */
export function waitingNames(
  waiting: readonly RollLine[],
  principals: readonly PrincipalCell[],
): readonly string[] {
  const missing = (id: string) => waiting.filter(({ principalId }) => principalId === id);
  const places = principals.flatMap(({ id, shortName, served }) => {
    const lines = missing(id);
    if (lines.length === 0) return [];
    if (lines.length >= served) return [shortName];
    return [`${shortName} (${lines.map(({ name }) => name).join(', ')})`];
  });
  return [...places, ...waiting.filter(({ principalId }) => principalId === null).map(({ name }) => name)];
}
