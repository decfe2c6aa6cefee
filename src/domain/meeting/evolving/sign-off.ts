import type { SignOff } from '../sign-off.ts';
import type { Meeting } from '../state.ts';
import type { Of } from './change.ts';

/** Mötesrapport, delning, justering. */
export type SignOffEvent = Of<
  | 'RecapEdited'
  | 'RecapApproved'
  | 'RecapPublished'
  | 'MinutesShared'
  | 'SignOffRequested'
  | 'MinutesSigned'
  | 'SignOffCalledBack'
  | 'AdditionMade'
>;

export function evolveSignOff(meeting: Meeting, event: SignOffEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'RecapEdited':
      return { ...meeting, recap: { ...meeting.recap, text: event.text } };
    case 'RecapApproved':
      return { ...meeting, recap: { ...meeting.recap, approvedBy: event.by, approvedAt: at } };
    case 'RecapPublished':
      return { ...meeting, recap: { ...meeting.recap, publishedAt: at } };
    case 'MinutesShared': {
      const { purpose, with: whom, by } = event;
      return { ...meeting, shared: [...meeting.shared, { purpose, with: whom, by, at }] };
    }
    case 'SignOffRequested':
      return { ...meeting, signOff: requested(event) };
    case 'MinutesSigned':
      return meeting.signOff === null ? meeting : { ...meeting, signOff: signed(meeting.signOff, event) };
    case 'SignOffCalledBack':
      return calledBack(meeting, event);
    case 'AdditionMade': {
      const { addition: id, text, by } = event;
      return { ...meeting, additions: [...meeting.additions, { id, text, by, at }] };
    }
  }
}

const requested = ({ hash, sent, signers, by, at }: Of<'SignOffRequested'>): SignOff => ({
  hash,
  sent: sent ?? null,
  signers,
  requestedAt: at,
  requestedBy: by,
  signatures: [],
  completedAt: null,
});

function signed(signOff: SignOff, event: Of<'MinutesSigned'>): SignOff {
  const { person, role, method, assurance, hash, at } = event;
  const signatures = [...signOff.signatures, { person, role, method, assurance, hash, at }];
  const complete = signatures.length >= signOff.signers.length;
  return { ...signOff, signatures, completedAt: complete ? at : null };
}

function calledBack(meeting: Meeting, { reason, at }: Of<'SignOffCalledBack'>): Meeting {
  if (meeting.signOff === null) return meeting;
  const withdrawn = { ...meeting.signOff, reason, calledBackAt: at };
  return { ...meeting, signOff: null, calledBack: [...meeting.calledBack, withdrawn] };
}
