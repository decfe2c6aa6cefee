import AfterMeeting from '../after/after-meeting.tsx';

/** Mötets sammanfattning as a page of its own, where a card or a link leads. */
export default function RecapSurface() {
  return <AfterMeeting first="recap" onBack={null} />;
}
