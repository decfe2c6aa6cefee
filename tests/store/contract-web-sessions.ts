import { randomUUID } from 'node:crypto';
import type { WebSession, WebSessions } from '../../src/app/ports.ts';
import { asId } from '../../src/domain/ids.ts';
import { meetingId } from './samples.ts';

const now = '2024-03-15T08:00:00.000Z';
const later = '2024-03-15T16:00:00.000Z';
const account = { tenant: 'tenant-a', objectId: 'object-a', channelId: null, upn: 'ada@county.example' };
const signedIn: WebSession = {
  kind: 'account',
  account,
  name: 'Åsa Ek "Åsa" \\ O’Ö',
  assurance: 'substantial',
  expires: later,
};
const byLink: WebSession = {
  kind: 'link',
  meeting: meetingId('meeting-a'),
  link: asId('link-a'),
  expires: later,
};
const signingIn: WebSession = {
  kind: 'signing-in',
  state: 'state',
  nonce: 'nonce',
  verifier: 'verifier',
  goTo: '/tab?meeting=a#top',
  confirms: { meeting: meetingId('meeting-a'), link: asId('link-a') },
  expires: later,
};
const ending = (expires: string): WebSession => ({ ...byLink, expires });
const far = (ms: number) => new Date(Date.now() + ms).toISOString();

/** What every keeper of signed-in browsers does, races included. Each call opens a further instance on the same sessions. */
export function webSessionsContract(name: string, open: () => Promise<WebSessions>): void {
  describe(name, () => {
    let [here, there]: WebSessions[] = [];
    let hash: string;
    beforeAll(async () => {
      [here, there] = [await open(), await open()];
    });
    beforeEach(() => {
      hash = randomUUID();
    });

    test.each([
      ['an account', signedIn],
      ['a personal link', byLink],
      ['a sign-in under way', signingIn],
      ['a sign-in under way that confirms nothing', { ...signingIn, confirms: null } as const],
    ])('AC7: gives %s back as it was kept, on any instance', async (_, session) => {
      await here!.keep(hash, session);
      expect(await here!.find(hash, now)).toEqual(session);
      expect(await there!.find(hash, now)).toEqual(session);
    });

    test('AC7: finds nothing under a hash that was never kept, nor under the beginning or another case of one', async () => {
      await here!.keep(`${hash}-Å`, signedIn);
      for (const other of [randomUUID(), '', hash, `${hash}-å`, `${hash}-Å `, `${hash}%`]) {
        expect(await here!.find(other, now)).toBeNull();
        expect(await here!.take(other, now)).toBeNull();
      }
      expect(await here!.find(`${hash}-Å`, now)).toEqual(signedIn);
    });

    test('AC7: ends at its time, to the millisecond, for a look and for a take', async () => {
      await here!.keep(hash, ending('2044-03-15T16:00:00.000Z'));
      expect(await here!.find(hash, '2044-03-15T15:59:59.999Z')).not.toBeNull();
      expect(await here!.find(hash, '2044-03-15T16:00:00.000Z')).toBeNull();
      expect(await here!.take(hash, '2044-03-15T16:00:00.000Z')).toBeNull();
      expect(await here!.take(hash, '2044-03-15T15:59:59.999Z')).not.toBeNull();
    });

    test('AC7: kept again is the same session; kept anew under the hash, the new one counts', async () => {
      await here!.keep(hash, signingIn);
      await here!.keep(hash, signingIn);
      expect(await here!.find(hash, now)).toEqual(signingIn);
      const anew: WebSession = { ...signedIn, expires: '2044-03-15T16:00:00.000Z' };
      await there!.keep(hash, anew);
      expect(await here!.find(hash, '2044-03-15T15:00:00.000Z')).toEqual(anew);
    });

    test('AC7: a look leaves it there; once taken it is gone everywhere, as by signing out', async () => {
      await here!.keep(hash, signedIn);
      await here!.find(hash, now);
      expect(await there!.take(hash, now)).toEqual(signedIn);
      expect(await here!.take(hash, now)).toBeNull();
      expect(await here!.find(hash, now)).toBeNull();
      expect(await there!.find(hash, now)).toBeNull();
    });

    test('AC7: taking one leaves all others', async () => {
      const other = randomUUID();
      await here!.keep(hash, signedIn);
      await here!.keep(other, byLink);
      await here!.take(hash, now);
      expect(await here!.find(other, now)).toEqual(byLink);
    });

    test('AC7: of many who take it at once, over two instances, one gets it', async () => {
      await here!.keep(hash, signingIn);
      const got = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? here! : there!).take(hash, now)),
      );
      expect(got.filter((session) => session !== null)).toEqual([signingIn]);
    });

    test('AC7: what has ended is forgotten when another is kept, and what hasn’t stays', async () => {
      const [ended, lasting] = [randomUUID(), randomUUID()];
      await here!.keep(ended, ending(far(-1_000)));
      await here!.keep(lasting, ending(far(60_000)));
      await there!.keep(hash, ending(far(60_000)));
      // Asked as of an earlier time, at which both held.
      expect(await here!.find(ended, far(-60_000))).toBeNull();
      expect(await here!.find(lasting, far(-60_000))).not.toBeNull();
    });

    test('AC7: many kept at once, what has ended being forgotten meanwhile: each is there', async () => {
      const hashes = Array.from({ length: 40 }, () => randomUUID());
      const kept = hashes.map((one, n) =>
        (n % 2 === 0 ? here! : there!).keep(one, ending(far(n % 4 === 0 ? -1_000 : 60_000))),
      );
      await Promise.all(kept);
      const lasting = hashes.filter((_, n) => n % 4 !== 0);
      const found = await Promise.all(lasting.map((one) => here!.find(one, far(0))));
      expect(found.filter((session) => session === null)).toEqual([]);
    });
  });
}
