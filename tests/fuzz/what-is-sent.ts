import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { routeAuthority } from '../../src/api/route-authority.ts';
import { meeting } from '../api/server.ts';
import type { Chance } from './chance.ts';
import { mutated, mutatedPath, mutatedText } from './mutate.ts';
import type { Sent } from './sender.ts';

const commands: readonly object[] = [
  { type: 'OpenMeeting' },
  { type: 'CloseMeeting' },
  { type: 'CompleteRollCall' },
  { type: 'ReportPresence', person: 'lennart-akerlid', present: true, since: '2024-03-15T08:00:00.000Z' },
  { type: 'CastBallot', vote: 'vote', choice: 'approve', for: 'lennart-akerlid' },
  { type: 'AnswerConsensus', round: 'r', answer: 'agree', text: 'x', minuted: true },
  { type: 'WriteProse', item: 'i', block: 'b', text: 'x', revision: 1 },
  { type: 'NameGuest', guest: 'g', name: 'x', organisation: null, person: 'siv-lovaker' },
  { type: 'SignMinutes', hash: 'a'.repeat(64) },
  { type: 'ConfirmWebLink', link: 'l', account: { tenant: 't', objectId: 'o' } },
  { type: 'RequestFloor', kind: 'speech' },
  { type: 'RevisePlan', changes: { place: 'x' } },
];
const account = { tenant: sampleTenant, objectId: 'o' };
const bodies: Readonly<Record<string, readonly object[]>> = {
  'POST /meetings/:id/commands': commands.map((command) => ({ key: 'fuzz-key-1234', command })),
  'POST /accounts': [
    { key: 'fuzz-key-1234', command: { type: 'LinkAccount', account, person: 'siv-lovaker', how: 'hand' } },
    { key: 'fuzz-key-1234', command: { type: 'UnlinkAccount', account, reason: 'x' } },
  ],
  'POST /structure/changes': [
    { key: 'fuzz-key-1234', seen: null, changes: [{ do: 'know-party', party: 'zz' }] },
  ],
  'POST /meetings/:id/links': [{ key: 'fuzz-key-1234', person: 'lennart-akerlid', hours: 4 }],
  'POST /link/open': [{ meeting, link: 'l', secret: 'a'.repeat(43) }],
  'POST /meetings/:id/signature': [{ key: 'fuzz-key-1234', hash: 'a'.repeat(64) }],
  'POST /claim': [{ name: 'x' }],
};
const routes = Object.keys(routeAuthority);
/** Making one costs as much as fifty other answers, and little of what is sent can change it. */
const isFile = /\.(xlsx|docx|pdf)$/;
const anyRoute = (luck: Chance): string => {
  const route = luck.one(routes);
  return isFile.test(route) && luck.next() < 0.8 ? luck.one(routes) : route;
};

/** To any route of the tab API, with the token of whoever sends it. */
export function toTheTab(luck: Chance, token: string | null): Sent {
  const route = anyRoute(luck);
  const [verb = 'GET', wanted = '/'] = route.split(' ');
  const address = `/api${wanted.replace(':id', meeting).replace(':kind', 'person').replace(':id', 'x')}`;
  const body = verb === 'GET' ? '' : mutatedText(luck.one(bodies[route] ?? [{}]), luck);
  const method = luck.next() < 0.03 ? luck.one(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']) : verb;
  const type =
    luck.next() < 0.9 ? 'application/json' : luck.one(['text/plain', 'application/octet-stream', '*/*', 'x']);
  return {
    method,
    path: mutatedPath(address, luck),
    body,
    headers: {
      ...(body === '' ? {} : { 'content-type': type }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(luck.next() < 0.05 ? { 'last-event-id': luck.one(['1', 'x', '-1', '9'.repeat(30)]) } : {}),
      ...(luck.next() < 0.05 ? { 'accept-language': luck.one(['en', '*', 'x'.repeat(500)]) } : {}),
      ...(luck.next() < 0.05
        ? { cookie: luck.one(['__Host-samsyn=x', `__Host-samsyn=${'a'.repeat(43)}`, ';;;==']) }
        : {}),
    },
  };
}

const pressed = (person: string | null) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'activity',
  from: { id: '29:x', aadObjectId: person === null ? null : sampleObjectId(person), name: 'X' },
  recipient: { id: '28:bot' },
  conversation: { id: '19:fuzz', tenantId: sampleTenant, isGroup: true, conversationType: 'groupChat' },
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'answer',
      data: { meeting, card: 'agenda', version: 1, round: 'r', answer: 'agree', text: 'x' },
    },
    trigger: 'manual',
  },
});

const activitiesOf = (person: string | null): readonly object[] => {
  const press = pressed(person);
  return [
    press,
    { ...press, value: { action: { type: 'Action.Execute', verb: 'check-in', data: { meeting } } } },
    { ...press, type: 'message', value: { verb: 'ballot', meeting, vote: 'v', choice: 'approve' } },
    { ...press, type: 'message', text: `koppla ${meeting}` },
    {
      ...press,
      type: 'event',
      name: 'application/vnd.microsoft.meetingParticipantJoin',
      value: { members: [] },
    },
    { ...press, type: 'installationUpdate', action: 'add' },
    { ...press, type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
  ];
};

const made = new Map<string | null, readonly object[]>();
const activities = (person: string | null): readonly object[] => {
  const known = made.get(person) ?? activitiesOf(person);
  made.set(person, known);
  return known;
};

/** To the bot, of somebody in the chat; null: somebody without an account. */
export function toTheBot(luck: Chance, person: string | null): Sent {
  const activity = luck.one(activities(person));
  const { from, ...rest } = activity as Record<string, unknown>;
  // Whom the channel says that it comes from is the channel's word: that isn't mutated.
  const told = luck.next() < 0.9 ? { ...(mutated(rest, luck) as object), from } : mutated(activity, luck);
  const body = luck.next() < 0.9 ? JSON.stringify(told) : mutatedText(activity, luck);
  return { method: 'POST', path: '/api/messages', body, headers: { 'content-type': 'application/json' } };
}
