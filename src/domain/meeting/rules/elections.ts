import type { CandidateId, SeatId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { Election, PaperCount } from '../election.ts';
import type { MeetingEvent } from '../events.ts';
import { openItemNamed, questionOpen } from '../items.ts';
import type { Meeting } from '../state.ts';
import { ballotHolder } from './roll.ts';
import { rollNow } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Personval (DE10), open or with closed papers. */
export function orderElection(
  meeting: Meeting,
  command: Ask<'OrderElection'>,
  { actor, at }: Context,
): Decision {
  const item = openItemNamed(meeting, command.item);
  const { election, office, places, candidates, secret } = command;
  if (!item.ok) return item;
  if (questionOpen(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  if (meeting.elections[election] !== undefined) return refuse({ code: 'election-already-ordered' });
  if (office.trim() === '' || candidates.some(({ name }) => name.trim() === ''))
    return refuse({ code: 'text-needed' });
  if (places < 1 || new Set(candidates.map(({ id }) => id)).size < Math.max(places, 1))
    return refuse({ code: 'too-few-candidates', places });
  const orderedBy = actor.person;
  return accept([
    {
      type: 'ElectionOrdered',
      at,
      election,
      item: item.value.id,
      office,
      places,
      candidates,
      secret,
      orderedBy,
    },
  ]);
}

export function openElection(meeting: Meeting, command: Ask<'OpenElection'>, { at }: Context): Decision {
  const election = meeting.elections[command.election];
  if (election === undefined) return refuse({ code: 'election-not-found' });
  if (election.phase === 'open') return accept([]);
  if (election.phase !== 'ordered') return refuse({ code: 'election-closed', office: election.office });
  const roll = rollNow(meeting);
  return roll.length === 0
    ? refuse({ code: 'no-one-serves' })
    : accept([{ type: 'ElectionOpened', at, election: election.id, roll }]);
}

/**
 * The seat that may put this paper in the box, or why not. The same for open ballots and secret papers; what a secret
 * paper says goes no further than this check.
 */
export function paperRefusal(
  meeting: Meeting,
  id: Election['id'],
  names: readonly CandidateId[],
  person: Context['actor']['person'],
): Result<SeatId> {
  const election = openNamed(meeting, id);
  if (!election.ok) return election;
  const entry = ballotHolder(meeting, election.value.roll, person);
  if (!entry.ok) return entry;
  const { candidates, places } = election.value;
  if (new Set(names).size !== names.length || names.length > places)
    return refuse({ code: 'too-many-names', places });
  if (names.some((name) => !candidates.some((candidate) => candidate.id === name)))
    return refuse({ code: 'candidate-not-on-ballot' });
  return accept(entry.value.seat);
}

/** An open ballot. In a secret election the paper goes into the box and never comes here. */
export function castElectionBallot(
  meeting: Meeting,
  command: Ask<'CastElectionBallot'>,
  { actor, at }: Context,
): Decision {
  const person = command.for ?? actor.person;
  const election = meeting.elections[command.election];
  const seat = paperRefusal(meeting, command.election, command.candidates, person);
  if (!seat.ok) return seat;
  if (election === undefined || election.secret || person === null)
    return refuse({ code: 'secret-ballot-in-person' });
  const last = election.ballots[seat.value];
  if (last !== undefined && sameNames(last.candidates, command.candidates)) return accept([]);
  const { candidates } = command;
  const enteredBy = actor.person === person ? null : actor.person;
  return accept([
    {
      type: 'ElectionBallotCast',
      at,
      election: election.id,
      seat: seat.value,
      person,
      candidates,
      enteredBy,
    },
  ]);
}

const sameNames = (a: readonly CandidateId[], b: readonly CandidateId[]): boolean =>
  a.length === b.length && a.every((name) => b.includes(name));

/** Closes it with its count: of the open ballots, or of what lay in the box. */
export function closeElection(meeting: Meeting, command: Ask<'CloseElection'>, { at }: Context): Decision {
  const election = openNamed(meeting, command.election);
  if (!election.ok) return election;
  const count = election.value.secret ? command.count : counted(election.value);
  if (count === undefined) return refuse({ code: 'election-not-open' });
  return accept([{ type: 'ElectionClosed', at, election: election.value.id, count }]);
}

/** Rösträkning of open ballots. */
export function counted({ candidates, ballots }: Election): PaperCount {
  const cast = Object.values(ballots);
  const counts: Record<CandidateId, number> = {};
  for (const { id } of candidates)
    counts[id] = cast.filter((ballot) => ballot.candidates.includes(id)).length;
  const blank = cast.filter((ballot) => ballot.candidates.length === 0).length;
  return { counts, blank, voted: (Object.keys(ballots) as SeatId[]).toSorted() };
}

export function cancelElection(
  meeting: Meeting,
  { election: id, reason }: Ask<'CancelElection'>,
  { at }: Context,
): Decision {
  const election = meeting.elections[id];
  if (election === undefined) return refuse({ code: 'election-not-found' });
  if (election.phase === 'closed' || election.phase === 'cancelled')
    return refuse({ code: 'election-closed', office: election.office });
  if (reason.trim() === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'ElectionCancelled', at, election: id, reason }]);
}

/** The chair declares who is elected: those who got most, and by lot among those who got the same (DE10). */
export function declareElected(
  meeting: Meeting,
  command: Ask<'DeclareElected'>,
  { actor, at }: Context,
): Decision {
  const election = meeting.elections[command.election];
  if (election === undefined) return refuse({ code: 'election-not-found' });
  if (election.count === null) return refuse({ code: 'election-not-open' });
  if (election.elected !== null) return refuse({ code: 'elected-already-declared' });
  const { sure, tied } = ranking(election, election.count);
  const { candidates, byLot } = command;
  const places = Math.min(election.places, sure.length + tied.length);
  const right =
    candidates.length === places &&
    new Set(candidates).size === places &&
    sure.every((id) => candidates.includes(id)) &&
    candidates.every((id) => sure.includes(id) || tied.includes(id));
  if (!right) return refuse({ code: 'election-result-differs' });
  if (tied.length > 0 && !byLot) return refuse({ code: 'lot-needed', names: namesOf(election, tied) });
  const drawn = byLot && tied.length > 0;
  return accept([
    { type: 'ElectedDeclared', at, election: election.id, candidates, byLot: drawn, by: actor.person },
  ]);
}

/** Those whose place nothing can take, and those who share the last places with the same number. */
export function ranking(
  { candidates, places }: Election,
  { counts }: PaperCount,
): { readonly sure: readonly CandidateId[]; readonly tied: readonly CandidateId[] } {
  const votes = (id: CandidateId) => counts[id] ?? 0;
  const named = candidates.map(({ id }) => id).filter((id) => votes(id) > 0);
  const ranked = named.toSorted((a, b) => votes(b) - votes(a));
  const last = ranked[places - 1];
  if (last === undefined || ranked.length === places) return { sure: ranked, tied: [] };
  const border = votes(last);
  const level = ranked.filter((id) => votes(id) === border);
  const above = ranked.filter((id) => votes(id) > border);
  return above.length + level.length === places
    ? { sure: [...above, ...level], tied: [] }
    : { sure: above, tied: level };
}

const namesOf = ({ candidates }: Election, ids: readonly CandidateId[]): readonly string[] =>
  ids.map((id) => candidates.find((candidate) => candidate.id === id)?.name ?? id);

function openNamed(meeting: Meeting, id: Election['id']): Result<Election> {
  const election = meeting.elections[id];
  if (election === undefined) return refuse({ code: 'election-not-found' });
  if (election.phase === 'ordered') return refuse({ code: 'election-not-open' });
  return election.phase === 'open'
    ? accept(election)
    : refuse({ code: 'election-closed', office: election.office });
}
