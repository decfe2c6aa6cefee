import type { App } from '../../src/app/app.ts';
import { firstStart } from '../../src/app/first-start.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';
import { authoriseStructure } from '../../src/domain/structure/authority.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { withApp } from '../prepared-app.ts';

const collaboration = asId<CollaborationId>('norrmark');
const first = {
  collaborationName: 'Norrmarks samverkan',
  bodyName: 'Samråd hälsa',
  coordinator: { name: 'Sonja Solmyra', address: 'sonja.solmyra@norrmark.example' },
};

/** Lets so many calls through, then ends as a killed process does. */
function stopAfter(many: number, app: App): App {
  let left = many;
  const changeStructure: App['changeStructure'] = (...asked) => {
    left -= 1;
    return left < 0 ? Promise.reject(new Error('killed')) : app.changeStructure(...asked);
  };
  return { ...app, changeStructure };
}

describe('the first start of an empty installation', () => {
  let database: TestDatabase;
  beforeEach(async () => (database = await testDatabase()));
  afterEach(() => database.drop());

  test('AU6: leaves a body and a coordinator, who may enter everything else', () =>
    withApp(database.url, collaboration, async (app) => {
      expect(await firstStart(app, collaboration, first)).toEqual({ ok: true, value: null });
      const { collaboration: made, register, roster, on } = await app.structure(collaboration);
      expect(made).toEqual({ id: 'norrmark', name: 'Norrmarks samverkan' });
      expect(roster.bodies.map(({ name, genitive }) => [name, genitive])).toEqual([
        ['Samråd hälsa', 'Samråd hälsas'],
      ]);
      const [coordinator] = roster.persons;
      expect(coordinator?.name).toBe('Sonja Solmyra');
      const actor = { person: coordinator!.id, via: 'tab' } as const;
      expect(authoriseStructure(register, 'ChangeStructure', actor, on)).toEqual({ ok: true, value: null });
    }));

  test('AC1: notes the address by which the coordinator is known at their first request', () =>
    withApp(database.url, collaboration, async (app) => {
      await firstStart(app, collaboration, first);
      const noted = (await app.structureRecord(collaboration)).find(({ type }) => type === 'AddressNoted');
      expect(noted?.data).toMatchObject({ address: 'sonja.solmyra@norrmark.example' });
    }));

  test('goes on where a start was killed half-way', () =>
    withApp(database.url, collaboration, async (app) => {
      await expect(firstStart(stopAfter(1, app), collaboration, first)).rejects.toThrow('killed');
      await firstStart(app, collaboration, first);
      expect((await app.structureRecord(collaboration)).map(({ type }) => type)).toEqual([
        'CollaborationEstablished',
        'AddressNoted',
      ]);
    }));

  test('changes nothing when it is repeated, also by two instances at once', async () => {
    const start = () => withApp(database.url, collaboration, (app) => firstStart(app, collaboration, first));
    await Promise.all([start(), start()]);
    await start();
    await withApp(database.url, collaboration, async (app) => {
      expect((await app.structureRecord(collaboration)).map(({ type }) => type)).toEqual([
        'CollaborationEstablished',
        'AddressNoted',
      ]);
    });
  });
});
