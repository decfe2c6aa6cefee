import type { SignatureAsk, SigningProvider } from '../../src/app/signing.ts';
import { asId } from '../../src/domain/ids.ts';

const ask: SignatureAsk = {
  meeting: asId('meeting-a'),
  person: asId('person-a'),
  name: 'Åsa Ek',
  hash: 'ab'.repeat(32),
  signedIn: { method: 'entra', assurance: 'substantial' },
};

export type ProviderAtWork = {
  readonly provider: SigningProvider;
  /** Somebody signs, or breaks off, where the provider sent them; absent: it sends nobody anywhere. */
  readonly page?: { sign(reference: string): void; breakOff(reference: string): void };
};

/** What every provider of signatures does. */
export function signingContract(name: string, given: () => ProviderAtWork): void {
  describe(name, () => {
    const started = async ({ provider }: ProviderAtWork, asked: SignatureAsk = ask) => provider.start(asked);

    test('MI6: is called by one name, which the record keeps', () => {
      const [one, other] = [given(), given()];
      expect(one.provider.method).toMatch(/^[a-z0-9-]+$/);
      expect(other.provider.method).toBe(one.provider.method);
    });

    test('MI6: a reference that it never gave is declined, and asking again doesn’t change that', async () => {
      const { provider } = given();
      for (const reference of ['never-given', '', 'never-given'])
        expect(await provider.outcome(reference)).toEqual({ kind: 'declined' });
    });

    test('MI6: signs at once with how strongly the signer is known, or sends them to a page over TLS', async () => {
      const at = given();
      const start = await started(at);
      if (at.page === undefined) expect(start).toEqual({ kind: 'signed', identification: ask.signedIn });
      else {
        expect(start.kind).toBe('elsewhere');
        expect(start.kind === 'elsewhere' && new URL(start.address).protocol).toBe('https:');
      }
    });

    test('MI6: what was signed elsewhere is vouched for: who and which minutes, each time it is asked', async () => {
      const at = given();
      const first = await started(at);
      const second = await started(at, { ...ask, person: asId('person-b'), hash: 'cd'.repeat(32) });
      if (at.page === undefined || first.kind !== 'elsewhere' || second.kind !== 'elsewhere') {
        // Who signs at once is never asked about again.
        expect([first.kind, second.kind]).toEqual(['signed', 'signed']);
        return;
      }
      expect(await at.provider.outcome(first.reference)).toEqual({ kind: 'pending' });
      at.page.sign(first.reference);
      const vouched = {
        kind: 'signed',
        person: ask.person,
        hash: ask.hash,
        identification: { method: at.provider.method, assurance: expect.any(String) as string },
      };
      expect(await at.provider.outcome(first.reference)).toEqual(vouched);
      expect(await at.provider.outcome(first.reference)).toEqual(vouched);
      expect(await at.provider.outcome(second.reference)).toEqual({ kind: 'pending' });
      at.page.breakOff(second.reference);
      expect(await at.provider.outcome(second.reference)).toEqual({ kind: 'declined' });
    });
  });
}
