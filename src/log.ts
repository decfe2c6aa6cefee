import { pino, type DestinationStream, type Logger } from 'pino';

/** The server's log: JSON lines, on standard error unless they are to go elsewhere. */
export const openLog = (
  level: string,
  to: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger => pino({ level, base: null }, to);

/**
 * What may be written of an error: its kind and where it was thrown, but not its message, which may quote what
 * people wrote or who they are.
 */
export function withoutWords(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const where = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  const code = 'code' in error ? { code: String(error.code) } : {};
  const cause = error.cause instanceof Error ? { cause: withoutWords(error.cause) } : {};
  return { kind: error.name, ...code, where: where.map((line) => line.trim()), ...cause };
}
