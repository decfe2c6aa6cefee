import type { Meeting } from '../state.ts';
import type { Of } from './change.ts';

export type Microsoft365Event = Of<'TeamsMeetingMade' | 'TeamsMeetingMoved' | 'MinutesFiled'>;

/** What was made elsewhere for this meeting. */
export function evolveMicrosoft365(meeting: Meeting, event: Microsoft365Event): Meeting {
  switch (event.type) {
    case 'TeamsMeetingMade': {
      const { scheduledStart: start, scheduledEnd: end } = meeting.plan;
      return { ...meeting, teamsMeeting: { start, end, ...event.teams } };
    }
    case 'TeamsMeetingMoved': {
      const { teamsMeeting } = meeting;
      const { start, end } = event;
      return { ...meeting, teamsMeeting: teamsMeeting && { ...teamsMeeting, start, end } };
    }
    case 'MinutesFiled': {
      const { file, by, at } = event;
      return { ...meeting, filed: [...meeting.filed, { ...file, by, at }] };
    }
  }
}
