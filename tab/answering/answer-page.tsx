import { mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { WaitingRecommendation } from '../../src/contract/matters.ts';
import { useAnswer } from '../after/use-answer.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { namesOf, NamesContext } from '../pipeline/names.ts';
import { PipelineLinks } from '../pipeline/pipeline-links.tsx';
import { usePipeline } from '../pipeline/pipeline-context.ts';
import { PlaceLink } from '../pipeline/place-link.tsx';
import { toSurface } from '../pipeline/place.ts';
import { useTurn } from '../pipeline/use-turn.ts';
import { Fault, Waiting } from '../surfaces/message-page.tsx';
import { useSurface } from '../surfaces/surface-styles.ts';
import { Asked } from './asked.tsx';
import { DigestChoice } from './digest-choice.tsx';

/** What waits for the principals that the reader answers for, and the page to answer it (PI4). */
export default function AnswerPage() {
  const { api, place, announce } = usePipeline();
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const [turn, next] = useTurn();
  const { answer, failed } = useAnswer(() => api.answering(), String(turn));
  const names = useMemo(() => namesOf(answer?.names ?? { bodies: {}, principals: [] }), [answer]);
  if (answer === null)
    return failed ? <Fault text="answer.unreachable" /> : <Waiting text="answer.fetching" />;
  const wanted = place.get('recommendation');
  const shown =
    wanted === '' ? [] : answer.recommendations.filter(({ recommendation }) => recommendation.id === wanted);
  const list = wanted === '' ? answer.recommendations : shown;
  const mine = answer.mine.map((id) => names.principal(id).name);
  return (
    <NamesContext value={names}>
      <main className={surface.page}>
        <h1 className={layout.heading} tabIndex={-1}>
          {say('answer.title')}
        </h1>
        {mine.length === 0 ? null : (
          <p className={mergeClasses(layout.plain, layout.muted)}>
            {say('answer.for', { principals: mine })}
          </p>
        )}
        {failed ? <p role="status">{say('matter.stale')}</p> : null}
        {wanted === '' ? null : <PlaceLink to={toSurface('answer')}>{say('answer.all')}</PlaceLink>}
        {list.length === 0 ? (
          <p className={layout.plain}>{say(wanted === '' ? 'answer.none' : 'answer.not-here')}</p>
        ) : null}
        <Recommendations list={list} today={answer.today} only={place.get('principal')} onAnswered={next} />
        {wanted === '' ? (
          <DigestChoice read={() => api.digest()} choose={(one) => api.setDigest(one)} announce={announce} />
        ) : null}
        <footer className={layout.footer}>
          {wanted === '' ? (
            <PipelineLinks here="answer" coordinates={false} />
          ) : (
            <PlaceLink to={toSurface('board')}>{say('matter.back')}</PlaceLink>
          )}
          <LanguageSwitch />
        </footer>
      </main>
    </NamesContext>
  );
}

type ListProps = {
  readonly list: readonly WaitingRecommendation[];
  readonly today: string;
  /** One principal, when the link was about it. */
  readonly only: string;
  readonly onAnswered: () => void;
};

function Recommendations({ list, today, only, onAnswered }: ListProps) {
  const layout = useLayout();
  return (
    <ul className={layout.list}>
      {list.map((waiting) => (
        <li key={waiting.recommendation.id} className={layout.line}>
          <Asked waiting={waiting} today={today} only={only} onAnswered={onAnswered} />
        </li>
      ))}
    </ul>
  );
}
