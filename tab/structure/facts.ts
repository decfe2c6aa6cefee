import type { FactShown, StructureAnswer } from '../../src/contract/structure.ts';
import type { Body, Principal } from '../../src/domain/structure/facts.ts';
import type { Fact, FactKind } from '../../src/domain/structure/register.ts';

export type Shown<Kind extends FactKind> = Extract<FactShown, { readonly kind: Kind }>;

/** The facts of one kind that hold on the day shown. */
export const factsOf = <Kind extends FactKind>(
  { facts }: StructureAnswer,
  kind: Kind,
): readonly Shown<Kind>[] => facts.filter((fact): fact is Shown<Kind> => fact.kind === kind);

export const factNamed = <Kind extends FactKind>(
  register: StructureAnswer,
  kind: Kind,
  id: string | null,
): Shown<Kind> | undefined => factsOf(register, kind).find((fact) => fact.id === id);

/** "Siv Lövåker (s)", "Jonna Svanmyr, Dorotea kommun". */
export function personText(register: StructureAnswer, id: string): string {
  const person = factNamed(register, 'person', id)?.value;
  if (person === undefined) return id;
  if (person.party !== undefined) return `${person.name} (${person.party})`;
  return [person.name, person.organisation].filter((part) => part !== undefined).join(', ');
}

export const bodyName = (register: StructureAnswer, id: string): string =>
  factNamed(register, 'body', id)?.value.name ?? id;

export const principalName = (register: StructureAnswer, id: string | null): string =>
  id === null ? '' : (factNamed(register, 'principal', id)?.value.name ?? id);

/** The fact without the time that it is shown with. */
export const plainFact = ({ kind, id, value }: FactShown): Fact => ({ kind, id, value }) as Fact;

/** A body's fact with something in it put otherwise. */
export const bodyWith =
  (part: (value: Body) => Body) =>
  (fact: FactShown): Fact =>
    fact.kind === 'body' ? { kind: 'body', id: fact.id, value: part(fact.value) } : plainFact(fact);

export const principalWith =
  (part: (value: Principal) => Principal) =>
  (fact: FactShown): Fact =>
    fact.kind === 'principal' ? { kind: 'principal', id: fact.id, value: part(fact.value) } : plainFact(fact);

/** Without what it may have and may lack. */
export const without = <Value extends object>(value: Value, ...names: readonly (keyof Value)[]): Value =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !names.some((one) => one === name))) as Value;

/** What a seat is called: its label, else its principal. */
export function seatText(register: StructureAnswer, id: string): string {
  const seat = factNamed(register, 'seat', id)?.value;
  return seat?.label ?? (seat === undefined ? id : principalName(register, seat.principal) || id);
}

/** Do the texts contain every word looked for? Nothing looked for: yes. */
export function contains(search: string, ...texts: readonly string[]): boolean {
  const said = texts.join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => said.includes(word));
}

/** What there is to find a fact by. */
export function wordsOf(register: StructureAnswer, fact: FactShown): readonly string[] {
  switch (fact.kind) {
    case 'principal': {
      const contacts = (fact.value.contacts ?? []).map((one) => personText(register, one));
      return [fact.value.name, fact.value.shortName, ...contacts];
    }
    case 'body':
      return [fact.value.name, fact.value.shortName];
    case 'person':
      return [personText(register, fact.id), fact.value.organisation ?? '', fact.value.title ?? ''];
    case 'seat':
      return [seatText(register, fact.id), principalName(register, fact.value.principal)];
    case 'presidency':
      return [personText(register, fact.value.person)];
    case 'mandate': {
      const { value } = fact;
      const seat = value.kind === 'ordinary' ? seatText(register, value.seat) : '';
      const principal = value.kind === 'substitute' ? principalName(register, value.principal) : '';
      return [personText(register, value.person), seat, principal];
    }
  }
}
