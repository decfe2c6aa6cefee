import { asId, type PersonId } from '../../src/domain/ids.ts';
import { pressCard } from '../../src/script/press-card.ts';
import { tabOf } from '../../src/script/tab-session.ts';
import { runningServer } from './running-server.ts';

let server: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  server = await runningServer();
});
afterAll(() => server.close());

const chair = asId<PersonId>('siv-lovaker');
const meeting = () => {
  if (server.sample === null) throw new Error('There is no sample');
  return server.sample;
};

test('a press that is refused comes back with the sentence its person reads, one that is taken with none', async () => {
  const press = { verb: 'floor', data: { kind: 'speech' } } as const;
  const opened = await tabOf(server.url).command(chair, meeting(), { type: 'OpenMeeting' }, 'test/open');
  expect(opened).toBeNull();
  expect(await pressCard(server.channel, meeting(), chair, press)).toEqual({ said: null });
  expect(await pressCard(server.channel, meeting(), chair, press)).toEqual({
    said: 'Du står redan på talarlistan. Ordföranden ger dig ordet i turordning.',
  });
});
