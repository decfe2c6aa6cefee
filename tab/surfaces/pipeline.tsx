import { useCallback, useMemo, useState, type ComponentType } from 'react';
import type { PipelineSurface } from '../address.ts';
import type { PageProps } from '../collaboration-pages.ts';
import { LanguageContext } from '../language.ts';
import { mattersApi } from '../pipeline/matters-api.ts';
import { PipelineContext } from '../pipeline/pipeline-context.ts';
import { usePlace } from '../pipeline/place.ts';
import { useWholeLanguage } from '../pipeline/use-whole-language.ts';
import { later } from './later.tsx';
import { Fault, Waiting } from './message-page.tsx';

const pages: Readonly<Record<PipelineSurface, ComponentType>> = {
  board: later(() => import('../board/board.tsx'), 'tab.fetching-page'),
  matter: later(() => import('../matter/matter-page.tsx'), 'tab.fetching-page'),
  raise: later(() => import('../raise/raise-page.tsx'), 'tab.fetching-page'),
  answer: later(() => import('../answering/answer-page.tsx'), 'tab.fetching-page'),
  assignments: later(() => import('../assignments/assignments-page.tsx'), 'tab.fetching-page'),
  'follow-up': later(() => import('../follow-up/follow-up-page.tsx'), 'tab.fetching-page'),
  reading: later(() => import('../reading/reading-page.tsx'), 'tab.fetching-page'),
};

/** Ärendegången: the board, one matter, and what belongs to them. */
export default function PipelinePages({ ask, wish, go }: PageProps) {
  const place = usePlace(wish, go);
  const language = useWholeLanguage();
  const api = useMemo(() => mattersApi(ask), [ask]);
  const [spoken, setSpoken] = useState({ text: '', time: 0 });
  const announce = useCallback((text: string) => setSpoken(({ time }) => ({ text, time: time + 1 })), []);
  const shared = useMemo(() => ({ api, place, announce }), [api, place, announce]);
  if (language === 'fault') return <Fault text="tab.fault.session" />;
  if (language === null) return <Waiting text="tab.fetching" />;
  const Page = pages[place.surface];
  return (
    <LanguageContext value={language}>
      <PipelineContext value={shared}>
        <Page />
        <div aria-live="polite" className="visually-hidden" data-testid="spoken">
          {/* A new element each time: the same words are said again. */}
          <span key={spoken.time}>{spoken.text}</span>
        </div>
      </PipelineContext>
    </LanguageContext>
  );
}
