import type { MineAnswer } from '../../src/contract/mine.ts';
import { asId, type CollaborationId, type MeetingId } from '../../src/domain/ids.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const get = async <T>(person: string, path: string): Promise<T> =>
  (await (await server.ask(path, { token: await server.token(person) })).json()) as T;
const mine = (person: string) => get<MineAnswer>(person, '/api/mine');
const does = async (person: string, command: object) => {
  const answer = await server.ask(`/api/meetings/${meeting}/commands`, {
    token: await server.token(person),
    body: { key: crypto.randomUUID(), command },
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as MeetingView;
};

describe('one’s own page', () => {
  test('AU7: it tells what one is: seat, principal, who chairs, how the body decides', async () => {
    const { name, places, coming } = await mine('lennart-akerlid');
    expect(name).toBe('Lennart Åkerlid');
    expect(places[0]).toMatchObject({
      as: 'ordinary',
      presides: null,
      body: { consensus: true, seats: 20, chair: 'Siv Lövåker' },
    });
    expect(places[0]?.body.principals).toHaveLength(16);
    expect(coming.map(({ meeting: id, phase }) => [id, phase])).toEqual([[meeting, 'prepared']]);
  });

  test('AU7: a substitute reads whose seats they may be called to, and where in the order they stand', async () => {
    const { roster } = await server.running.app.structure(server.running.collaboration);
    const mandate = roster.mandates.find(({ kind }) => kind === 'substitute');
    const { places } = await mine(mandate?.person ?? '');
    expect(places[0]).toMatchObject({ as: 'substitute', order: 1 });
    expect(places[0]?.standsInFor.length).toBeGreaterThan(0);
  });

  test('AU7, AU3: what waits is one’s own, and goes when it is done; the answer is there, nobody else’s is', async () => {
    await does('siv-lovaker', { type: 'OpenMeeting' });
    await does('lennart-akerlid', { type: 'ReportPresence', person: 'lennart-akerlid', present: true });
    await does('siv-lovaker', { type: 'CompleteRollCall' });
    const item = (await get<MeetingView>('siv-lovaker', `/api/meetings/${meeting}`)).agenda[4]!;
    await does('siv-lovaker', { type: 'OpenItem', item: item.id });
    await does('siv-lovaker', {
      type: 'AskConsensus',
      round: 'round-1',
      item: item.id,
      question: 'Enighet?',
    });
    const waits = { kind: 'answer', meeting, item: { number: 5 } };
    expect((await mine('lennart-akerlid')).waiting).toMatchObject([waits]);
    expect((await mine('linda-angermyr')).waiting).toEqual([]);
    await does('lennart-akerlid', {
      type: 'AnswerConsensus',
      round: 'round-1',
      answer: 'agree',
      text: null,
      minuted: false,
    });
    const after = await mine('lennart-akerlid');
    expect(after.waiting).toEqual([]);
    expect(after.answers).toMatchObject([{ given: 'agree', question: 'Enighet?', open: true }]);
    expect((await mine('siv-lovaker')).answers).toEqual([]);
  });
});

describe('the chat around the page', () => {
  const at = (chat: string) => `/api/chats/${encodeURIComponent(chat)}/meeting`;
  const link = (id: string, collaboration: string, to: string | null) =>
    server.running.store.saveConversation({
      id,
      collaboration: asId<CollaborationId>(collaboration),
      meeting: to === null ? null : asId<MeetingId>(to),
      reference: {},
      active: true,
    });

  test('AU1: finds the meeting it is linked to, for those who prove who they are', async () => {
    const chat = '19:meeting_linked@thread.v2';
    await link(chat, server.running.collaboration, meeting);
    expect(await get('lennart-akerlid', at(chat))).toEqual({ meeting });
    expect((await server.ask(at(chat))).status).toBe(401);
  });

  test('AU1: a forged name of a chat gives nothing: unknown, not linked, or another collaboration’s', async () => {
    await link('19:meeting_free@thread.v2', server.running.collaboration, null);
    await link('19:meeting_theirs@thread.v2', 'another-county', meeting);
    const token = await server.token('siv-lovaker');
    for (const chat of [
      '19:meeting_free@thread.v2',
      '19:meeting_theirs@thread.v2',
      '19:none@thread.v2',
      '../me',
    ]) {
      const answer = await server.ask(at(chat), { token });
      expect([chat, answer.status]).toEqual([chat, 404]);
      expect(await answer.text()).not.toContain(meeting);
    }
  });
});
