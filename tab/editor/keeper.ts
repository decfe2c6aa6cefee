import { mergeProse } from './merge-prose.ts';

/** A text as the server has it. `revision` counts how often it has been written. */
export type Kept = { readonly text: string; readonly revision: number };

/** What came of keeping a text. `changed`: somebody else has written it meanwhile. */
export type KeepAnswer =
  | { readonly is: 'kept' }
  | { readonly is: 'changed' }
  | { readonly is: 'refused'; readonly message: string }
  | { readonly is: 'unreachable' };

/** How what is on the screen stands to what is on record. */
export type Saved =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  | { readonly is: 'offline' }
  | { readonly is: 'failed'; readonly message: string };

export type Conflict = { readonly mine: string; readonly theirs: string };
export type Way = 'mine' | 'theirs' | 'both';

export type KeeperState = {
  readonly text: string;
  readonly saved: Saved;
  /** Two texts, and nothing is written until somebody has chosen. */
  readonly conflict: Conflict | null;
  /** Counts how often the text was replaced by other means than writing in it. */
  readonly replaced: number;
};

/** The world around: the server, the clock, and a text kept on this machine until it is on record. */
export type KeeperParts = {
  readonly keep: (text: string, revision: number) => Promise<KeepAnswer>;
  readonly read: () => Promise<Kept>;
  readonly now: () => string;
  /** Calls back later; returns how to stop it. */
  readonly later: (milliseconds: number, callback: () => void) => () => void;
  readonly draft: (draft: { readonly text: string; readonly from: Kept } | null) => void;
  readonly changed: (state: KeeperState) => void;
};

export type Keeper = {
  readonly state: () => KeeperState;
  readonly write: (text: string) => void;
  readonly choose: (way: Way) => void;
  /** What the server has now, learnt in another way. Taken in when nothing of one's own would be lost. */
  readonly hear: (kept: Kept) => void;
  /** Keeps what isn't kept yet, at once. */
  readonly flush: () => Promise<void>;
};

/** Typing has to rest this long before it is kept. */
const rest = 900;
const retryAfter = 4_000;

/**
 * Keeps one text on record while it is written (MI11): one save at a time, so that an older text can't overtake a newer;
 * without an answer it tries again; and a text that somebody else has written meanwhile is never written over, but
 * both are shown. `draft` is what this machine still had that the server hadn't.
 */
export function keeper(
  first: Kept,
  draft: { readonly text: string; readonly from: Kept } | null,
  parts: KeeperParts,
): Keeper {
  let base = draft?.from ?? first;
  let [under, waiting]: [boolean, () => void] = [false, () => undefined];
  let state: KeeperState = {
    text: draft?.text ?? first.text,
    saved: draft === null ? { is: 'saved', at: null } : { is: 'unsaved' },
    conflict: null,
    replaced: 0,
  };
  const show = (changes: Partial<KeeperState>) => {
    state = { ...state, ...changes };
    parts.changed(state);
  };
  const soon = (milliseconds: number) => {
    waiting();
    waiting = parts.later(milliseconds, () => void flush());
  };
  const replaceBy = (text: string, saved: Saved) => show({ text, saved, replaced: state.replaced + 1 });
  const settleOn = (kept: Kept) => {
    base = kept;
    parts.draft(null);
    show({ saved: { is: 'saved', at: parts.now() } });
  };

  async function flush(): Promise<void> {
    waiting();
    if (under || state.conflict !== null || state.text === base.text) return;
    under = true;
    const { text } = state;
    show({ saved: { is: 'saving' } });
    const answer = await parts.keep(text, base.revision).catch((): KeepAnswer => ({ is: 'unreachable' }));
    under = false;
    await after(answer, text);
  }

  async function after(answer: KeepAnswer, text: string): Promise<void> {
    switch (answer.is) {
      case 'kept':
        settleOn({ text, revision: base.revision + 1 });
        if (state.text !== text) {
          parts.draft({ text: state.text, from: base });
          show({ saved: { is: 'unsaved' } });
          await flush();
        }
        return;
      case 'changed':
        await meet();
        return;
      case 'refused':
        show({ saved: { is: 'failed', message: answer.message } });
        return;
      case 'unreachable':
        show({ saved: { is: 'offline' } });
        soon(retryAfter);
    }
  }

  /** Somebody else has written: read what, and let the writer choose unless it says the same as before or as mine. */
  async function meet(): Promise<void> {
    const theirs = await parts.read().catch(() => null);
    if (theirs === null) {
      show({ saved: { is: 'offline' } });
      soon(retryAfter);
      return;
    }
    if (theirs.text === state.text) {
      settleOn(theirs);
      return;
    }
    if (theirs.text === base.text) {
      base = theirs;
      await flush();
      return;
    }
    from = base;
    base = theirs;
    show({ conflict: { mine: state.text, theirs: theirs.text }, saved: { is: 'unsaved' } });
  }
  let from: Kept = base;

  function choose(way: Way): void {
    const { conflict } = state;
    if (conflict === null) return;
    show({ conflict: null });
    if (way === 'theirs') {
      replaceBy(conflict.theirs, { is: 'saved', at: null });
      parts.draft(null);
      return;
    }
    const text = way === 'mine' ? conflict.mine : mergeProse(from.text, conflict.mine, conflict.theirs);
    replaceBy(text, { is: 'unsaved' });
    parts.draft({ text, from: base });
    if (way === 'mine') void flush();
    else soon(rest);
  }

  return {
    state: () => state,
    write: (text) => {
      if (text === state.text) return;
      parts.draft(text === base.text ? null : { text, from: base });
      show({ text, saved: text === base.text ? { is: 'saved', at: null } : { is: 'unsaved' } });
      if (text !== base.text) soon(rest);
    },
    choose,
    hear: (kept) => {
      if (kept.revision <= base.revision || under || state.conflict !== null) return;
      if (state.text !== base.text) return;
      base = kept;
      if (kept.text !== state.text) replaceBy(kept.text, { is: 'saved', at: null });
    },
    flush,
  };
}
