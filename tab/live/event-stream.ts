/** One event of a server-sent stream. */
export type StreamEvent = { readonly id: string | null; readonly event: string; readonly data: string };

/** What has been read so far: whole events, and the text of one that isn't complete yet. */
export type Reading = { readonly events: readonly StreamEvent[]; readonly rest: string };

/**
 * Reads server-sent events out of text that arrives in pieces of any size. Comments (heartbeats) give no event.
 * Give `rest` back with the next piece.
 */
export function readEvents(rest: string, piece: string): Reading {
  const text = (rest + piece).replaceAll('\r\n', '\n');
  const blocks = text.split('\n\n');
  const open = blocks.pop() ?? '';
  return { events: blocks.map(eventOf).filter((event) => event !== null), rest: open };
}

function eventOf(block: string): StreamEvent | null {
  const fields = block
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(':'))
    .map(fieldOf);
  const all = (name: string) => fields.filter((field) => field.name === name).map((field) => field.value);
  const data = all('data');
  if (data.length === 0) return null;
  return { id: all('id').at(-1) ?? null, event: all('event').at(-1) ?? 'message', data: data.join('\n') };
}

function fieldOf(line: string): { readonly name: string; readonly value: string } {
  const colon = line.indexOf(':');
  if (colon < 0) return { name: line, value: '' };
  return { name: line.slice(0, colon), value: line.slice(colon + 1).replace(/^ /, '') };
}
