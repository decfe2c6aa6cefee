import type { RoundView } from '../../src/domain/view.ts';
import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { container, plain, sentence } from './elements.ts';
import type { ItemPieces } from './item-card.ts';

const atMost = 12;

/** Synpunkter och skäl with who gave them: on the personal copies of those who run the meeting, and nowhere else (AU4). */
export function remarksPart({ showing }: ItemPieces, { answers }: RoundView): readonly Element[] {
  const { locale } = showing;
  const said = answers.filter(({ text }) => text !== null).slice(0, atMost);
  if (said.length === 0 || showing.audience === 'chat') return [];
  const lines = said.flatMap(({ name, answer, text }) =>
    plain(
      t(locale, 'cards.consensus.remark', {
        name,
        answer: t(locale, `cards.answered.${answer}`),
        text: text ?? '',
      }),
      { spacing: 'small' },
    ),
  );
  return [
    container('emphasis', [sentence(`**${t(locale, 'cards.consensus.remarks')}**`), ...lines], {
      spacing: 'medium',
    }),
  ];
}
