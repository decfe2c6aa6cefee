import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Actor, MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Election } from '../../src/domain/meeting/election.ts';
import { evolve } from '../../src/domain/meeting/evolve.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import { currentItem } from '../../src/domain/meeting/items.ts';
import { nextPairing, positionsOf } from '../../src/domain/meeting/rules/motions.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { BodyCustoms } from '../../src/domain/structure/facts.ts';
import { item, person, plan, roster } from './council.ts';
import { ask, minute, prepared, preparedWith } from './given.ts';
import { choices, opened, outcome, reserve } from './steps.ts';

export type Happened = { readonly before: Meeting; readonly event: MeetingEvent; readonly after: Meeting };
export type Played = {
  readonly start: Meeting;
  readonly happened: readonly Happened[];
  readonly end: Meeting;
};

const people = roster.persons.map(({ id }) => id);
const items = plan.agenda.map(({ id }) => id);
const steps = 90;

/**
 * A meeting in which anybody presses anything, allowed or not, in any order: the same one for the same seed. What is
 * pressed is drawn from what could matter as the meeting stands, so that it gets into votes, elections and signing.
 */
export function randomMeeting(seed: number): Played {
  const draw = drawing(seed);
  const start = draw.chance(0.5) ? prepared : preparedWith(customsOf(draw));
  const happened: Happened[] = [];
  let meeting = start;
  const press = (actor: Actor, command: MeetingCommand, at: string) => {
    const decided = ask(meeting, actor, command, at);
    for (const event of decided.ok ? decided.value : []) {
      const after = evolve(meeting, event);
      happened.push({ before: meeting, event, after });
      meeting = after;
    }
  };
  opened.forEach(([who, command], index) =>
    press({ person: person(who), via: 'tab' }, command, minute(index)),
  );
  for (let n = opened.length; n < opened.length + steps; n += 1) {
    const [actor, command] = draw.chance(0.12)
      ? [anybody(draw), wild(meeting, draw)]
      : likelyPress(meeting, draw);
    press(actor, command, minute(n));
  }
  return { start, happened, end: meeting };
}

/** A seeded source of chances (mulberry32). */
function drawing(seed: number) {
  let state = (seed * 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: (likelihood: number) => next() < likelihood,
    one: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!,
    /** Nothing, of nothing. */
    some: <T>(from: readonly T[]): T | undefined => from[Math.floor(next() * from.length)],
    below: (limit: number) => Math.floor(next() * limit),
  };
}
type Draw = ReturnType<typeof drawing>;

const customsOf = (draw: Draw): BodyCustoms => ({
  ...(draw.chance(0.6) ? { noReturnSameDay: true } : {}),
  ...(draw.chance(0.6) ? { castingVote: true } : {}),
});

const tab = (who: PersonId): Actor => ({ person: who, via: 'tab' });
const anybody = (draw: Draw): Actor => tab(draw.one(people));
const chairOf = (meeting: Meeting): Actor => tab(meeting.presiding.at(-1)?.person ?? person('ada'));
const secretary = tab(person('sol'));

/** Anything, about anything, by anybody. */
function wild(meeting: Meeting, draw: Draw): MeetingCommand {
  return draw.chance(0.5) ? presence(draw)[1] : draw.one(everything(meeting, draw))[1];
}

type Press = readonly [Actor, MeetingCommand];

/** Something that somebody could press now, mostly by whoever may. */
function likelyPress(meeting: Meeting, draw: Draw): Press {
  if (meeting.phase === 'closed') return draw.one(afterwards(meeting, draw));
  if (meeting.phase === 'adjourned') return [chairOf(meeting), { type: 'ResumeMeeting' }];
  const open = currentItem(meeting);
  if (draw.chance(0.15)) return presence(draw);
  if (open === null) return draw.one(betweenItems(meeting, draw));
  return draw.one([...withinItem(meeting, draw), ...underWay(meeting, draw), ...underWay(meeting, draw)]);
}

const everything = (meeting: Meeting, draw: Draw): readonly Press[] => [
  ...betweenItems(meeting, draw),
  ...withinItem(meeting, draw),
  ...underWay(meeting, draw),
  ...afterwards(meeting, draw),
];

function presence(draw: Draw): Press {
  const who = draw.one(people);
  const command: MeetingCommand = { type: 'ReportPresence', person: who, present: draw.chance(0.65) };
  return draw.one<Press>([
    [tab(who), command],
    [tab(who), command],
    [{ person: null, via: 'teams' }, command],
    [secretary, { ...command, since: minute(draw.below(60)) }],
    [secretary, { type: 'ReportGuest', guest: asId('guest'), name: 'Okänd', present: draw.chance(0.7) }],
    [
      secretary,
      {
        type: 'NameGuest',
        guest: asId('guest'),
        name: 'Namn',
        organisation: null,
        person: draw.chance(0.6) ? draw.one(people) : null,
      },
    ],
  ]);
}

const substitutes = ['eva', 'fia', 'gun'].map(person);

function betweenItems(meeting: Meeting, draw: Draw): readonly Press[] {
  const chair = chairOf(meeting);
  const { id: seat } = draw.one(roster.seats);
  const about = draw.one(items);
  const who = draw.one(people);
  const call = { type: 'CallSubstitute', seat, person: draw.one(substitutes) } as const;
  const open: Press = [chair, { type: 'OpenItem', item: about }];
  return [
    ...Array.from({ length: 6 }, () => open),
    [secretary, call],
    [secretary, call],
    [secretary, { ...call, item: about }],
    [secretary, { type: 'ReleaseSubstitute', seat }],
    [tab(who), { type: 'DeclareConflict', item: about, reason: null }],
    [secretary, { type: 'DeclareConflict', item: about, reason: 'Ägare', for: who }],
    [tab(who), { type: 'WithdrawConflict', item: about }],
    [chair, { type: 'ReopenItem', item: about, reason: 'För tidigt' }],
    [chair, { type: 'CompleteRollCall' }],
    [chair, { type: 'OpenSession', session: asId('afternoon') }],
    [chair, { type: 'HandOverChair', person: draw.one(['ada', 'bo'].map(person)), reason: null }],
    [secretary, { type: 'ChooseVerifier', person: who }],
    [secretary, { type: 'ReleaseVerifier', person: who }],
    [secretary, { type: 'WithdrawAgendaItem', item: about, reason: 'Utgår' }],
    [secretary, { type: 'ReinstateAgendaItem', item: about }],
    [secretary, { type: 'AddAgendaItem', item: item(`x${draw.below(3)}`), before: about }],
    [secretary, { type: 'MoveAgendaItem', item: about, before: draw.one(items) }],
    [chair, { type: 'AdjournMeeting', reason: null }],
    ...(draw.chance(0.4) ? ([[chair, { type: 'CloseMeeting' }]] as const) : []),
  ];
}

let fresh = 0;
/** A new thing's id; what it is doesn't matter, only that it is new. */
const newId = (kind: string): never => asId<never>(`${kind}-${(fresh += 1)}`);

function withinItem(meeting: Meeting, draw: Draw): readonly Press[] {
  const chair = chairOf(meeting);
  const open = currentItem(meeting);
  const id = open?.id ?? draw.one(items);
  const who = draw.one(people);
  const positions = open === null ? [] : positionsOf(meeting, open);
  const pairing = open === null ? null : nextPairing(meeting, open);
  const order = {
    type: 'OrderVote',
    vote: newId('vote'),
    item: id,
    proposal: 'Förslaget',
    mover: null,
    reason: 'Oenighet',
    choices,
    method: draw.one(['open', 'named', 'roll-call'] as const),
  } as const;
  const motion = { type: 'MakeMotion', motion: newId('motion'), item: id, text: 'Nej' } as const;
  const place = draw.below(2) + 1;
  const candidates = ['x', 'y', 'z'].map((name) => ({ id: asId<never>(name), name }));
  const mover = tab(draw.some(Object.values(meeting.serving)) ?? who);
  const towardsVote: readonly Press[] =
    pairing !== null
      ? [[chair, { ...order, between: pairing }]]
      : positions.length > 2
        ? [
            [chair, { type: 'ProposeVotingOrder', item: id, order: positions }],
            [chair, { type: 'ApproveVotingOrder', item: id }],
          ]
        : [[mover, { ...motion, kind: 'counter' }]];
  return [
    ...Array.from({ length: 6 }, () => towardsVote).flat(),
    [chair, { type: 'CloseItem', item: id }],
    [tab(who), { type: 'DeclareConflict', item: id, reason: null }],
    [chair, { type: 'AskConsensus', round: newId('round'), item: id, question: 'Eniga?' }],
    [chair, order],
    [chair, pairing === null ? order : { ...order, between: pairing }],
    [tab(who), { ...motion, kind: draw.one(['counter', 'counter', 'addition', 'rejection'] as const) }],
    [chair, { type: 'ProposeVotingOrder', item: id, order: positions }],
    [chair, { type: 'ApproveVotingOrder', item: id }],
    [tab(who), { type: 'WithdrawMotion', motion: draw.some(open?.motions ?? []) ?? asId('none') }],
    [
      chair,
      {
        type: 'OrderElection',
        election: newId('election'),
        item: id,
        office: 'justerare',
        places: place,
        candidates,
        secret: draw.chance(0.5),
      },
    ],
    [chair, outcome(id, { outcome: 'postponed' })],
    [chair, { type: 'RetractOutcome', item: id, index: 0, reason: 'Fel' }],
    [secretary, { type: 'EditAgendaItem', item: id, changes: { heading: `Rubrik ${draw.below(9)}` } }],
    [secretary, { type: 'WriteProse', item: id, block: '1', text: `Text ${draw.below(9)}` }],
    [tab(who), reserve(id, 'decision', newId('r'))],
    [tab(who), { type: 'RequestFloor', kind: draw.one(['speech', 'reply', 'point-of-order'] as const) }],
    [chair, { type: 'GiveFloor', person: meeting.speakers[0]?.person ?? who }],
  ];
}

/** Whatever is put to the members, and what follows from it. */
function underWay(meeting: Meeting, draw: Draw): readonly Press[] {
  const chair = chairOf(meeting);
  const who = draw.one(people);
  const round = Object.values(meeting.rounds).at(-1);
  const vote = Object.values(meeting.votes).at(-1);
  const election = Object.values(meeting.elections).at(-1);
  const presses: Press[] = [];
  if (round !== undefined)
    presses.push(
      [
        tab(who),
        {
          type: 'AnswerConsensus',
          round: round.id,
          answer: draw.one(['agree', 'agree', 'agree', 'stand-aside', 'disagree'] as const),
          text: 'Därför',
          minuted: draw.chance(0.5),
        },
      ],
      [
        chair,
        {
          type: 'CloseConsensusRound',
          round: round.id,
          agreed: draw.chance(0.5),
          nobodyObjects: draw.chance(0.7),
        },
      ],
    );
  if (vote !== undefined) {
    const { id } = vote;
    const ballot = { type: 'CastBallot', vote: id, choice: draw.one(choices).id } as const;
    const member = draw.some(vote.roll)?.person ?? who;
    presses.push(
      [chair, { type: 'OpenVote', vote: id }],
      [chair, { type: 'OpenVote', vote: id }],
      [tab(member), ballot],
      [tab(member), ballot],
      [tab(member), ballot],
      [tab(who), ballot],
      [secretary, { ...ballot, for: member }],
      [chair, { type: 'CloseVote', vote: id }],
      [chair, { type: 'LeaveVoteWithoutEffect', vote: id }],
      [chair, { type: 'UseCastingVote', vote: id, choice: draw.one(['approve', 'reject'] as const) }],
      ...Array.from(
        { length: vote.between === null ? 1 : 4 },
        (): Press => [chair, { type: 'DeclareCounterProposal', vote: id }],
      ),
      [chair, outcome(vote.item, { outcome: 'approved', vote: id })],
      [tab(who), reserve(vote.item, 'procedure', newId('r'), id)],
      [tab(member), reserve(vote.item, 'procedure', newId('r'), id)],
    );
    if (draw.chance(0.2)) presses.push([chair, { type: 'CancelVote', vote: id, reason: 'Fel fråga' }]);
  }
  if (election !== undefined) presses.push(...inElection(election, chair, who, draw));
  return presses.length === 0 ? withinItem(meeting, draw) : presses;
}

function inElection(election: Election, chair: Actor, who: PersonId, draw: Draw): readonly Press[] {
  const { id } = election;
  const names = ['x', 'y', 'z'].map((name) => asId<never>(name));
  const chosen = names.filter(() => draw.chance(0.4)).slice(0, election.places);
  const voted = election.roll.map(({ seat }) => seat).filter(() => draw.chance(0.7));
  const count = { counts: Object.fromEntries(names.map((name) => [name, draw.below(3)])), blank: 0, voted };
  const member = draw.some(election.roll)?.person ?? who;
  const ranked = names.filter(() => draw.chance(0.5)).slice(0, election.places);
  return [
    [chair, { type: 'OpenElection', election: id }],
    [tab(member), { type: 'CastElectionBallot', election: id, candidates: chosen }],
    [tab(member), { type: 'CastElectionBallot', election: id, candidates: chosen }],
    [secretary, { type: 'CastElectionBallot', election: id, candidates: chosen, for: member }],
    [chair, { type: 'CloseElection', election: id, count }],
    [chair, { type: 'DeclareElected', election: id, candidates: ranked, byLot: draw.chance(0.7) }],
    ...(draw.chance(0.15)
      ? ([[chair, { type: 'CancelElection', election: id, reason: 'Fel' }]] as const)
      : []),
  ];
}

/** What is done once the meeting is over; and what can't be any more. */
function afterwards(meeting: Meeting, draw: Draw): readonly Press[] {
  const about = draw.one(items);
  const who = draw.one(people);
  const hash = meeting.signOff?.hash ?? 'a'.repeat(64);
  const signer = draw.some(meeting.signOff?.signers ?? [])?.person ?? who;
  const own = Object.values(meeting.reservations).at(-1);
  const sign: Press = [
    tab(signer),
    { type: 'SignMinutes', hash, identification: { method: 'sign-in', assurance: 'low' } },
  ];
  const chair = chairOf(meeting);
  const note = {
    type: 'HandInNote',
    note: newId('note'),
    item: about,
    heading: null,
    sections: [{ heading: null, text: 'Anteckning' }],
    signers: [who],
  } as const;
  return [
    [secretary, { type: 'RequestSignOff', hash: 'a'.repeat(64) }],
    [secretary, { type: 'RequestSignOff', hash: 'a'.repeat(64) }],
    sign,
    sign,
    sign,
    [secretary, { type: 'WriteProse', item: about, block: '1', text: `Efteråt ${draw.below(9)}` }],
    [secretary, { type: 'RewordOutcome', item: about, index: 0, wording: `Ord ${draw.below(9)}` }],
    [secretary, { type: 'RetractOutcome', item: about, index: 0, reason: 'Fel' }],
    [secretary, { type: 'EditAgendaItem', item: about, changes: { heading: `Sen ${draw.below(9)}` } }],
    [secretary, { type: 'RevisePlan', changes: { place: `Plats ${draw.below(3)}` } }],
    [
      secretary,
      { type: 'ReportPresence', person: who, present: draw.chance(0.5), since: minute(draw.below(90)) },
    ],
    [secretary, { type: 'ReleaseVerifier', person: who }],
    [secretary, { type: 'NoteNextMeeting', text: '12 april', date: null }],
    [secretary, { type: 'StrikeNextMeeting', index: 0 }],
    [tab(who), note],
    [chair, { ...note, for: who, late: 'Kom med posten' }],
    [chair, { ...reserve(about, 'decision', newId('r')), for: who, late: 'Linjen bröts' } as MeetingCommand],
    [tab(own?.person ?? who), { type: 'WithdrawReservation', reservation: own?.id ?? asId('none') }],
    [chair, { type: 'GiveReasons', reservation: own?.id ?? asId('none'), text: 'Skäl', late: 'Sent' }],
    [secretary, { type: 'ApproveRecap' }],
    [secretary, { type: 'PublishRecap' }],
    [secretary, { type: 'ShareMinutes', purpose: 'for-information', with: 'LSG' }],
    [secretary, { type: 'MakeAddition', addition: newId('addition'), text: 'Rättelse' }],
    ...(draw.chance(0.3) ? ([[chair, { type: 'CallBackSignOff', reason: 'Fel' }]] as const) : []),
  ];
}
