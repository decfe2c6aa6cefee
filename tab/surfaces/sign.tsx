import AfterMeeting from '../after/after-meeting.tsx';

/** Justering as a page of its own: where whoever is to sign is led. */
export default function SignSurface() {
  return <AfterMeeting first="sign" onBack={null} />;
}
