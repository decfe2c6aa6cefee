import { StoreAway } from '../../src/app/store-away.ts';
import { asId, type RoundId, type SeatId, type VoteId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { collaboration, done, prepare } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';
import {
  askConsensus,
  callSubstitute,
  closeRound,
  closeVote,
  completeRollCall,
  openItem,
  openMeeting,
  openVote,
  orderVote,
} from '../domain/steps.ts';
import { heldBack } from '../held-back.ts';
import { until } from '../until.ts';
import { pressActivity, runningBot, wordsOf } from './running-bot.ts';

const card = 'application/vnd.microsoft.card.adaptive';
const message = 'application/vnd.microsoft.activity.message';
const at = { meeting: plan.id };

describe('a press on a card', () => {
  let running: Awaited<ReturnType<typeof runningBot>>;
  beforeAll(async () => {
    running = await runningBot();
    await done(running.app, 'sol', prepare);
    for (const who of ['bo', 'cia', 'dan', 'fia', 'gun', 'eva']) await running.press(who, 'check-in', at);
    await chair(
      openMeeting,
      callSubstitute('region-2', 'fia'),
      completeRollCall,
      openItem('a'),
      askConsensus('a'),
    );
  });
  afterAll(() => running.close());

  const chair = async (...commands: MeetingCommand[]) => {
    for (const command of commands) await done(running.app, 'ada', command);
  };
  const events = () => running.app.record(collaboration, plan.id);
  const meeting = async () => (await running.app.meeting(collaboration, plan.id))!;
  const round = { ...at, card: 'item', item: 'a', round: 'round' };
  const vote = { ...at, card: 'item', item: 'a', vote: 'vote' };

  test('AT1: checks its member in, who reads so with the time', async () => {
    const { status, body } = await running.press('hal', 'check-in', at);
    expect(status).toBe(200);
    expect(body).toMatchObject({ statusCode: 200, type: card });
    expect(wordsOf(body!.value)).toMatch(/Du är antecknad som närvarande. Registrerat kl. \d\d\.\d\d\.\d\d/);
    await running.press('hal', 'check-out', at);
  });

  test('DE1: is recorded for whoever pressed, and answered with what was said, when and for whom', async () => {
    const { body } = await running.press('cia', 'answer', { ...round, answer: 'agree' });
    expect(body?.type).toBe(card);
    expect(wordsOf(body?.value)).toMatch(/Du svarade enig \d\d\.\d\d\.\d\d för Malå kommun\./);
    expect(wordsOf(body?.value)).toContain('Du kan ändra dig tills ordföranden går vidare.');
    expect((await meeting()).rounds[asId<RoundId>('round')]?.answers[asId<SeatId>('mala-1')]).toMatchObject({
      person: 'cia',
      answer: 'agree',
    });
  });

  test('that Teams delivers again, with the same id or a new one, adds no event', async () => {
    const before = (await events()).length;
    const again = pressActivity('cia', 'answer', { ...round, answer: 'agree' });
    for (const body of [again, again, { ...again, id: 'new-id-half-a-minute-later' }]) {
      const answer = await running.send(body);
      expect(wordsOf(answer.body?.value)).toContain('Du svarade enig');
    }
    expect((await events()).length).toBe(before);
  });

  test('can be changed, and needs its reasons when it objects', async () => {
    const bare = await running.press('dan', 'answer', { ...round, answer: 'disagree', text: '   ' });
    expect(wordsOf(bare.body?.value)).toContain('Skriv din synpunkt eller dina skäl');
    const reasoned = await running.press('dan', 'answer', {
      ...round,
      answer: 'disagree',
      text: 'För dyrt',
      minuted: 'true',
    });
    expect(wordsOf(reasoned.body?.value)).toContain('Du svarade inte enig');
    expect((await meeting()).rounds[asId<RoundId>('round')]?.answers[asId<SeatId>('umea-2')]).toMatchObject({
      text: 'För dyrt',
      minuted: true,
    });
  });

  test('AT2, SU4: of a substitute in waiting is refused with the reason, on a fresh card', async () => {
    const before = (await events()).length;
    const { status, body } = await running.press('eva', 'answer', { ...round, answer: 'agree' });
    expect([status, body?.type]).toEqual([200, card]);
    expect(wordsOf(body?.value)).toMatch(/Eva .*(röstlängden|tjänstgör inte)/);
    // Every refusal leads to its page of help.
    expect(JSON.stringify(body?.value)).toContain(
      '{"type":"Action.OpenUrl","title":"Så gör du","url":"https://samsyn.example/tab/?surface=help&topic=serving"}',
    );
    expect((await events()).length).toBe(before);
  });

  test('of an unknown or anonymous account is refused, whatever the card says', async () => {
    const before = (await events()).length;
    const strangers = [
      { id: '29:x', aadObjectId: '11111111-1111-4111-8111-111111111111' },
      { id: '29:anonymous', aadObjectId: null },
      null,
    ];
    for (const stranger of strangers) {
      const { status, body } = await running.press(
        'ada',
        'answer',
        { ...round, answer: 'agree' },
        { from: stranger },
      );
      expect([status, body?.statusCode, body?.type]).toEqual([200, 200, message]);
      expect(body?.value).toContain('Vi vet inte vem du är');
    }
    expect((await events()).length).toBe(before);
  });

  test('DE6: edited to answer for another’s seat is refused by name, and nothing is recorded', async () => {
    const before = (await events()).length;
    for (const forged of [{ seat: 'mala-1' }, { for: 'cia' }, { person: 'cia' }]) {
      const { body } = await running.press('dan', 'answer', { ...round, answer: 'agree', ...forged });
      expect(wordsOf(body?.value)).toContain('Svaret gällde Cia.');
    }
    const unknown = await running.press('dan', 'answer', { ...round, answer: 'agree', for: '<b>nobody</b>' });
    expect(wordsOf(unknown.body?.value)).toContain('gick inte att förstå');
    expect(wordsOf(unknown.body?.value)).not.toContain('nobody');
    expect((await events()).length).toBe(before);
  });

  test('that can’t be understood is refused with a sentence: unknown verb, missing action, wrong data', async () => {
    const before = (await events()).length;
    const understood = [
      pressActivity('cia', 'delete-everything', at),
      pressActivity('cia', 'answer', { ...round, answer: 'perhaps' }),
      pressActivity('cia', 'ballot', { ...at, vote: '__proto__', choice: 'approve' }),
      pressActivity('cia', 'answer', { round: 'round', answer: 'agree' }),
      { ...pressActivity('cia', 'answer', round), value: null },
      { ...pressActivity('cia', 'answer', round), value: { trigger: 'manual' } },
      { ...pressActivity('cia', 'answer', round), value: { action: { verb: 7, data: [] } } },
      { ...pressActivity('cia', 'answer', round), value: 'text' },
    ];
    for (const body of understood) {
      const answer = await running.send(body);
      expect([answer.status, answer.body?.statusCode]).toEqual([200, 200]);
      expect(wordsOf(answer.body?.value)).toContain('gick inte att förstå');
    }
    expect((await events()).length).toBe(before);
  });

  test('speaks the language of the client', async () => {
    const english = await running.press(
      'cia',
      'refresh',
      { ...at, card: 'item', item: 'a' },
      { locale: 'en-GB' },
    );
    expect(wordsOf(english.body?.value)).toContain('You answered agree');
  });

  test('for a question that isn’t known gives the card that holds now', async () => {
    const { body } = await running.press('cia', 'answer', { ...round, round: 'gone', answer: 'agree' });
    expect(wordsOf(body?.value)).toContain('Kortet var inte längre aktuellt');
    expect(wordsOf(body?.value)).toContain('Är vi eniga?');
  });

  test('for a meeting that isn’t there is a message', async () => {
    const { body } = await running.press('cia', 'check-in', { meeting: 'no-such' });
    expect(body).toMatchObject({ type: message });
  });

  test('after the round is closed is refused, and says which', async () => {
    await chair(closeRound(false));
    const { body } = await running.press('bo', 'answer', { ...round, answer: 'agree' });
    expect(wordsOf(body?.value)).toContain('Samsynsrundan i ärende 1, Ärendet a, är avslutad');
  });

  test('RE1: reserves against the procedure while the vote is ordered', async () => {
    await chair(orderVote('a'));
    const { body } = await running.press('bo', 'reserve', { ...vote, against: 'procedure', text: '' });
    expect(wordsOf(body?.value)).toContain('Din reservation är antecknad.');
    const again = await running.press('bo', 'reserve', { ...vote, against: 'procedure' });
    expect(wordsOf(again.body?.value)).toContain('redan antecknad');
    expect(Object.values((await meeting()).reservations)).toHaveLength(1);
  });

  test('DE4: casts the presser’s ballot, and the last one before closing counts', async () => {
    await chair(openVote);
    await running.press('bo', 'ballot', { ...vote, choice: 'approve' });
    const { body } = await running.press('bo', 'ballot', { ...vote, choice: 'reject' });
    expect(wordsOf(body?.value)).toMatch(/Du röstade Avslag \d\d\.\d\d\.\d\d för Region Västerbotten/);
    expect((await meeting()).votes[asId<VoteId>('vote')]?.ballots[asId<SeatId>('region-1')]).toMatchObject({
      choice: 'reject',
      changes: 1,
    });
  });

  test('of 40 members at once is answered for each of them', async () => {
    const voters = ['ada', 'bo', 'cia', 'dan', 'fia'];
    const presses = Array.from({ length: 40 }, (_, n) =>
      running.press(voters[n % voters.length]!, 'ballot', {
        ...vote,
        choice: n % 2 === 0 ? 'approve' : 'reject',
      }),
    );
    const answers = await Promise.all(presses);
    expect(answers.every(({ body }) => wordsOf(body?.value).includes('Du röstade'))).toBe(true);
  });

  test('DE4: after the vote is closed is refused with the time, on a card with the result', async () => {
    await chair(closeVote);
    const before = (await events()).length;
    const { body } = await running.press('cia', 'ballot', { ...vote, choice: 'reject' });
    expect(wordsOf(body?.value)).toMatch(/Omröstningen i ärende 1, Ärendet a, avslutades kl\. \d\d\.\d\d/);
    expect(wordsOf(body?.value)).toContain('Per huvudman');
    expect((await events()).length).toBe(before);
  });

  test('from a client without Action.Execute comes as a message, counts, and is confirmed in the chat', async () => {
    const floor = { type: 'message', text: null, value: { ...at, verb: 'floor' } };
    const sent = { ...pressActivity('dan', 'floor', at), ...floor, name: null };
    expect((await running.send(sent)).status).toBe(200);
    expect((await meeting()).speakers).toMatchObject([{ person: 'dan' }]);
    const said = running.channel.connector
      .messages(sent.conversation.id)
      .map(({ activity }) => JSON.stringify(activity));
    expect(said.join()).toContain('talarlistan');
  });

  test('logs no trouble, for none of these is any', () => {
    expect(running.troubles).toEqual([]);
  });
});

describe('when the database is away', () => {
  test('a press says so with a reference and HTTP 200, and a refresh gives the last good card', async () => {
    const running = await runningBot();
    await done(running.app, 'sol', prepare);
    const first = await running.press('cia', 'refresh', { ...at, card: 'agenda' });
    expect(first.body?.type).toBe(card);
    await running.store.close();
    const { status, body } = await running.press('cia', 'check-in', at);
    expect([status, body?.type]).toEqual([200, message]);
    expect(body?.value).toMatch(
      /Tryck igen om en liten stund: det räknas bara en gång\. Referens: [0-9a-f]{8}$/,
    );
    const refreshed = await running.press('cia', 'refresh', { ...at, card: 'agenda' });
    expect(refreshed.body?.type).toBe(card);
    expect(JSON.stringify(running.troubles.map(({ doing }) => doing))).toContain('press');
    await running.close();
  });
});

describe('TR3: an answer that is made ready while the press is being recorded', () => {
  type Execute = Awaited<ReturnType<typeof runningBot>>['app']['execute'];
  let execute: Execute | null = null;
  let running: Awaited<ReturnType<typeof runningBot>>;
  beforeAll(async () => {
    running = await runningBot({
      between: (app) => ({ ...app, execute: (request) => (execute ?? app.execute)(request) }),
    });
    await done(running.app, 'sol', prepare);
  });
  afterEach(() => {
    execute = null;
  });
  afterAll(() => running.close());

  test('is what is sent, drawn once, when it came true', async () => {
    const foreseen: object[] = [];
    let found: object | null = null;
    execute = async (request) => {
      const executed = await running.app.execute({
        ...request,
        foresee: (meeting) => {
          foreseen.push(meeting);
          request.foresee?.(meeting);
        },
      });
      found = executed.meeting;
      return executed;
    };
    const other = await heldBack(running.url, plan.id);
    const pressed = running.press('bo', 'check-in', at);
    await until('the answer is made ready', () => foreseen.length > 0);
    await other.end();
    const { body } = await pressed;
    expect(wordsOf(body?.value)).toContain('Du är antecknad som närvarande.');
    expect(foreseen).toHaveLength(1);
    expect(foreseen[0]).toBe(found);
  });

  test('isn’t given when something else was recorded, or nothing', async () => {
    const before = (await running.app.meeting(collaboration, plan.id))!;
    execute = async ({ foresee, ...request }) => {
      foresee?.(before);
      return running.app.execute(request);
    };
    const other = await running.press('cia', 'check-in', at);
    expect(wordsOf(other.body?.value)).toContain('2 av 5 platser tjänstgör');

    execute = async (request) => {
      request.foresee?.((await running.app.meeting(collaboration, plan.id))!);
      throw new StoreAway(new Error('away'));
    };
    const { body } = await running.press('dan', 'check-in', at);
    expect(body?.type).toBe(message);
    expect(body?.value).toContain('går det inte att läsa eller registrera');
  });
});
