import type { ElectionView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import { bars } from './bars.ts';
import type { Element } from './card.ts';
import { container, plain, sentence } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { percent } from './percent.ts';

/** Valets utfall (DE10): the count with its denominator, a tie and its lot, and whom the chair declared elected. */
export function electionResult({ showing }: ItemPieces, election: ElectionView): readonly Element[] {
  const { locale } = showing;
  const { result } = election;
  if (result === null) return [];
  const list = result.lines.map(({ name, votes }) => ({
    label: name,
    count: votes,
    tone: 'accent' as const,
  }));
  const { voted, blank } = result;
  return [
    ...declared(election, locale),
    ...bars(list, Math.max(voted, 1), (count) =>
      t(locale, 'cards.election.votes', { percent: percent(count, voted), of: voted }),
    ),
    ...plain(t(locale, 'cards.election.result', { voted, of: election.rollSize, blank }), {
      isSubtle: true,
      size: 'small',
    }),
  ];
}

function declared({ elected, result, candidates }: ElectionView, locale: Locale): readonly Element[] {
  if (elected !== null) {
    const { names, byLot } = elected;
    return [
      container('good', [
        sentence(t(locale, 'cards.election.elected', { names, n: names.length })),
        ...(byLot ? [sentence(t(locale, 'cards.election.byLot'), { spacing: 'small' })] : []),
      ]),
    ];
  }
  const tied = (result?.tied ?? []).map((id) => candidates.find((known) => known.id === id)?.name ?? id);
  return [
    ...(tied.length === 0 ? [] : [sentence(t(locale, 'cards.election.tied', { names: tied }))]),
    sentence(t(locale, 'cards.election.undeclared')),
  ];
}
