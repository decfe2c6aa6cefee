import { useEffect, useRef, useState } from 'react';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { deliver } from './deliver.ts';

/** How what is on the screen stands to what is on record. */
export type Saved =
  | { readonly is: 'saved'; readonly at: string | null }
  | { readonly is: 'unsaved' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly message: string };

/** Typing has to rest this long before it is saved. */
const rest = 900;
const retryAfter = 4_000;

const pause = (attempt: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, attempt * 700);
  });

/**
 * A text that saves itself while it is written. Only one save is on its way at a time, so that an older text can't
 * overtake a newer; what was written meanwhile follows. Leaving the text saves it at once.
 */
export function useAutosave(written: string, command: (text: string) => MeetingCommand) {
  const { api, view, learn } = useMeeting();
  const [text, setText] = useState(written);
  const [saved, setSaved] = useState<Saved>({ is: 'saved', at: null });
  const keeper = useRef({ wanted: written, kept: written, under: false, gone: false });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const save = async (): Promise<void> => {
    const state = keeper.current;
    clearTimeout(timer.current);
    if (state.under || state.wanted === state.kept) return;
    state.under = true;
    const words = state.wanted;
    if (!state.gone) setSaved({ is: 'saving' });
    const parcel = { key: crypto.randomUUID(), command: command(words) };
    const { sent } = await deliver(api, view.id, [parcel], pause);
    state.under = false;
    if (sent.outcome === 'recorded') {
      state.kept = words;
      learn(sent.view);
      if (state.wanted !== words) return save();
      if (!state.gone) setSaved({ is: 'saved', at: new Date().toISOString() });
      return;
    }
    if (state.gone) return;
    setSaved({ is: 'failed', message: sent.outcome === 'refused' ? sent.message : '' });
    if (sent.outcome === 'unreachable') timer.current = setTimeout(() => void latest.current(), retryAfter);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useEffect(() => {
    const state = keeper.current;
    state.gone = false;
    return () => {
      state.gone = true;
      void latest.current();
    };
  }, []);

  const change = (words: string) => {
    setText(words);
    keeper.current.wanted = words;
    setSaved({ is: 'unsaved' });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), rest);
  };
  return { text, change, saved };
}
