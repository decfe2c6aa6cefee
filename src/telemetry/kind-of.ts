/** What may be said of an error: its code or its kind, never its message, which may quote what people wrote. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return /^[A-Z0-9_]{2,40}$/.test(code) ? code : error.name;
}
