import type { FollowUpAnswer, Spread } from '../../src/contract/matters.ts';
import { Picture } from '../charts/picture.tsx';
import { Spreads, type SpreadLine } from '../charts/spreads.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { daysText, spreadText } from './figures.ts';

/** Effektivare organisation: how long matters take, in all and in each stage: median and spread. */
export function LeadTimesPicture({ answer: { leadTimes } }: { readonly answer: FollowUpAnswer }) {
  const say = useText();
  const layout = useLayout();
  const names = useNames();
  const line = (key: string, label: string, days: Spread): SpreadLine => ({
    key,
    label,
    days,
    value: days.median === null ? '–' : daysText(days.median, say),
  });
  const whole = [
    line('decided', say('follow.lead.to-decided'), leadTimes.raisedToDecided),
    line('answered', say('follow.lead.to-answered'), leadTimes.decidedToAnswered),
    line('settled', say('follow.lead.to-settled'), leadTimes.raisedToSettled),
  ];
  const parts = [
    ...leadTimes.stages.map(({ stage, days }) => line(stage, say(`pipeline.stage.${stage}`), days)),
    ...leadTimes.bodies.map(({ body, days }) => line(`body ${body}`, names.shortBody(body), days)),
  ].filter(({ days }) => days.count > 0);
  const some = whole.some(({ days }) => days.count > 0) || parts.length > 0;
  return (
    <Picture
      title={say('follow.lead')}
      text={
        some
          ? say('follow.lead.text', {
              decided: spreadText(leadTimes.raisedToDecided, say),
              answered: spreadText(leadTimes.decidedToAnswered, say),
              settled: spreadText(leadTimes.raisedToSettled, say),
            })
          : say('follow.lead.none')
      }
      figures={{
        columns: [
          say('follow.lead.part'),
          say('follow.count'),
          say('follow.median'),
          say('follow.quartiles'),
          say('follow.longest'),
        ],
        rows: [...whole, ...parts].map(({ label, days }) => [
          label,
          String(days.count),
          daysText(days.median, say),
          `${daysText(days.lowerQuartile, say)} / ${daysText(days.upperQuartile, say)}`,
          daysText(days.longest, say),
        ]),
      }}
    >
      {some ? (
        <div className={layout.column}>
          <span className={layout.muted}>{say('follow.lead.key')}</span>
          <Spreads lines={whole} />
          {parts.length === 0 ? null : (
            <>
              <span className={layout.muted}>{say('follow.lead.parts')}</span>
              <Spreads lines={parts} />
            </>
          )}
        </div>
      ) : null}
    </Picture>
  );
}
