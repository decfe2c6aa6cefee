import { built } from './built.mjs';

const { sampleObjectId, sampleTenant } = await built('src/app/sample-accounts.js');

/** The bench's collaboration: a council of 20 seats, and an assembly of 71 for votes with many in them. */
export const collaboration = 'bench';
/** The tenant of invented persons, who can open the tab too. */
export const tenant = sampleTenant;
export const appId = '5a3c7e10-0000-4000-8000-00000000b071';
export const vote = 'vote';

const seatsOf = { council: 20, assembly: 71 };
export const secretary = 'secretary';
const people = Array.from({ length: seatsOf.assembly }, (_, index) => `member-${index + 1}`);
const principals = Array.from({ length: 16 }, (_, index) => ({
  id: `principal-${index + 1}`,
  name: `Provkommun ${index + 1}s kommun`,
  shortName: `Provkommun ${index + 1}`,
  abbreviation: `P${index + 1}`,
  kind: 'municipality',
}));

const body = (id, name) => ({
  id,
  name,
  genitive: `${name}s`,
  subject: name,
  shortName: name,
  membersAre: 'elected',
  decidesBy: 'consensus',
  jointOf: [],
  namedBallotsInChat: false,
});

export const membersOf = (bodyId) => people.slice(0, seatsOf[bodyId]);

const seats = Object.keys(seatsOf).flatMap((bodyId) =>
  membersOf(bodyId).map((person, index) => ({
    person,
    seat: { id: `${bodyId}-${index + 1}`, body: bodyId, principal: principals[index % 16].id },
  })),
);

export const roster = {
  principals,
  bodies: [body('council', 'Provrådet'), body('assembly', 'Provförsamlingen')],
  persons: [
    ...people.map((id, index) => ({ id, name: `Ledamot ${index + 1}`, party: 's' })),
    { id: secretary, name: 'Sekreterare', organisation: 'Provkommun 1' },
  ],
  seats: seats.map(({ seat }) => seat),
  mandates: [
    ...seats.map(({ person, seat }) => ({ kind: 'ordinary', person, body: seat.body, seat: seat.id })),
    ...Object.keys(seatsOf).map((bodyId) => ({
      kind: 'official',
      person: secretary,
      body: bodyId,
      office: 'secretary',
    })),
  ],
  presidencies: Object.keys(seatsOf).map((bodyId) => ({ body: bodyId, person: people[0], office: 'chair' })),
};

const item = (number) => ({
  id: `item-${number}`,
  heading: `Ärende ${number} om gemensam upphandling`,
  kind: 'decision',
  presenters: [{ text: 'Ledamot 2' }],
  summary: 'Förslag om hur kostnaden fördelas mellan huvudmännen.',
  proposal: 'att ställa sig bakom förslaget',
  session: 'session',
  standing: null,
  documents: [],
  deviation: null,
  matter: null,
});

export const planOf = (id, bodyId) => ({
  id,
  collaboration,
  body: bodyId,
  registryNumber: null,
  date: '2026-03-13',
  timeZone: 'Europe/Stockholm',
  place: 'Teams',
  scheduledStart: '2026-03-13T08:00:00.000Z',
  scheduledEnd: '2026-03-13T14:00:00.000Z',
  firstItemNumber: 1,
  sessions: [{ id: 'session', body: bodyId, attending: [bodyId] }],
  agenda: Array.from({ length: 12 }, (_, index) => item(index + 1)),
  roster,
});

/** What the chair does until ballots are open. */
export const untilBallotsOpen = [
  { type: 'OpenMeeting' },
  { type: 'CompleteRollCall' },
  { type: 'OpenItem', item: 'item-1' },
  {
    type: 'OrderVote',
    vote,
    item: 'item-1',
    proposal: 'Kommunernas förslag',
    mover: null,
    reason: 'Enighet nåddes inte',
    choices: [
      { id: 'approve', label: 'Bifall' },
      { id: 'reject', label: 'Avslag' },
      { id: 'abstain', label: 'Avstår' },
    ],
  },
  { type: 'OpenVote', vote },
];

/** A stable object id for an invented person. */
export const objectIdOf = sampleObjectId;

export const chatOf = (meeting) => `19:${meeting}@thread.v2`;

/** What Teams sends when a member presses a ballot on the card. */
export const pressOf = ({ meeting, person, objectId }, choice, id, serviceUrl) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id,
  timestamp: '2026-03-13T08:30:00.000Z',
  localTimestamp: '2026-03-13T09:30:00.000+01:00',
  channelId: 'msteams',
  serviceUrl,
  locale: 'sv-SE',
  from: { id: `29:${person}`, name: person, aadObjectId: objectId },
  recipient: { id: `28:${appId}`, name: 'Samsyn' },
  conversation: { id: chatOf(meeting), tenantId: tenant, isGroup: true, conversationType: 'groupChat' },
  channelData: { tenant: { id: tenant }, source: { name: 'message' } },
  replyToId: '1710318600000',
  value: {
    action: {
      type: 'Action.Execute',
      id: null,
      verb: 'ballot',
      title: 'Bifall',
      data: { meeting, card: 'item', item: 'item-1', version: 40, vote, choice },
    },
    trigger: 'manual',
    state: null,
  },
});
