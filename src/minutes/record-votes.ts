import type { BodyId, PersonId } from '../domain/ids.ts';
import type { Item, Position } from '../domain/meeting/agenda.ts';
import { nameIn, personIn, principalIn } from '../domain/meeting/roster.ts';
import type { Meeting, Vote } from '../domain/meeting/state.ts';
import { stances, tally } from '../domain/tally.ts';
import { positionText } from './motion-blocks.ts';
import { principalOf } from './person-line.ts';
import type { BallotRecord, Named, VoteRecord } from './record-shape.ts';
import type { Setting } from './setting.ts';
import { absentAt, choiceOf, isNamed } from './vote-block.ts';

export function voteRecord({ meeting }: Setting, item: Item, vote: Vote): VoteRecord {
  const closed = vote.phase === 'closed';
  const named = closed && isNamed(vote);
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
    byPrincipal: named
      ? [...stances(vote)].map(([principal, choice]) => ({
          principal: principalName(meeting, principal),
          choice,
        }))
      : null,
    absent: absent.map(({ person, body }) => namedIn(meeting, person, body)),
    effect: vote.effect,
    ...voteFacts(meeting, item, vote),
  };
}

/** What not every vote has. */
function voteFacts(meeting: Meeting, item: Item, vote: Vote): Partial<VoteRecord> {
  const { method, between, casting, prevailed, cancelledFor } = vote;
  const text = (position: Position) => positionText(meeting, item, position);
  return {
    ...(method === 'named' ? {} : { method }),
    ...(between === null
      ? {}
      : { between: { approve: text(between.approve), reject: text(between.reject) } }),
    ...(casting === null ? {} : { casting: { choice: casting.choice, by: nameOrNull(meeting, casting.by) } }),
    ...(prevailed === null ? {} : { prevailed: text(prevailed) }),
    ...(cancelledFor === null ? {} : { cancelledFor }),
  };
}

const nameOrNull = (meeting: Meeting, person: PersonId | null): string | null =>
  person === null ? null : nameIn(meeting.plan.roster, person);

/** The roll of a closed vote with its ballots; nothing of one that still runs, was called off or names nobody. */
export function ballotRecords({ meeting }: Setting, item: Item, vote: Vote): readonly BallotRecord[] {
  if (vote.phase !== 'closed' || !isNamed(vote)) return [];
  return vote.roll.map((entry) => {
    const enteredBy = vote.ballots[entry.seat]?.enteredBy ?? null;
    return {
      item: item.number,
      ...namedIn(meeting, entry.person, entry.body),
      principal: entry.principal === null ? null : principalName(meeting, entry.principal),
      capacity: entry.capacity,
      servesFor: entry.servesFor === null ? null : nameIn(meeting.plan.roster, entry.servesFor),
      choice: choiceOf(vote, entry),
      enteredBy: enteredBy === null ? null : nameIn(meeting.plan.roster, enteredBy),
    };
  });
}

export function namedIn(meeting: Meeting, person: PersonId, body: BodyId): Named {
  const principal = principalOf(meeting, person, body);
  return {
    person: nameIn(meeting.plan.roster, person),
    party: personIn(meeting.plan.roster, person)?.party ?? null,
    principal: principal === null ? null : principalName(meeting, principal),
  };
}

const principalName = (meeting: Meeting, id: Parameters<typeof principalIn>[1]): string =>
  principalIn(meeting.plan.roster, id)?.name ?? id;
