import type { Fact, Register } from './register.ts';
import { nameOf } from './fact-name.ts';

/** Does the fact, or anything it points at by name, contain every word looked for? Case counts for nothing. */
export function matches(register: Register, fact: Fact, text: string): boolean {
  const words = plain(text).split(/\s+/).filter(Boolean);
  const said = plain(wordsOf(register, fact).join(' '));
  return words.every((word) => said.includes(word));
}

function wordsOf(register: Register, { kind, value }: Fact): readonly string[] {
  switch (kind) {
    case 'principal':
    case 'body':
      return [value.name, value.shortName];
    case 'person':
      return [value.name, value.party ?? '', value.organisation ?? '', value.title ?? ''];
    case 'seat':
      return [value.id, value.label ?? '', body(register, value.body), principal(register, value.principal)];
    case 'presidency':
      return [nameOf(register, 'person', value.person), body(register, value.body)];
    case 'mandate': {
      const place =
        value.kind === 'ordinary'
          ? nameOf(register, 'seat', value.seat)
          : value.kind === 'substitute'
            ? principal(register, value.principal)
            : '';
      return [nameOf(register, 'person', value.person), body(register, value.body), place];
    }
  }
}

const body = (register: Register, id: string) => nameOf(register, 'body', id);
const principal = (register: Register, id: string | null) =>
  id === null ? '' : nameOf(register, 'principal', id);

/** Without case; Å, Ä and Ö stay letters of their own. */
const plain = (text: string): string => text.toLowerCase().normalize('NFC');
