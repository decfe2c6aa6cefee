const abbreviation =
  /(?:\b(?:kl|dnr|ordf|t\.ex|bl\.a|m\.m|nr|resp|ca|s\.k|f\.n|st|mfl|m\.fl|o\.s\.v|p\.g\.a|t\.o\.m|fr\.o\.m|v|ev|inkl|exkl|jfr)|\b\p{Lu})\.$/iu;

/** Sentences of a paragraph; a full stop after an abbreviation ends none. */
export function sentencesOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const piece of text.split(/(?<=[.!?])\s+(?=["”»]?[\p{Lu}\d])/u)) {
    const last = found.at(-1);
    if (last !== undefined && (abbreviation.test(last) || /^(?:\d{1,2}|[a-h])\.$/.test(last)))
      found[found.length - 1] = `${last} ${piece}`;
    else found.push(piece);
  }
  return found;
}
