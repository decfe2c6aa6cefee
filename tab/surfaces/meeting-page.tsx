import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import type { MeetingSurface, SurfaceName } from '../address.ts';
import type { Api } from '../api.ts';
import { useText } from '../language.ts';
import { useFollowing } from '../live/use-following.ts';
import { runs } from '../meeting/may.ts';
import { MeetingContext } from '../meeting/meeting-context.ts';
import { news } from '../meeting/news.ts';
import type { Teams } from '../teams.ts';
import { Fault, Waiting } from './message-page.tsx';

const surfaces: Readonly<Record<MeetingSurface, ComponentType>> = {
  panel: lazy(() => import('./panel.tsx')),
  meeting: lazy(() => import('./meeting.tsx')),
  stage: lazy(() => import('./stage.tsx')),
  prepare: lazy(() => import('./prepare.tsx')),
  minutes: lazy(() => import('./minutes.tsx')),
  recap: lazy(() => import('./recap.tsx')),
  sign: lazy(() => import('./sign.tsx')),
};

type Props = {
  readonly api: Api;
  readonly teams: Teams | null;
  readonly meeting: string;
  readonly surface: SurfaceName | null;
};

/** One meeting, followed live, on the surface asked for. */
export function MeetingPage({ api, teams, meeting, surface }: Props) {
  const { state, following } = useFollowing(api, meeting);
  const [spoken, announce] = useSpoken();
  const { view, line, status } = state;
  useNews(view, announce);
  const learn = useCallback((learnt: MeetingView) => following?.learn(learnt), [following]);
  const onPage = useMemo(
    () => (view === null ? null : { view, line, api, learn, announce, teams }),
    [view, line, api, learn, announce, teams],
  );
  if (line === 'lost')
    return <Fault text={status === 404 ? 'tab.fault.no-meeting' : 'tab.fault.not-yours'} />;
  if (onPage === null)
    return <Waiting text={line === 'reconnecting' ? 'tab.reconnecting' : 'tab.fetching'} />;
  const Surface = surfaces[surfaceFor(surface, onPage.view)];
  return (
    <MeetingContext value={onPage}>
      <Suspense fallback={<Waiting text="tab.fetching" />}>
        <Surface />
      </Suspense>
      <div aria-live="polite" className="visually-hidden" data-testid="spoken">
        {spoken}
      </div>
    </MeetingContext>
  );
}

/** The panel is for those who run the meeting; anybody else gets the meeting as a member meets it. */
function surfaceFor(asked: SurfaceName | null, view: MeetingView): MeetingSurface {
  if (asked !== null && asked !== 'panel' && asked in surfaces) return asked as MeetingSurface;
  return runs(view) ? 'panel' : 'meeting';
}

function useSpoken(): readonly [string, (text: string) => void] {
  const [spoken, setSpoken] = useState('');
  return [spoken, setSpoken];
}

function useNews(view: MeetingView | null, announce: (text: string) => void): void {
  const say = useText();
  const before = useRef<MeetingView | null>(null);
  useEffect(() => {
    const was = before.current;
    before.current = view;
    if (was === null || view === null || was === view) return;
    const told = news(was, view).map(({ key, params }) => say(key, params));
    if (told.length > 0) announce(told.join(' '));
  }, [view, announce, say]);
}
