import pg from 'pg';
import type { BoxName } from '../../src/app/ports.ts';
import { asId, type SeatId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { ballotBoxContract } from './contract-ballot-box.ts';
import { collaboration, meetingId } from './samples.ts';
import { until } from './until.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const faults: unknown[] = [];
ballotBoxContract('the ballot box on PostgreSQL', {
  open: () => openStore({ url: database.url }, { onFault: (error) => faults.push(error) }),
});

describe('the ballot box in PostgreSQL', () => {
  test('DE11: once sealed no earlier state of the box is left in the table’s file', async () => {
    const own = await testDatabase();
    const store = await openStore({ url: own.url }, { onFault: (error) => faults.push(error) });
    const client = new pg.Client({ connectionString: own.url });
    await client.connect();
    const box: BoxName = { collaboration, meeting: meetingId('secret'), election: asId('election') };
    const roll: readonly SeatId[] = ['seat-a', 'seat-b', 'seat-c'].map((seat) => asId(seat));
    for (const seat of roll) await store.ballotBox.drop(box, roll, seat, [asId('candidate-x')]);
    expect(await timesInFile(client, 'seat-a')).toBeGreaterThan(2);
    // Once in the roll, once among those who voted. What some session can still see goes the next time.
    await until('only the last state is left', async () => {
      await store.ballotBox.seal(box);
      return (await timesInFile(client, 'seat-a')) === 2;
    });
    expect(await timesInFile(client, 'candidate-x')).toBe(1);
    await client.end();
    await store.close();
    await own.drop();
    expect(faults).toEqual([]);
  });
});

async function timesInFile(client: pg.Client, text: string): Promise<number> {
  await client.query('checkpoint');
  const { rows } = await client.query<{ file: Buffer }>(
    "select pg_read_binary_file(pg_relation_filepath('ballot_box')) as file",
  );
  return rows[0]!.file.toString('latin1').split(text).length - 1;
}
