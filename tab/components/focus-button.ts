import type { RefObject } from 'react';
import { focusSoon } from './focus-soon.ts';

/** Gives the focus back to the button in a place, once the form that stood there is gone. */
export function focusButton(place: RefObject<HTMLElement | null>): void {
  focusSoon(() => place.current?.querySelector('button'));
}
