import type { RefObject } from 'react';

/** Moves the focus once the page has been drawn anew, so that it isn't lost with the button that was pressed. */
export function focusSoon(target: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => requestAnimationFrame(() => target.current?.focus()));
}
