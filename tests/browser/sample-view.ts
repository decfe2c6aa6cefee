import { asId, type ItemId, type MeetingId, type PersonId, type SessionId } from '../../src/domain/ids.ts';
import type { ItemKind } from '../../src/domain/meeting/agenda.ts';
import type { AgendaLine, AttendanceLine, MeetingView, RollLine } from '../../src/domain/view.ts';
import { away, samplePlaces, samplePrincipals, samråd, type SamplePlace } from './sample-people.ts';

const session = asId<SessionId>('session-1');
const none = { party: null, principal: null, organisation: null, seat: null, disagrees: [], servesFor: null };

export const principalNamed = (id: string) => samplePrincipals.find((one) => one.id === id)!;
const isAway = (place: SamplePlace) => away.includes(place.principal);

/** The roll of 16: twelve ordinary members and four substitutes. */
export const sampleRoll: readonly RollLine[] = samplePlaces
  .filter((place) => !isAway(place) && place.seat !== 'seat-8')
  .map((place) => ({
    seat: place.seat,
    person: place.substitute?.person ?? place.member,
    name: place.substitute?.name ?? place.name,
    party: place.party,
    principal: principalNamed(place.principal).name,
    principalId: place.principal,
    capacity: place.substitute === null ? 'ordinary' : 'substitute',
    servesFor: place.substitute === null ? null : place.name,
  }));

const agenda: readonly (readonly [string, ItemKind | null])[] = [
  ['Mötet öppnas och närvaro', null],
  ['Godkännande av föredragningslista', 'decision'],
  ['Val av justerare', 'decision'],
  ['Föregående protokoll', 'information'],
  ['Hantering av vaccinationsfrågor', 'decision'],
  ['Lägesbild från beredningarna', 'information'],
  ['God och nära vård – gemensam plan', 'information'],
  ['Överenskommelse om samverkan vid utskrivning', 'decision'],
  ['Ärenden till LSG', null],
  ['Övriga frågor', null],
];

export const itemId = (number: number): ItemId => asId<ItemId>(`item-${String(number)}`);

const agendaLines: readonly AgendaLine[] = agenda.map(([heading, kind], at) => ({
  id: itemId(at + 1),
  number: at + 1,
  heading,
  kind,
  standing: at === 1 ? 'approve-agenda' : null,
  status: 'planned',
  session,
  deviation: at === 4 ? { by: 'ordföranden', reason: 'Frågan väcktes efter LSG:s sammanträde.' } : null,
  outcomes: [],
  presenters: [],
  summary: null,
  proposal: null,
  documents: [],
  addedDuringMeeting: false,
  withdrawnFor: null,
  conflicts: [],
}));

/** Attendance while the roll stands as in the sample. */
const attendance: readonly AttendanceLine[] = samplePlaces.flatMap((place): readonly AttendanceLine[] => {
  const present = !isAway(place) && place.substitute === null && place.seat !== 'seat-8';
  const common = {
    ...none,
    body: samråd,
    party: place.party,
    principal: principalNamed(place.principal).name,
  };
  const member: AttendanceLine = {
    ...common,
    person: place.member,
    name: place.name,
    class: 'ordinary',
    seat: place.seat,
    present,
    intervals: [],
    serves: present,
    disagrees: place.seat === 'seat-8' ? ['teams'] : [],
  };
  if (place.substitute === null) return [member];
  return [
    member,
    {
      ...common,
      person: place.substitute.person,
      name: place.substitute.name,
      class: 'substitute',
      seat: null,
      present: true,
      intervals: [],
      serves: true,
      servesFor: place.name,
    },
  ];
});

const officials: readonly AttendanceLine[] = [
  {
    ...none,
    person: asId<PersonId>('sec'),
    name: 'Karin Lod',
    body: samråd,
    class: 'official',
    organisation: 'Region Västerbotten',
    present: true,
    intervals: [],
    serves: false,
  },
];

/** The chair of the sample. */
export const chair = asId<PersonId>('p17');

/** A meeting that hasn't been opened, seen by its chair. Every other sample view is a change of this one. */
export const prepared: MeetingView = {
  id: asId<MeetingId>('meeting-1'),
  version: 1,
  papers: 0,
  body: { id: samråd, name: 'Samråd hälsa, vård och omsorg', shortName: 'Samråd', consensus: true },
  registryNumber: 'HSN 50:1-2024',
  date: '2024-03-15',
  timeZone: 'Europe/Stockholm',
  place: 'Umeå och på distans',
  scheduledStart: '2024-03-15T08:00:00.000Z',
  scheduledEnd: '2024-03-15T14:00:00.000Z',
  phase: 'prepared',
  openedAt: null,
  closedAt: null,
  you: {
    person: chair,
    name: 'Elin Roos',
    roles: ['chair', 'participant'],
    standing: 'serves',
    present: true,
    seat: asId('seat-17'),
    principal: 'Region Västerbotten',
    ordinary: null,
  },
  presiding: null,
  session: null,
  sessions: [
    {
      id: session,
      body: 'Samråd hälsa, vård och omsorg',
      attending: ['Samråd'],
      openedAt: null,
      closedAt: null,
      rollCallAt: null,
    },
  ],
  representation: {
    represented: 13,
    principals: samplePrincipals.map((principal) => {
      const places = samplePlaces.filter((place) => place.principal === principal.id);
      const served = sampleRoll.filter((line) => line.principalId === principal.id).length;
      return { ...principal, served, seats: places.length };
    }),
    seatsServed: 16,
    seatsTotal: 20,
    unrepresented: ['Dorotea', 'Malå', 'Vilhelmina'],
    quorum: null,
  },
  agenda: agendaLines,
  current: null,
  attendance: [...attendance, ...officials],
  suggestions: [],
  speakers: [],
  speaking: null,
  verifiers: [],
  reservations: [],
  notes: [],
  nextMeetings: [],
  guests: [],
  links: [],
  notice: null,
  teamsMeeting: null,
  after: {
    recap: { text: null, approvedAt: null, approvedBy: null, publishedAt: null },
    shared: [],
    filed: [],
    signOff: null,
    calledBack: [],
    additions: [],
  },
  next: { step: 'open-meeting' },
  may: ['OpenMeeting', 'ReportPresence', 'AddAgendaItem', 'MoveAgendaItem', 'WithdrawAgendaItem'],
};
