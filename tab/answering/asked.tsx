import type { WaitingRecommendation } from '../../src/contract/matters.ts';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { OwnAnswer } from './own-answer.tsx';

type Props = {
  readonly waiting: WaitingRecommendation;
  readonly today: string;
  readonly only: string;
  readonly onAnswered: () => void;
};

/** One recommendation: what is asked, and the answer of each principal that the reader answers for. */
export function Asked({ waiting, today, only, onAnswered }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { matter, title, recommendation } = waiting;
  const own = recommendation.principals.filter(
    ({ mayAnswer, principal }) => mayAnswer && (only === '' || principal === only),
  );
  return (
    <article className={layout.column}>
      <div className={layout.tight}>
        <h2 className={layout.label}>
          <PlaceLink to={toSurface('matter', { matter })} dir="auto">
            {title}
          </PlaceLink>
        </h2>
        <p className={layout.quote}>{recommendation.text}</p>
        <p className={`${layout.plain} ${layout.muted}`}>
          {say('matter.recommendation.asked', { organ: recommendation.organ })}
          {recommendation.wantedBy === null
            ? ''
            : ` ${say('matter.recommendation.wanted', { date: day(recommendation.wantedBy, locale) })}`}
          {recommendation.overdue ? ` ${say('board.card.overdue')}.` : ''}
        </p>
      </div>
      {own.map((line) => (
        <OwnAnswer
          key={line.principal}
          matter={matter}
          recommendation={recommendation}
          line={line}
          today={today}
          onAnswered={onAnswered}
        />
      ))}
    </article>
  );
}
