import type { AfterPart } from '../after/after-meeting.tsx';
import { later } from './later.tsx';

const AfterMeeting = later(() => import('../after/after-meeting.tsx'), 'tab.minutes.fetching');

type Props = { readonly onBack: () => void; readonly first?: AfterPart | null };

/** The minutes and what becomes of them, opened from the meeting: fetched when somebody wants them. */
export function Minutes({ onBack, first = null }: Props) {
  return <AfterMeeting first={first} onBack={onBack} />;
}

/** The same as a page of its own. */
export default function MinutesSurface() {
  return <AfterMeeting first="minutes" onBack={null} />;
}
