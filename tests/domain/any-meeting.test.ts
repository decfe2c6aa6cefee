import type { PersonId, SeatId } from '../../src/domain/ids.ts';
import { capacityIn, intervalsOf, isPresent } from '../../src/domain/meeting/presence.ts';
import { counted } from '../../src/domain/meeting/rules/elections.ts';
import { hasConflict } from '../../src/domain/meeting/rules/serving.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { bodyIn, holderOf, seatIn } from '../../src/domain/meeting/roster.ts';
import { tally } from '../../src/domain/tally.ts';
import { view, viewItem } from '../../src/domain/view.ts';
import { minutesHash } from '../../src/minutes/fingerprint.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { roster } from './council.ts';
import { randomMeeting, type Happened, type Played } from './random-meeting.ts';

/** `npm run test:deep` plays many more of them. */
const meetings = Number(process.env['SAMSYN_MEETINGS'] ?? 200);
const people = roster.persons.map(({ id }) => id);

type Rule = (played: Played, seed: number) => void;

const rules: Rule[] = [];
let broken: ReadonlyMap<Rule, Error> | null = null;

/** A test that the rule holds in each of the meetings; the seed of the first in which it doesn't is told. */
function always(rule: Rule): () => void {
  rules.push(rule);
  return () => {
    const fault = (broken ??= playAll()).get(rule);
    if (fault !== undefined) throw fault;
  };
}

/** Each meeting is played once, and all rules are asked of it. */
function playAll(): ReadonlyMap<Rule, Error> {
  const faults = new Map<Rule, Error>();
  for (let seed = 1; seed <= meetings; seed += 1) {
    const played = randomMeeting(seed);
    for (const rule of rules)
      try {
        if (!faults.has(rule)) rule(played, seed);
      } catch (cause) {
        faults.set(rule, new Error(`in meeting ${seed}: ${String(cause)}`, { cause }));
      }
  }
  return faults;
}

const fail = (what: string): never => {
  throw new Error(what);
};
const must = (holds: boolean, what: () => string): void => {
  if (!holds) fail(what());
};

const servers = (serving: Meeting['serving']) => Object.entries(serving) as [SeatId, PersonId][];
const isSubstituteFor = (who: PersonId, seat: SeatId): boolean => {
  const { principal, body } = seatIn(roster, seat)!;
  return roster.mandates.some(
    (m) => m.kind === 'substitute' && m.person === who && m.principal === principal && m.body === body,
  );
};

const timeout = 30 * 60_000;
const reached = new Map<string, number>();
const reach = always(({ happened }) => {
  for (const type of new Set(happened.map(({ event }) => event.type)))
    reached.set(type, (reached.get(type) ?? 0) + 1);
});

describe('in any meeting', () => {
  test(
    'AT2: nobody serves two seats, each server is the holder or a substitute of the principal, never more than its seats',
    always(({ happened }) => {
      for (const { before, after } of happened) {
        if (after.serving === before.serving) continue;
        const serving = servers(after.serving);
        must(
          new Set(serving.map(([, who]) => who)).size === serving.length,
          () => 'somebody serves two seats',
        );
        for (const [seat, who] of serving)
          must(who === holderOf(roster, seat) || isSubstituteFor(who, seat), () => `${who} serves ${seat}`);
        for (const { id } of roster.principals) {
          const own = roster.seats.filter(({ principal }) => principal === id);
          const served = serving.filter(([seat]) => own.some((known) => known.id === seat));
          must(served.length <= own.length, () => `${id} has ${served.length} of ${own.length}`);
        }
      }
    }),
    timeout,
  );

  test(
    'AT2, AT9, DE8: no substitute is called in beside the ordinary member, but for a conflict or a seat given up',
    always(({ happened }) => {
      for (const { event, after } of happened) {
        if (event.type !== 'ItemOpened' && event.type !== 'ItemReopened') continue;
        const item = after.agenda.find(({ id }) => id === event.item)!;
        for (const [seat, who] of servers(after.serving)) {
          const holder = holderOf(roster, seat);
          if (holder === null || holder === who || !isPresent(after, holder)) continue;
          const body = bodyIn(after.plan.roster, seatIn(roster, seat)!.body);
          const gaveUp = body?.customs?.noReturnSameDay === true && after.substituted.includes(seat);
          must(hasConflict(item, holder) || gaveUp, () => `${who} serves beside ${holder}`);
        }
      }
    }),
    timeout,
  );

  test(
    'AT3: who serves never changes while an item is dealt with; one who declares a conflict leaves it',
    always(({ happened }) => {
      for (const { before, event, after } of happened) {
        if (before.currentItem === null || after.currentItem === null) continue;
        must(after.serving === before.serving, () => `${event.type} changes who serves`);
        const of = (meeting: Meeting) =>
          meeting.agenda.find(({ id }) => id === meeting.currentItem)!.serving!;
        const [was, is] = [of(before), of(after)];
        if (was === is) continue;
        const gone = Object.keys(was).filter((seat) => is[seat as SeatId] === undefined);
        must(
          event.type === 'ConflictDeclared' &&
            Object.keys(is).length + gone.length === Object.keys(was).length,
          () => `${event.type} changes who serves in the item`,
        );
      }
    }),
    timeout,
  );

  test(
    'AT1: intervals are in order, do not overlap, and only the last is open',
    always(({ end }) => {
      for (const who of people) {
        const intervals = intervalsOf(end, who);
        intervals.forEach(({ from, to }, index) => {
          const next = intervals[index + 1];
          must(to === null ? next === undefined : from < to, () => `${who}: ${from} to ${to}`);
          must(next === undefined || to! <= next.from, () => `${who}: ${to} then ${next?.from}`);
          must(end.closedAt === null || (to !== null && to <= end.closedAt), () => `${who} after the end`);
        });
      }
    }),
    timeout,
  );

  test(
    'AT6: the capacity of a person is the same on rolls, in the attendance list and in the record',
    always(({ end }) => {
      const lines = view(end, { kind: 'person', person: people.find((who) => who === 'sol')! }).attendance;
      const record = minutesRecord(end);
      const rolls = [
        ...Object.values(end.votes),
        ...Object.values(end.elections),
        ...Object.values(end.rounds),
      ];
      for (const { person, capacity, body, seat } of rolls.flatMap(({ roll }) => roll)) {
        const one = `${person} in ${body}`;
        must(capacityIn(end, person, body) === capacity, () => `${one}: capacity`);
        must((holderOf(roster, seat) === person) === (capacity === 'ordinary'), () => `${one}: seat`);
        const line = lines.find((known) => known.person === person && known.body === body);
        must(line?.class === capacity, () => `${one}: attendance`);
      }
      for (const { person, capacity } of record.ballots) {
        const line = record.attendance.find(
          (known) => known.person === person && known.capacity === capacity,
        );
        must(line?.serves === true, () => `${person} votes as ${capacity} and stands as ${line?.capacity}`);
      }
      for (const line of record.attendance) {
        const shown = lines.filter(({ name }) => name === line.person).map((known) => known.class);
        must(
          line.capacity === 'other' || shown.includes(line.capacity),
          () => `${line.person}: ${line.capacity}`,
        );
      }
    }),
    timeout,
  );

  test(
    'DE4: ballots are never more than the roll, one a seat, none after closing, and the tally equals a recount',
    always(({ happened, end }) => {
      for (const { before, event } of happened) {
        if (event.type === 'BallotCast')
          must(before.votes[event.vote]!.phase === 'open', () => 'after closing');
        if (event.type === 'ConsensusAnswered')
          must(before.rounds[event.round]!.closedAt === null, () => 'an answer after closing');
      }
      for (const vote of Object.values(end.votes)) {
        const seats = vote.roll.map(({ seat }) => seat);
        must(new Set(seats).size === seats.length, () => 'a seat stands twice on the roll');
        must(
          Object.keys(vote.ballots).every((seat) => seats.includes(seat as SeatId)),
          () => 'a ballot without a seat on the roll',
        );
        const given = recounted(happened, vote.id);
        const now = tally(vote);
        for (const choice of ['approve', 'reject', 'abstain'] as const)
          must(now[choice] === given.filter((one) => one === choice).length, () => `${choice} in ${vote.id}`);
        must(now.roll === now.approve + now.reject + now.abstain + now.silent, () => 'silent');
      }
    }),
    timeout,
  );

  test(
    'DE10, DE11: in an election the same; no paper of a secret one is on record',
    always(({ happened, end }) => {
      for (const { before, event } of happened)
        if (event.type === 'ElectionBallotCast') {
          const election = before.elections[event.election]!;
          must(election.phase === 'open' && !election.secret, () => 'a paper on record');
          must(event.candidates.length <= election.places, () => 'too many names');
        }
      for (const election of Object.values(end.elections)) {
        const seats = election.roll.map(({ seat }) => seat);
        must(!election.secret || Object.keys(election.ballots).length === 0, () => 'secret ballots');
        must(
          Object.keys(election.ballots).every((seat) => seats.includes(seat as SeatId)),
          () => 'off the roll',
        );
        if (election.secret || election.count === null) continue;
        must(JSON.stringify(election.count) === JSON.stringify(counted(election)), () => 'count');
      }
    }),
    timeout,
  );

  test(
    'DE3, RE1, RE3: every reservation that was lodged stays with its author, against what it was lodged',
    always(({ happened, end }) => {
      const lodged = happened.flatMap(({ event }) => (event.type === 'ReservationLodged' ? [event] : []));
      must(Object.keys(end.reservations).length === lodged.length, () => 'one was written over');
      for (const { reservation, person, against, vote } of lodged) {
        const stands = end.reservations[reservation];
        must(
          stands?.person === person && stands.against === against && stands.vote === vote,
          () => `${reservation} of ${person}`,
        );
      }
      for (const { before, event } of happened)
        if (event.type === 'ReservationLodged' && event.against === 'procedure' && event.vote !== null)
          must(before.votes[event.vote]!.openedAt === null, () => 'against open ballots');
    }),
    timeout,
  );

  test(
    'AU3, DE11: no view shows another’s open ballot, a count of an open vote, or who wrote a secret paper',
    always(({ happened }, seed) => {
      for (const { after } of [happened[(seed * 7) % happened.length]!, happened.at(-1)!])
        for (const who of [...people, null])
          for (const viewer of [
            { kind: 'person', person: who },
            { kind: 'chat' },
            { kind: 'stage' },
          ] as const)
            for (const { id } of after.agenda) leaksNothing(after, id, viewer);
    }),
    timeout,
  );

  test(
    'DE2: no outcome without the chair declaring it; one that is taken back is kept beside',
    always(({ happened, end }) => {
      const declared = happened.filter(({ event }) => event.type === 'OutcomeDeclared');
      const taken = happened.filter(({ event }) => event.type === 'OutcomeRetracted');
      const standing = end.agenda.flatMap(({ outcomes }) => outcomes);
      must(standing.length === declared.length - taken.length, () => 'outcomes');
      must(end.agenda.flatMap(({ retracted }) => retracted).length === taken.length, () => 'taken back');
    }),
    timeout,
  );

  test(
    'MI6: from the request for signing until it is called back, and for ever once signed, the minutes say the same',
    always(({ happened }) => {
      let sent: string | null = null;
      for (const { before, event, after } of happened) {
        if (event.type === 'SignOffRequested') sent = minutesHash(before);
        else if (sent !== null && event.type === 'SignOffCalledBack') {
          must(before.signOff?.completedAt === null, () => 'signed minutes were called back');
          must(minutesHash(before) === sent, () => 'changed before they were called back');
          sent = null;
        } else if (sent !== null) must(after.signOff !== null, () => `${event.type} ends the signing`);
      }
      if (sent !== null)
        must(minutesHash(happened.at(-1)!.after) === sent, () => 'changed after they were sent');
    }),
    timeout,
  );

  test(
    'the version counts the events, and the same seed plays the same meeting',
    always(({ start, happened }, seed) => {
      happened.forEach(({ after }, index) =>
        must(after.version === start.version + index + 1, () => 'version'),
      );
      if (seed > 20) return;
      const types = (one: Played) => one.happened.map(({ event }) => event.type).join();
      must(types(randomMeeting(seed)) === happened.map(({ event }) => event.type).join(), () => 'seed');
    }),
    timeout,
  );

  test(
    'the random meetings get far enough to mean something',
    () => {
      reach();
      const wanted = [
        ...['SubstituteCalled', 'ServingEstablished', 'ConflictDeclared', 'GuestNamed', 'ItemReopened'],
        ...['BallotCast', 'VoteClosed', 'CastingVoteUsed', 'CounterProposalDeclared', 'MotionMade'],
        ...[
          'ElectionBallotCast',
          'ElectionClosed',
          'ElectedDeclared',
          'OutcomeRetracted',
          'ReservationLodged',
        ],
        ...['SignOffRequested', 'MinutesSigned', 'SignOffCalledBack', 'AdditionMade', 'NoteHandedIn'],
      ];
      const few = wanted.filter((type) => (reached.get(type) ?? 0) < meetings / 100);
      expect([few, Object.fromEntries(reached)]).toEqual([[], expect.anything()]);
    },
    timeout,
  );
});

type Viewer = Parameters<typeof view>[1];

function leaksNothing(meeting: Meeting, id: Meeting['agenda'][number]['id'], viewer: Viewer): void {
  const shown = viewItem(meeting, id, viewer);
  const who = viewer.kind === 'person' ? viewer.person : null;
  const { vote, election } = shown ?? {};
  if (vote?.phase === 'open') {
    must(vote.ballots.length === 0 && vote.tally === null && vote.stances === null, () => 'an open count');
    must(vote.shares === null, () => 'an open share');
    const own = Object.values(meeting.votes[vote.id]!.ballots).find(({ person }) => person === who);
    must((vote.mine?.choice ?? null) === (own?.choice ?? null), () => 'another one’s ballot');
  }
  if (election == null) return;
  const running = election.phase === 'open';
  must(!running || election.result === null, () => 'an open election’s count');
  must(!election.secret || election.mine === null, () => 'a secret paper');
  const own = Object.values(meeting.elections[election.id]!.ballots).find(({ person }) => person === who);
  must(
    JSON.stringify(election.mine?.candidates) === JSON.stringify(own?.candidates),
    () => 'another one’s paper',
  );
}

/** The choices that stand in a vote, read from the events and not from the state. */
function recounted(happened: readonly Happened[], vote: string): readonly string[] {
  const bySeat = new Map<string, string>();
  for (const { event } of happened)
    if (event.type === 'BallotCast' && event.vote === vote) bySeat.set(event.seat, event.choice);
  return [...bySeat.values()];
}
