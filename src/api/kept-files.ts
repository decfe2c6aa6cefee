/** As many as one meeting's forms and a few extracts. */
const most = 24;

/**
 * The files made last, by what they were made from, so that forty members who open the same PDF wait for one. What
 * couldn't be made is not kept.
 */
export function keptFiles<T>(): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const made = make();
    kept.set(key, made);
    made.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) if (kept.size > most) kept.delete(oldest);
    return made;
  };
}
