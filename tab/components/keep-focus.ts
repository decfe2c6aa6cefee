import { afterDrawing } from './focus-soon.ts';

const reachable = ':is(button, a[href], input, select, textarea, [tabindex="0"]):not(:disabled)';

/**
 * Keeps the focus on the page: when what had it goes away, by a press of one's own or because the meeting goes on, what
 * stands nearest gets it, instead of the next Tab beginning at the top. Whoever moves it on purpose (focus-soon.ts)
 * comes first, and it is never taken from Teams or from where somebody has gone themselves.
 *
 * @returns stops keeping it
 */
export function keepFocus(page: HTMLElement): () => void {
  /** What had the focus last, and all that it stood in, innermost first. */
  let had: readonly HTMLElement[] = [];
  let stop: (() => void) | null = null;

  const look = () => {
    stop = null;
    if (document.activeElement !== document.body || !document.hasFocus()) return;
    const [lost] = had;
    if (lost === undefined) return;
    const stands = had.filter((one) => one.isConnected && one.checkVisibility());
    const heirs = stands.includes(lost) ? [] : stands;
    had = [];
    heirOf(heirs)?.focus();
  };
  const soon = () => {
    stop ??= afterDrawing(look, 3);
  };
  const took = ({ target }: FocusEvent) => {
    had = target instanceof HTMLElement ? [...around(target, page)] : [];
  };

  const gone = new MutationObserver(soon);
  gone.observe(page, { childList: true, subtree: true });
  page.addEventListener('focusin', took);
  page.addEventListener('focusout', soon);
  window.addEventListener('focus', soon);
  return () => {
    gone.disconnect();
    page.removeEventListener('focusin', took);
    page.removeEventListener('focusout', soon);
    window.removeEventListener('focus', soon);
    stop?.();
  };
}

/** The first thing to press in the innermost place that has one; in a place without, the place itself. */
function heirOf(places: readonly HTMLElement[]): HTMLElement | undefined {
  for (const place of places) {
    const heir = [...place.querySelectorAll<HTMLElement>(reachable)].find((one) => one.checkVisibility());
    if (heir !== undefined) return heir;
  }
  return places.find((place) => place.hasAttribute('tabindex'));
}

function* around(target: HTMLElement, page: HTMLElement): Generator<HTMLElement> {
  for (let at: HTMLElement | null = target; at !== null; at = at === page ? null : at.parentElement) yield at;
}
