import { createApi } from '../../src/api/create-api.ts';
import { routeAuthority, type RouteAuthority } from '../../src/api/route-authority.ts';
import { rolesOf } from '../../src/domain/meeting/roles.ts';
import { signIn } from '../../src/app/signing.ts';
import { smallServer, tokenOf, type SmallServer } from '../api/small-server.ts';
import { collaboration, councilApp, done, prepare } from '../app/council-app.ts';
import { person, plan } from '../domain/council.ts';
import { routesOf } from './routes-of.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
let server: SmallServer;
const people = ['ada', 'bo', 'cia', 'eva', 'sol', 'kim', 'lis', 'nobody'] as const;
const inside = Object.entries(routeAuthority).filter(([, who]) => who !== 'anybody' && who !== 'proven');

beforeAll(async () => {
  council = await councilApp();
  await done(council.app, 'sol', prepare);
  const clock = () => new Date().toISOString();
  server = await smallServer(council.app, council.store, clock, collaboration);
});
afterAll(async () => {
  await server.close();
  await council.close();
});

test('AU8: every route is in the table, and the table has no other', () => {
  const never = () => Promise.reject(new Error('not asked'));
  const api = createApi({
    app: council.app,
    archive: council.store.archive,
    matters: council.store.matters,
    collaboration,
    chats: council.store,
    clock: () => '',
    signing: signIn,
    trust: { entra: never, development: null, identify: never },
    development: null,
    consent: { authority: '', appId: '', graphUrl: '', baseUrl: '', tenants: [], parts: [] },
    web: {
      collaboration,
      sessions: council.store.webSessions,
      baseUrl: '',
      flow: { authorizeUrl: () => '', redeem: never },
    },
    note: () => undefined,
  });
  api.close();
  expect([...new Set(routesOf(api.router))].toSorted()).toEqual(Object.keys(routeAuthority).toSorted());
});

async function ask(route: string, who: string | null): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replace(':id', String(plan.id)).replace(':kind', 'person').replace(':id', 'ada');
  const upload = path.startsWith('/structure/import') || path === '/archive';
  const stop = new AbortController();
  const query = upload ? '?file=x.csv&seen=1&key=12345678&name=x.txt' : '';
  const answer = await fetch(`${server.url}/api${address}${query}`, {
    method,
    signal: stop.signal,
    headers: {
      'content-type': upload ? 'application/octet-stream' : 'application/json',
      ...(who === null ? {} : { authorization: `Bearer ${tokenOf(who)}` }),
    },
    ...(method === 'POST' ? { body: upload ? 'x' : '{}' } : {}),
  });
  const { status } = answer;
  stop.abort();
  return status;
}

/** Is this person among those whom the table names? */
async function isNamed(authority: RouteAuthority, who: string): Promise<boolean> {
  if (typeof authority === 'string') return true;
  if ('inStructure' in authority) return (who === 'sol' || who === 'kim') && authority.inStructure.length > 0;
  const meeting = await council.app.meeting(collaboration, plan.id);
  const roles = meeting === null ? new Set() : rolesOf(meeting, person(who));
  return authority.inMeeting.some((role) => roles.has(role));
}

test.each(inside)('AU8: %s answers those whom the table names, and nobody else', async (route, authority) => {
  for (const who of people) {
    // An unpublished recap is for those who run the meeting (MI10).
    const named =
      (await isNamed(authority, who)) && !(route.endsWith('/recap') && ['cia', 'eva', 'lis'].includes(who));
    const status = await ask(route, who);
    // A body that makes no sense says nothing of who may: where it is read first, nothing was told to anybody.
    if (named || status === 400) expect([who, status]).not.toEqual([who, 403]);
    else expect([who, status]).toEqual([who, 403]);
  }
  expect(await ask(route, null)).toBe(401);
});
