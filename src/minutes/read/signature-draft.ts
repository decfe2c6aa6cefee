import type { SignerRole } from '../signatures.ts';
import type { KnownSignature } from './read-shape.ts';

/** A signature as far as it has been read. */
export type SignatureDraft = { -readonly [Key in keyof KnownSignature]: KnownSignature[Key] };

export const begun = (
  person: string,
  line: number,
  role: SignerRole | null = null,
  title: string | null = null,
): SignatureDraft => ({ person, role, signedAt: null, method: null, identification: null, title, line });

/** The role that a title names. */
export function roleIn(text: string): SignerRole | null {
  if (/justera/i.test(text)) return 'verifier';
  if (/sekreterare|vid protokollet|vid anteckningarna/i.test(text)) return 'secretary';
  return /ordförande|\bordf\b/i.test(text) ? 'chair' : null;
}

/** "2024-03-26 12:52:33 +01:00" as an instant; without an offset nobody knows when it was. */
export function instantIn(text: string): string | null {
  const [, day, clock, offset] =
    /(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)\s*(Z|[+-]\d{2}:?\d{2})/.exec(text) ?? [];
  if (day === undefined || clock === undefined || offset === undefined) return null;
  const at = new Date(`${day}T${clock}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
