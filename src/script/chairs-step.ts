import type { ItemId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingView } from '../domain/view.ts';

/**
 * Has the chair, a person this time, come past this step of the script? What a chair may leave out (giving the
 * floor, adjourning) is never waited for; when the item is left, nothing in it is.
 */
export function chairIsPast(command: MeetingCommand, item: ItemId | null, view: MeetingView): boolean {
  if (view.phase === 'closed') return true;
  const left = view.agenda.some(
    ({ id, status }) => id === item && (status === 'closed' || status === 'withdrawn'),
  );
  const { current } = view;
  const vote = current?.vote?.phase;
  switch (command.type) {
    case 'OpenMeeting':
      return view.phase !== 'prepared';
    case 'OpenSession':
      return view.sessions.some(({ id, openedAt }) => id === command.session && openedAt !== null);
    case 'OpenItem':
      return left || current?.id === command.item;
    case 'CloseItem':
      return left;
    case 'AskConsensus':
      return left || (current?.round ?? null) !== null;
    case 'CloseConsensusRound':
      return left || current?.round?.open === false;
    case 'OrderVote':
      return left || (current?.vote ?? null) !== null;
    case 'OpenVote':
      return left || vote === 'open' || vote === 'closed' || vote === 'cancelled';
    case 'CloseVote':
      return left || vote === 'closed' || vote === 'cancelled';
    case 'CloseMeeting':
      return false;
    default:
      return true;
  }
}
