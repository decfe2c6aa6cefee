/**
 * What of a value is about somebody: in a list only what names them, in a table by person only their line, in an object
 * that names them its own words and what else in it does. A roster of forty becomes the lines of one; others' data stay
 * out. Undefined when nothing is.
 */
export function about(value: unknown, texts: readonly string[]): unknown {
  if (typeof value === 'string') return names(value, texts) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) {
    const kept = value.map((one) => about(one, texts)).filter((one) => one !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  const isTable = Object.keys(value).some((key) => names(key, texts));
  const parts = Object.entries(value).map(([key, part]) => {
    const kept = isTable && names(key, texts) ? (part as unknown) : about(part, texts);
    return { key, part: part as unknown, kept };
  });
  if (parts.every(({ kept }) => kept === undefined)) return undefined;
  return Object.fromEntries(
    parts.flatMap(({ key, part, kept }) => {
      if (kept !== undefined) return [[key, kept]];
      return isPlain(part) && !isTable ? [[key, part]] : [];
    }),
  );
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** `texts` are as JSON has them: an id with its quotation marks, anything else anywhere in the text. */
const names = (text: string, texts: readonly string[]): boolean => {
  const json = JSON.stringify(text);
  return texts.some((wanted) => json.includes(wanted));
};
