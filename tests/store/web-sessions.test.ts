import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/server.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { webSessionsContract } from './contract-web-sessions.ts';

let database: TestDatabase;
const opened: Store[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await Promise.all(opened.map((store) => store.close()));
  await database.drop();
});

webSessionsContract('signed-in browsers on PostgreSQL', async () => {
  const store = await openStore({ url: database.url }, { onFault: () => undefined });
  opened.push(store);
  return store.webSessions;
});
