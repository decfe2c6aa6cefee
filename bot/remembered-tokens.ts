/** What a verified token proved. */
export type Proven = {
  readonly kid: string;
  /** Epoch seconds. */
  readonly expires: number;
  readonly serviceUrl: string;
  readonly endorsements: readonly string[];
};

/** Tokens whose signature has been verified, newest used last; the oldest go when there are more than `limit`. */
export type RememberedTokens = {
  recall(token: string): Proven | null;
  remember(token: string, proven: Proven): void;
  forget(token: string): void;
};

export function rememberedTokens(limit: number): RememberedTokens {
  const proven = new Map<string, Proven>();
  return {
    recall(token) {
      const known = proven.get(token);
      if (known === undefined) return null;
      proven.delete(token);
      proven.set(token, known);
      return known;
    },
    remember(token, found) {
      proven.set(token, found);
      const oldest = proven.keys().next();
      if (proven.size > limit && oldest.done !== true) proven.delete(oldest.value);
    },
    forget: (token) => void proven.delete(token),
  };
}
