import type { StyleProfileShown, StyleValue, StyleValues } from '../../src/contract/minutes-style.ts';

/** The style as it is being chosen: a profile, and only what differs from it. */
export type Choice = { readonly profile: string; readonly changes: StyleValues };

/** What was chosen before what, so that it can be undone and done again. */
export type Draft = {
  readonly past: readonly Choice[];
  readonly now: Choice;
  readonly future: readonly Choice[];
};

/** Further back nobody undoes. */
const kept = 200;

export const beginWith = (now: Choice): Draft => ({ past: [], now, future: [] });

/** The draft with another choice; the same one is no step. */
export const choose = (draft: Draft, next: Choice): Draft =>
  isSame(draft.now, next) ? draft : { past: [...draft.past, draft.now].slice(-kept), now: next, future: [] };

export function undo({ past, now, future }: Draft): Draft {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

export function redo({ past, now, future }: Draft): Draft {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}

/** Another profile; what was changed by hand stays changed where the profile doesn't say the same. */
export const withProfile = ({ changes }: Choice, { name, values }: StyleProfileShown): Choice => ({
  profile: name,
  changes: Object.fromEntries(Object.entries(changes).filter(([trait, value]) => values[trait] !== value)),
});

/** One field as `value`; as the profile has it, it is no change. */
export function withValue(
  { profile, changes }: Choice,
  { values }: StyleProfileShown,
  trait: string,
  value: StyleValue,
): Choice {
  const others = Object.fromEntries(Object.entries(changes).filter(([name]) => name !== trait));
  return { profile, changes: values[trait] === value ? others : { ...others, [trait]: value } };
}

export const withoutChanges = ({ profile }: Choice): Choice => ({ profile, changes: {} });

export const isSame = (one: Choice, other: Choice): boolean => wordsOf(one) === wordsOf(other);

/** The choice as a text: the same text for the same choice, in whatever order it was made. */
export const wordsOf = ({ profile, changes }: Choice): string =>
  JSON.stringify([profile, Object.entries(changes).toSorted(([one], [other]) => (one < other ? -1 : 1))]);
