import type { OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { container, plain } from './elements.ts';
import type { ItemPieces } from './item-card.ts';

/** What the chair has declared (DE2): the first thing to read once it is there. */
export const outcomePart = ({ item, showing }: ItemPieces): readonly Element[] =>
  item.outcomes.map((outcome) =>
    container(
      'good',
      [
        ...plain(`✓ ${outcomeText(outcome, showing.locale)}`, { weight: 'bolder' }),
        ...outcomeDetails(outcome, showing.locale).flatMap((line) => plain(line, { spacing: 'small' })),
      ],
      { spacing: 'medium' },
    ),
  );

/** What goes with a decision: its condition, who was appointed, why it was put off, who is to be told. */
export function outcomeDetails(outcome: OutcomeDeclaration, locale: Locale): readonly string[] {
  const { condition = '', appointed = [], reason, addressees = [] } = outcome;
  return [
    ...(condition === '' ? [] : [t(locale, 'cards.outcome.condition', { condition })]),
    ...appointed.map(({ name, office }) => t(locale, 'cards.outcome.appointedTo', { name, office })),
    ...(reason === null || reason === '' ? [] : [t(locale, 'cards.outcome.reason', { reason })]),
    ...(addressees.length === 0 ? [] : [t(locale, 'cards.outcome.addressees', { names: addressees })]),
  ];
}

/** The outcome in words: the wording of the minutes when there is one. */
export function outcomeText(outcome: OutcomeDeclaration, locale: Locale): string {
  if (outcome.wording !== null) return outcome.wording;
  const said = t(locale, `cards.outcome.${outcome.outcome}`);
  const target = outcome.postponedTo ?? outcome.referredTo;
  const where = target === null ? said : t(locale, 'cards.outcome.to', { outcome: said, target });
  if (outcome.clauses.length === 0) return `${where}.`;
  return `${where}: ${t(locale, 'cards.outcome.clauses', { clauses: outcome.clauses })}.`;
}
