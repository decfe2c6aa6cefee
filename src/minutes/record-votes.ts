import type { BodyId, PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { nameIn, personIn, principalIn } from '../domain/meeting/roster.ts';
import type { Meeting, Vote } from '../domain/meeting/state.ts';
import { stances, tally } from '../domain/tally.ts';
import { principalOf } from './person-line.ts';
import type { BallotRecord, Named, VoteRecord } from './record-shape.ts';
import type { Setting } from './setting.ts';
import { absentAt, choiceOf } from './vote-block.ts';

export function voteRecord({ meeting }: Setting, item: Item, vote: Vote): VoteRecord {
  const closed = vote.phase === 'closed';
  const absent = vote.openedAt === null ? [] : absentAt(meeting, item, vote);
  const { approve, reject, abstain, silent } = tally(vote);
  return {
    item: item.number,
    proposal: vote.proposal,
    mover: vote.mover,
    reason: vote.reason,
    phase: vote.phase,
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    choices: vote.choices.map(({ id, label }) => ({ id, label })),
    tally: closed ? { approve, reject, abstain, silent, absent: absent.length } : null,
    byPrincipal: closed
      ? [...stances(vote)].map(([principal, choice]) => ({
          principal: principalName(meeting, principal),
          choice,
        }))
      : null,
    absent: absent.map(({ person, body }) => named(meeting, person, body)),
    effect: vote.effect,
  };
}

/** The roll of a closed vote with its ballots; nothing of one that is still open, or was called off (TR2). */
export function ballotRecords({ meeting }: Setting, item: Item, vote: Vote): readonly BallotRecord[] {
  if (vote.phase !== 'closed') return [];
  return vote.roll.map((entry) => {
    const enteredBy = vote.ballots[entry.seat]?.enteredBy ?? null;
    return {
      item: item.number,
      ...named(meeting, entry.person, entry.body),
      principal: entry.principal === null ? null : principalName(meeting, entry.principal),
      capacity: entry.capacity,
      servesFor: entry.servesFor === null ? null : nameIn(meeting.plan.roster, entry.servesFor),
      choice: choiceOf(vote, entry),
      enteredBy: enteredBy === null ? null : nameIn(meeting.plan.roster, enteredBy),
    };
  });
}

export function named(meeting: Meeting, person: PersonId, body: BodyId): Named {
  const principal = principalOf(meeting, person, body);
  return {
    person: nameIn(meeting.plan.roster, person),
    party: personIn(meeting.plan.roster, person)?.party ?? null,
    principal: principal === null ? null : principalName(meeting, principal),
  };
}

const principalName = (meeting: Meeting, id: Parameters<typeof principalIn>[1]): string =>
  principalIn(meeting.plan.roster, id)?.name ?? id;
