import { noDirectory } from '../../src/app/directory.ts';
import { inventedDirectory, inventedPeople } from '../../src/directory/invented.ts';
import { directoryContract } from './contract.ts';

directoryContract('Invented people', (people) =>
  Promise.resolve({
    directory: {
      ...noDirectory,
      people: inventedPeople((tenant) =>
        tenant === 'here'
          ? people.map(({ id, name, mail }) => [id, name, mail?.split('@')[0] ?? null] as const)
          : [],
      ),
    },
    asker: { tenant: 'here', assertion: '' },
    stranger: { tenant: 'elsewhere', assertion: '' },
  }),
);

it('DI1: development has somebody to find', async () => {
  const found = await inventedDirectory.people!.find({ tenant: 't', assertion: '' }, 'al');
  expect(found).toMatchObject({ ok: true, value: { people: [{ name: 'Alma Almbrink' }] } });
});
