import { StoreAway } from '../../src/app/store-away.ts';
import { connect, type Database } from '../../src/store/database.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { proxyTo, type Proxy } from './proxy.ts';

/** What the database's own driver and PostgreSQL say when the world is in the way, and when it is we who are wrong. */
let database: TestDatabase;
let line: Proxy;
let db: Database;
beforeAll(async () => {
  database = await testDatabase();
  line = await proxyTo(database.url);
  db = connect(line.url, () => undefined);
});
afterAll(async () => {
  await db.close();
  await line.close();
  await database.drop();
});

const ask = (text: string, values: readonly unknown[] = [], name = `n${text.length}`) =>
  db.once({ name, text, values }).then(
    () => null,
    (error: unknown) => error,
  );
const someSeconds = 30_000;

test(
  'TR8: no free line within seconds, a statement that takes too long, a cut line and a closed door are the world’s',
  async () => {
    const busy = Array.from({ length: 10 }, () => ask('select pg_sleep(20)'));
    expect(await ask('select 1')).toBeInstanceOf(StoreAway);
    for (const fault of await Promise.all(busy)) expect(fault).toBeInstanceOf(StoreAway);
    expect(await ask('select pg_terminate_backend(pg_backend_pid())')).toBeInstanceOf(StoreAway);
    line.refuse();
    const refused = await ask('select 1');
    expect(refused).toBeInstanceOf(StoreAway);
    expect((refused as StoreAway).cause).toBeInstanceOf(Error);
    line.accept();
    expect(await ask('select 1')).toBeNull();
  },
  someSeconds,
);

test('TR8: a server that is in no state to take writes, a deadlock and a full disk are the world’s', async () => {
  const raise = (code: string) =>
    ask(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`, [], code);
  for (const code of ['25006', '40P01', '40001', '53100', '53300', '55P03', '57P01', '08006'])
    expect([code, await raise(code)]).toEqual([code, expect.any(StoreAway)]);
});

test('TR8: a mistake of ours is none: bad SQL, a wrong count of values, one name for two statements, a broken rule', async () => {
  const mistakes = [
    ask('selec 1'),
    ask('select $1::text', []),
    ask('select * from nothing_here'),
    ask('insert into schema_migration (number, name) values (1, $1)', ['again']),
    ask("select 'first'", [], 'same').then(() => ask("select 'other'", [], 'same')),
    ask('select $1::text', ['\0']),
    ask('select $1::json', [circular()]),
  ];
  for (const fault of await Promise.all(mistakes)) {
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(StoreAway);
  }
});

function circular(): object {
  const one: { self?: object } = {};
  one.self = one;
  return one;
}
