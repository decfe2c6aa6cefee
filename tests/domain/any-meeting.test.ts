import fc from 'fast-check';
import { asId, type PersonId, type SeatId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import { intervalsOf } from '../../src/domain/meeting/presence.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { tally } from '../../src/domain/tally.ts';
import { view } from '../../src/domain/view.ts';
import { person, plan, roster } from './council.ts';
import { ask, minute, prepared } from './given.ts';
import * as steps from './steps.ts';

/** Anything anyone might press, allowed or not, in any order. */
const people = roster.persons.map(({ id }) => id);
const items = plan.agenda.map(({ id }) => id);

/** Everything worth pressing, by everyone: what a random meeting draws from, as often as it weighs. */
const weighted: readonly (readonly [weight: number, ...commands: readonly MeetingCommand[]])[] = [
  [1, ...people.map((who): MeetingCommand => ({ type: 'ReportPresence', person: who, present: true }))],
  [1, ...people.map((who): MeetingCommand => ({ type: 'ReportPresence', person: who, present: false }))],
  [
    1,
    ...roster.seats.flatMap(({ id }) =>
      ['eva', 'fia', 'gun', 'cia'].map((who) => steps.callSubstitute(id, who)),
    ),
  ],
  [8, ...items.map((item) => steps.openItem(item))],
  [5, ...items.map((item) => steps.closeItem(item)), ...items.map((item) => steps.orderVote(item))],
  [1, ...items.map((item) => steps.askConsensus(item))],
  [1, ...items.map((item) => steps.outcome(item, { outcome: 'postponed' }))],
  [
    1,
    ...items.flatMap((item) => [
      steps.reserve(item, 'decision'),
      steps.reserve(item, 'procedure', 'r', 'vote'),
    ]),
  ],
  [
    2,
    steps.answer('agree'),
    steps.answer('disagree', 'Nej'),
    steps.closeRound(true, true),
    steps.closeRound(false),
  ],
  [24, steps.openVote, steps.closeVote, steps.withoutEffect],
  [12, steps.ballot('approve'), steps.ballot('reject'), steps.ballot('abstain')],
  [1, steps.completeRollCall, { type: 'OpenSession', session: asId('afternoon') }, steps.closeMeeting],
];
const commands = weighted.flatMap(([weight, ...some]) => Array.from({ length: weight }, () => some).flat());

type Happened = { readonly before: Meeting; readonly event: MeetingEvent; readonly after: Meeting };

type Press = { readonly who: PersonId; readonly command: MeetingCommand };

/** Several draws; the first that is allowed is pressed, or (wild) the first whatever the rules say. */
const draws = fc.array(fc.record({ who: fc.nat(people.length - 1), command: fc.nat(commands.length - 1) }), {
  minLength: 12,
  maxLength: 12,
});
const meetings = fc.array(fc.record({ wild: fc.integer({ max: 3, min: 0 }), draws }), {
  minLength: 60,
  maxLength: 120,
});

const pressOf = ({ who, command }: { readonly who: number; readonly command: number }): Press => ({
  who: command % 3 === 0 ? people[who]! : who % 2 === 0 ? person('ada') : people[who]!,
  command: commands[command]!,
});

function play(
  presses: readonly { readonly wild: boolean; readonly options: readonly Press[] }[],
): readonly Happened[] {
  const opening = steps.opened.map(([who, command]) => ({
    wild: true,
    options: [{ who: person(who), command }],
  }));
  const happened: Happened[] = [];
  let meeting = prepared;
  for (const [index, { wild, options }] of [...opening, ...presses].entries()) {
    const at = minute(index);
    const ruled = (press: Press) => {
      const decided = ask(meeting, { person: press.who, via: 'tab' }, press.command, at);
      return decided.ok ? decided.value : [];
    };
    const press = wild ? options[0]! : (options.find((option) => ruled(option).length > 0) ?? options[0]!);
    for (const event of ruled(press)) {
      const after = evolve(meeting, event);
      happened.push({ before: meeting, event, after });
      meeting = after;
    }
  }
  return happened;
}

const always = (property: (happened: readonly Happened[]) => void) =>
  fc.assert(
    fc.property(meetings, (presses) =>
      property(play(presses.map(({ wild, draws }) => ({ wild: wild === 0, options: draws.map(pressOf) })))),
    ),
    { numRuns: 300, seed: 20240315 },
  );

const isSubstituteFor = (who: PersonId, seat: SeatId): boolean => {
  const principal = roster.seats.find(({ id }) => id === seat)!.principal;
  return roster.mandates.some(
    (m) => m.kind === 'substitute' && m.person === who && m.principal === principal,
  );
};
const holder = (seat: SeatId) =>
  roster.mandates.find((mandate) => mandate.kind === 'ordinary' && mandate.seat === seat)?.person;

describe('in any meeting', () => {
  test('AT2: nobody serves two seats of a body, and each server is the holder or a substitute of the principal', () => {
    always((happened) => {
      for (const { after } of happened) {
        const serving = Object.entries(after.serving) as [SeatId, PersonId][];
        expect(new Set(serving.map(([, who]) => who)).size).toBe(serving.length);
        for (const [seat, who] of serving)
          expect(who === holder(seat) || isSubstituteFor(who, seat)).toBe(true);
      }
    });
  });

  test('AT3: who serves never changes while an item is dealt with', () => {
    always((happened) => {
      for (const { before, event } of happened)
        if (event.type === 'ServingEstablished') expect(before.currentItem).toBeNull();
    });
  });

  test('AT1: intervals are in order, do not overlap, and only the last is open', () => {
    always((happened) => {
      const last = happened.at(-1)!.after;
      for (const who of people) {
        const intervals = intervalsOf(last, who);
        for (const [index, { from, to }] of intervals.entries()) {
          if (to !== null) expect(from < to).toBe(true);
          else expect(index).toBe(intervals.length - 1);
          const next = intervals[index + 1];
          if (next !== undefined) expect(to! <= next.from).toBe(true);
        }
      }
    });
  });

  test('DE4: ballots are never more than the roll, none comes after closing, and the tally equals a recount', () => {
    always((happened) => {
      for (const { before, event, after } of happened) {
        if (event.type === 'BallotCast') expect(before.votes[event.vote]!.phase).toBe('open');
        for (const vote of Object.values(after.votes)) {
          const seats = vote.roll.map(({ seat }) => seat);
          expect(Object.keys(vote.ballots).every((seat) => seats.includes(seat as SeatId))).toBe(true);
          const recount = (choice: string) =>
            recounted(happened, after, vote.id).filter((given) => given === choice).length;
          const counted = tally(vote);
          expect([counted.approve, counted.reject, counted.abstain]).toEqual(
            ['approve', 'reject', 'abstain'].map(recount),
          );
        }
      }
    });
  });

  test('AU3: no view shows a ballot or a count of an open vote to anybody else', () => {
    always((happened) => {
      const last = happened.at(-1)!.after;
      for (const who of [...people, null])
        for (const viewer of [
          { kind: 'person', person: who },
          { kind: 'chat' },
          { kind: 'stage' },
        ] as const) {
          const vote = view(last, viewer).current?.vote;
          if (vote?.phase === 'open') expect(vote).toMatchObject({ ballots: [], tally: null, stances: null });
        }
    });
  });

  test('DE2: no outcome without the chair declaring it', () => {
    always((happened) => {
      const declared = happened.filter(({ event }) => event.type === 'OutcomeDeclared');
      const standing = happened.at(-1)!.after.agenda.flatMap(({ outcomes }) => outcomes);
      expect(standing).toHaveLength(declared.length);
    });
  });

  test('the random meetings get far enough to mean something', () => {
    const reached = new Map<string, number>();
    always((happened) => {
      for (const type of new Set(happened.map(({ event }) => event.type)))
        reached.set(type, (reached.get(type) ?? 0) + 1);
    });
    for (const type of ['SubstituteCalled', 'ServingEstablished', 'ItemClosed', 'BallotCast', 'VoteClosed'])
      expect([type, (reached.get(type) ?? 0) >= 30]).toEqual([type, true]);
  });

  test('the version counts the events', () => {
    always((happened) => {
      happened.forEach(({ after }, index) => expect(after.version).toBe(index + 2));
    });
  });
});

/** The choices that stand in a vote, read from the events up to a state and not from the state. */
function recounted(happened: readonly Happened[], upTo: Meeting, vote: string): readonly string[] {
  const bySeat = new Map<string, string>();
  for (const { event, after } of happened)
    if (event.type === 'BallotCast' && event.vote === vote && after.version <= upTo.version)
      bySeat.set(event.seat, event.choice);
  return [...bySeat.values()];
}
