/** A value that is deeper, wider or longer than anything the tab sends: where, and what is too much. */
export type Excess = { readonly path: string; readonly message: string };

/** Far above what forms and prose need, far below what would keep the server busy. */
export const bounds = { depth: 32, entries: 20_000, characters: 50_000 } as const;

/**
 * Looks at what was sent before any schema does, without recursion: a body of 256 kB can nest a hundred thousand deep.
 * Null when it is within bounds.
 */
export function excessIn(sent: unknown): Excess | null {
  let entries = 0;
  const waiting: Place[] = [{ value: sent, path: '', depth: 0 }];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const { value, path, depth } = place;
    if (typeof value === 'string' && value.length > bounds.characters)
      return { path, message: `At most ${bounds.characters} characters` };
    // PostgreSQL keeps no such text, and nobody writes it.
    if (typeof value === 'string' && value.includes('\u0000'))
      return { path: shortened(path), message: 'No text has U+0000 in it' };
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= bounds.depth) return { path: shortened(path), message: `At most ${bounds.depth} levels` };
    for (const [key, part] of Object.entries(value)) {
      entries += 1;
      if (entries > bounds.entries) return { path: '', message: `At most ${bounds.entries} values` };
      waiting.push({ value: part, path: path === '' ? key : `${path}.${key}`, depth: depth + 1 });
    }
  }
  return null;
}

type Place = { readonly value: unknown; readonly path: string; readonly depth: number };

/** The beginning says where it was; the rest only how deep. */
const shortened = (path: string): string => (path.length > 80 ? `${path.slice(0, 80)}…` : path);
