import { useEffect, useState } from 'react';
import type { PeopleAnswer } from '../../src/contract/directory.ts';
import { useStructure } from './structure-context.ts';

/** What stands below the field: nothing yet, looking, or what came of it. */
export type Looking = PeopleAnswer | { readonly state: 'idle' | 'looking' | 'unreached' };

/** One letter finds half a tenant. */
const fewest = 2;
const pauseMs = 350;

/** Looks in the directory once somebody pauses in writing. Only the answer to what stands there now is shown. */
export function useDirectory(words: string): Looking {
  const { api } = useStructure();
  const [shown, setShown] = useState<{ readonly words: string; readonly answer: Looking } | null>(null);
  const sought = words.trim();
  useEffect(() => {
    if (sought.length < fewest) return;
    let current = true;
    const tell = (answer: Looking) => {
      if (current) setShown({ words: sought, answer });
    };
    const timer = setTimeout(() => {
      api.findPeople(sought).then(tell, () => tell({ state: 'unreached' }));
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, sought]);
  if (sought.length < fewest) return { state: 'idle' };
  return shown?.words === sought ? shown.answer : { state: 'looking' };
}
