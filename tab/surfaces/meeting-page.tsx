import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import type { MeetingSurface, SurfaceName } from '../address.ts';
import type { Api } from '../api.ts';
import { Navigation } from '../components/navigation.tsx';
import { useText } from '../language.ts';
import { useFollowing } from '../live/use-following.ts';
import { runs } from '../meeting/may.ts';
import { MeetingContext } from '../meeting/meeting-context.ts';
import { news } from '../meeting/news.ts';
import type { Teams } from '../teams.ts';
import { later, type Later } from './later.tsx';
import { Fault, Waiting } from './message-page.tsx';

const surfaces: Readonly<Record<Exclude<MeetingSurface, 'details'> | 'after', Later<object>>> = {
  panel: later(() => import('./panel.tsx'), 'tab.fetching'),
  meeting: later(() => import('./meeting.tsx'), 'tab.fetching'),
  stage: later(() => import('./stage.tsx'), 'tab.fetching'),
  prepare: later(() => import('./prepare.tsx'), 'tab.fetching'),
  minutes: later(() => import('./minutes.tsx'), 'tab.fetching'),
  recap: later(() => import('./recap.tsx'), 'tab.fetching'),
  sign: later(() => import('./sign.tsx'), 'tab.fetching'),
  after: later(() => import('./after.tsx'), 'tab.fetching'),
};

type Props = {
  readonly api: Api;
  readonly teams: Teams | null;
  readonly meeting: string;
  readonly surface: SurfaceName | null;
  /** The item that a link led to. */
  readonly item: string | null;
};

/** One meeting, followed live, on the surface asked for. */
export function MeetingPage({ api, teams, meeting, surface, item }: Props) {
  const { state, following } = useFollowing(api, meeting);
  const [spoken, announce] = useSpoken();
  const { view, line, status } = state;
  // While the meeting is fetched: the page most likely shown is on its way too. Which the details are, the meeting says.
  const likely = surface ?? 'panel';
  useEffect(() => {
    if (isDrawn(likely)) void surfaces[likely].begin();
  }, [likely]);
  useNews(view, announce);
  const learn = useCallback((learnt: MeetingView) => following?.learn(learnt), [following]);
  const onPage = useMemo(
    () => (view === null ? null : { view, line, api, learn, announce, teams, item }),
    [view, line, api, learn, announce, teams, item],
  );
  if (line === 'lost')
    return <Fault text={status === 404 ? 'tab.fault.no-meeting' : 'tab.fault.not-yours'} />;
  if (onPage === null)
    return <Waiting text={line === 'reconnecting' ? 'tab.reconnecting' : 'tab.fetching'} />;
  const drawn = surfaceFor(surface, onPage.view);
  const Surface = surfaces[drawn];
  return (
    <MeetingContext value={onPage}>
      {framed.has(drawn) ? <Navigation here={null} /> : null}
      <Surface />
      <div aria-live="polite" className="visually-hidden" data-testid="spoken">
        {spoken}
      </div>
    </MeetingContext>
  );
}

type Drawn = keyof typeof surfaces;

const isDrawn = (asked: SurfaceName): asked is SurfaceName & Drawn => asked in surfaces;

/** Where there is time and room to go elsewhere; the meeting under way keeps to itself. */
const framed: ReadonlySet<Drawn> = new Set(['prepare', 'minutes', 'recap', 'sign', 'after']);

/**
 * The panel is for those who run the meeting; anybody else gets the meeting as a member meets it. The details are what
 * there is to do before it (the agenda and the notice), during it, and after it (the minutes).
 */
function surfaceFor(asked: SurfaceName | null, view: MeetingView): Drawn {
  if (asked === 'details' && view.phase === 'closed') return 'after';
  if (asked === 'details' && view.phase === 'prepared') return 'prepare';
  if (asked !== null && asked !== 'panel' && isDrawn(asked)) return asked;
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
