import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { ItemPlan, OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import type { RollEntry } from '../../src/domain/meeting/attendance.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import type { Choice, MeetingEvent, MeetingPlan } from '../../src/domain/meeting/events.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Body, Mandate, Person, Roster, Seat } from '../../src/domain/structure/facts.ts';

/**
 * A council of five principals and six seats. Astrid chairs for Umeå, Greta is vice chair for the region. Cajsa
 * serves for Birger (Umeå); Elsa (Malå) and her substitute Folke are away; Ida waits as the region's substitute.
 * Lovisa is co-opted, and sits with Nora in the officials' group that joins in the afternoon. Kerstin is secretary.
 */
export const id = (name: string): PersonId => asId(name);

const principals = [
  { id: 'umea', name: 'Umeå kommun' },
  { id: 'norsjo', name: 'Norsjö kommun' },
  { id: 'mala', name: 'Malå kommun' },
  { id: 'vindeln', name: 'Vindelns kommun' },
  { id: 'region', name: 'Region Västerbotten' },
].map((known) => ({
  id: asId<Seat['principal'] & string>(known.id),
  name: known.name,
  shortName: known.name,
  abbreviation: known.id,
  kind: known.id === 'region' ? ('region' as const) : ('municipality' as const),
}));

const body = (name: string, more: Pick<Body, 'name' | 'membersAre'> & Partial<Body>): Body => ({
  id: asId(name),
  genitive: `${more.name}s`,
  subject: more.name,
  shortName: more.name,
  decidesBy: 'consensus',
  jointOf: [],
  namedBallotsInChat: false,
  ...more,
});

const people: readonly (readonly [string, Omit<Person, 'id'>])[] = [
  ['astrid', { name: 'Astrid Fällman', party: 's' }],
  ['birger', { name: 'Birger Holmlund', party: 'm' }],
  ['cajsa', { name: 'Cajsa Rönnqvist', party: 'kd' }],
  ['dag', { name: 'Dag Vallmark', party: 'c' }],
  ['elsa', { name: 'Elsa Bäckvall', party: 'l' }],
  ['folke', { name: 'Folke Sandelin', party: 'v' }],
  ['greta', { name: 'Greta Lindehag', party: 's' }],
  ['hjalmar', { name: 'Hjalmar Öster', party: 'c' }],
  ['ida', { name: 'Ida Kvarnlund', party: 'v' }],
  ['jonas', { name: 'Jonas Myrberg', party: 'åp' }],
  ['kerstin', { name: 'Kerstin Ahlroth', organisation: 'Region Västerbotten' }],
  ['lovisa', { name: 'Lovisa Tegner', organisation: 'Region Västerbotten' }],
  ['nora', { name: 'Nora Hedin', organisation: 'Norsjö kommun' }],
  ['oskar', { name: 'Oskar Gäst', organisation: 'Umeå universitet' }],
];

const seat = (name: string, principal: string | null, inBody = 'council', label?: string): Seat => ({
  id: asId(name),
  body: asId(inBody),
  principal: principal === null ? null : asId(principal),
  ...(label === undefined ? {} : { label }),
});

const ordinary = (who: string, inSeat: string, inBody = 'council'): Mandate => ({
  kind: 'ordinary',
  person: id(who),
  body: asId(inBody),
  seat: asId(inSeat),
});

const substitute = (who: string, principal: string, order = 1): Mandate => ({
  kind: 'substitute',
  person: id(who),
  body: asId('council'),
  principal: asId(principal),
  order,
});

const roster: Roster = {
  principals,
  bodies: [
    body('council', { name: 'Samråd vård', membersAre: 'elected' }),
    body('officials', {
      name: 'Länssamverkansgruppen',
      genitive: 'Länssamverkansgruppens',
      membersAre: 'officials',
    }),
    body('joint', {
      name: 'Systemledning',
      subject: 'Systemledningen',
      membersAre: 'elected',
      jointOf: [asId('council'), asId('officials')],
    }),
  ],
  persons: people.map(([name, facts]) => ({ id: id(name), ...facts })),
  seats: [
    seat('umea-1', 'umea'),
    seat('umea-2', 'umea'),
    seat('norsjo-1', 'norsjo'),
    seat('mala-1', 'mala'),
    seat('vindeln-1', 'vindeln'),
    seat('region-1', 'region'),
    seat('region-2', 'region'),
    seat('lsg-1', 'region', 'officials'),
    seat('lsg-2', null, 'officials', 'ordf. Beredning barn/unga'),
  ],
  mandates: [
    ordinary('astrid', 'umea-1'),
    ordinary('birger', 'umea-2'),
    ordinary('dag', 'norsjo-1'),
    ordinary('elsa', 'mala-1'),
    ordinary('jonas', 'vindeln-1'),
    ordinary('greta', 'region-1'),
    ordinary('hjalmar', 'region-2'),
    substitute('cajsa', 'umea'),
    substitute('folke', 'mala'),
    substitute('ida', 'region'),
    { kind: 'coOpted', person: id('lovisa'), body: asId('council'), from: 'från Länssamverkansgruppen' },
    { kind: 'official', person: id('kerstin'), body: asId('council'), office: 'secretary' },
    ordinary('lovisa', 'lsg-1', 'officials'),
    ordinary('nora', 'lsg-2', 'officials'),
  ],
  presidencies: [
    { body: asId('council'), person: id('astrid'), office: 'chair' },
    { body: asId('council'), person: id('greta'), office: 'viceChair' },
  ],
};

export const item = (name: string, more: Partial<ItemPlan> = {}): ItemPlan => ({
  id: asId(name),
  heading: `Ärendet ${name}`,
  kind: null,
  presenters: [],
  summary: null,
  proposal: null,
  session: asId('morning'),
  standing: null,
  documents: [],
  deviation: null,
  matter: null,
  ...more,
});

export const planOf = (agenda: readonly ItemPlan[]): MeetingPlan => ({
  id: asId('meeting'),
  collaboration: asId('county'),
  body: asId('council'),
  registryNumber: 'HSN 50:1-2024',
  date: '2024-03-15',
  timeZone: 'Europe/Stockholm',
  place: 'Teams',
  scheduledStart: at('09:00'),
  scheduledEnd: at('15:00'),
  firstItemNumber: 1,
  sessions: [
    { id: asId('morning'), body: asId('council'), attending: [asId('council')] },
    { id: asId('afternoon'), body: asId('joint'), attending: [asId('council'), asId('officials')] },
  ],
  agenda,
  roster,
});

/** Clock time on the meeting's day, in Sweden, as an instant. */
export const at = (clock: string): string => new Date(`2024-03-15T${clock}:00+01:00`).toISOString();

/** An event's fields but its time, which the step tells. */
export type Happening = MeetingEvent extends infer E
  ? E extends MeetingEvent
    ? Omit<E, 'at'>
    : never
  : never;
export type Told = readonly [clock: string, ...happenings: readonly Happening[]];

/** The meeting after these events. */
export const meetingOf = (agenda: readonly ItemPlan[], ...told: readonly Told[]): Meeting =>
  told
    .flatMap(([clock, ...happenings]) => happenings.map((happening) => ({ ...happening, at: at(clock) })))
    .reduce(evolve, evolve(noMeeting, { type: 'MeetingPrepared', at: at('08:00'), plan: planOf(agenda) }));

export const here = (who: string): Happening => presence(who, true);
export const gone = (who: string): Happening => presence(who, false);
const presence = (who: string, present: boolean): Happening => ({
  type: 'PresenceReported',
  person: id(who),
  present,
  source: 'self',
});

export const opens = (name: string): Happening => ({ type: 'ItemOpened', item: asId(name) });
export const closes = (name: string): Happening => ({ type: 'ItemClosed', item: asId(name) });
export const prose = (name: string, block: string, text: string): Happening => ({
  type: 'ProseWritten',
  item: asId(name),
  block,
  text,
});

export const declaration = (more: Partial<OutcomeDeclaration>): OutcomeDeclaration => ({
  outcome: 'approved',
  clauses: [],
  wording: null,
  postponedTo: null,
  referredTo: null,
  reason: null,
  vote: null,
  ...more,
});
export const declares = (name: string, more: Partial<OutcomeDeclaration>): Happening => ({
  type: 'OutcomeDeclared',
  item: asId(name),
  declaration: declaration(more),
  by: id('astrid'),
});

export const serving = {
  'umea-1': 'astrid',
  'umea-2': 'cajsa',
  'norsjo-1': 'dag',
  'vindeln-1': 'jonas',
  'region-1': 'greta',
  'region-2': 'hjalmar',
};

/** 8.55–9.05: everybody who comes is there, the meeting is open, the roll is called. */
export const opened: readonly Told[] = [
  ['08:55', ...['astrid', 'cajsa', 'dag', 'jonas', 'greta', 'hjalmar', 'ida', 'kerstin', 'lovisa'].map(here)],
  ['09:00', { type: 'MeetingOpened', presiding: id('astrid') }],
  ['09:00', { type: 'SessionOpened', session: asId('morning') }],
  [
    '09:05',
    { type: 'ServingEstablished', serving: serving },
    { type: 'RollCallCompleted', session: asId('morning') },
  ],
];

export const ended: readonly Told[] = [
  ['15:00', { type: 'SessionClosed', session: asId('morning') }, { type: 'MeetingClosed' }],
];

const roll: readonly RollEntry[] = Object.entries(serving).map(([name, who]) => ({
  seat: asId(name),
  person: id(who),
  body: asId('council'),
  principal: roster.seats.find((known) => known.id === name)!.principal,
  capacity: who === 'cajsa' ? 'substitute' : 'ordinary',
  servesFor: who === 'cajsa' ? id('birger') : null,
}));

/** A vote in which everybody on the roll casts the ballot given; who is left out casts none. */
export const vote = (
  ballots: Partial<Record<keyof typeof serving, Choice['id'] | undefined>>,
): readonly Happening[] => [
  {
    type: 'VoteOpened',
    vote: asId('vote'),
    roll,
  },
  ...Object.entries(ballots).flatMap(([inSeat, choice]): readonly Happening[] =>
    choice === undefined
      ? []
      : [
          {
            type: 'BallotCast',
            vote: asId('vote'),
            seat: asId(inSeat),
            person: id(serving[inSeat as keyof typeof serving]),
            choice,
            enteredBy: null,
          },
        ],
  ),
  { type: 'VoteClosed', vote: asId('vote') },
];

export const ordersVote = (name: string): Happening => ({
  type: 'VoteOrdered',
  vote: asId('vote'),
  item: asId(name),
  proposal: 'Kommunernas förslag antas',
  mover: 'Kommunerna',
  reason: 'Enighet nåddes inte',
  orderedBy: id('astrid'),
  choices: [
    { id: 'approve', label: 'Bifall' },
    { id: 'reject', label: 'Avslag' },
    { id: 'abstain', label: 'Avstår' },
  ],
});

export const reserves = (
  name: string,
  who: string,
  against: 'decision' | 'procedure',
  text: string | null = null,
): Happening => ({
  type: 'ReservationLodged',
  reservation: asId(`${who}-${against}`),
  item: asId(name),
  against,
  vote: against === 'procedure' ? asId('vote') : null,
  person: id(who),
  text,
  enteredBy: null,
});

export const handsInNote = (name: string, ...signers: readonly string[]): Happening => ({
  type: 'NoteHandedIn',
  note: asId('note'),
  item: asId(name),
  heading: null,
  sections: [{ heading: 'Beslutsgång', text: 'Först bereds ärendet.\n\nSedan beslutar var och en för sig.' }],
  signers: signers.map(id),
  by: id(signers[0]!),
});
export const signs = (who: string): Happening => ({
  type: 'NoteSigned',
  note: asId('note'),
  person: id(who),
  enteredBy: null,
});
