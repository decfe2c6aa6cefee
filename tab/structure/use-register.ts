import { useCallback, useEffect, useRef, useState } from 'react';
import type { StructureAnswer } from '../../src/contract/structure.ts';
import type { StructureApi } from './structure-api.ts';

export type Register = {
  /** The latest that came; null before the first. */
  readonly register: StructureAnswer | null;
  /** The latest wish got no answer; what came before is still shown. */
  readonly fault: boolean;
  readonly reload: () => Promise<void>;
};

/** The register on a day (null: today). While another day is fetched the one before stays shown. */
export function useRegister(api: StructureApi, on: string | null): Register {
  const [register, setRegister] = useState<StructureAnswer | null>(null);
  const [fault, setFault] = useState(false);
  const wanted = useRef(0);
  const reload = useCallback(async () => {
    wanted.current += 1;
    const mine = wanted.current;
    try {
      const answer = await api.read(on);
      // A later wish is under way: its answer is the one to show.
      if (mine !== wanted.current) return;
      setRegister(answer);
      setFault(false);
    } catch {
      if (mine === wanted.current) setFault(true);
    }
  }, [api, on]);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- it sets nothing before the answer has come
    void reload();
  }, [reload]);
  return { register, fault, reload };
}
