import { createHash } from 'node:crypto';

const collaboration = 'county-7';
const meeting = 'm-7-1';
const stream = `meeting:${meeting}`;

function eventAt(version) {
  return {
    version,
    type: 'BallotCast',
    data: { type: 'BallotCast', at: '2026-03-13T08:30:00.000Z' },
    actor: { person: 'member-1', via: 'card' },
    recordedAt: '2026-03-13T08:30:00.000Z',
    hash: createHash('sha256').update(String(version)).digest('hex'),
    commandKey: `growth/${version}`,
  };
}

function appendTo(name, expected, count = 1) {
  return {
    collaboration,
    stream: name,
    expected,
    events: Array.from({ length: count }, (_, index) => eventAt(expected + index + 1)),
    chat: name === stream ? [{ meeting, key: 'item/item-1', version: expected + count, priority: 1 }] : [],
    summary: null,
  };
}

async function appended(store, ...appends) {
  const outcomes = await Promise.all(appends.map((append) => store.append(append)));
  for (const { outcome } of outcomes) if (outcome !== 'appended') throw new Error(outcome);
}

const board = {
  bodies: [],
  stages: [],
  principal: null,
  presenter: null,
  overdueOn: null,
  deviates: false,
  text: null,
  drafts: { person: 'member-1', bodies: ['body-1'] },
  sort: 'moved',
  offset: 0,
  limit: 50,
};

/** What servers ask of the store all day, each through the store's own way. */
export const everydayWork = {
  'a press': (store, { events }) => appended(store, appendTo(stream, events)),
  'presses of ten meetings together': (store, { events, meetingsEach }) =>
    appended(
      store,
      ...Array.from({ length: Math.min(10, meetingsEach - 1) }, (_, index) =>
        appendTo(`meeting:m-7-${index + 2}`, events),
      ),
    ),
  'a press that comes twice': async (store, { events }) => {
    const { outcome } = await store.append(appendTo(stream, events));
    if (outcome === 'appended') throw new Error('it was recorded twice');
  },
  'what is new of a meeting': (store, { events }) => store.read(collaboration, stream, events - 5),
  'a meeting whole': (store) => store.read(collaboration, stream, 0),
  'the list of meetings': (store) => store.meetings(collaboration),
  'what chats should show': (store) => store.due(new Date().toISOString(), 100),
  'what one chat should show': (store) => store.due(new Date().toISOString(), 100, '19:7-1@thread.v2'),
  'a message was sent': (store, { events }) =>
    store.sent({ conversation: '19:7-1@thread.v2', meeting, key: 'item/item-1' }, events + 1, '1'),
  'whose chat it is': (store) => store.conversation('19:7-1@thread.v2'),
  'the board': (store) => store.matters.find(collaboration, board),
  'the board of a body': (store) => store.matters.find(collaboration, { ...board, bodies: ['body-3'] }),
  'what is overdue': (store) => store.matters.find(collaboration, { ...board, overdueOn: '2026-06-01' }),
  'what one principal is asked': (store) => store.matters.askedOf(collaboration, ['principal-3'], 200),
  'a search among matters': (store) => store.matters.find(collaboration, { ...board, text: 'vaccination' }),
  'a search among minutes': (store) =>
    store.archive.search(collaboration, {
      words: 'vaccination',
      body: null,
      year: null,
      offset: 0,
      limit: 20,
    }),
};
