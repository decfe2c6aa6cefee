import { PrepareMeeting } from '../before/prepare-meeting.tsx';

/** A meeting before it opens: its agenda and its notice. */
export default function PrepareSurface() {
  return <PrepareMeeting />;
}
