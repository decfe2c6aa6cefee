import { useCallback, useEffect, useState } from 'react';
import type { MatterAnswer } from '../../src/contract/matters.ts';
import { HttpFault } from '../api.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';

/** A matter as it was last told; `gone`: it isn't there, or isn't for this reader. */
export type MatterShown = {
  readonly answer: MatterAnswer | null;
  readonly fault: 'gone' | 'unreachable' | null;
  /** Takes over what a command was answered with. */
  readonly learn: (answer: MatterAnswer) => void;
};

/** Fetched anew at every turn; what has been seen is never taken back by an older answer. */
export function useMatter(id: string, turn: number): MatterShown {
  const { api } = usePipeline();
  const [shown, setShown] = useState<Omit<MatterShown, 'learn'> & { readonly of: string }>({
    answer: null,
    fault: null,
    of: id,
  });
  const learn = useCallback(
    (answer: MatterAnswer) =>
      setShown((before) =>
        before.of === id && (before.answer?.matter.version ?? 0) > answer.matter.version
          ? before
          : { answer, fault: null, of: id },
      ),
    [id],
  );
  useEffect(() => {
    let past = false;
    api.matter(id).then(
      (answer) => {
        if (!past) learn(answer);
      },
      (fault: unknown) => {
        if (!past)
          setShown((before) => ({ ...(before.of === id ? before : empty), of: id, fault: kindOf(fault) }));
      },
    );
    return () => {
      past = true;
    };
  }, [api, id, turn, learn]);
  return shown.of === id ? { ...shown, learn } : { ...empty, learn };
}

const empty = { answer: null, fault: null };

const kindOf = (fault: unknown): 'gone' | 'unreachable' =>
  fault instanceof HttpFault && (fault.status === 403 || fault.status === 404) ? 'gone' : 'unreachable';
