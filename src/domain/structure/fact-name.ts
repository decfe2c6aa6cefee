import type { Mandate } from './facts.ts';
import { entryOf, type Entry, type Fact, type FactKind, type Register } from './register.ts';

type Entries = Pick<Register, 'entries'>;

/** What a fact is called in a sentence: its latest name; its id where it has none. */
export function nameOf(register: Entries, kind: FactKind, id: string): string {
  const entry = entryOf(register, kind, id);
  const last = entry?.versions.at(-1);
  return entry === undefined || last === undefined
    ? id
    : factName(register, { kind, id, value: last.value } as Fact);
}

export const entryName = (register: Entries, { kind, id }: Pick<Entry, 'kind' | 'id'>): string =>
  nameOf(register, kind, id);

export function factName(register: Entries, fact: Fact): string {
  switch (fact.kind) {
    case 'principal':
    case 'body':
    case 'person':
      return fact.value.name === '' ? fact.id : fact.value.name;
    case 'seat':
      return fact.value.label ?? fact.id;
    case 'mandate':
      return mandateName(register, fact.value);
    case 'presidency':
      return `${nameOf(register, 'person', fact.value.person)}, ${shortName(register, fact.value.body)}`;
  }
}

const mandateName = (register: Entries, mandate: Mandate): string => {
  const place = mandate.kind === 'ordinary' ? ` (${nameOf(register, 'seat', mandate.seat)})` : '';
  return `${nameOf(register, 'person', mandate.person)}, ${shortName(register, mandate.body)}${place}`;
};

const shortName = (register: Entries, body: string): string =>
  entryOf(register, 'body', body)?.versions.at(-1)?.value.shortName ?? body;
