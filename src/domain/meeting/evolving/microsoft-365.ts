import type { Meeting } from '../state.ts';
import type { Of } from './change.ts';

export type Microsoft365Event = Of<'TeamsMeetingMade' | 'MinutesFiled'>;

/** What was made elsewhere for this meeting. */
export function evolveMicrosoft365(meeting: Meeting, event: Microsoft365Event): Meeting {
  switch (event.type) {
    case 'TeamsMeetingMade':
      return { ...meeting, teamsMeeting: event.teams };
    case 'MinutesFiled': {
      const { file, by, at } = event;
      return { ...meeting, filed: [...meeting.filed, { ...file, by, at }] };
    }
  }
}
