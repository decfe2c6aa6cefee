import type { ServerResponse } from 'node:http';
import { createMemberOf } from '../../bot/chat-member.ts';
import { sampleTenant } from '../../src/app/sample-accounts.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { collaboration, prepare, done } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';
import { activity, runningBot, serve, wordsOf } from './running-bot.ts';
import { throttlingChannel } from './throttling-channel.ts';

const tenant = '77777777-7777-4777-8777-777777777777';
const objectId = '22222222-2222-4222-8222-222222222222';
const listed = {
  id: '29:hal',
  aadObjectId: objectId,
  userPrincipalName: 'hal@malmo.example',
  email: 'h@malmo.example',
};
const hal = { id: '29:hal', aadObjectId: objectId, tenantId: tenant, name: ' Hal ' };
const minute = 60_000;

describe('a press by an account that nobody knows', () => {
  let now: number;
  let lists: (object | number)[];
  let asked: string[];
  let running: Awaited<ReturnType<typeof runningBot>>;
  let channel: Awaited<ReturnType<typeof throttlingChannel>>;

  beforeEach(async () => {
    [now, lists, asked] = [Date.UTC(2024, 2, 15, 8), [], []];
    // The last answer stays.
    channel = await throttlingChannel(
      () => now,
      (member) => {
        asked.push(member);
        return (lists.length > 1 ? lists.shift() : lists[0]) ?? 404;
      },
    );
    running = await runningBot({ now: () => now, tenantDomains: { [tenant]: ['malmo.example'] } });
    await done(running.app, 'sol', prepare);
    await running.send(
      activity('sol', {
        type: 'conversationUpdate',
        membersAdded: [{ id: '28:bot' }],
        serviceUrl: channel.url,
      }),
    );
    const address = {
      type: 'NoteAddress',
      person: asId<PersonId>('hal'),
      address: 'hal@malmo.example',
    } as const;
    await running.app.changeStructure(collaboration, address, 'address', { person: null, via: 'script' });
  });
  afterEach(async () => {
    expect(running.troubles).toEqual([]);
    await running.close();
    await channel.close();
  });

  const press = async (verb: string, from: object = hal) => {
    const data = { meeting: plan.id, card: 'agenda' };
    const { status, body } = await running.press('x', verb, data, { from, serviceUrl: channel.url });
    expect(status).toBe(200);
    return wordsOf(body?.value);
  };
  const knownAs = async (account = `${tenant}/${objectId}`) => {
    const { accounts } = await running.app.structure(collaboration);
    return accounts[account]?.person ?? null;
  };
  const unknown = 'Vi vet inte vem du är i mötet ännu.';

  test('AC1: is linked when the chat’s list says whose it is, and answered as theirs at once', async () => {
    lists = [listed];
    expect(await press('refresh')).not.toContain(unknown);
    expect(await knownAs()).toBe('hal');
    await press('refresh');
    expect(asked).toEqual(['29:hal']);
  });

  test('AC1: what the list calls objectId counts as aadObjectId, in either case', async () => {
    const { aadObjectId, ...rest } = listed;
    lists = [{ ...rest, objectId: aadObjectId.toUpperCase() }];
    expect(await press('refresh')).not.toContain(unknown);
    expect(await knownAs()).toBe('hal');
  });

  const silent: readonly (readonly [string, object | number])[] = [
    ['isn’t in the list (404)', 404],
    ['stands in a list that may not be read (403)', 403],
    ['stands there without an object id', { ...listed, aadObjectId: undefined }],
    ['stands there without a sign-in name', { ...listed, userPrincipalName: null }],
    ['is a guest', { ...listed, userPrincipalName: 'hal_malmo.example#EXT#@county.example' }],
    [
      'is called by another domain than its tenant’s',
      { ...listed, userPrincipalName: 'hal@elsewhere.example' },
    ],
    ['is another in the list than who pressed', { ...listed, aadObjectId: sampleTenant }],
    ['is of the wrong shape in the list', { ...listed, userPrincipalName: 7 }],
    ['stands in a list that is none', ['hal']],
  ];
  test.each(silent)(
    'AC1, AC2: that %s stays unknown, and is asked about again after ten minutes',
    async (_, told) => {
      lists = [told];
      expect(await press('refresh')).toContain(unknown);
      now += 10 * minute - 1;
      expect(await press('refresh')).toContain(unknown);
      expect(asked).toHaveLength(1);
      expect(await knownAs()).toBeNull();
      lists = [listed];
      now += 1;
      expect(await press('refresh')).not.toContain(unknown);
      expect(await knownAs()).toBe('hal');
    },
  );

  test('AC2, AC5: that is anonymous is never asked about', async () => {
    lists = [listed];
    expect(await press('refresh', { id: '29:hal', name: 'Hal', tenantId: tenant })).toContain(unknown);
    expect(asked).toEqual([]);
  });

  test('AC8: while the list is throttled is unknown, and known once the time that it gave is over', async () => {
    lists = [429, listed];
    expect(await press('introduce')).toContain('Sekreteraren ser att du är här som Hal');
    now += 999;
    await press('refresh');
    expect(asked).toHaveLength(1);
    expect(await knownAs()).toBeNull();
    now += 1;
    expect(await press('check-in')).toContain('Du är antecknad som närvarande');
    expect([asked.length, await knownAs()]).toEqual([2, 'hal']);
    const { guests } = (await running.app.meeting(collaboration, plan.id))!;
    expect(guests[asId<never>(`${tenant}/${objectId}`)]).toMatchObject({ named: true, person: 'hal' });
  });

  test.each([500, 502, 503, 504, 412, 408])(
    'AC8: a list that answers %i is asked again in a moment',
    async (status) => {
      lists = [status, listed];
      expect(await press('refresh')).toContain(unknown);
      now += 1_999;
      expect(await press('refresh')).toContain(unknown);
      now += 1;
      expect(await press('refresh')).not.toContain(unknown);
      expect([asked.length, await knownAs()]).toEqual([2, 'hal']);
    },
  );

  test('AC8: a list that stays broken is asked ever more seldom, never less than once a minute', async () => {
    lists = [503];
    const at: number[] = [];
    for (const start = now; now < start + 5 * minute; now += 2_000) {
      const before = asked.length;
      await press('refresh');
      if (asked.length > before) at.push((now - start) / 1_000);
    }
    expect(at).toEqual([0, 2, 6, 14, 30, 62, 122, 182, 242]);
    lists = [listed];
    now += minute;
    await press('refresh');
    expect(await knownAs()).toBe('hal');
  }, 60_000);

  test('AC8: presses that come at once ask once', async () => {
    lists = [503];
    await Promise.all(Array.from({ length: 8 }, () => press('refresh')));
    expect(asked).toHaveLength(1);
  });
});

describe('the chat’s list of members', () => {
  const answering = async (answer: (response: ServerResponse) => void) => {
    const got: (string | undefined)[] = [];
    const server = await serve((request, response) => {
      got.push(request.url, request.headers.authorization);
      answer(response);
    });
    return { ...server, got };
  };

  test('AC1: is asked for one member, with the bot’s token', async () => {
    const { url, got, close } = await answering((response) => response.end(JSON.stringify(listed)));
    const memberOf = createMemberOf(() => Promise.resolve('secret'));
    expect(await memberOf(`${url}/amer//`, '19:a/b@thread.v2', '29:ä/1')).toEqual({
      kind: 'listed',
      member: { upn: 'hal@malmo.example', mail: 'h@malmo.example', objectId },
    });
    expect(got).toEqual([
      '/amer/v3/conversations/19%3Aa%2Fb%40thread.v2/members/29%3A%C3%A4%2F1',
      'Bearer secret',
    ]);
    await close();
  });

  test('AC8: silence and a line that breaks are no answers, and the press that waits is let go in time', async () => {
    const quiet = await answering(() => undefined);
    const broken = await answering((response) => response.destroy());
    const memberOf = createMemberOf(() => Promise.resolve(null), 100);
    const started = performance.now();
    expect(await memberOf(quiet.url, 'a', 'b')).toEqual({ kind: 'busy', afterMs: null });
    expect(performance.now() - started).toBeLessThan(1_900);
    expect(await memberOf(broken.url, 'a', 'b')).toEqual({ kind: 'busy', afterMs: null });
    await Promise.all([quiet.close(), broken.close()]);
    expect(await memberOf(broken.url, 'a', 'b')).toEqual({ kind: 'busy', afterMs: null });
  });

  test('AC8: that the bot gets no token for the moment says nothing of the member', async () => {
    const memberOf = createMemberOf(() => Promise.reject(new Error('Entra is away')));
    expect(await memberOf('http://127.0.0.1:1', 'a', 'b')).toEqual({ kind: 'busy', afterMs: null });
  });

  test.each([
    ['30', 30_000],
    ['soon', null],
  ])('AC8: throttled, with Retry-After %s', async (header, afterMs) => {
    const { url, close } = await answering((response) =>
      response.writeHead(429, { 'retry-after': header }).end('busy'),
    );
    const memberOf = createMemberOf(() => Promise.resolve(null));
    expect(await memberOf(url, 'a', 'b')).toEqual({ kind: 'busy', afterMs });
    await close();
  });

  test('AC1: a page that isn’t the list’s is no member', async () => {
    const { url, close } = await answering((response) => response.end('<html>Sign in</html>'));
    expect(await createMemberOf(() => Promise.resolve(null))(url, 'a', 'b')).toEqual({ kind: 'nothing' });
    await close();
  });
});
