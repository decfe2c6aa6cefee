/**
 * Moves the focus once the page has been drawn anew, so that it isn't lost with the button that was pressed.
 *
 * @param find what is to have it, looked for only then: what stands there now may be gone by that time
 * @returns gives it up
 */
export function focusSoon(find: () => HTMLElement | null | undefined): () => void {
  let stop = afterDrawing(() => {
    const target = find();
    if (target) stop = onceShown(target);
  });
  return () => stop();
}

/** A page may be drawn before whoever looks is known, and is hidden until then. */
function onceShown(target: HTMLElement): () => void {
  const take = () => {
    const shown = target.checkVisibility();
    if (shown) target.focus();
    return shown;
  };
  if (take()) return () => undefined;
  const sizes = new ResizeObserver(() => {
    if (take()) sizes.disconnect();
  });
  sizes.observe(target);
  return () => sizes.disconnect();
}

/** Does it when the page has been drawn with what is known now, and with what follows at once from that. */
export function afterDrawing(does: () => void, frames = 2): () => void {
  let frame = 0;
  const wait = (left: number) => {
    frame = requestAnimationFrame(() => (left > 1 ? wait(left - 1) : does()));
  };
  wait(frames);
  return () => cancelAnimationFrame(frame);
}
