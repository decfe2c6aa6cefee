import type { FollowUpAnswer } from '../../src/contract/matters.ts';
import { Bars } from '../charts/bars.tsx';
import { Picture } from '../charts/picture.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { inOrder, useNames } from '../pipeline/names.ts';
import { percentOf, ratio } from './figures.ts';

/** God samverkanskultur: how the principals answered what they were recommended. */
export function RecommendationsPicture({ answer }: { readonly answer: FollowUpAnswer }) {
  const { made, asked, adopted, changed, rejected, waiting } = answer.recommendations;
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const names = useNames();
  const principals = inOrder(answer.recommendations.principals, names);
  const kinds = [
    { key: 'adopted', label: say('pipeline.answer.adopted'), count: adopted, tone: 'good' },
    { key: 'changed', label: say('pipeline.answer.adopted-with-changes'), count: changed, tone: 'changed' },
    { key: 'rejected', label: say('pipeline.answer.rejected'), count: rejected, tone: 'bad' },
    { key: 'waiting', label: say('pipeline.answer.waiting'), count: waiting, tone: 'rest' },
  ] as const;
  return (
    <Picture
      title={say('follow.recommendations')}
      text={
        made === 0
          ? say('follow.recommendations.none')
          : say('follow.recommendations.text', {
              made,
              asked,
              answered: asked - waiting,
              share: percentOf(asked - waiting, asked, locale),
              adopted: adopted + changed,
            })
      }
      figures={{
        columns: [
          say('follow.principal'),
          say('follow.asked'),
          say('follow.answered'),
          say('follow.in-time'),
        ],
        rows: principals.map((one) => [
          names.principal(one.principal).name,
          String(one.asked),
          String(one.answered),
          String(one.inTime),
        ]),
      }}
    >
      {made === 0 ? null : (
        <div className={layout.column}>
          <Bars
            bars={kinds.map(({ key, label, count, tone }) => ({
              key,
              label,
              parts: [{ share: ratio(count, asked), tone }],
              value: String(count),
            }))}
          />
          <span className={layout.muted}>{say('follow.recommendations.per-principal')}</span>
          <Bars
            bars={principals.map((one) => ({
              key: one.principal,
              label: names.principal(one.principal).shortName,
              parts: [
                { share: ratio(one.inTime, one.asked), tone: 'good' },
                { share: ratio(one.answered - one.inTime, one.asked), tone: 'changed' },
              ],
              value: `${one.answered}/${one.asked}`,
            }))}
          />
        </div>
      )}
    </Picture>
  );
}
