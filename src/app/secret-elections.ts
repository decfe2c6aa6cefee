import type { CollaborationId, Instant } from '../domain/ids.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import { decide } from '../domain/meeting/decide.ts';
import type { Election, PaperCount } from '../domain/meeting/election.ts';
import { paperRefusal } from '../domain/meeting/rules/elections.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { accept, refuse, type Result } from '../domain/result.ts';
import type { MeetingRequest } from './execute.ts';
import type { BallotBox, BoxName } from './ports.ts';

/** The secret election that the command is about, if it is; of one that isn't secret, or isn't there, null. */
export function secretElectionIn(meeting: Meeting, command: MeetingCommand): Election | null {
  if (!('election' in command)) return null;
  const election = meeting.elections[command.election];
  return election?.secret === true ? election : null;
}

type Paper = Extract<MeetingCommand, { type: 'CastElectionBallot' }>;

/**
 * Puts a paper into the box (DE11), whatever key it came with: kept nowhere, a key relates nothing. Everybody puts in
 * their own.
 */
export async function putInPaper(
  box: BallotBox,
  meeting: Meeting,
  election: Election,
  paper: Paper,
  { actor, collaboration }: MeetingRequest,
  at: Instant,
): Promise<Result<null>> {
  if (paper.for !== undefined && paper.for !== actor.person)
    return refuse({ code: 'secret-ballot-in-person' });
  // The rules refuse each secret paper, since it is no event; any other reason of theirs comes first.
  const judged = decide(meeting, paper, { actor, at });
  if (!judged.ok && judged.refusal.code !== 'secret-ballot-in-person') return judged;
  const seat = paperRefusal(meeting, election.id, paper.candidates, actor.person);
  if (!seat.ok) return seat;
  const roll = election.roll.map((entry) => entry.seat);
  const outcome = await box.drop(boxOf(collaboration, meeting, election), roll, seat.value, paper.candidates);
  switch (outcome) {
    case 'dropped':
      return accept(null);
    case 'paper-already-in-box':
      return refuse({ code: 'paper-already-in-box' });
    case 'sealed':
      return refuse({ code: 'election-closed', office: election.office });
    case 'not-on-roll':
      throw new Error('The ballot box has another roll than the election');
  }
}

/**
 * What lay in the box, which takes no more papers from here on. Once sealed it gives the same count each time: a server
 * that is killed before the count is on record is asked again.
 */
export async function sealed(
  box: BallotBox,
  collaboration: CollaborationId,
  meeting: Meeting,
  election: Election,
): Promise<PaperCount> {
  const { counts, blank, voted } = await box.seal(boxOf(collaboration, meeting, election));
  const nobody = Object.fromEntries(election.candidates.map(({ id }) => [id, 0]));
  return { counts: { ...nobody, ...counts }, blank, voted };
}

/** The meeting with what the boxes of its open secret elections tell: who has voted. */
export async function withPapers(
  box: BallotBox,
  collaboration: CollaborationId,
  meeting: Meeting,
): Promise<Meeting> {
  const open = Object.values(meeting.elections).filter(({ secret, phase }) => secret && phase === 'open');
  if (open.length === 0) return meeting;
  const told = await Promise.all(
    open.map(async (election) => ({
      ...election,
      papersFrom: await box.voted(boxOf(collaboration, meeting, election)),
    })),
  );
  const elections = Object.fromEntries(told.map((election) => [election.id, election]));
  return { ...meeting, elections: { ...meeting.elections, ...elections } };
}

const boxOf = (collaboration: CollaborationId, { plan }: Meeting, { id }: Election): BoxName => ({
  collaboration,
  meeting: plan.id,
  election: id,
});
