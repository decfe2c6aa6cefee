import { useEffect, useRef, type RefObject } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { focusSoon } from './focus-soon.ts';

/** Is this the item that a link led to? It takes the focus once, when the page has been drawn. */
export function useLooked<E extends HTMLElement>(
  id: ItemId,
): { readonly looked: boolean; readonly place: RefObject<E | null> } {
  const { item } = useMeeting();
  const place = useRef<E>(null);
  const looked = item === id;
  useEffect(() => (looked ? focusSoon(() => place.current) : undefined), [looked]);
  return { looked, place };
}
