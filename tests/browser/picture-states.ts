import { asId, type GuestId } from '../../src/domain/ids.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { afterStates } from './after-states.ts';
import { decidingStates } from './deciding-states.ts';
import { asMember, asSecretary, open, states } from './sample-states.ts';
import { itemId } from './sample-view.ts';

const between: MeetingView = {
  ...open,
  version: 41,
  current: null,
  agenda: open.agenda.map((line) =>
    line.number === 5 ? { ...line, status: 'closed', outcomes: ['postponed'] } : line,
  ),
  speakers: [{ person: asId('p5'), name: 'Edvin Hed', kind: 'speech' }],
  next: { step: 'open-item', item: itemId(6), number: 6, heading: 'Ekonomisk uppföljning' },
  may: ['OpenItem', 'ReportPresence', 'HandOverChair', 'AdjournMeeting', 'CloseMeeting', 'AddAgendaItem'],
};
const adjourned: MeetingView = {
  ...between,
  version: 43,
  phase: 'adjourned',
  next: { step: 'resume-meeting' },
  may: ['ResumeMeeting'],
};
const heldAnswers: MeetingView = {
  ...asSecretary(states.consensus),
  version: 49,
  guests: [
    {
      id: asId<GuestId>('guest-1'),
      name: 'iPad mötesrum 3',
      organisation: null,
      named: false,
      person: null,
      present: true,
      held: 1,
    },
  ],
};

/** Every state that is looked at. */
export const pictureStates = {
  ...states,
  ...decidingStates,
  ...afterStates,
  between,
  adjourned,
  'held-answers': heldAnswers,
  'member-adjourned': asMember(adjourned),
  'member-closed': asMember(states.closed),
} satisfies Readonly<Record<string, MeetingView>>;

export type StateOfPicture = keyof typeof pictureStates;
