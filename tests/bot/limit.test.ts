import { inMemory } from '../../src/limits/limiter.ts';
import { plan } from '../domain/council.ts';
import { done, prepare } from '../app/council-app.ts';
import { runningBot } from './running-bot.ts';

describe('an account that presses more often than a person can mean', () => {
  let running: Awaited<ReturnType<typeof runningBot>>;
  beforeAll(async () => {
    running = await runningBot({ limit: inMemory({ most: 3, seconds: 60 }) });
    await done(running.app, 'sol', prepare);
  });
  afterAll(() => running.close());
  const press = (who: string) => running.press(who, 'refresh', { meeting: plan.id, card: 'agenda' });

  test('is asked to wait, in a sentence and with status 200, for Teams repeats a 429', async () => {
    const answers = [];
    for (let n = 0; n < 5; n += 1) answers.push(await press('bo'));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const said = answers.map(({ body }) => (typeof body?.value === 'string' ? body.value : null));
    expect(said.slice(0, 3)).toEqual([null, null, null]);
    expect(said[3]).toMatch(/^Det kom många tryck på kort tid\. Vänta \d+ sekund(er)? och tryck igen\.$/);
  });

  test('costs nobody else a press', async () => {
    expect(typeof (await press('cia')).body?.value).toBe('object');
  });

  test('what Teams tells by itself is never held back', async () => {
    const told = { type: 'conversationUpdate', membersAdded: [{ id: '29:dan' }], from: { id: '29:bo' } };
    const { status } = await running.send({
      ...told,
      conversation: { id: 'x' },
      recipient: { id: '28:bot' },
    });
    expect(status).toBe(200);
  });
});
