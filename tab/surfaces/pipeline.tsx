import { lazy, Suspense, useCallback, useMemo, useState, type ComponentType } from 'react';
import type { PipelineSurface } from '../address.ts';
import type { PageProps } from '../collaboration-pages.ts';
import { LanguageContext } from '../language.ts';
import { mattersApi } from '../pipeline/matters-api.ts';
import { PipelineContext } from '../pipeline/pipeline-context.ts';
import { usePlace } from '../pipeline/place.ts';
import { useWholeLanguage } from '../pipeline/use-whole-language.ts';
import { Fault, Waiting } from './message-page.tsx';

const pages: Readonly<Record<PipelineSurface, ComponentType>> = {
  board: lazy(() => import('../board/board.tsx')),
  matter: lazy(() => import('../matter/matter-page.tsx')),
  raise: lazy(() => import('../raise/raise-page.tsx')),
  answer: lazy(() => import('../answering/answer-page.tsx')),
  assignments: lazy(() => import('../assignments/assignments-page.tsx')),
  'follow-up': lazy(() => import('../follow-up/follow-up-page.tsx')),
  reading: lazy(() => import('../reading/reading-page.tsx')),
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
        <Suspense fallback={<Waiting text="tab.fetching-page" />}>
          <Page />
        </Suspense>
        <div aria-live="polite" className="visually-hidden" data-testid="spoken">
          {/* A new element each time: the same words are said again. */}
          <span key={spoken.time}>{spoken.text}</span>
        </div>
      </PipelineContext>
    </LanguageContext>
  );
}
