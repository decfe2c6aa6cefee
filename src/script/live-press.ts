import type { ReservationId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingView } from '../domain/view.ts';
import type { CardPress } from './press-card.ts';

/**
 * The button that a member presses for a command of the script, with the ids that the running meeting gave its
 * question; null when there is no such button now, or the command isn't one for a card.
 */
export function livePress(command: MeetingCommand, view: MeetingView): CardPress | null {
  const { current } = view;
  switch (command.type) {
    case 'ReportPresence':
      return { verb: command.present ? 'check-in' : 'check-out', data: {} };
    case 'AnswerConsensus': {
      const { answer, text, minuted } = command;
      if (current?.round?.open !== true) return null;
      return { verb: 'answer', data: { item: current.id, round: current.round.id, answer, text, minuted } };
    }
    case 'CastBallot':
      if (current?.vote?.phase !== 'open') return null;
      return { verb: 'ballot', data: { item: current.id, vote: current.vote.id, choice: command.choice } };
    case 'LodgeReservation': {
      const { item, against, text } = command;
      const vote = command.vote === null ? null : (current?.vote?.id ?? null);
      return current?.id === item ? { verb: 'reserve', data: { item, against, vote, text } } : null;
    }
    case 'SignNote':
      return { verb: 'sign-note', data: { note: command.note } };
    case 'RequestFloor':
      return { verb: 'floor', data: { kind: command.kind } };
    case 'ReleaseFloor':
      return { verb: 'release-floor', data: {} };
    default:
      return null;
  }
}

/** A command for the tab, with the ids that the running meeting gave what it refers to. */
export function liveCommand(
  command: MeetingCommand,
  view: MeetingView | null,
  lodged: ReadonlyMap<ReservationId, { readonly item: string; readonly against: string }>,
): MeetingCommand {
  if (command.type !== 'GiveReasons' && command.type !== 'WithdrawReservation') return command;
  const about = lodged.get(command.reservation);
  const own = view?.reservations.findLast(
    (line) => line.mine && line.item === about?.item && line.against === about.against,
  );
  return own === undefined ? command : { ...command, reservation: own.id };
}
