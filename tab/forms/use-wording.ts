import { useEffect, useState } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import type { OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import { useMeeting } from '../meeting/meeting-context.ts';

/** Typing has to rest this long before the server is asked. */
const rest = 250;

/** The sentence that would stand in the minutes; empty until the server has said it, or when it can't. */
export function useWording(item: ItemId, declaration: OutcomeDeclaration): string {
  const { api, view } = useMeeting();
  const [wording, setWording] = useState('');
  const asked = JSON.stringify(declaration);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      api.wording(view.id, item, JSON.parse(asked) as OutcomeDeclaration).then(
        (sentence) => current && setWording(sentence),
        () => current && setWording(''),
      );
    }, rest);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [api, view.id, item, asked]);
  return wording;
}
