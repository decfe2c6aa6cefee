import pg from 'pg';
import type { BoxName } from '../../src/app/ports.ts';
import { asId, type SeatId } from '../../src/domain/ids.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { ballotBoxContract } from './contract-ballot-box.ts';
import { collaboration, meetingId } from './samples.ts';
import { until } from '../until.ts';

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
  test('DE11: a server killed while a paper goes in leaves it in whole or not at all, and it can be put in again', async () => {
    const own = await testDatabase();
    const store = await openStore({ url: own.url }, { onFault: (error) => faults.push(error) });
    const dying = new pg.Client({ connectionString: own.url });
    // Its connection is cut off, as by a kill.
    dying.on('error', () => undefined);
    await dying.connect();
    const box: BoxName = { collaboration, meeting: meetingId('secret'), election: asId('election') };
    const roll: readonly SeatId[] = [asId('seat-a'), asId('seat-b')];
    await dying.query('begin');
    const paper = [collaboration, 'secret', 'election', roll, 'seat-a', ['candidate-x']];
    await dying.query('select drop_paper($1, $2, $3, $4, $5, $6)', paper);
    const { rows } = await dying.query<{ pid: number }>('select pg_backend_pid() as pid');
    const waiting = store.ballotBox.drop(box, roll, roll[1]!, [asId('candidate-y')]);
    const killer = new pg.Client({ connectionString: own.url });
    await killer.connect();
    await killer.query('select pg_terminate_backend($1)', [rows[0]!.pid]);
    expect(await waiting).toBe('dropped');
    expect(await store.ballotBox.voted(box)).toEqual(['seat-b']);
    expect(await store.ballotBox.drop(box, roll, roll[0]!, [asId('candidate-x')])).toBe('dropped');
    expect(await store.ballotBox.seal(box)).toEqual({
      counts: { 'candidate-x': 1, 'candidate-y': 1 },
      blank: 0,
      voted: roll,
    });
    await killer.end();
    await store.close();
    await own.drop();
  });

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
