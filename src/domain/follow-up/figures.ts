import type { BodyId, PrincipalId } from '../ids.ts';
import type { Held } from './held.ts';

/** Representation of each principal, over the meetings where it has a seat. */
export function representationOf(
  held: readonly Held[],
  principals: readonly PrincipalId[],
): readonly { readonly principal: PrincipalId; readonly meetings: number; readonly of: number }[] {
  return principals.map((principal) => ({
    principal,
    meetings: held.filter(({ represented }) => represented.includes(principal)).length,
    of: held.filter(({ seated }) => seated.includes(principal)).length,
  }));
}

/** Kontinuitet: of the seats served at two meetings of a body in a row, how many by the same person both times. */
export function continuityOf(
  held: readonly Held[],
): readonly { readonly body: BodyId; readonly meetings: number; readonly share: number | null }[] {
  const bodies = [...new Set(held.map(({ body }) => body))];
  return bodies.map((body) => {
    const own = held.filter((one) => one.body === body).toSorted((a, b) => (a.date < b.date ? -1 : 1));
    const pairs = own.slice(1).map((one, index) => [own[index], one] as const);
    const counts = pairs.flatMap(([before, one]) => (before === undefined ? [] : [same(before, one)]));
    const of = counts.reduce((sum, count) => sum + count.of, 0);
    const kept = counts.reduce((sum, count) => sum + count.kept, 0);
    return { body, meetings: own.length, share: of === 0 ? null : kept / of };
  });
}

function same(before: Held, after: Held): { readonly kept: number; readonly of: number } {
  const both = after.served.filter(({ seat }) => before.served.some((one) => one.seat === seat));
  const kept = both.filter(({ seat, person }) =>
    before.served.some((one) => one.seat === seat && one.person === person),
  );
  return { kept: new Set(kept.map(({ seat }) => seat)).size, of: new Set(both.map(({ seat }) => seat)).size };
}

/** What the meetings came to. */
export function comeTo(held: readonly Held[]): {
  readonly held: number;
  readonly items: number;
  readonly decided: number;
  readonly postponed: number;
  readonly referredBack: number;
} {
  const outcomes = held.flatMap((one) => one.outcomes);
  const undecided: readonly string[] = ['postponed', 'referred-back', 'no-agreement', 'none'];
  return {
    held: held.length,
    items: held.reduce((sum, { items }) => sum + items, 0),
    decided: outcomes.filter((outcome) => !undecided.includes(outcome)).length,
    postponed: outcomes.filter((outcome) => outcome === 'postponed').length,
    referredBack: outcomes.filter((outcome) => outcome === 'referred-back').length,
  };
}
