/**
 * A text that a spreadsheet program would run as a formula when it opens a .csv is written with an apostrophe before
 * it. Our own reading takes it away again.
 */
export const guarded = (text: string): string => (/^['=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const unguarded = (text: string): string => (/^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text);
