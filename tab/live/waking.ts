/** How often the clock is looked at, and how far it must have gone for the machine to have slept; milliseconds. */
const look = 1_000;
const slept = 4_000;

/**
 * Calls `woken` when the page may have missed something: it is looked at again, the network is back, the browser has
 * thawed it, or the clock has leapt, which is all that tells of a lid that was closed and opened. Returns how to stop.
 */
export function onWaking(woken: () => void): () => void {
  const ifSeen = () => {
    if (document.visibilityState === 'visible') woken();
  };
  let last = Date.now();
  const timer = setInterval(() => {
    const now = Date.now();
    // Hidden pages have their timers held back: they look when they are seen again.
    if (now - last > slept) ifSeen();
    last = now;
  }, look);
  document.addEventListener('visibilitychange', ifSeen);
  document.addEventListener('resume', ifSeen);
  window.addEventListener('pageshow', ifSeen);
  window.addEventListener('online', ifSeen);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', ifSeen);
    document.removeEventListener('resume', ifSeen);
    window.removeEventListener('pageshow', ifSeen);
    window.removeEventListener('online', ifSeen);
  };
}
