import type { Kept } from './keeper.ts';

/** A text that this machine has and the server hasn't, with what it was written from. */
export type Draft = { readonly text: string; readonly from: Kept };

/** Kept for as long as the page's own window, so that a reload on the train loses nothing; never on a shared disk. */
export function readDraft(name: string): Draft | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(name) ?? 'null');
    return isDraft(found) ? found : null;
  } catch {
    // Storage can be shut off in a frame, and what stands there may be anybody's: then there is no draft.
    return null;
  }
}

export function writeDraft(name: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(draft));
  } catch {
    // Without storage the text lives on the page alone, as the line under it says.
  }
}

function isDraft(found: unknown): found is Draft {
  if (typeof found !== 'object' || found === null) return false;
  const { text, from } = found as Partial<Draft>;
  return typeof text === 'string' && typeof from?.text === 'string' && Number.isInteger(from.revision);
}
