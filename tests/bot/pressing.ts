import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { collaboration, done, prepare } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';
import { callSubstitute, completeRollCall, openMeeting } from '../domain/steps.ts';
import { runningBot, wordsOf } from './running-bot.ts';

export const at = { meeting: plan.id };
export const inItem = { ...at, card: 'item', item: 'a' };
export const english = { locale: 'en-GB' };

/** A bot that runs anew for each test, with a meeting that is prepared; afterwards there must have been no trouble. */
export function pressing() {
  const now: { running?: Awaited<ReturnType<typeof runningBot>> } = {};
  const running = () => {
    if (now.running === undefined) throw new Error('the bot runs inside tests only');
    return now.running;
  };
  const by = async (who: string, ...commands: MeetingCommand[]) => {
    for (const command of commands) await done(running().app, who, command);
  };
  beforeEach(async () => {
    now.running = await runningBot();
    await by('sol', prepare);
  });
  afterEach(async () => {
    expect(running().troubles).toEqual([]);
    await running().close();
  });
  return {
    running,
    by,
    press: (who: string, verb: string, data: object, more: object = {}) =>
      running().press(who, verb, data, more),
    meeting: async () => (await running().app.meeting(collaboration, plan.id))!,
    /** How many events there are. */
    recorded: async () => (await running().app.record(collaboration, plan.id)).length,
    /** What the presser's fresh card says. */
    says: async (who: string, verb: string, data: object, more: object = {}) => {
      const { status, body } = await running().press(who, verb, data, more);
      const card = 'application/vnd.microsoft.card.adaptive';
      expect([status, body?.statusCode, body?.type]).toEqual([200, 200, card]);
      return wordsOf(body?.value);
    },
    /** Five seats are served, Hal's by Fia; the roll is called. */
    open: async () => {
      for (const who of ['bo', 'cia', 'dan', 'fia', 'gun', 'eva', 'sol'])
        await running().press(who, 'check-in', at);
      await by('ada', openMeeting, callSubstitute('region-2', 'fia'), completeRollCall);
    },
  };
}
