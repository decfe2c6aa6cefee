/**
 * Characters that the compiler says it has no glyph for, or that an archived PDF may not hold, out of its own words:
 * "the text `"漢"` could not be displayed", "the PDF contains the codepoint `"\u{e000}"`". Empty for any other fault.
 */
export function undisplayable(fault: string): readonly string[] {
  const named = fault.matchAll(
    /the (?:text|PDF contains the codepoint) `\\?"((?:\\u\{[0-9a-f]+\}|[^`])*?)\\?"`/g,
  );
  const characters = [...named].flatMap(([, text = '']) =>
    Array.from(
      text
        .replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        )
        .replaceAll('\\', ''),
    ),
  );
  return [...new Set(characters)].filter((character) => !/[\x20-\x7e]/.test(character));
}

/** JSON text in which the characters stand as "[U+6F22]"; those that never show anything are taken out. */
export function withoutCharacters(json: string, characters: readonly string[]): string {
  if (characters.length === 0) return json;
  const unwanted = new Set(characters);
  return JSON.stringify(
    JSON.parse(json, (_key, value: unknown) => (typeof value === 'string' ? named(value, unwanted) : value)),
  );
}

const named = (text: string, unwanted: ReadonlySet<string>): string =>
  Array.from(text)
    .map((character) => {
      if (!unwanted.has(character)) return character;
      if (/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character)) return '';
      return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
    })
    .join('');
