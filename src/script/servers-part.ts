import type { CandidateId, ElectionId, SeatId } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { ElectionBallot } from '../domain/meeting/election.ts';
import { counted, paperRefusal } from '../domain/meeting/rules/elections.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, refuse, type Result } from '../domain/result.ts';
import type { CompiledStep } from './compile.ts';

type Papers = Map<ElectionId, Map<SeatId, readonly CandidateId[]>>;

/** What a server adds to the commands of a meeting that is rehearsed without one. */
export type ServersPart = {
  /** The command as the server would decide it. */
  completed(meeting: Meeting, command: MeetingCommand): MeetingCommand;
  /** Puts a secret paper in the box; null for what isn't one. */
  secretPaper(meeting: Meeting, step: CompiledStep): Result<Meeting> | null;
};

const someHash = '0'.repeat(64);

export function serversPart(): ServersPart {
  const boxes: Papers = new Map();
  return {
    completed: (meeting, command) => {
      switch (command.type) {
        case 'RequestSignOff':
          return { ...command, hash: someHash };
        case 'SignMinutes':
          return {
            ...command,
            hash: meeting.signOff?.hash ?? someHash,
            identification: { method: 'sign-in', assurance: 'none' },
          };
        case 'CloseElection':
          return withCount(meeting, command, boxes);
        default:
          return command;
      }
    },
    secretPaper: (meeting, step) => dropped(meeting, step, boxes),
  };
}

function withCount(
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'CloseElection' }>,
  boxes: Papers,
): MeetingCommand {
  const election = meeting.elections[command.election];
  if (election?.secret !== true) return command;
  const ballots: Record<SeatId, ElectionBallot> = {};
  const papers = boxes.get(election.id) ?? new Map<SeatId, readonly CandidateId[]>();
  for (const { seat, person } of election.roll) {
    const candidates = papers.get(seat);
    if (candidates !== undefined) ballots[seat] = { person, candidates, enteredBy: null, at: '' };
  }
  return { ...command, count: counted({ ...election, ballots }) };
}

function dropped(meeting: Meeting, { command, actor }: CompiledStep, boxes: Papers): Result<Meeting> | null {
  if (command.type !== 'CastElectionBallot') return null;
  const election = meeting.elections[command.election];
  if (election?.secret !== true) return null;
  if (command.for !== undefined) return refuse({ code: 'secret-ballot-in-person' });
  const seat = paperRefusal(meeting, election.id, command.candidates, actor);
  if (!seat.ok) return seat;
  const box = boxes.get(election.id) ?? new Map<SeatId, readonly CandidateId[]>();
  if (box.has(seat.value)) return refuse({ code: 'paper-already-in-box' });
  boxes.set(election.id, box.set(seat.value, command.candidates));
  return accept(meeting);
}
