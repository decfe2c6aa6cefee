import { asId, type ItemId, type PersonId, type SeatId, type SessionId, type VoteId } from '../domain/ids.ts';
import type { ItemPlan, OutcomeDeclaration } from '../domain/meeting/agenda.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { MeetingEvent, MeetingPlan } from '../domain/meeting/events.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Body, Mandate, Person, Roster } from '../domain/structure/facts.ts';

type Happening = MeetingEvent extends infer E ? (E extends MeetingEvent ? Omit<E, 'at'> : never) : never;

const day = '2024-03-15';
const at = (clock: string): string => `${day}T${clock}:00.000Z`;
const person = (name: string): PersonId => asId(name);
const session = asId<SessionId>('day');
const vote = asId<VoteId>('vote');

const persons: readonly Person[] = [
  { id: person('chair'), name: 'Siv Lövåker', party: 's' },
  { id: person('member'), name: 'Lennart Åkerlid', party: 'c' },
  { id: person('substitute'), name: 'Marika Hedmyran', party: 'v' },
  { id: person('away'), name: 'Rune Storliden', party: 'm' },
];
const principals = [
  {
    id: asId('one'),
    name: 'Vindelns kommun',
    shortName: 'Vindeln',
    abbreviation: 'Vi',
    kind: 'municipality',
  },
  { id: asId('two'), name: 'Norsjö kommun', shortName: 'Norsjö', abbreviation: 'No', kind: 'municipality' },
  { id: asId('three'), name: 'Malå kommun', shortName: 'Malå', abbreviation: 'Ma', kind: 'municipality' },
] as const satisfies Roster['principals'];
const serving: Readonly<Record<SeatId, PersonId>> = {
  [asId<SeatId>('one')]: person('chair'),
  [asId<SeatId>('two')]: person('member'),
  [asId<SeatId>('three')]: person('substitute'),
};

/**
 * Ett påhittat möte of a body that has held none: short, and with everything in it that a style words or lays out in
 * its own way. Always the same, so that only the style tells two printings of it apart.
 */
export function sampleMeeting(body: Body): Meeting {
  const prepared: MeetingEvent = { type: 'MeetingPrepared', at: at('07:00'), plan: planOf(body) };
  return told(body).reduce(
    (meeting, [clock, happening]) => evolve(meeting, { ...happening, at: at(clock) }),
    evolve(noMeeting, prepared),
  );
}

const planOf = (body: Body): MeetingPlan => ({
  id: asId('sample'),
  collaboration: asId('sample'),
  body: body.id,
  registryNumber: null,
  date: day,
  timeZone: 'Europe/Stockholm',
  place: 'Teams',
  scheduledStart: at('08:00'),
  scheduledEnd: at('14:00'),
  firstItemNumber: 1,
  sessions: [{ id: session, body: body.id, attending: [body.id] }],
  agenda: [
    item('agenda', 'Föredragningslista', 'approve-agenda'),
    item('verifier', 'Val av justerare', 'choose-verifier'),
    item('previous', 'Föregående protokoll', 'previous-minutes'),
    { ...item('plan', 'Gemensam plan', null), kind: 'decision', presenters: [{ text: 'Siv Lövåker' }] },
    item('other', 'Övriga frågor', 'other-questions'),
  ],
  roster: rosterOf(body),
});

const item = (id: string, heading: string, standing: ItemPlan['standing']): ItemPlan => ({
  id: asId(id),
  heading,
  kind: null,
  presenters: [],
  summary: null,
  proposal: null,
  session,
  standing,
  documents: [],
  deviation: null,
  matter: null,
});

/** The body as it is named, with no parts and no customs: its style is asked for apart. */
function rosterOf(body: Body): Roster {
  const ordinary = (who: string, seat: string): Mandate => ({
    kind: 'ordinary',
    person: person(who),
    body: body.id,
    seat: asId(seat),
  });
  return {
    principals,
    bodies: [{ ...body, jointOf: [], customs: {} }],
    persons,
    seats: principals.map(({ id }) => ({ id: asId(id), body: body.id, principal: id })),
    mandates: [
      ordinary('chair', 'one'),
      ordinary('member', 'two'),
      ordinary('away', 'three'),
      { kind: 'substitute', person: person('substitute'), body: body.id, principal: asId('three'), order: 1 },
    ],
    presidencies: [{ body: body.id, person: person('chair'), office: 'chair' }],
  };
}

const here = (who: string): Happening => ({
  type: 'PresenceReported',
  person: person(who),
  present: true,
  source: 'self',
});

/** One item from its opening to its end. */
const dealt = (id: string, ...between: readonly Happening[]): readonly Happening[] => [
  { type: 'ItemOpened', item: asId<ItemId>(id) },
  ...between,
  { type: 'ItemClosed', item: asId<ItemId>(id) },
];

const declares = (id: string, more: Partial<OutcomeDeclaration> = {}): Happening => ({
  type: 'OutcomeDeclared',
  item: asId<ItemId>(id),
  by: person('chair'),
  declaration: {
    outcome: 'approved',
    clauses: [],
    wording: null,
    postponedTo: null,
    referredTo: null,
    reason: null,
    vote: null,
    ...more,
  },
});

function told(body: Body): readonly (readonly [clock: string, happening: Happening])[] {
  const opening: readonly Happening[] = [
    ...['chair', 'member', 'substitute'].map(here),
    { type: 'MeetingOpened', presiding: person('chair') },
    { type: 'SessionOpened', session },
    { type: 'ServingEstablished', serving },
    { type: 'RollCallCompleted', session },
  ];
  const items: readonly Happening[] = [
    ...dealt('agenda', declares('agenda')),
    ...dealt('verifier', { type: 'VerifierChosen', person: person('member') }),
    ...dealt('previous', declares('previous')),
    ...dealt(
      'plan',
      ...voted(body),
      declares('plan', { clauses: ['anta planen', 'följa upp den om ett år'] }),
    ),
    ...dealt('other'),
  ];
  const ending: readonly Happening[] = [{ type: 'SessionClosed', session }, { type: 'MeetingClosed' }];
  return [
    ...opening.map((happening) => ['08:00', happening] as const),
    ...items.map((happening) => ['09:00', happening] as const),
    ...ending.map((happening) => ['14:00', happening] as const),
  ];
}

const voted = (body: Body): readonly Happening[] => [
  {
    type: 'VoteOrdered',
    vote,
    item: asId<ItemId>('plan'),
    proposal: 'Planen antas',
    mover: null,
    reason: 'Enighet nåddes inte',
    orderedBy: person('chair'),
    choices: [
      { id: 'approve', label: 'Bifall' },
      { id: 'reject', label: 'Avslag' },
      { id: 'abstain', label: 'Avstår' },
    ],
  },
  {
    type: 'VoteOpened',
    vote,
    roll: principals.map(({ id }) => ({
      seat: asId<SeatId>(id),
      person: serving[asId<SeatId>(id)] ?? person('chair'),
      body: body.id,
      principal: id,
      capacity: id === 'three' ? 'substitute' : 'ordinary',
      servesFor: id === 'three' ? person('away') : null,
    })),
  },
  ...principals.map(
    ({ id }): Happening => ({
      type: 'BallotCast',
      vote,
      seat: asId<SeatId>(id),
      person: serving[asId<SeatId>(id)] ?? person('chair'),
      choice: id === 'two' ? 'reject' : 'approve',
      enteredBy: null,
    }),
  ),
  { type: 'VoteClosed', vote },
];
