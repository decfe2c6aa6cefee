import { useRef, useState } from 'react';
import type { ArchiveUploadAnswer } from '../../src/contract/archive.ts';
import type { Ask } from '../api.ts';
import { sendFile, sentenceOf } from './archive-requests.ts';

/** How far a file has come on its way into the archive. */
export type Adding =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly file: File }
  | { readonly step: 'seen' | 'keeping'; readonly file: File; readonly answer: ArchiveUploadAnswer }
  | { readonly step: 'kept'; readonly name: string; readonly again: boolean }
  /** Null: no answer came. */
  | { readonly step: 'failed'; readonly message: string | null };

/** Chosen → read → looked at → kept; cancelling leaves nothing behind. */
export function useAdding(ask: Ask, onKept: () => void) {
  const [adding, setAdding] = useState<Adding>({ step: 'none' });
  const turn = useRef(0);
  const follow = async (begins: Adding, work: () => Promise<Adding>): Promise<void> => {
    const own = (turn.current += 1);
    setAdding(begins);
    const ends = await work().catch(
      (fault: unknown): Adding => ({ step: 'failed', message: sentenceOf(fault) }),
    );
    // A file chosen meanwhile, or a press on cancel, has made this one past.
    if (own !== turn.current) return;
    setAdding(ends);
    if (ends.step === 'kept') onKept();
  };
  return {
    adding,
    choose: (file: File) =>
      void follow({ step: 'reading', file }, async () => ({
        step: 'seen',
        file,
        answer: await sendFile(ask, file, true),
      })),
    keep: () => {
      if (adding.step !== 'seen') return;
      const { file, answer } = adding;
      void follow({ step: 'keeping', file, answer }, async () => {
        const { kept } = await sendFile(ask, file, false);
        return { step: 'kept', name: file.name, again: kept === 'again' };
      });
    },
    cancel: () => {
      turn.current += 1;
      setAdding({ step: 'none' });
    },
  };
}
