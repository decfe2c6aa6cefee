import type { RefObject } from 'react';

/** Moves the focus once the page has been drawn anew, so that it isn't lost with the button that was pressed. */
export function focusSoon(target: RefObject<HTMLElement | null>): void {
  requestAnimationFrame(() => requestAnimationFrame(() => target.current?.focus()));
}

/** Takes the focus once it is shown: a page may be drawn before whoever looks is known, and is hidden until then. */
export function focusOnceShown(target: HTMLElement): () => void {
  const sizes = new ResizeObserver(() => {
    if (!target.checkVisibility()) return;
    sizes.disconnect();
    target.focus();
  });
  sizes.observe(target);
  return () => sizes.disconnect();
}
