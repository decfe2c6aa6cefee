import { entryName, nameOf } from '../fact-name.ts';
import type { StructureFault } from '../fault.ts';
import { covers } from '../period.ts';
import { entryOf, type Entry, type Fact, type FactKind, type Register } from '../register.ts';

type Reference = { readonly kind: FactKind; readonly id: string };

/** What a fact points at must be there, on every day that the fact holds. */
export function checkReferences(register: Register, entry: Entry): readonly StructureFault[] {
  const what = entryName(register, entry);
  const found = new Map<string, StructureFault>();
  for (const { from, until, value } of entry.versions)
    for (const { kind: refers, id } of referencesOf({ kind: entry.kind, id: entry.id, value } as Fact)) {
      const referred = entryOf(register, refers, id);
      if (referred === undefined)
        found.set(`${refers}/${id}`, { code: 'unknown-reference', what, refers, id });
      else if (refers === 'body' && id === entry.id && entry.kind === 'body')
        found.set('itself', { code: 'joint-of-itself', what });
      else if (!covers(referred.versions, { from, until }))
        found.set(`${refers}/${id}`, {
          code: 'reference-not-valid',
          what,
          refers,
          to: nameOf(register, refers, id),
          from: referred.versions[0]?.from ?? from,
          until: referred.versions.at(-1)?.until ?? null,
        });
    }
  return [...found.values()];
}

/** A fact that ends, or is taken away, while others still point at it. */
export function checkDependents(
  register: Register,
  before: Entry,
  after: Entry | undefined,
): readonly StructureFault[] {
  if (after !== undefined && before.versions.every((version) => covers(after.versions, version))) return [];
  const what = nameOf(
    { entries: new Map([[`${before.kind}/${before.id}`, before]]) },
    before.kind,
    before.id,
  );
  const user = [...register.entries.values()].find((entry) =>
    entry.versions.some(
      (version) =>
        pointsAt({ kind: entry.kind, id: entry.id, value: version.value } as Fact, before) &&
        !covers(after?.versions ?? [], version),
    ),
  );
  return user === undefined ? [] : [{ code: 'still-in-use', what, by: entryName(register, user) }];
}

const pointsAt = (fact: Fact, { kind, id }: Reference): boolean =>
  referencesOf(fact).some((reference) => reference.kind === kind && reference.id === id);

function referencesOf(fact: Fact): readonly Reference[] {
  switch (fact.kind) {
    case 'person':
      return [];
    case 'principal':
      return (fact.value.contacts ?? []).map((id) => ({ kind: 'person', id }));
    case 'body':
      return [...fact.value.jointOf, ...(fact.value.takesFrom ?? [])].map((id) => ({ kind: 'body', id }));
    case 'seat':
      return [{ kind: 'body', id: fact.value.body }, ...principal(fact.value.principal)];
    case 'presidency':
      return holder(fact.value);
    case 'mandate': {
      const { value } = fact;
      if (value.kind === 'ordinary') return [...holder(value), { kind: 'seat', id: value.seat }];
      return value.kind === 'substitute' ? [...holder(value), ...principal(value.principal)] : holder(value);
    }
  }
}

const holder = ({
  person,
  body,
}: {
  readonly person: string;
  readonly body: string;
}): readonly Reference[] => [
  { kind: 'person', id: person },
  { kind: 'body', id: body },
];

const principal = (id: string | null): readonly Reference[] =>
  id === null ? [] : [{ kind: 'principal', id }];
