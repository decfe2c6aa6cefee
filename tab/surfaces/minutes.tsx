import { lazy, Suspense } from 'react';
import type { AfterPart } from '../after/after-meeting.tsx';
import { Waiting } from './message-page.tsx';

const AfterMeeting = lazy(() => import('../after/after-meeting.tsx'));

type Props = { readonly onBack: () => void; readonly first?: AfterPart | null };

/** The minutes and what becomes of them, opened from the meeting: fetched when somebody wants them. */
export function Minutes({ onBack, first = null }: Props) {
  return (
    <Suspense fallback={<Waiting text="tab.minutes.fetching" />}>
      <AfterMeeting first={first} onBack={onBack} />
    </Suspense>
  );
}

/** The same as a page of its own. */
export default function MinutesSurface() {
  return <AfterMeeting first="minutes" onBack={null} />;
}
