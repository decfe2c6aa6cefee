import type { RefObject } from 'react';

/** Gives the focus back to the button in a place, once the form that stood there is gone. */
export function focusButton(place: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('button')?.focus()),
  );
}
