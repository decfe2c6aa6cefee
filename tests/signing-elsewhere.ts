import type { SignatureAsk, SigningProvider } from '../src/app/signing.ts';

/** A provider as they come: it has a page of its own at example.org, and tells afterwards what was signed there. */
export type SigningElsewhere = {
  readonly provider: SigningProvider;
  /** What it was asked, by the last part of its page's address. */
  readonly asked: ReadonlyMap<string, SignatureAsk>;
  /** The signer does so on its page. */
  readonly sign: (reference: string) => void;
  /** The signer breaks off there. */
  readonly breakOff: (reference: string) => void;
};

export function signingElsewhere(): SigningElsewhere {
  const asked = new Map<string, SignatureAsk>();
  const signed = new Set<string>();
  const identification = { method: 'nordlig-legitimation', assurance: 'high' } as const;
  const brokenOff = new Set<string>();
  return {
    asked,
    sign: (reference) => void signed.add(reference),
    breakOff: (reference) => void brokenOff.add(reference),
    provider: {
      method: identification.method,
      start: (ask) => {
        const reference = `sak-${String(asked.size + 1)}`;
        asked.set(reference, ask);
        return Promise.resolve({ kind: 'elsewhere', address: `https://example.org/${reference}`, reference });
      },
      outcome: (reference) => {
        const ask = asked.get(reference);
        if (ask === undefined || brokenOff.has(reference)) return Promise.resolve({ kind: 'declined' });
        if (!signed.has(reference)) return Promise.resolve({ kind: 'pending' });
        const { person, hash } = ask;
        return Promise.resolve({ kind: 'signed', person, hash, identification });
      },
    },
  };
}
