import AfterMeeting from '../after/after-meeting.tsx';

/** A closed meeting as its details: at what the viewer has to do next there. */
export default function AfterSurface() {
  return <AfterMeeting first={null} onBack={null} />;
}
